import type { CivilDate } from '../civil-date.ts';
import type { Dimensions } from '../dimension.ts';
import { sumOf, tidy } from '../numbers.ts';
import type { Period } from '../period.ts';
import { apportion, type TargetPart } from '../split-target.ts';
import type { Due } from './due.ts';
import { type Fraction, fewest } from './fraction.ts';
import { dealsFor, planBackwards } from './plan-backwards.ts';
import { type MonthsFacts, plannedMonths } from './planned-months.ts';
import type { Funnel, StepRates } from './stages.ts';

/** The four questions that a plan starts from; shares are fractions. */
export type PlanAnswers = {
  readonly goal: PlanGoal;
  /** How much of the revenue comes from new customers. */
  readonly newShare: number;
  /** How much of it comes from marketing; `null`: not told apart. */
  readonly marketingShare: number | null;
  /** `null` only where the goal is a number of customers. */
  readonly averageDeal: number | null;
};

/** How much to grow, how much to sell, or how many customers to win. */
export type PlanGoal =
  | { readonly kind: 'growth'; readonly value: number }
  | { readonly kind: 'revenue'; readonly value: number }
  | { readonly kind: 'customers'; readonly value: number };

/** What somebody has answered so far; `null` is left to history, or open. */
export type PlanWanted = {
  readonly goal: PlanGoal | null;
  readonly newShare: number | null;
  /** `none`: not told apart, whatever history says. */
  readonly marketingShare: number | 'none' | null;
  readonly averageDeal: number | null;
  /** The calendar year in which the fiscal year ends. */
  readonly year: number | null;
  /** Only the rules of thumb, whatever history says. */
  readonly usualRates: boolean;
};

export const NOTHING_WANTED: PlanWanted = {
  goal: null,
  newShare: null,
  marketingShare: null,
  averageDeal: null,
  year: null,
  usualRates: false,
};

/** What growth is counted from. */
export type PlanBase = { readonly value: number; readonly from: CivilDate; readonly to: CivilDate };

export type GrowthPlan = {
  readonly year: Period;
  readonly answers: PlanAnswers;
  readonly base: PlanBase | null;
  /** `null` where only customers are planned. */
  readonly revenue: number | null;
  /** The reverse funnel, from the goal up. */
  readonly stages: readonly PlannedStage[];
  /** The whole tree; what is broken down comes before its parts. */
  readonly targets: readonly PlannedTarget[];
};

export type PlannedStage = {
  readonly metric: string;
  /** Whole things in the year, and in an average month: rounded up, as everything in the plan. */
  readonly year: number;
  readonly month: number;
  /** The share of this stage that goes on to the next; `null` for the goal. */
  readonly rate: Fraction | null;
  /** The metric of the next stage. */
  readonly to: string | null;
};

/** A target for the year, and what it is in each month: the parts sum to it. */
export type PlannedTarget = {
  readonly metric: string;
  readonly filter: Dimensions;
  readonly year: number;
  readonly months: readonly TargetPart[];
  /**
   * When what this year's goal takes of it has to come, where that is earlier than the year: what had to come before
   * it began, and then month by month. `months` holds as much again at the year's end, which helps the year after.
   */
  readonly due: Due | null;
  /** How deep in the tree, the goal being 0. */
  readonly depth: number;
};

export type PlanFacts = Omit<MonthsFacts, 'goal'> & {
  readonly answers: PlanAnswers;
  readonly base: PlanBase | null;
  readonly funnel: Funnel;
  readonly rates: StepRates;
};

/**
 * The plan of a year: what to sell → how much of it from new customers → how many customers → the funnel backwards,
 * each laid over the months.
 * @throws RangeError where growth has nothing to be counted from, or revenue no average deal to be divided by.
 */
export function growthPlan(facts: PlanFacts): GrowthPlan {
  const { year, answers, base, funnel, rates } = facts;
  const revenue = revenueOf(answers.goal, base);
  const fromNew = revenue === null ? null : apportionedShare(revenue, answers.newShare);
  const customers = customersOf(answers, fromNew);
  const stages = stagesOf(planBackwards(customers, funnel, rates), rates);
  return { year, answers, base, revenue, stages, targets: targetsOf(facts, revenue, fromNew, stages) };
}

function revenueOf(goal: PlanGoal, base: PlanBase | null): number | null {
  if (goal.kind === 'customers') return null;
  if (goal.kind === 'revenue') return goal.value;
  if (!base) throw new RangeError('There is nothing that growth could be counted from.');
  return Math.round(tidy(base.value * (1 + goal.value)));
}

function customersOf({ goal, averageDeal }: PlanAnswers, fromNew: number | null): number {
  if (goal.kind === 'customers') return fewest(goal.value, 1);
  if (averageDeal === null) throw new RangeError('Without an average deal no revenue becomes customers.');
  return dealsFor(fromNew ?? 0, averageDeal);
}

function stagesOf(plan: ReturnType<typeof planBackwards>, rates: StepRates): PlannedStage[] {
  return plan
    .map(({ metric, need }, at) => {
      const to = plan[at + 1]?.metric ?? null;
      const rate = to === null ? null : (rates[to] ?? null);
      return { metric, year: need, month: fewest(need, 12), rate, to };
    })
    .reverse();
}

function targetsOf(
  facts: PlanFacts,
  revenue: number | null,
  fromNew: number | null,
  stages: readonly PlannedStage[],
): PlannedTarget[] {
  const { answers } = facts;
  const whole = (metric: string, year: number, depth: number): PlannedTarget => ({
    metric,
    filter: {},
    year,
    depth,
    ...plannedMonths(metric, year, { ...facts, goal: facts.funnel.at(-1)!.metric }),
  });
  const money = revenue === null ? null : whole('revenue', revenue, 0);
  const depth = money ? 1 : 0;
  return [
    ...(money ? [money] : []),
    ...(money && answers.newShare < 1
      ? partsOf(money, fromNew!, { customer_type: 'new' }, { customer_type: 'existing' })
      : []),
    ...(money && answers.marketingShare !== null && answers.marketingShare < 1
      ? partsOf(
          money,
          apportionedShare(money.year, answers.marketingShare),
          { origin: 'marketing' },
          { origin: 'sales' },
        )
      : []),
    ...stages.map(({ metric, year }, at) => whole(metric, year, depth + at)),
  ];
}

/** A whole and two parts of it: they sum in the year, and in every month. */
function partsOf(whole: PlannedTarget, first: number, one: Dimensions, other: Dimensions): PlannedTarget[] {
  const values = apportion(
    first,
    whole.months.map(({ value }) => value),
    0,
  );
  const part = (filter: Dimensions, valueIn: (month: TargetPart, at: number) => number): PlannedTarget => {
    const months = whole.months.map((month, at) => ({ ...month, value: valueIn(month, at) }));
    return {
      ...whole,
      filter,
      months,
      year: sumOf(months.map(({ value }) => value)),
      depth: whole.depth + 1,
    };
  };
  return [part(one, (_, at) => values[at]!), part(other, (month, at) => sumOf([month.value, -values[at]!]))];
}

function apportionedShare(total: number, share: number): number {
  return apportion(total, [share, 1 - share], 0)[0]!;
}
