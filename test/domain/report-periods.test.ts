import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/civil-date.ts';
import type { Grain, Period } from '../../src/domain/period.ts';
import { periodAt, rollingTo, toDateAt } from '../../src/domain/periods.ts';
import { reportPeriods } from '../../src/domain/report-periods.ts';

const JANUARY = { startMonth: 1 };
const TODAY = '2026-11-18';
const at = (grain: Grain, date = TODAY) => periodAt(grain, date, JANUARY);
const dates = (from: string, to: string): Period => ({ kind: 'dates', from, to });
const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

describe('the trend', () => {
  test.each([
    ['a month: a year of months', at('month'), 'month', '2025-12-01', '2026-11-30', 12],
    ['a week: a quarter of weeks', at('week'), 'week', '2026-08-24', '2026-11-22', 13],
    ['a day: two weeks of days', at('day'), 'day', '2026-11-05', '2026-11-18', 14],
    ['a quarter: six of them', at('quarter'), 'quarter', '2025-07-01', '2026-12-31', 6],
    ['a year: its months so far', at('year'), 'month', '2026-01-01', '2026-11-30', 11],
    ['last year: its months', at('year', '2025-05-05'), 'month', '2025-01-01', '2025-12-31', 12],
    ['a month that is over: up to it', at('month', '2026-03-01'), 'month', '2025-04-01', '2026-03-31', 12],
    ['the month so far', toDateAt('month', TODAY, JANUARY), 'month', '2025-12-01', '2026-11-30', 12],
    ['the last 90 days: its weeks', rollingTo('day', 90, TODAY), 'week', '2026-08-17', '2026-11-22', 14],
    ['ten days: each of them', dates('2026-11-02', '2026-11-11'), 'day', '2026-11-02', '2026-11-11', 10],
    ['three years: quarters', dates('2023-01-01', '2025-12-31'), 'quarter', '2023-01-01', '2025-12-31', 12],
  ] as const)('of %s', (_, period, grain, from, to, count) => {
    const { trend } = reportPeriods(period, TODAY, JANUARY);
    expect(trend.grain).toBe(grain);
    expect([trend.periods[0]?.from, trend.periods.at(-1)?.to, trend.periods.length]).toEqual([
      from,
      to,
      count,
    ]);
  });

  test('has nothing that has not begun', () => {
    const december = reportPeriods(at('month', '2026-12-01'), TODAY, JANUARY).trend.periods;
    expect(december.at(-1)).toEqual(at('month'));
    expect(reportPeriods(at('year', '2027-06-01'), TODAY, JANUARY).trend.periods).toEqual([]);
  });

  test('by a grain somebody asked for: within the period, or the last ones', () => {
    const within = reportPeriods(at('quarter'), TODAY, JANUARY, { grain: 'week', within: at('quarter') });
    expect(within.trend.periods[0]).toEqual(at('week', '2026-10-01'));
    expect(within.trend.periods.at(-1)).toEqual(at('week'));
    const last = reportPeriods(at('month'), TODAY, JANUARY, { grain: 'quarter', within: null });
    expect(last.trend.periods).toHaveLength(6);
    expect(last.trend.periods.at(-1)).toEqual(at('quarter'));
  });

  test('follows the fiscal year', () => {
    const may = { startMonth: 5 };
    const { trend } = reportPeriods(periodAt('quarter', TODAY, may), TODAY, may);
    expect(trend.periods.at(-1)).toMatchObject({ from: '2026-11-01', to: '2027-01-31' });
  });
});

test('everything that is looked at lies in what is read, with enough before it to see where a level drifts', () => {
  const asked = fc
    .tuple(
      fc.constantFrom<'calendar' | 'to_date' | 'rolling' | 'dates'>(
        'calendar',
        'to_date',
        'rolling',
        'dates',
      ),
      fc.constantFrom(...grains),
      fc.integer({ min: -900, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
    )
    .map(([kind, grain, away, length]): Period => {
      const date = addDays(TODAY, away);
      if (kind === 'calendar') return at(grain, date);
      if (kind === 'to_date') return toDateAt(grain, TODAY, JANUARY);
      if (kind === 'rolling') return rollingTo('day', length, TODAY);
      return dates(date, addDays(date, length));
    });
  fc.assert(
    fc.property(asked, fc.option(fc.constantFrom(...grains)), (period, grain) => {
      const over = grain ? { grain, within: period } : undefined;
      const looked = reportPeriods(period, TODAY, JANUARY, over);
      for (const { from, to } of [looked.period, looked.previous, ...looked.trend.periods]) {
        expect(from >= looked.span.from && to <= looked.span.to).toBe(true);
      }
      const last = TODAY < period.to ? TODAY : period.to;
      expect(looked.span.from <= addDays(last, -90)).toBe(true);
    }),
  );
});
