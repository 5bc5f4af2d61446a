import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import { stillDue } from '../../../src/domain/funnel/due.ts';
import { fraction, toNumber } from '../../../src/domain/funnel/fraction.ts';
import { growthPlan, type PlanAnswers, type PlanFacts } from '../../../src/domain/funnel/growth-plan.ts';
import { ownFunnel } from '../../../src/domain/funnel/own-funnel.ts';
import { USUAL_FUNNEL, usualRates } from '../../../src/domain/funnel/stages.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import { sumOf } from '../../../src/domain/numbers.ts';
import { periodAt } from '../../../src/domain/periods.ts';

const fiscalYear = { startMonth: 1 };
const facts: PlanFacts = {
  year: periodAt('year', '2027-01-01', fiscalYear),
  answers: { goal: { kind: 'customers', value: 10 }, newShare: 1, marketingShare: null, averageDeal: null },
  base: { value: 10_000_000, from: '2026-01-01', to: '2026-12-31' },
  funnel: USUAL_FUNNEL,
  rates: usualRates(USUAL_FUNNEL),
  seasons: new Map(),
  daysToGoal: new Map(),
  calendar: calendarOf({ country: 'SE', region: null, worksOnEves: false }),
  fiscalYear,
};
const plan = (answers: Partial<PlanAnswers>, more: Partial<PlanFacts> = {}) =>
  growthPlan({ ...facts, ...more, answers: { ...facts.answers, ...answers } });

describe('the growth plan', () => {
  test('the worked example, from the goal up: a year, a month, and what goes on', () => {
    expect(
      plan({}).stages.map(({ metric, year, month, rate }) => [metric, year, month, rate && toNumber(rate)]),
    ).toEqual([
      ['new_customers', 10, 1, null],
      ['opportunities', 30, 3, 1 / 3],
      ['meetings', 100, 9, 0.3],
      ['mql', 200, 17, 0.5],
      ['contacts', 667, 56, 0.3],
      ['visitors', 33_350, 2_780, 0.02],
    ]);
  });

  test('four questions: 20 % more, 60 % of it from new customers, half from marketing, 200 000 a deal', () => {
    const { revenue, stages, targets } = plan({
      goal: { kind: 'growth', value: 0.2 },
      newShare: 0.6,
      marketingShare: 0.5,
      averageDeal: 200_000,
    });
    expect(revenue).toBe(12_000_000);
    // 7.2 million ÷ 200 000.
    expect(stages[0]).toMatchObject({ metric: 'new_customers', year: 36 });
    expect(targets.map(({ metric, filter, year }) => [metric, filter, year])).toEqual([
      ['revenue', {}, 12_000_000],
      ['revenue', { customer_type: 'new' }, 7_200_000],
      ['revenue', { customer_type: 'existing' }, 4_800_000],
      ['revenue', { origin: 'marketing' }, 6_000_000],
      ['revenue', { origin: 'sales' }, 6_000_000],
      ['new_customers', {}, 36],
      ['opportunities', {}, 108],
      ['meetings', {}, 360],
      ['mql', {}, 720],
      ['contacts', {}, 2_400],
      ['visitors', {}, 120_000],
    ]);
  });

  test('growth needs something to grow from, and revenue a deal to be divided by', () => {
    expect(() => plan({ goal: { kind: 'growth', value: 0.2 }, averageDeal: 1 }, { base: null })).toThrow(
      RangeError,
    );
    expect(() => plan({ goal: { kind: 'revenue', value: 1e6 } })).toThrow(RangeError);
  });

  test('months sum to the year and parts to the whole, in the year and in every month', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), share, share, (value, newShare, marketingShare) => {
        const { targets } = plan({
          goal: { kind: 'revenue', value },
          newShare,
          marketingShare,
          averageDeal: 150_000,
        });
        for (const { year, months } of targets) expect(sumOf(months.map(({ value }) => value))).toBe(year);
        const [whole, ...rest] = targets;
        const money = rest.filter(({ metric }) => metric === 'revenue');
        for (const [at, part] of money.entries()) {
          const other = money[at ^ 1]!;
          expect(part.year + other.year).toBe(whole!.year);
          part.months.forEach((month, at) => {
            expect(month.value).toBeGreaterThanOrEqual(0);
            expect(month.value + other.months[at]!.value).toBe(whole!.months[at]!.value);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what comes before the goal', () => {
  const daysToGoal = new Map([
    ['meetings', 47],
    ['contacts', 61],
    ['visitors', 400],
  ]);
  const of = (metric: string, answers: Partial<PlanAnswers> = {}, more: Partial<PlanFacts> = {}) =>
    plan(answers, { daysToGoal, ...more }).targets.find((target) => target.metric === metric)!;

  test('is needed so many days earlier: some of it before the year, the last of it before the year’s end', () => {
    const { due, year } = of('meetings');
    expect(due).toMatchObject({ from: '2026-11-15', to: '2027-11-14', days: 47, before: 12 });
    expect(due!.before + stillDue(due!)).toBe(year);
  });

  test('and goes on to the year’s end for the year after, so that every month has its part', () => {
    const { due, months, year } = of('meetings', { goal: { kind: 'customers', value: 100 } });
    expect(sumOf(months.map(({ value }) => value))).toBe(year);
    for (const [at, { value }] of due!.months.slice(0, 10).entries()) expect(months[at]!.value).toBe(value);
    const lastTwo = sumOf(months.slice(10).map(({ value }) => value));
    expect(lastTwo).toBe(due!.months[10]!.value + due!.before);
    expect(Math.min(...months.map(({ value }) => value))).toBeGreaterThan(0);
  });

  test('the worked example stays what it is, and the goal itself where it was', () => {
    const { stages, targets } = plan({}, { daysToGoal });
    expect(stages).toEqual(plan({}).stages);
    expect(targets[0]).toEqual(plan({}).targets[0]);
    // Nobody measured how long MQL take.
    expect(of('mql')).toEqual(plan({}).targets.find(({ metric }) => metric === 'mql'));
  });

  test('a way longer than the year is all for the year after', () => {
    const { due, months, year } = of('visitors');
    expect(due).toMatchObject({ before: 33_350, months: [] });
    expect(sumOf(months.map(({ value }) => value))).toBe(year);
  });

  test('without a season of its own it has the goal’s, as many days before', () => {
    const season = [...Array(11).fill(1), 6];
    const seasons = new Map([['new_customers', season]]);
    const busiest = ({ months }: { months: readonly { from: string; value: number }[] }) =>
      [...months].sort((a, b) => b.value - a.value)[0]!.from;
    expect(busiest(of('new_customers', { goal: { kind: 'customers', value: 90 } }, { seasons }))).toBe(
      '2027-12-01',
    );
    expect(busiest(of('meetings', { goal: { kind: 'customers', value: 90 } }, { seasons }))).toBe(
      '2027-10-01',
    );
  });

  test('months sum to the year whatever the way', () => {
    const days = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), days, (value, days) => {
        const { due, months, year } = of(
          'meetings',
          { goal: { kind: 'customers', value } },
          { daysToGoal: new Map([['meetings', days]]) },
        );
        expect(sumOf(months.map(({ value }) => value))).toBe(year);
        expect(due ? due.before + stillDue(due) : year).toBe(year);
        expect(months).toHaveLength(12);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a funnel of one’s own', () => {
  const stage = (metric: string, usual = null as ReturnType<typeof fraction> | null) => ({ metric, usual });

  test('a stage that is left out takes its share along, and the rate’s own metric is found', () => {
    const read = ownFunnel(
      [stage('contacts'), stage('meetings'), stage('opportunities'), stage('new_customers', fraction(1, 4))],
      BUILT_IN_CATALOGUE,
    );
    expect(read).toEqual({
      funnel: [
        { metric: 'contacts', step: null },
        { metric: 'meetings', step: { metric: null, usual: fraction(15, 100) } },
        { metric: 'opportunities', step: { metric: 'meeting_to_opportunity', usual: fraction(3, 10) } },
        {
          metric: 'new_customers',
          step: { metric: 'opportunity_to_win', usual: fraction(1, 4), countedBy: 'deals_won' },
        },
      ],
    });
  });

  test.each([
    ['too_few', [stage('meetings')]],
    ['not_counted', [stage('meetings'), stage('pipeline', fraction(1, 2))]],
    ['twice', [stage('meetings'), stage('meetings', fraction(1, 2))]],
    ['no_rate', [stage('calls'), stage('meetings')]],
  ])('%s is said', (kind, stages) => {
    expect(ownFunnel(stages, BUILT_IN_CATALOGUE)).toMatchObject({ problem: { kind } });
  });
});
