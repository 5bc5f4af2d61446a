import { expect, test } from 'vitest';
import { reportHeadline } from '../../src/speech/chart-words.ts';
import { aFlow, aReport } from '../charts/support/reports.ts';
import { plainly } from '../support/plainly.ts';

const reader = (locale: 'en' | 'sv') => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});

test('over a chart of a period to come stands what is wanted of it, and not that there are no figures', () => {
  const { target } = aFlow({ targetValue: 285 });
  const period = { kind: 'calendar', grain: 'quarter', from: '2027-01-01', to: '2027-03-31' } as const;
  const titles = (['en', 'sv'] as const).map((locale) =>
    plainly(reportHeadline(aReport({ period, target }), reader(locale)).title),
  );
  expect(titles).toEqual(['meetings booked: the target is 285', 'bokade möten: målet är 285']);
  expect(reportHeadline(aReport({ period }), reader('en')).title).toContain('no data');
});
