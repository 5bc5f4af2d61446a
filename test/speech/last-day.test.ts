import { expect, test } from 'vitest';
import { lastDaySentence } from '../../src/speech/report-words.ts';
import { aFlow, aMetric } from '../charts/support/reports.ts';

const reader = (locale: 'en' | 'sv') => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});

test.each([
  ['the last working day', 'sv', '2026-11-30', '5 kvar, och i dag är sista arbetsdagen.'],
  ['the last working day', 'en', '2026-11-30', '5 to go, and today is the last working day.'],
  ['a Sunday that ends the month', 'sv', '2026-05-31', '5 kvar, men ingen arbetsdag.'],
  ['a Sunday that ends the month', 'en', '2026-05-31', '5 to go, and no working day left.'],
] as const)('on %s, in %s', (_, locale, today, said) => {
  const [from, to] = [`${today.slice(0, 7)}-01`, today];
  const report = aFlow({ today, period: { kind: 'calendar', grain: 'month', from, to }, targetValue: 80 });
  expect(lastDaySentence(report, '5', reader(locale))).toBe(said);
});

test('of what should be low it tells the room that is left', () => {
  const report = aFlow({ today: '2026-11-30', metric: aMetric({ direction: 'down' }), targetValue: 80 });
  expect(lastDaySentence(report, '5', reader('sv'))).toBe(
    'Utrymme för 5 till, och i dag är sista arbetsdagen.',
  );
});
