import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { addDays, datesFrom } from '../../src/domain/civil-date.ts';
import type { KpiReport } from '../../src/domain/kpi-report.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Grain, Period } from '../../src/domain/period.ts';
import { periodAt, toDateAt } from '../../src/domain/periods.ts';
import { reportOn } from '../../src/domain/report-on.ts';
import { reportPeriods } from '../../src/domain/report-periods.ts';
import { NOTHING_MORE, type Target } from '../../src/domain/target.ts';
import { figuresOfACompany, type Seen } from '../support/figures-of-a-company.ts';

const fiscalYear = { startMonth: 1 };
const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
/** 13 of November's 21 working days, today included. */
const TODAY = '2026-11-18';
const at = (grain: Grain, date = TODAY) => periodAt(grain, date, fiscalYear);
const NOVEMBER = at('month');

const aim = (metric: string, value: number): Target => ({
  ...NOTHING_MORE,
  id: '1',
  metric,
  value,
  every: 'month',
  from: '2025-01-01',
  until: null,
  filter: {},
  setAt: '2025-01-01T08:00:00.000Z',
  setBy: 'Åsa',
});

function report(
  metric: string,
  seen: readonly Seen[],
  { period = NOVEMBER, targets = [], today = TODAY }: Partial<Circumstances> = {},
): KpiReport {
  const periods = reportPeriods(period, today, fiscalYear);
  const metrics = [metric, ...BUILT_IN_CATALOGUE.targetsOf(metric)];
  return reportOn({
    metric: BUILT_IN_CATALOGUE.get(metric)!,
    periods,
    today,
    filter: {},
    knownOn: null,
    figures: figuresOfACompany({ seen, metrics, periods: [periods.span] }),
    catalogue: BUILT_IN_CATALOGUE,
    targets,
    calendar,
    fiscalYear,
  });
}
type Circumstances = { period: Period; targets: readonly Target[]; today: string };

/** A value every working day. */
const daily = (metric: string, from: string, to: string, value: number): Seen[] =>
  datesFrom(from, to)
    .filter((date) => calendar.isWorkingDay(date))
    .map((date) => ({ metric, date, value }));
const level = (date: string, value: number): Seen => ({ metric: 'pipeline', date, value, form: 'snapshot' });

/** 4 a day, 3 today: 51. October had 3 a day. */
const MEETINGS = [
  ...daily('meetings', '2026-10-01', '2026-10-31', 3),
  ...daily('meetings', '2026-11-02', '2026-11-17', 4),
  { metric: 'meetings', date: TODAY, value: 3 },
];

describe('a flow in a running month', () => {
  const told = report('meetings', MEETINGS, { targets: [aim('meetings', 80)] });

  test('is judged by its working days', () => {
    expect(told).toMatchObject({
      actual: 51,
      rows: 13,
      target: { value: 80, basis: 'set' },
      attainment: 51 / 80,
      workingDays: { total: 21, elapsed: 13, left: 8 },
      remaining: 29,
      remainingPerWorkingDay: 29 / 8,
      runRate: 51 / 13,
      status: 'on_track',
      tooEarly: false,
    });
    expect(told.expected).toBeCloseTo((80 * 13) / 21, 9);
    expect(told.forecast!.value).toBeCloseTo(51 + (51 / 13) * 8, 9);
  });

  test('is compared with the same working day of the month before', () => {
    // October's 13th working day is the 19th: 39 meetings.
    expect(told.change).toEqual({
      period: at('month', '2026-10-01'),
      value: 39,
      difference: 12,
      fraction: 12 / 39,
    });
  });

  test('has a curve that ends at the actual, and a course to the target', () => {
    expect(told.curve).toHaveLength(30);
    expect(told.curve.findLast(({ actual }) => actual !== null)).toMatchObject({
      date: TODAY,
      actual: 51,
      workingDay: 13,
    });
    expect(told.curve.at(-1)).toEqual({ date: '2026-11-30', workingDay: 21, actual: null, expected: 80 });
    expect(told.curve[17]!.expected).toBeCloseTo(told.expected!, 9);
  });

  test('stands last in its trend, which begins where something is known', () => {
    expect(told.trend.buckets).toMatchObject([
      { period: at('month', '2026-10-01'), value: 66, target: 80, partial: false },
      { period: NOVEMBER, value: 51, target: 80, partial: true },
    ]);
  });

  test('without a target is told and not judged', () => {
    expect(report('meetings', MEETINGS)).toMatchObject({
      actual: 51,
      target: null,
      attainment: null,
      expected: null,
      remaining: null,
      remainingPerWorkingDay: null,
      status: null,
      runRate: 51 / 13,
    });
  });

  test('on its second working day is too early to judge, and to forecast', () => {
    const early = report('meetings', MEETINGS, { targets: [aim('meetings', 80)], today: '2026-11-03' });
    expect(early).toMatchObject({ actual: 8, status: 'too_early', tooEarly: true, forecast: null });
  });

  test('on the Sunday it begins with has no pace and is compared with nothing', () => {
    const first = report('meetings', MEETINGS, { targets: [aim('meetings', 80)], today: '2026-11-01' });
    expect(first).toMatchObject({ actual: 0, expected: 0, runRate: null, change: null, status: 'too_early' });
  });

  test('counts what came on a day off, and forecasts from it', () => {
    const seen = [...MEETINGS, { metric: 'meetings', date: '2026-11-01', value: 2 }];
    const saturday = { metric: 'meetings', date: '2026-11-14', value: 5 };
    const told = report('meetings', [...seen, saturday]);
    expect(told.actual).toBe(58);
    expect(told.forecast!.value).toBeCloseTo(58 + (58 / 13) * 8, 9);
  });
});

describe('a period that is over', () => {
  const october = (target: number) =>
    report('meetings', MEETINGS, { period: at('month', '2026-10-01'), targets: [aim('meetings', target)] });

  test('is hit or missed, and its forecast is what it became', () => {
    expect(october(60)).toMatchObject({ actual: 66, status: 'hit', expected: 60, remaining: 0 });
    expect(october(70)).toMatchObject({ status: 'behind', remaining: 4, remainingPerWorkingDay: null });
    expect(october(100)).toMatchObject({ status: 'at_risk', forecast: { value: 66, low: 66, high: 66 } });
  });

  test('has nothing to compare with before anything was known', () => {
    expect(october(60).change).toBeNull();
  });
});

test('a period to come has a target and no figures', () => {
  const told = report('meetings', MEETINGS, {
    period: at('month', '2026-12-01'),
    targets: [aim('meetings', 80)],
  });
  expect(told).toMatchObject({
    actual: null,
    rows: 0,
    target: { value: 80 },
    attainment: null,
    workingDays: { total: 20, elapsed: 0, left: 20 },
    expected: null,
    forecast: null,
    remaining: null,
    status: null,
    change: null,
  });
  expect(told.curve.every(({ actual }) => actual === null)).toBe(true);
  expect(told.curve.at(-1)?.expected).toBe(80);
});

test('a period of days off is told without a verdict, and ends at what came', () => {
  const seen = [...MEETINGS, { metric: 'meetings', date: '2026-11-14', value: 5 }];
  const told = report('meetings', seen, {
    period: at('day', '2026-11-14'),
    targets: [aim('meetings', 80)],
    today: '2026-11-14',
  });
  expect(told).toMatchObject({
    actual: 5,
    target: null,
    status: null,
    runRate: null,
    workingDays: { total: 0, elapsed: 0, left: 0 },
    forecast: { value: 5, low: 5, high: 5 },
  });
});

describe('a level', () => {
  const history = [level('2026-01-15', 50), level('2026-09-01', 700), level('2026-11-10', 760)];
  const told = report('pipeline', history, { targets: [aim('pipeline', 900)] });

  test('stands where it last was, against the whole target', () => {
    expect(told).toMatchObject({
      actual: 760,
      expected: 900,
      runRate: null,
      remaining: 140,
      status: 'behind',
      change: { value: 700, difference: 60 },
    });
    expect(told.curve.slice(0, 18).map(({ actual }) => actual)).toEqual([
      ...Array.from({ length: 9 }, () => 700),
      ...Array.from({ length: 9 }, () => 760),
    ]);
    expect(told.curve[18]).toMatchObject({ actual: null, expected: 900 });
  });

  test('drifts as in recent weeks, not as in the year that the trend shows', () => {
    const jump = [level('2026-01-15', 50), level('2026-03-01', 100_000), level('2026-11-10', 100_000)];
    expect(report('pipeline', jump).forecast).toEqual({ value: 100_000, low: 100_000, high: 100_000 });
  });

  test('that changed on the last weekend ends there', () => {
    const october = [level('2026-05-04', 700), level('2026-10-31', 777)];
    const told = report('pipeline', october, { period: at('month', '2026-10-01') });
    expect(told).toMatchObject({ actual: 777, forecast: { value: 777, low: 777, high: 777 } });
  });

  test('has no curve before it was first known', () => {
    const late = report('pipeline', [level('2026-11-10', 760)]);
    expect(late.curve[8]?.actual).toBeNull();
    expect(late.curve[9]?.actual).toBe(760);
    expect(late).toMatchObject({ change: null, forecast: null });
  });
});

describe('a derived metric', () => {
  const deals = (date: string, won: number, lost: number): Seen[] => [
    { metric: 'deals_won', date, value: won },
    { metric: 'deals_lost', date, value: lost },
  ];

  test('is a ratio of sums with its evidence, held against the whole target; it has no pace', () => {
    const told = report('win_rate', [...deals('2026-11-03', 9, 1), ...deals('2026-11-10', 1, 29)], {
      targets: [aim('win_rate', 0.3)],
    });
    expect(told).toMatchObject({
      actual: 0.25,
      evidence: { cases: 40 },
      expected: 0.3,
      runRate: null,
      forecast: null,
      remainingPerWorkingDay: null,
      status: 'behind',
      curve: [],
    });
  });

  test('from a handful of cases it is too early to say, even once the month is over', () => {
    const few = report('win_rate', deals('2026-10-06', 2, 3), {
      period: at('month', '2026-10-06'),
      targets: [aim('win_rate', 0.3)],
    });
    expect(few).toMatchObject({ actual: 0.4, status: 'too_early', tooEarly: true });
  });

  test('the pipeline covers what remains of the revenue target', () => {
    const won = (date: string, value: number): Seen => ({ metric: 'revenue', date, value });
    const seen = [
      level('2026-09-01', 900),
      won('2026-10-02', 40),
      won('2026-10-30', 50),
      won('2026-11-03', 70),
    ];
    const told = report('coverage', seen, { targets: [aim('revenue', 100)] });
    expect(told.actual).toBe(900 / 30);
    // At the same working day of October, 60 remained; only on its 30th did 10.
    expect(told.change).toMatchObject({ value: 900 / 60 });
    expect(told.trend.buckets.map(({ value }) => value)).toEqual([90, 30]);
    expect(report('coverage', seen)).toMatchObject({ actual: null, status: null });
    expect(report('coverage', seen, { targets: [aim('revenue', 70)] }).actual).toBeNull();
  });
});

describe('no data', () => {
  test.each(['meetings', 'pipeline', 'win_rate', 'revenue', 'cac', 'coverage'])(
    'about %s is no data everywhere, never zero',
    (metric) => {
      const told = report(metric, [{ metric: 'visitors', date: TODAY, value: 1 }], {
        targets: [aim(metric, 80)],
      });
      expect(told).toMatchObject({
        actual: null,
        rows: 0,
        evidence: null,
        attainment: null,
        runRate: null,
        forecast: null,
        remaining: null,
        remainingPerWorkingDay: null,
        status: null,
        change: null,
      });
      expect(told.curve.every(({ actual }) => actual === null)).toBe(true);
      expect(told.trend.buckets.every(({ value }) => value === null)).toBe(true);
    },
  );

  test('a flow first known in the middle of the month has a curve from then on', () => {
    const told = report('meetings', [{ metric: 'meetings', date: '2026-11-10', value: 4 }]);
    expect(told.curve[8]?.actual).toBeNull();
    expect(told.curve[9]?.actual).toBe(4);
    expect(told.curve[17]?.actual).toBe(4);
  });
});

describe('whatever was observed', () => {
  const metrics = ['meetings', 'revenue', 'pipeline', 'win_rate', 'cac', 'velocity', 'coverage', 'nps'];
  const observable = [
    ...new Set(metrics.flatMap((key) => BUILT_IN_CATALOGUE.inputsOf(key).map(({ metric }) => metric))),
  ];
  const readings = fc.array(
    fc.record({
      metric: fc.constantFrom(...observable),
      cents: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      ago: fc.integer({ min: -5, max: 400 }),
    }),
    { maxLength: 40 },
  );
  const seenIn = (some: readonly { metric: (typeof observable)[number]; cents: number; ago: number }[]) =>
    some.map(
      ({ metric, cents, ago }): Seen => ({
        metric: metric.key,
        date: addDays(TODAY, -ago),
        value: cents / 100,
        form: metric.kind === 'level' ? 'snapshot' : 'amount',
      }),
    );
  const period = fc.oneof(
    fc
      .tuple(
        fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year'),
        fc.integer({ min: -400, max: 60 }),
      )
      .map(([grain, away]): Period => at(grain, addDays(TODAY, away))),
    fc.constantFrom<Grain>('week', 'month', 'year').map((grain) => toDateAt(grain, TODAY, fiscalYear)),
  );

  test('every number of a report is finite or no data, and a curve ends at the actual', () => {
    fc.assert(
      fc.property(
        readings,
        fc.constantFrom(...metrics),
        period,
        fc.integer({ min: -1_000, max: 1_000 }),
        (some, metric, period, value) => {
          const told = report(metric, seenIn(some), {
            period,
            targets: [aim(metric, value), aim('revenue', value * 7)],
          });
          expect(numbersIn(told).filter((number) => !Number.isFinite(number))).toEqual([]);
          const last = told.curve.findLast(({ date }) => date <= TODAY && date >= period.from);
          if (last) expect(last.actual).toBe(told.actual);
        },
      ),
      { numRuns: 150 },
    );
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
