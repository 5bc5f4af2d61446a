import { describe, expect, test } from 'vitest';
import { againstFor, comparisonOf, nowLike, yearsBefore } from '../../src/domain/comparison.ts';
import type { Grain, Period } from '../../src/domain/period.ts';
import { periodAt, rollingTo } from '../../src/domain/periods.ts';

const fiscalYear = { startMonth: 1 };
const TODAY = '2026-11-18';
const of = (grain: Grain, date: string): Period => periodAt(grain, date, fiscalYear);
const dates = ({ from, to }: Period) => `${from}..${to}`;

describe('what a period is held against', () => {
  test.each([
    [
      'March against last year is March of last year',
      of('month', '2026-03-01'),
      of('year', '2025-01-01'),
      '2025-03-01..2025-03-31',
    ],
    [
      'last December against last year is the December before it',
      of('month', '2025-12-01'),
      of('year', '2025-01-01'),
      '2024-12-01..2024-12-31',
    ],
    [
      'week 46 against 2025 is week 46 of 2025',
      of('week', '2026-11-09'),
      of('year', '2025-01-01'),
      '2025-11-10..2025-11-16',
    ],
    [
      'Q3 against Q2 is just that',
      of('quarter', '2026-07-01'),
      of('quarter', '2026-04-01'),
      '2026-04-01..2026-06-30',
    ],
    [
      'November against November is it against October',
      of('month', TODAY),
      of('month', TODAY),
      '2026-10-01..2026-10-31',
    ],
    [
      'a year against a year is just that',
      of('year', TODAY),
      of('year', '2024-01-01'),
      '2024-01-01..2024-12-31',
    ],
  ])('%s', (_, period, said, against) => {
    expect(dates(againstFor(period, said, fiscalYear))).toBe(against);
  });

  test('what still runs is what is compared', () => {
    const [october, november] = [of('month', '2026-10-01'), of('month', TODAY)];
    expect(comparisonOf(october, november, TODAY)).toEqual({ period: november, against: october });
    expect(comparisonOf(november, october, TODAY)).toEqual({ period: november, against: october });
    expect(comparisonOf(november, null, TODAY)).toEqual({ period: november, against: null });
  });

  test('without a period of its own it is the one of its kind that is now', () => {
    expect(nowLike(of('week', '2026-11-02'), TODAY, fiscalYear)).toEqual(of('week', TODAY));
    expect(nowLike(rollingTo('day', 90, TODAY), TODAY, fiscalYear)).toEqual(of('month', TODAY));
  });

  test('a week 53 of a year that has none is its last', () => {
    expect(dates(yearsBefore(of('week', '2026-12-30'), 1, fiscalYear))).toBe('2025-12-22..2025-12-28');
  });
});
