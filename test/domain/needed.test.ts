import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { blendedRate, strengthOf } from '../../src/domain/funnel/blended-rate.ts';
import type { MeasuredStep } from '../../src/domain/funnel/measured-step.ts';
import { stepsOf } from '../../src/domain/funnel/measured-step.ts';
import { USUAL_FUNNEL } from '../../src/domain/funnel/stages.ts';
import type { KpiReport } from '../../src/domain/kpi-report.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { type NeededFacts, neededFor } from '../../src/domain/needed.ts';
import { periodAt } from '../../src/domain/periods.ts';

const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
const TODAY = '2026-11-18';
const month = (date: string) => periodAt('month', date, { startMonth: 1 });

function report(
  key: string,
  actual: number | null,
  target: number | null,
  about: Partial<KpiReport> = {},
): KpiReport {
  const period = about.period ?? month(TODAY);
  return {
    metric: BUILT_IN_CATALOGUE.get(key)!,
    period,
    today: TODAY,
    filter: {},
    knownOn: null,
    actual,
    rows: 1,
    evidence: null,
    target:
      target === null
        ? null
        : {
            value: target,
            basis: 'set',
            every: 'month',
            setBy: 'Åsa',
            id: '1',
            version: 1,
            minimum: null,
            stretch: null,
            guard: null,
            contract: null,
            draft: false,
            missing: [],
            pending: null,
          },
    attainment: null,
    workingDays: calendar.workingDaysIn(period, TODAY),
    expected: null,
    runRate: null,
    forecast: null,
    remaining: actual === null || target === null ? null : Math.max(0, target - actual),
    remainingPerWorkingDay: null,
    status: null,
    tooEarly: false,
    change: null,
    curve: [],
    trend: { grain: 'month', buckets: [] },
    ...about,
  };
}

/** Nothing measured: the growth plan's rules of thumb alone. */
const USUAL: readonly MeasuredStep[] = stepsOf(USUAL_FUNNEL).map((step) => ({
  ...step,
  blended: blendedRate({ k: 0, n: 0, p0: step.step.usual, m: strengthOf(step.step.usual) }),
  method: 'usual',
  window: null,
  lag: null,
  within: 0,
}));

const needed = (about: Partial<NeededFacts> & Pick<NeededFacts, 'report'>) =>
  neededFor({
    goals: [],
    averageDeal: null,
    funnel: USUAL_FUNNEL,
    steps: USUAL,
    people: null,
    calendar,
    fiscalYear: { startMonth: 1 },
    ...about,
  });

describe('how many are still needed', () => {
  test('to the own target: what is missing, for each working day left and each person', () => {
    const people = { count: 4, from: '2026-10-22', to: TODAY };
    expect(needed({ report: report('meetings', 48, 80), people }).own).toEqual({
      amount: 32,
      perWorkingDay: 4,
      perPerson: 8,
    });
  });

  test('to the revenue target: backwards through the funnel, each stage rounded up', () => {
    const { goal } = needed({
      report: report('meetings', 48, 80),
      goals: [report('revenue', 3_000_000, 5_000_000)],
      averageDeal: { value: 200_000, deals: 40 },
    });
    expect(goal?.stages).toEqual([
      { metric: 'visitors', need: 33_350 },
      { metric: 'contacts', need: 667 },
      { metric: 'mql', need: 200 },
      { metric: 'meetings', need: 100 },
      { metric: 'opportunities', need: 30 },
      { metric: 'new_customers', need: 10 },
    ]);
    expect(goal?.gap).toMatchObject({ amount: 100, perWorkingDay: 12.5 });
  });

  describe('and by when, where it is known how long it takes', () => {
    const year = periodAt('year', TODAY, { startMonth: 1 });
    const lagging = (lag: number) => USUAL.map((step) => ({ ...step, lag }));
    const goals = [report('revenue', 3_000_000, 5_000_000, { period: year })];
    const asked = (key: string, lag: number) =>
      needed({
        report: report(key, 48, null, { period: year }),
        goals,
        averageDeal: { value: 200_000, deals: 40 },
        steps: lagging(lag),
        people: { count: 2, from: '2026-10-22', to: TODAY },
      }).goal!;

    test('what is left of the period, so many days earlier; a day’s share is of what still can come', () => {
      const { due, gap } = asked('meetings', 10);
      // Of the 31 working days from 30 October to 11 December 14 have been.
      expect(due).toMatchObject({ metric: 'meetings', need: 100, days: 20, to: '2026-12-11', before: 45 });
      expect(due!.months.map(({ value }) => value)).toEqual([26, 29]);
      const days = calendar.workingDays('2026-11-19', '2026-12-11');
      expect(gap).toEqual({ amount: 100, perWorkingDay: 55 / days, perPerson: 27.5 });
    });

    test('too late for all of it: no share of a day would help', () => {
      expect(asked('meetings', 30)).toMatchObject({
        due: { before: 100, months: [], to: '2026-11-01' },
        gap: { amount: 100, perWorkingDay: null, perPerson: null },
      });
    });

    test('of the goal itself, by when meetings have to come', () => {
      expect(asked('revenue', 10)).toMatchObject({ gap: null, due: { metric: 'meetings', need: 100 } });
      expect(asked('deals_won', 10)).toMatchObject({ gap: { amount: 10 }, due: { metric: 'meetings' } });
    });

    test('nothing of a way that nobody measured', () => {
      expect(asked('meetings', 0).due).toBeNull();
    });
  });

  test('without a revenue target the one for new customers is the goal, and no deal needs a price', () => {
    const goals = [report('revenue', 3_000_000, null), report('new_customers', 5, 15)];
    const { goal } = needed({ report: report('meetings', 48, null), goals });
    expect(goal?.report.metric.key).toBe('new_customers');
    expect(goal?.gap?.amount).toBe(100);
  });

  test('the pipeline must hold what remains ÷ the share that is won', () => {
    const { goal } = needed({
      report: report('pipeline', 4_000_000, null),
      goals: [report('revenue', 3_000_000, 5_000_000)],
      averageDeal: { value: 200_000, deals: 40 },
    });
    expect(goal).toMatchObject({ pipeline: { required: 6_000_000 }, gap: { amount: 2_000_000 } });
  });

  test('a goal that is reached asks for nothing', () => {
    const { goal } = needed({
      report: report('meetings', 48, 80),
      goals: [report('revenue', 6_000_000, 5_000_000)],
      averageDeal: { value: 200_000, deals: 40 },
    });
    expect(goal).toMatchObject({ remaining: 0, gap: { amount: 0 } });
  });

  test.each([
    ['calls lead to no customer that anybody measured', report('calls', 100, 900)],
    ['costs are not something to fill', report('ad_spend', 100, 900)],
    ['October is over', report('meetings', 70, 80, { period: month('2026-10-01') })],
  ])('%s: no goal', (_, about) => {
    const goals = [report('revenue', 3_000_000, 5_000_000)];
    expect(needed({ report: about, goals, averageDeal: { value: 200_000, deals: 40 } }).goal).toBeNull();
  });

  test('a period to come needs all of its target, over all of its working days', () => {
    const december = report('meetings', null, 40, { period: month('2026-12-01') });
    expect(needed({ report: december }).own).toMatchObject({ amount: 40, perWorkingDay: 2 });
  });

  test('without a target, or without a figure, nothing is said to be missing', () => {
    expect(needed({ report: report('meetings', 48, null) }).own).toBeNull();
    expect(needed({ report: report('meetings', null, 80) }).own).toBeNull();
  });

  test('it is never negative, and a higher target never needs less', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.integer({ min: 1, max: 1_000_000 }),
        (actual, one, more, deal) => {
          const at = (target: number) =>
            needed({
              report: report('meetings', actual / 100_000, target / 100_000),
              goals: [report('revenue', actual, target)],
              averageDeal: { value: deal, deals: 9 },
            });
          const [low, high] = [at(Math.min(one, more)), at(Math.max(one, more))];
          expect(low.own!.amount).toBeGreaterThanOrEqual(0);
          expect(high.own!.amount).toBeGreaterThanOrEqual(low.own!.amount);
          expect(low.goal!.gap!.amount).toBeGreaterThanOrEqual(0);
          expect(high.goal!.gap!.amount).toBeGreaterThanOrEqual(low.goal!.gap!.amount);
        },
      ),
    );
  });
});
