import { addDays, type CivilDate } from './civil-date.ts';
import { type Due, dueFromNow, stillDue } from './funnel/due.ts';
import type { Fraction } from './funnel/fraction.ts';
import { latestUseful } from './funnel/latest-useful.ts';
import { type MeasuredStep, ratesOf } from './funnel/measured-step.ts';
import { dealsFor, needs, type StageNeed } from './funnel/plan-backwards.ts';
import type { Funnel } from './funnel/stages.ts';
import type { KpiReport } from './kpi-report.ts';
import { tidy } from './numbers.ts';
import type { TargetRules } from './period-target.ts';

/** The two answers to "how many are still needed?", whole and printable. */
export type Needed = {
  /** The metric itself, in the whole period. */
  readonly report: KpiReport;
  /** To its own target; `null` without one, or without a figure. */
  readonly own: Gap | null;
  /** To close what remains of the goal that it leads to; `null` where no measured way leads there, or none is needed. */
  readonly goal: GoalNeed | null;
  readonly people: People | null;
};

/** What is missing, never negative, and what that means for a day and a person. */
export type Gap = {
  readonly amount: number;
  readonly perWorkingDay: number | null;
  readonly perPerson: number | null;
};

/** Distinct owners who had any of the metric between two dates. */
export type People = { readonly count: number; readonly from: CivilDate; readonly to: CivilDate };

export type GoalNeed = {
  /** What everybody works for: revenue, or new customers. */
  readonly report: KpiReport;
  readonly remaining: number;
  /** What a deal brings, where the goal is money. */
  readonly averageDeal: AverageDeal | null;
  /** What every stage must bring, from the top down to the goal. */
  readonly stages: readonly StageNeed[];
  readonly steps: readonly MeasuredStep[];
  /** How large the pipeline must be, where that is what was asked about. */
  readonly pipeline: { readonly required: number; readonly rate: Fraction } | null;
  /** What it asks of the metric, by day and person until it is too late; `null` where the metric is the goal. */
  readonly gap: Gap | null;
  /**
   * By when that has to come; of the goal itself, and of what has no stage, by when meetings do. `null` where nobody
   * measured how long it takes from there.
   */
  readonly due: StageDue | null;
};

export type StageDue = Due & StageNeed;

export type AverageDeal = { readonly value: number; readonly deals: number };

export type NeededFacts = TargetRules & {
  readonly report: KpiReport;
  /** Reports on what the funnel may end in, the most important first. */
  readonly goals: readonly KpiReport[];
  readonly averageDeal: AverageDeal | null;
  readonly funnel: Funnel;
  readonly steps: readonly MeasuredStep[];
  readonly people: People | null;
};

/** What counts as having come to the end of the funnel. */
const ENDS = ['new_customers', 'deals_won'];

export function neededFor(facts: NeededFacts): Needed {
  const { report, people } = facts;
  const goal = report.metric.direction === 'up' && report.today <= report.period.to ? goalNeed(facts) : null;
  const missing = missingIn(report);
  return { report, own: missing === null ? null : gapOf(missing, facts), goal, people };
}

/** To the target; all of it in a period that has not begun. `null` where nothing can be said. */
export function missingIn({ remaining, target, actual, period, today, metric }: KpiReport): number | null {
  if (period.from > today) return target && metric.kind === 'flow' ? target.value : null;
  return actual === null ? null : remaining;
}

/** Whether a metric is a stage of the way to the goal, the goal itself, or the pipeline that carries it. */
export function leadsToGoal(metric: string, funnel: Funnel): boolean {
  return metric === 'revenue' || metric === 'pipeline' || stageOf(metric, funnel) !== null;
}

function goalNeed(facts: NeededFacts): GoalNeed | null {
  const { report, goals, averageDeal, funnel, steps } = facts;
  const { metric } = report;
  if (!leadsToGoal(metric.key, funnel)) return null;
  const goal = goals.find(
    (each) => missingIn(each) !== null && (each.metric.unit !== 'money' || averageDeal !== null),
  );
  const end = funnel.at(-1);
  if (!goal || !end) return null;
  const remaining = missingIn(goal)!;
  const isMoney = goal.metric.unit === 'money';
  const customers = isMoney ? dealsFor(remaining, averageDeal!.value) : remaining;
  const stages = needs({ metric: end.metric, remaining: customers }, funnel, ratesOf(steps));
  const stage = stageOf(metric.key, funnel);
  const pipeline = metric.key === 'pipeline' ? pipelineFor(isMoney ? remaining : null, steps) : null;
  if (metric.key === 'pipeline' && (!pipeline || report.actual === null)) return null;
  const need = pipeline
    ? Math.max(0, tidy(pipeline.required - report.actual!))
    : (stages.find((each) => each.metric === stage)?.need ?? null);
  const due = pipeline ? null : dueIn(stages, stage, facts);
  const isGoal = metric.key === goal.metric.key;
  return {
    report: goal,
    remaining,
    averageDeal: isMoney ? averageDeal : null,
    stages,
    steps,
    pipeline,
    gap: isGoal || need === null ? null : gapOf(need, facts, due?.metric === stage ? due : null),
    due,
  };
}

/** Meetings are what most people can do something about. */
const TOLD = 'meetings';

function dueIn(stages: readonly StageNeed[], asked: string | null, facts: NeededFacts): StageDue | null {
  const { report, steps } = facts;
  const end = stages.at(-1)!.metric;
  const told = [asked === end ? null : asked, TOLD, stages.at(-2)?.metric].find((metric) =>
    stages.some((each) => each.metric === metric),
  );
  const stage = stages.find(({ metric }) => metric === told);
  const days = latestUseful(steps, report.period.to).find(({ metric }) => metric === told)?.days ?? 0;
  if (!stage || days === 0) return null;
  return { ...stage, ...dueFromNow(stage.need, report.period, days, report.today, facts) };
}

/** What remains ÷ the share of opportunities that is won. */
function pipelineFor(remaining: number | null, steps: readonly MeasuredStep[]): GoalNeed['pipeline'] {
  const rate = steps.at(-1)?.blended.rate;
  if (remaining === null || !rate) return null;
  return { required: tidy((remaining * rate.denominator) / rate.numerator), rate };
}

/** The funnel's stage that a metric counts; deals won and new customers are the same step. */
function stageOf(metric: string, funnel: Funnel): string | null {
  const stages = funnel.map((each) => each.metric);
  if (stages.includes(metric)) return metric;
  const end = stages.at(-1);
  return end && ENDS.includes(end) && ENDS.includes(metric) ? end : null;
}

/** Shared out over the days left, and where something has to come earlier, what still can over those until then. */
function gapOf(amount: number, { report, people, calendar }: NeededFacts, due: Due | null = null): Gap {
  const { metric, period, today } = report;
  const { left, total } = calendar.workingDaysIn(period, today);
  const inPeriod = period.from > today ? total : left;
  const days = due ? calendar.workingDays(addDays(today, 1), due.to) : inPeriod;
  const share = due ? stillDue(due) : amount;
  const isShared = metric.kind !== 'derived' && share > 0 && days > 0;
  return {
    amount,
    perWorkingDay: isShared ? share / days : null,
    perPerson: isShared && people ? share / people.count : null,
  };
}
