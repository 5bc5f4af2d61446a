import type { CivilDate } from '../civil-date.ts';
import type { KpiReport } from '../kpi-report.ts';
import type { Period } from '../period.ts';
import type { TargetRules } from '../period-target.ts';
import type { Drag } from './drag.ts';
import type { DragPart } from './drag-part.ts';
import { type Due, dueFromNow } from './due.ts';
import { toNumber } from './fraction.ts';
import { type LatestUseful, latestUseful } from './latest-useful.ts';
import { type MeasuredStep, ratesOf } from './measured-step.ts';
import { dealsFor, needs, type StageNeed } from './plan-backwards.ts';
import type { Funnel } from './stages.ts';
import type { StepCounts } from './step-history.ts';

/** The whole way to a customer in one period: plan, actual and what is needed at every stage. */
export type FunnelReport = {
  readonly period: Period;
  readonly today: CivilDate;
  readonly goal: FunnelGoal | null;
  /** From the top down. */
  readonly stages: readonly FunnelStageReport[];
  readonly drag: (Drag & { readonly part: DragPart | null }) | null;
  readonly coverage: CoverageNeed | null;
  readonly handOff: HandOff | null;
};

/** What the funnel is for in the period; whole customers. */
export type FunnelGoal = {
  readonly metric: string;
  /** `revenue`: there is no target for customers, so the one for revenue ÷ the average deal. */
  readonly basis: 'set' | 'revenue';
  readonly target: number;
  readonly remaining: number;
};

export type FunnelStageReport = {
  readonly report: KpiReport;
  /** How it is reached from the stage above; `null` at the top. */
  readonly step: MeasuredStep | null;
  /** A target of its own, or else what the goal asks for. */
  readonly plan: number | null;
  readonly planBasis: 'set' | 'backwards' | null;
  /** How much more of it closes what remains of the goal; `null` without one. */
  readonly needed: number | null;
  /** By when that has to come; `null` where nothing is needed, or nobody measured how long it takes from here. */
  readonly due: Due | null;
  readonly latest: LatestUseful;
  /** Whether what enters from now on mostly comes too late for this period. */
  readonly late: boolean;
};

/** The open pipeline against what remains to be sold: 1 ÷ the win rate times as much is needed. */
export type CoverageNeed = {
  readonly times: number;
  readonly remaining: number;
  readonly needed: number;
  readonly pipeline: number;
};

/** What marketing promised sales, and how sales follow up. */
export type HandOff = {
  readonly promised: KpiReport;
  /** MQL that sales took on, of those old enough, and the days that half of them waited; `null` where keys do not tell. */
  readonly followUp: (StepCounts & { readonly days: number; readonly within: number }) | null;
};

export type FunnelFacts = TargetRules & {
  readonly period: Period;
  readonly today: CivilDate;
  readonly funnel: Funnel;
  readonly steps: readonly MeasuredStep[];
  readonly drag: FunnelReport['drag'];
  /** The stages' reports, by metric, and those of revenue and pipeline. */
  readonly reports: ReadonlyMap<string, KpiReport>;
  readonly averageDeal: number | null;
  readonly handOff: HandOff | null;
};

export function funnelReport(facts: FunnelFacts): FunnelReport {
  const { period, today, funnel, steps, reports, drag, handOff } = facts;
  const goal = goalOf(facts);
  const rates = ratesOf(steps);
  const all = (amount: number | undefined): ReadonlyMap<string, number> | null =>
    goal && amount !== undefined
      ? byMetric(needs({ metric: goal.metric, remaining: amount }, funnel, rates))
      : null;
  const [plan, needed] = [all(goal?.target), all(goal?.remaining)];
  const latest = latestUseful(steps, period.to);
  return {
    period,
    today,
    goal,
    drag,
    handOff,
    stages: funnel.map(({ metric }, at) => {
      const report = reports.get(metric)!;
      const own = report.target?.value ?? null;
      const backwards = plan?.get(metric) ?? null;
      const need = needed?.get(metric) ?? null;
      const { days } = latest[at]!;
      const isOpen = need !== null && need > 0 && days > 0 && today <= period.to;
      return {
        report,
        step: steps.find(({ to }) => to === metric) ?? null,
        plan: own ?? backwards,
        planBasis: own !== null ? 'set' : backwards !== null ? 'backwards' : null,
        needed: need,
        due: isOpen ? dueFromNow(need, period, days, today, facts) : null,
        latest: latest[at]!,
        late: latest[at]!.date < today && period.to >= today,
      };
    }),
    coverage: coverageOf(facts),
  };
}

function goalOf({ funnel, reports, averageDeal }: FunnelFacts): FunnelGoal | null {
  const metric = funnel.at(-1)!.metric;
  const own = reports.get(metric);
  if (own?.target) {
    const remaining = Math.max(0, Math.ceil(own.target.value - (own.actual ?? 0)));
    return { metric, basis: 'set', target: Math.ceil(own.target.value), remaining };
  }
  const revenue = reports.get('revenue');
  if (!revenue?.target || averageDeal === null || averageDeal <= 0) return null;
  const left = Math.max(0, revenue.target.value - (revenue.actual ?? 0));
  const [target, remaining] = [revenue.target.value, left].map((money) => dealsFor(money, averageDeal)) as [
    number,
    number,
  ];
  return { metric, basis: 'revenue', target, remaining };
}

/** Against what remains, and not three times the target: with a win rate of 22 % it takes 4.55 times. */
function coverageOf({ steps, reports }: FunnelFacts): CoverageNeed | null {
  const rate = steps.find(({ from }) => from === 'opportunities')?.blended.rate;
  const remaining = reports.get('revenue')?.remaining ?? null;
  const pipeline = reports.get('pipeline')?.actual ?? null;
  if (!rate || remaining === null || remaining === 0 || pipeline === null) return null;
  const times = 1 / toNumber(rate);
  return { times, remaining, needed: remaining * times, pipeline };
}

function byMetric(needed: readonly StageNeed[]): ReadonlyMap<string, number> {
  return new Map(needed.map(({ metric, need }) => [metric, need]));
}
