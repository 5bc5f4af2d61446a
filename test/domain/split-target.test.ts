import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { datesFrom } from '../../src/domain/civil-date.ts';
import { sumOf } from '../../src/domain/numbers.ts';
import { periodAt } from '../../src/domain/periods.ts';
import { seasonOf } from '../../src/domain/season.ts';
import { apportion, type SplitRules, splitTarget } from '../../src/domain/split-target.ts';

const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
const fiscalYear = { startMonth: 1 };
const year = periodAt('year', '2026-06-01', fiscalYear);
const rules: SplitRules = { calendar, fiscalYear, decimals: 0, season: null };

describe('a year’s target, split', () => {
  test('into months by their working days', () => {
    // 251 working days in Sweden in 2026; Midsummer's Eve, Christmas Eve and New Year's Eve are none.
    expect(splitTarget(251, year, 'month', rules).map(({ value }) => value)).toEqual([
      20, 20, 22, 20, 19, 21, 23, 21, 22, 22, 21, 20,
    ]);
  });

  test('into weeks, of which the first and the last have only what lies inside', () => {
    const weeks = splitTarget(251, year, 'week', rules);
    expect(weeks[0]).toEqual({ from: '2026-01-01', to: '2026-01-04', value: 1 });
    expect(weeks.at(-1)).toEqual({ from: '2026-12-28', to: '2026-12-31', value: 3 });
    expect(weeks).toHaveLength(53);
  });

  test('into months by the season, where two years say what it is', () => {
    const days = datesFrom('2024-01-01', '2025-12-31').filter((date) => calendar.isWorkingDay(date));
    const daily = new Map(days.map((date) => [date, date.slice(5, 7) === '07' ? 0 : 2]));
    const season = seasonOf({ daily, since: '2023-05-01' }, '2026-01-15', calendar);
    const months = splitTarget(228, year, 'month', { ...rules, season });
    expect(months[6]!.value).toBe(0);
    expect(months[0]!.value).toBe(20);
    expect(sumOf(months.map(({ value }) => value))).toBe(228);
  });

  test('a single year is no season', () => {
    const daily = new Map(datesFrom('2025-01-01', '2025-12-31').map((date) => [date, 1]));
    expect(seasonOf({ daily, since: '2025-01-01' }, '2026-01-15', calendar)).toBeNull();
    expect(seasonOf({ daily: new Map(), since: '2020-01-01' }, '2026-01-15', calendar)).toBeNull();
  });
});

describe('parts of a whole', () => {
  test.each([
    [10, [1, 1, 1], 0, [4, 3, 3]],
    [1, [1, 1, 1], 2, [0.34, 0.33, 0.33]],
    [0.05, [1, 1], 0, [0.03, 0.02]],
    [100, [0, 0], 0, [50, 50]],
    [-10, [1, 1, 1], 0, [-4, -3, -3]],
    [7, [0, 5], 0, [0, 7]],
  ])('%d by %j', (total, weights, decimals, parts) => {
    expect(apportion(total, weights, decimals)).toEqual(parts);
  });

  // A weight so small that a double cannot hold its share exactly is no weight.
  const weight = fc.double({ min: 0, max: 1e6, noNaN: true }).map((weight) => (weight < 1e-9 ? 0 : weight));
  const weights = fc.array(weight, { minLength: 1, maxLength: 53 });

  test('always sum to it, each within one step of its share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 0, max: 2 }),
        weights,
        (units, decimals, weights) => {
          const total = units / 10 ** decimals;
          const parts = apportion(total, weights, decimals);
          expect(sumOf(parts)).toBe(total);
          const sum = weights.reduce((all, weight) => all + weight, 0);
          if (sum === 0) return;
          parts.forEach((part, at) => {
            const off = Math.abs(part - (total * weights[at]!) / sum);
            expect(off).toBeLessThan(1.001 / 10 ** decimals + total * 1e-12);
          });
        },
      ),
    );
  });

  test('whatever the year, the country and the season', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e8 }),
        fc.constantFrom('SE', 'NO', 'DE'),
        fc.integer({ min: 2020, max: 2030 }),
        fc.constantFrom('week' as const, 'month' as const, 'quarter' as const),
        fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 12, maxLength: 12 }),
        (total, country, when, grain, season) => {
          const period = periodAt('year', `${when}-05-05`, fiscalYear);
          const place = calendarOf({ country, region: null, worksOnEves: false });
          const parts = splitTarget(total, period, grain, { ...rules, calendar: place, season });
          expect(sumOf(parts.map(({ value }) => value))).toBe(total);
          expect([parts[0]!.from, parts.at(-1)!.to]).toEqual([period.from, period.to]);
        },
      ),
      { numRuns: 50 },
    );
  });

  test.each([[[]], [[-1, 2]], [[Number.NaN]]])('%j are no weights', (weights) => {
    expect(() => apportion(1, weights, 0)).toThrow(RangeError);
  });
});
