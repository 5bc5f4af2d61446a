import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import { dragPartOf } from '../../../src/domain/funnel/drag-part.ts';
import { fraction } from '../../../src/domain/funnel/fraction.ts';
import { type FunnelFacts, funnelReport } from '../../../src/domain/funnel/funnel-report.ts';
import { measuredStep, stepsOf } from '../../../src/domain/funnel/measured-step.ts';
import { USUAL_FUNNEL } from '../../../src/domain/funnel/stages.ts';
import type { KpiReport } from '../../../src/domain/kpi-report.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import { periodAt } from '../../../src/domain/periods.ts';

const period = periodAt('quarter', '2026-11-18', { startMonth: 1 });
const lookBack = { from: '2025-11-18', to: '2026-11-18' };

/** A metric's report: only what the funnel reads of it. */
const about = (key: string, actual: number | null, target: number | null = null) =>
  [
    key,
    {
      metric: BUILT_IN_CATALOGUE.get(key)!,
      actual,
      target: target === null ? null : { value: target },
      remaining: target === null || actual === null ? null : Math.max(0, target - actual),
    } as KpiReport,
  ] as const;

const funnel = (reports: readonly (readonly [string, KpiReport])[], more: Partial<FunnelFacts> = {}) =>
  funnelReport({
    calendar: calendarOf({ country: 'SE', region: null, worksOnEves: false }),
    fiscalYear: { startMonth: 1 },
    period,
    today: '2026-11-18',
    funnel: USUAL_FUNNEL,
    steps: stepsOf(USUAL_FUNNEL).map((step) => measuredStep(step, null, lookBack)),
    drag: null,
    reports: new Map([...USUAL_FUNNEL.map(({ metric }) => about(metric, 0)), ...reports]),
    averageDeal: null,
    handOff: null,
    ...more,
  });

describe('the funnel in a period', () => {
  test('plans every stage backwards from the goal, and asks of each what is still missing', () => {
    const { goal, stages } = funnel([about('new_customers', 4, 10), about('meetings', 30, 90)]);
    expect(goal).toEqual({ metric: 'new_customers', basis: 'set', target: 10, remaining: 6 });
    expect(
      stages.map(({ report, plan, planBasis, needed }) => [report.metric.key, plan, planBasis, needed]),
    ).toEqual([
      ['visitors', 33_350, 'backwards', 20_000],
      ['contacts', 667, 'backwards', 400],
      ['mql', 200, 'backwards', 120],
      // A target of its own goes before what the goal asks for.
      ['meetings', 90, 'set', 60],
      ['opportunities', 30, 'backwards', 18],
      ['new_customers', 10, 'set', 6],
    ]);
  });

  test('without a target for customers the one for revenue is so many average deals', () => {
    const { goal } = funnel([about('revenue', 500_000, 2_000_000)], { averageDeal: 200_000 });
    expect(goal).toEqual({ metric: 'new_customers', basis: 'revenue', target: 10, remaining: 8 });
    expect(funnel([about('revenue', 500_000, 2_000_000)]).goal).toBeNull();
  });

  test('coverage is 1 ÷ the own win rate against what remains, not three times the target', () => {
    const steps = stepsOf(USUAL_FUNNEL).map((step) => {
      const measured = measuredStep(step, null, lookBack);
      const blended = { ...measured.blended, rate: fraction(22, 100) };
      return step.to === 'new_customers' ? { ...measured, blended } : measured;
    });
    const { coverage } = funnel([about('revenue', 600_000, 2_000_000), about('pipeline', 5_000_000)], {
      steps,
    });
    expect(coverage!.times).toBeCloseTo(4.545, 3);
    expect(coverage!.needed).toBeCloseTo(6_363_636, 0);
    expect(funnel([about('pipeline', 5_000_000)]).coverage).toBeNull();
  });

  test('what enters too late for the period is marked, and nothing is once it is over', () => {
    const steps = stepsOf(USUAL_FUNNEL).map((step) => ({ ...measuredStep(step, null, lookBack), lag: 30 }));
    const late = (today: string) =>
      funnel([], { steps, today }).stages.flatMap(({ late, report }) => (late ? [report.metric.key] : []));
    expect(late('2026-11-18')).toEqual(['visitors', 'contacts', 'mql', 'meetings']);
    expect(late('2027-02-01')).toEqual([]);
  });
});

test('what is needed is told by when: what had to come by today, and what still can', () => {
  const steps = stepsOf(USUAL_FUNNEL).map((step) => ({ ...measuredStep(step, null, lookBack), lag: 10 }));
  const stages = funnel([about('new_customers', 4, 10)], { steps }).stages;
  const dueOf = (key: string) => stages.find(({ report }) => report.metric.key === key)!.due;
  // Of the 31 working days from 9 November to 21 December 8 have been.
  expect(dueOf('opportunities')).toMatchObject({ to: '2026-12-21', before: 5, days: 10 });
  expect(dueOf('opportunities')!.months.map(({ value }) => value)).toEqual([5, 8]);
  expect(dueOf('new_customers')).toBeNull();
  expect(dueOf('visitors')).toMatchObject({ to: '2026-11-11', before: 20_000, months: [] });
  const over = funnel([about('new_customers', 4, 10)], { steps, today: '2027-01-10' }).stages;
  expect(over.every(({ due }) => due === null)).toBe(true);
});

describe('the part of a step that drags', () => {
  const parts = (broad: number) =>
    new Map<string | null, { entered: number; converted: number }>([
      ['LinkedIn: bred målgrupp', { entered: 60, converted: broad }],
      ['Sök', { entered: 100, converted: 30 }],
      ['Mässa', { entered: 5, converted: 0 }],
      [null, { entered: 90, converted: 27 }],
    ]);

  test('is the one that converts far worse than all the others', () => {
    expect(dragPartOf(parts(4))).toEqual({
      name: 'LinkedIn: bred målgrupp',
      entered: 60,
      converted: 4,
      others: { entered: 195, converted: 57 },
    });
  });

  test('is none where chance explains it, and what does not say its name is never blamed', () => {
    expect(dragPartOf(parts(17))).toBeNull();
    expect(
      dragPartOf(
        new Map([
          [null, { entered: 90, converted: 1 }],
          ['Sök', { entered: 100, converted: 40 }],
        ]),
      ),
    ).toBeNull();
  });
});
