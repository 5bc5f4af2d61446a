import { expect, test } from 'vitest';
import { toneOf } from '../../src/charts/look.ts';
import { againstLevel } from '../../src/domain/milestones/reached-level.ts';
import { levelHeadline, lineWords, reportHeadline } from '../../src/speech/report-chart-words.ts';
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

test.each([
  ['minimum', 'sv', 'bokade möten: miniminivån på 40 är nådd', 'November · 52 av 80', 'miniminivå'],
  ['stretch', 'en', 'meetings booked: the stretch of 50 is reached', 'November · 52 of 80', 'stretch'],
] as const)(
  'a %s that is reached is told as reached, and beside it what the target itself is',
  (level, locale, title, subtitle, word) => {
    const flow = aFlow({ targetValue: 80, status: 'at_risk' });
    const report = { ...flow, target: { ...flow.target!, minimum: 40, stretch: 50 } };
    const held = againstLevel(report, { level, value: report.target[level] })!;
    const headline = levelHeadline(held, level, report, reader(locale));
    expect([plainly(headline.title), plainly(headline.subtitle)]).toEqual([title, subtitle]);
    expect(lineWords(held, reader(locale), level).target).toBe(word);
    expect(toneOf(held)).toBe('good');
  },
);
