import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/civil-date.ts';
import {
  monthNamed,
  quarterAt,
  quarterNamed,
  weekNamed,
  weeksIn,
  yearAt,
  yearNamed,
} from '../../src/domain/named-periods.ts';
import type { Grain, Period } from '../../src/domain/period.ts';
import {
  lastPeriods,
  next,
  periodAt,
  previous,
  rollingTo,
  split,
  toDateAt,
  wholeMonths,
} from '../../src/domain/periods.ts';

const JANUARY = { startMonth: 1 };
const MAY = { startMonth: 5 };
const JULY = { startMonth: 7 };

const days = ({ from, to }: Period) => `${from}..${to}`;

describe('the period that holds a date', () => {
  test.each([
    ['day', '2026-11-18', JANUARY, '2026-11-18..2026-11-18'],
    ['week', '2026-11-18', JANUARY, '2026-11-16..2026-11-22'],
    ['week', '2027-01-01', JANUARY, '2026-12-28..2027-01-03'],
    ['month', '2028-02-29', JANUARY, '2028-02-01..2028-02-29'],
    ['quarter', '2026-11-18', JANUARY, '2026-10-01..2026-12-31'],
    ['quarter', '2026-11-18', MAY, '2026-11-01..2027-01-31'],
    ['quarter', '2026-01-31', MAY, '2025-11-01..2026-01-31'],
    ['quarter', '2026-02-01', MAY, '2026-02-01..2026-04-30'],
    ['quarter', '2026-11-18', JULY, '2026-10-01..2026-12-31'],
    ['year', '2026-11-18', JANUARY, '2026-01-01..2026-12-31'],
    ['year', '2026-04-30', MAY, '2025-05-01..2026-04-30'],
    ['year', '2026-05-01', MAY, '2026-05-01..2027-04-30'],
    ['year', '2026-11-18', JULY, '2026-07-01..2027-06-30'],
  ] as const)('a %s around %s, the year starting in %o: %s', (grain, date, fiscalYear, expected) => {
    expect(days(periodAt(grain, date, fiscalYear))).toBe(expected);
  });
});

describe('periods by number', () => {
  test('a fiscal year goes by the year it ends in, and by its own where it starts in January', () => {
    expect(days(yearNamed(2026, JANUARY))).toBe('2026-01-01..2026-12-31');
    expect(days(yearNamed(2026, MAY))).toBe('2025-05-01..2026-04-30');
    expect(days(yearNamed(2026, { startMonth: 12 }))).toBe('2025-12-01..2026-11-30');
    expect(yearAt('2026-11-18', MAY)).toEqual({ starts: 2026, ends: 2027 });
    expect(yearAt('2026-11-18', JANUARY)).toEqual({ starts: 2026, ends: 2026 });
  });

  test('quarters follow the fiscal year', () => {
    expect(days(quarterNamed(2026, 1, MAY))).toBe('2025-05-01..2025-07-31');
    expect(days(quarterNamed(2026, 4, MAY))).toBe('2026-02-01..2026-04-30');
    expect(quarterAt('2026-11-18', MAY)).toEqual({ year: { starts: 2026, ends: 2027 }, quarter: 3 });
    expect(quarterAt('2026-11-18', JULY).quarter).toBe(2);
  });

  test.each([
    [2020, 53],
    [2024, 52],
    [2025, 52],
    [2026, 53],
    [2027, 52],
  ])('%i has %i weeks', (year, weeks) => {
    expect(weeksIn(year)).toBe(weeks);
    expect(weekNamed(year, weeks + 1)).toBeUndefined();
  });

  test('week 53 of 2026 ends in 2027, and week 1 of 2026 begins in 2025', () => {
    expect(days(weekNamed(2026, 53)!)).toBe('2026-12-28..2027-01-03');
    expect(days(weekNamed(2026, 1)!)).toBe('2025-12-29..2026-01-04');
  });

  const year = fc.integer({ min: 1990, max: 2099 });
  const startMonth = fc.integer({ min: 1, max: 12 });

  test('the name of a period leads back to it', () => {
    fc.assert(
      fc.property(year, startMonth, fc.integer({ min: 1, max: 4 }), (named, month, quarter) => {
        const fiscalYear = { startMonth: month };
        const period = quarterNamed(named, quarter, fiscalYear);
        expect(quarterAt(period.to, fiscalYear)).toMatchObject({ year: { ends: named }, quarter });
        expect(yearAt(yearNamed(named, fiscalYear).from, fiscalYear).ends).toBe(named);
      }),
    );
  });
});

describe('the period before', () => {
  test.each<[string, Period, string]>([
    ['a month', monthNamed(2026, 3), '2026-02-01..2026-02-28'],
    ['the first week of a year', weekNamed(2027, 1)!, '2026-12-28..2027-01-03'],
    ['a fiscal quarter', quarterNamed(2026, 1, MAY), '2025-02-01..2025-04-30'],
    ['a month to date', toDateAt('month', '2026-11-18', JANUARY), '2026-10-01..2026-10-18'],
    ['all of March to date', toDateAt('month', '2026-03-31', JANUARY), '2026-02-01..2026-02-28'],
    ['a week to date', toDateAt('week', '2026-11-18', JANUARY), '2026-11-09..2026-11-11'],
    ['a quarter to date', toDateAt('quarter', '2026-11-18', JANUARY), '2026-07-01..2026-08-18'],
    ['a year to a leap day', toDateAt('year', '2028-02-29', JANUARY), '2027-01-01..2027-02-28'],
    ['a fiscal year to date', toDateAt('year', '2026-11-18', MAY), '2025-05-01..2025-11-18'],
    ['90 days', rollingTo('day', 90, '2026-11-18'), '2026-05-23..2026-08-20'],
    ['12 months', rollingTo('month', 12, '2026-11-18'), '2024-11-19..2025-11-18'],
    ['ten dates', { kind: 'dates', from: '2026-11-09', to: '2026-11-18' }, '2026-10-30..2026-11-08'],
    ['whole months', { kind: 'dates', from: '2026-01-01', to: '2026-03-31' }, '2025-10-01..2025-12-31'],
  ])('%s', (_, period, expected) => {
    expect(days(previous(period))).toBe(expected);
  });
});

describe('a stretch up to today', () => {
  test.each([
    [rollingTo('day', 90, '2026-11-18'), '2026-08-21..2026-11-18'],
    [rollingTo('week', 4, '2026-11-18'), '2026-10-22..2026-11-18'],
    [rollingTo('month', 12, '2026-11-18'), '2025-11-19..2026-11-18'],
    [rollingTo('month', 1, '2026-03-31'), '2026-03-01..2026-03-31'],
    [rollingTo('year', 1, '2028-02-29'), '2027-03-01..2028-02-29'],
  ])('%o', (period, expected) => {
    expect(days(period)).toBe(expected);
  });
});

describe('splitting', () => {
  test('a quarter is three months, and a fiscal year its own four quarters', () => {
    expect(split(quarterNamed(2026, 4, JANUARY), 'month', JANUARY).map(days)).toEqual([
      '2026-10-01..2026-10-31',
      '2026-11-01..2026-11-30',
      '2026-12-01..2026-12-31',
    ]);
    expect(split(yearNamed(2026, MAY), 'quarter', MAY)).toEqual(
      [1, 2, 3, 4].map((quarter) => quarterNamed(2026, quarter, MAY)),
    );
  });

  test('weeks are never clipped: those of November reach into October and December', () => {
    const weeks = split(monthNamed(2026, 11), 'week', JANUARY);
    expect(weeks.map(days)).toEqual([
      '2026-10-26..2026-11-01',
      '2026-11-02..2026-11-08',
      '2026-11-09..2026-11-15',
      '2026-11-16..2026-11-22',
      '2026-11-23..2026-11-29',
      '2026-11-30..2026-12-06',
    ]);
  });

  test('the last four quarters, oldest first', () => {
    expect(lastPeriods('quarter', 4, '2026-11-18', JANUARY).map(days)).toEqual([
      '2026-01-01..2026-03-31',
      '2026-04-01..2026-06-30',
      '2026-07-01..2026-09-30',
      '2026-10-01..2026-12-31',
    ]);
  });
});

describe('of any period', () => {
  const grain = fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year');
  const date = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1995-01-01', count));
  const fiscalYear = fc.integer({ min: 1, max: 12 }).map((startMonth) => ({ startMonth }));
  const count = fc.integer({ min: 1, max: 40 });
  const chosen = fc
    .tuple(date, fc.integer({ min: 0, max: 400 }))
    .map(([from, length]): Period => ({ kind: 'dates', from, to: addDays(from, length) }));
  const calendar = fc.tuple(grain, date, fiscalYear).map((asked): Period => periodAt(...asked));
  const toDate = fc.tuple(grain, date, fiscalYear).map((asked) => toDateAt(...asked));
  const rolling = fc.tuple(grain, count, date).map((asked) => rollingTo(...asked));
  const any = fc.oneof(calendar, toDate, rolling, chosen);

  test('it has at least one day, and so have its neighbours, which are of its kind', () => {
    fc.assert(
      fc.property(any, (period) => {
        for (const each of [period, previous(period), next(period)]) {
          expect(each.from <= each.to).toBe(true);
          expect(each.kind).toBe(period.kind);
        }
      }),
    );
  });

  test('a calendar period holds its date and is a whole number of its parts', () => {
    fc.assert(
      fc.property(grain, date, fiscalYear, (grain, date, fiscalYear) => {
        const period = periodAt(grain, date, fiscalYear);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(periodAt(grain, period.to, fiscalYear)).toEqual(period);
      }),
    );
  });

  test('the one before the next one is itself', () => {
    fc.assert(
      fc.property(fc.oneof(calendar, rolling), (period) => {
        expect(previous(next(period))).toEqual(period);
      }),
    );
  });

  test('so it is for chosen dates, unless those that follow happen to be whole months', () => {
    fc.assert(
      fc.property(chosen, (period) => {
        fc.pre(wholeMonths(period) > 0 || wholeMonths(next(period)) === 0);
        expect(previous(next(period))).toEqual(period);
      }),
    );
  });

  test('the one before ends where it begins, and one to date is no longer than it', () => {
    fc.assert(
      fc.property(fc.oneof(calendar, rolling, chosen), (period) => {
        expect(addDays(previous(period).to, 1)).toBe(period.from);
      }),
    );
    fc.assert(
      fc.property(toDate, (period) => {
        const before = previous(period);
        expect(before.to < period.from).toBe(true);
        expect(
          Math.abs(daysBetween(before.from, before.to) - daysBetween(period.from, period.to)),
        ).toBeLessThan(4);
      }),
    );
  });

  test('its parts follow on each other and cover it', () => {
    fc.assert(
      fc.property(chosen, grain, fiscalYear, (period, grain, fiscalYear) => {
        const parts = split(period, grain, fiscalYear);
        expect(parts[0]!.from <= period.from && period.from <= parts[0]!.to).toBe(true);
        expect(parts.at(-1)!.from <= period.to && period.to <= parts.at(-1)!.to).toBe(true);
        parts.slice(1).forEach((part, index) => {
          expect(part.from).toBe(addDays(parts[index]!.to, 1));
        });
        expect(lastPeriods(grain, parts.length, period.to, fiscalYear)).toEqual(parts);
      }),
      { numRuns: 50 },
    );
  });

  test('a year is tiled by its quarters, months and days, and a quarter by its months', () => {
    fc.assert(
      fc.property(
        date,
        fiscalYear,
        fc.constantFrom<Grain>('quarter', 'month', 'day'),
        (date, fiscalYear, grain) => {
          const year = periodAt('year', date, fiscalYear);
          const parts = split(year, grain, fiscalYear);
          expect([parts[0]!.from, parts.at(-1)!.to]).toEqual([year.from, year.to]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
