import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import { fraction, fractionOf } from '../../../src/domain/funnel/fraction.ts';
import { type Gap, type GapFacts, gapOf } from '../../../src/domain/funnel/gap.ts';
import { daysAhead, gapLevers } from '../../../src/domain/funnel/gap-levers.ts';
import type { WhatIf } from '../../../src/domain/funnel/lever.ts';
import { sizeOf } from '../../../src/domain/funnel/lever-need.ts';
import { type MeasuredStep, stepsOf } from '../../../src/domain/funnel/measured-step.ts';
import { USUAL_FUNNEL } from '../../../src/domain/funnel/stages.ts';
import type { KpiReport } from '../../../src/domain/kpi-report.ts';
import { BUILT_IN_CATALOGUE } from '../../../src/domain/metrics/catalogue.ts';
import type { Period } from '../../../src/domain/period.ts';
import { periodAt } from '../../../src/domain/periods.ts';

const calendar = calendarOf({ country: 'SE', region: null, worksOnEves: false });
const TODAY = '2026-11-18';
const Q4 = periodAt('quarter', TODAY, { startMonth: 1 });

function report(about: Partial<KpiReport> & { readonly aim?: number | null } = {}): KpiReport {
  const { aim = 5_000_000, ...rest } = about;
  const period = rest.period ?? Q4;
  return {
    metric: BUILT_IN_CATALOGUE.get('revenue')!,
    period,
    today: TODAY,
    filter: {},
    knownOn: null,
    actual: 2_000_000,
    rows: 10,
    evidence: null,
    target: aim === null ? null : ({ value: aim } as KpiReport['target']),
    attainment: null,
    workingDays: calendar.workingDaysIn(period, TODAY),
    expected: null,
    runRate: null,
    forecast: { value: 4_000_000, low: 3_500_000, high: 4_500_000 },
    remaining: null,
    remainingPerWorkingDay: null,
    status: null,
    tooEarly: false,
    change: null,
    curve: [],
    trend: { grain: 'month', buckets: [] },
    ...rest,
  };
}

/** Every third opportunity is won, 29 days later; 30 % of the meetings become one, two weeks later. */
const STEPS: readonly MeasuredStep[] = stepsOf(USUAL_FUNNEL).map((step) => ({
  ...step,
  blended: { rate: step.step.usual, converted: 20, entered: 60, ownShare: 1, low: null, high: null },
  method: 'followed',
  window: null,
  lag: step.from === 'opportunities' ? 29 : step.from === 'meetings' ? 14 : 0,
  within: 90,
}));

const CHAIN = [
  { metric: 'mql', days: 43 },
  { metric: 'meetings', days: 43 },
  { metric: 'opportunities', days: 29 },
  { metric: 'deals_won', days: 0 },
];

type About = {
  readonly report?: KpiReport;
  readonly pace?: number | null;
  readonly averageDeal?: number | null;
  readonly cycle?: number | null;
  readonly perDay?: Readonly<Record<string, number>>;
  readonly steps?: readonly MeasuredStep[];
  /** How long before the deal a meeting is booked. */
  readonly meetingDays?: number;
};

/** A quarter in which a deal brings 200 000 and two meetings a day are booked. */
function facts(about: About = {}): GapFacts {
  const goal = about.report ?? report();
  const perDay = about.perDay ?? { mql: 4, meetings: 2, opportunities: 0.6, deals_won: 0.2 };
  return {
    report: goal,
    pace: about.pace === undefined ? 60_000 : about.pace,
    levers: gapLevers({
      chain: CHAIN.map((stage) =>
        stage.metric === 'meetings' ? { ...stage, days: about.meetingDays ?? stage.days } : stage,
      ),
      steps: about.steps ?? STEPS,
      perDay: new Map(Object.entries(perDay)),
      people: new Map([['meetings', 4]]),
      averageDeal: about.averageDeal === undefined ? 200_000 : about.averageDeal,
      cycle: about.cycle === undefined ? 29 : about.cycle,
      period: goal.period,
      today: TODAY,
      calendar,
    }),
    ...daysAhead(goal.period, TODAY, calendar),
  };
}

const need = (gap: Gap, key: string) => gap.levers.find(({ lever }) => lever.key === key)!;

describe('what is missing', () => {
  test.each<[string, About, Partial<Gap>]>([
    ['what the pace leaves', {}, { basis: 'forecast', coming: 2_000_000, missing: 1_000_000 }],
    [
      'too early to say from the period: the weeks before tell',
      { report: report({ tooEarly: true }), pace: 50_000 },
      { basis: 'usual', coming: 50_000 * 28, missing: 3_000_000 - 50_000 * 28 },
    ],
    [
      'so few rows carry no forecast',
      { report: report({ rows: 4 }), pace: 50_000 },
      { basis: 'usual', missing: 3_000_000 - 50_000 * 28 },
    ],
    [
      'without any pace, all that remains',
      { report: report({ tooEarly: true }), pace: null },
      { basis: 'remaining', coming: 0, missing: 3_000_000 },
    ],
    ['nothing, and room to spare', { report: report({ aim: 3_500_000 }) }, { missing: -500_000 }],
    [
      'of a period to come all of it, less the usual pace',
      { report: report({ period: period('2027-01-01', '2027-03-31'), actual: null, forecast: null }) },
      { basis: 'usual', missing: 5_000_000 - 60_000 * daysOf('2027-01-01', '2027-03-31') },
    ],
  ])('%s', (_, about, expected) => {
    expect(gapOf(facts(about), [])).toMatchObject(expected);
  });
});

describe('what closes it', () => {
  const gap = gapOf(facts(), []);

  test('larger deals and a better last step reach all that is to come: half as much again', () => {
    expect(need(gap, 'average_deal')).toMatchObject({ now: 200_000, needed: 300_000, change: 0.5 });
    expect(need(gap, 'opportunity_to_win')).toMatchObject({ change: 0.5, needed: 0.5 });
  });

  test('of equal changes the one nearest to the goal stands first', () => {
    expect(gap.levers.slice(0, 2).map(({ lever }) => lever.key)).toEqual([
      'average_deal',
      'opportunity_to_win',
    ]);
    expect(need(gap, 'average_deal').change).toBe(need(gap, 'opportunity_to_win').change);
  });

  test('an opportunity is worth a third of a deal: fifteen more, by the day that still helps', () => {
    expect(need(gap, 'opportunities')).toMatchObject({
      whatIf: { lever: 'opportunities', by: 15, unit: 'things' },
      lever: { latest: '2026-12-02', days: 10 },
      perWeek: 7.5,
    });
  });

  test('meetings for each person and week, where it is known who books them', () => {
    // Until 10 December: 16 working days.
    expect(need(gapOf(facts({ meetingDays: 21 }), []), 'meetings')).toMatchObject({
      whyNot: null,
      whatIf: { by: 50 },
      perWeek: 50 / (16 / 5),
      perPersonWeek: 50 / (16 / 5) / 4,
    });
    const { perWeek, perPersonWeek } = need(gap, 'deals_won');
    expect([perWeek, perPersonWeek]).toEqual([5 / (28 / 5), null]);
  });

  test('a step that reaches only what has not gone on yet needs the larger share', () => {
    expect(need(gap, 'meeting_to_opportunity').change).toBeCloseTo((0.5 * 28) / 10, 3);
  });

  test('the cycle moves deals forward: as many days saved as half of what comes', () => {
    const { change, needed } = need(gapOf(facts({ cycle: 100 }), []), 'sales_cycle');
    expect([change, needed]).toEqual([0.334, 66.6]);
  });

  test.each<[string, About, string, string]>([
    ['meetings booked now come too late', {}, 'meetings', 'late'],
    ['so does a better share of leads', {}, 'mql_to_meeting', 'late'],
    ['a rate cannot pass all', { report: report({ aim: 9_000_000 }) }, 'opportunity_to_win', 'all'],
    ['nobody knows what a deal brings', { averageDeal: null }, 'average_deal', 'unknown'],
    ['nor then what an opportunity is worth', { averageDeal: null }, 'opportunities', 'unknown'],
    ['nobody counts leads', { perDay: { deals_won: 1 }, meetingDays: 21 }, 'mql_to_meeting', 'unknown'],
    ['nobody counts opportunities', { perDay: { deals_won: 1 } }, 'opportunities', 'unknown'],
    ['nobody knows the cycle', { cycle: null }, 'sales_cycle', 'unknown'],
    ['none came in weeks', { perDay: { opportunities: 0 } }, 'opportunities', 'nothing'],
    [
      'twice nothing is nothing',
      { report: report({ forecast: { value: 2_000_000, low: 0, high: 0 } }) },
      'average_deal',
      'nothing',
    ],
    [
      'a tenth of the days does not do either',
      { report: report({ aim: 9_000_000 }) },
      'sales_cycle',
      'beyond',
    ],
    ['ten times as much is not a plan', { report: report({ aim: 90_000_000 }) }, 'average_deal', 'beyond'],
  ])('%s', (_, about, key, whyNot) => {
    const gap = gapOf(facts(about), []);
    expect(need(gap, key)).toMatchObject({ whyNot, needed: null, change: null, whatIf: null });
    expect(gap.levers.indexOf(need(gap, key))).toBeGreaterThanOrEqual(
      gap.levers.filter((each) => each.whyNot === null).length,
    );
  });

  test('more meetings than leads is no share, and has no ceiling', () => {
    const steps = STEPS.map((step) =>
      step.to === 'new_customers' ? { ...step, blended: { ...step.blended, rate: fraction(3, 2) } } : step,
    );
    expect(need(gapOf(facts({ steps }), []), 'opportunity_to_win')).toMatchObject({ needed: 2.25 });
  });

  test('where nothing is missing, how far each may fall', () => {
    const gap = gapOf(facts({ report: report({ aim: 3_500_000 }) }), []);
    expect(need(gap, 'average_deal')).toMatchObject({ change: -0.25, needed: 150_000 });
    expect(gap.levers[0]!.change).toBeLessThanOrEqual(0);
  });
});

describe('what if', () => {
  const deal = (by: number): WhatIf => ({ lever: 'average_deal', by, unit: 'share' });
  const wins = (by: number): WhatIf => ({ lever: 'opportunity_to_win', by, unit: 'share' });

  test('levers multiply: a tenth more of two is 21 % more of what is to come', () => {
    expect(gapOf(facts(), [deal(0.1), wins(0.1)])).toMatchObject({ left: 580_000, landing: 4_420_000 });
  });

  test('what is tried of the same lever adds up, and the rest is told from today', () => {
    const gap = gapOf(facts(), [deal(0.1), deal(0.1)]);
    expect(gap.left).toBe(600_000);
    expect(need(gap, 'average_deal')).toMatchObject({ now: 200_000, tried: 240_000, needed: 300_000 });
  });

  test('another opportunity is worth more when deals are larger', () => {
    const five: WhatIf = { lever: 'opportunities', by: 3, unit: 'things' };
    expect(gapOf(facts(), [five]).left).toBe(800_000);
    expect(gapOf(facts(), [five, deal(0.5)]).left).toBe(-300_000);
  });

  test('no rate is tried above all of those who enter', () => {
    const { tried, landing } = gapOf(facts(), [wins(5)]);
    expect(tried).toMatchObject([{ whatIf: wins(2), gain: 4_000_000 }]);
    expect(landing).toBe(8_000_000);
  });

  test('what each adds sums to what all of them add', () => {
    const { tried, missing, left } = gapOf(facts(), [deal(0.1), wins(0.1), deal(0.05)]);
    expect(tried.map(({ whatIf, gain }) => [whatIf.lever, whatIf.by, gain])).toEqual([
      ['average_deal', 0.15, 300_000],
      ['opportunity_to_win', 0.1, 230_000],
    ]);
    expect(missing - left).toBe(530_000);
  });

  test('a lever that moves nothing here is named', () => {
    const gap = gapOf(facts(), [{ lever: 'followers', by: 0.1, unit: 'share' }, deal(0.1)]);
    expect(gap).toMatchObject({
      unfit: ['followers'],
      tried: [{ whatIf: deal(0.1), gain: 200_000 }],
      left: 800_000,
    });
  });
});

describe('for any quarter', () => {
  const rate = fc.integer({ min: 1, max: 1000 }).map((thousandths) => fractionOf(thousandths / 1000));
  const quarter = fc.record({
    actual: fc.integer({ min: 0, max: 5_000_000 }),
    coming: fc.integer({ min: 0, max: 5_000_000 }),
    aim: fc.integer({ min: 1, max: 12_000_000 }),
    averageDeal: fc.integer({ min: 1_000, max: 1_000_000 }),
    cycle: fc.integer({ min: 1, max: 200 }),
    rates: fc.array(rate, { minLength: 5, maxLength: 5 }),
    lags: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 }),
    perDay: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }),
  });
  const lever = fc.constantFrom(
    'average_deal',
    'sales_cycle',
    'opportunity_to_win',
    'meetings',
    'opportunities',
  );
  const share = fc.integer({ min: -300, max: 800 }).map((thousandths) => thousandths / 1000);
  const tried = fc.array(fc.record({ lever, by: share, unit: fc.constant('share' as const) }), {
    maxLength: 4,
  });

  const factsOf = (about: typeof quarter extends fc.Arbitrary<infer Q> ? Q : never): GapFacts => {
    const steps = STEPS.map((step, at) => ({
      ...step,
      lag: about.lags[at]!,
      blended: { ...step.blended, rate: about.rates[at]! },
    }));
    const [mql = 0, meetings = 0, opportunities = 0, deals_won = 0] = about.perDay;
    const goal = report({
      aim: about.aim,
      actual: about.actual,
      forecast: { value: about.actual + about.coming, low: 0, high: 0 },
    });
    const perDay = { mql, meetings, opportunities: opportunities / 10, deals_won: deals_won / 50 };
    return facts({ ...about, report: goal, steps, perDay });
  };

  test('what closes the gap alone closes it, and one step less does not', () => {
    fc.assert(
      fc.property(quarter, tried, (about, whatIfs) => {
        const all = factsOf(about);
        for (const { whatIf, lever, now } of gapOf(all, whatIfs).levers) {
          if (!whatIf) continue;
          const others = whatIfs.filter((each) => each.lever !== lever.key);
          expect(gapOf(all, [...others, whatIf]).left).toBeLessThanOrEqual(0);
          const step = (whatIf.unit === 'things' ? 1 : 0.001) * (lever.kind === 'cycle' ? -1 : 1);
          const isLeast =
            whatIf.unit === 'things'
              ? whatIf.by - 1 < -now!
              : whatIf.by / step <= (lever.kind === 'cycle' ? -9000 : -1000);
          if (isLeast) continue;
          const less = { ...whatIf, by: whatIf.by - step };
          expect(gapOf(all, [...others, less]).left, lever.key).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a higher target never needs less, and the smallest change stands first', () => {
    fc.assert(
      fc.property(quarter, fc.integer({ min: 0, max: 3_000_000 }), (about, more) => {
        const [lower, higher] = [about, { ...about, aim: about.aim + more }].map((each) =>
          gapOf(factsOf(each), []),
        );
        for (const { lever, change, whyNot } of higher!.levers) {
          const before = need(lower!, lever.key);
          if (whyNot === null) expect(change).toBeGreaterThanOrEqual(before.change!);
        }
        const sizes = higher!.levers.map(sizeOf);
        expect(sizes).toEqual(sizes.toSorted((a, b) => (a === b ? 0 : a - b)));
      }),
      { numRuns: 100 },
    );
  });

  test('the order in which levers are tried makes no difference, and more of one is never less', () => {
    fc.assert(
      fc.property(quarter, tried, lever, (about, whatIfs, key) => {
        const all = factsOf(about);
        const { left } = gapOf(all, whatIfs);
        expect(gapOf(all, whatIfs.toReversed()).left).toBeCloseTo(left, 5);
        const better = { lever: key, by: key === 'sales_cycle' ? -0.1 : 0.1, unit: 'share' } as const;
        expect(gapOf(all, [...whatIfs, better]).left).toBeLessThanOrEqual(left + 1e-5);
      }),
      { numRuns: 100 },
    );
  });
});

function period(from: string, to: string): Period {
  return { kind: 'calendar', grain: 'quarter', from, to };
}

function daysOf(from: string, to: string): number {
  return calendar.workingDays(from, to);
}
