import { addMonths, type CivilDate } from './civil-date.ts';
import { partiesOf } from './contract.ts';
import type { Funnel } from './funnel/stages.ts';
import type { KnownSince } from './known-since.ts';
import type { Metric } from './metric.ts';
import type { Catalogue } from './metrics/catalogue.ts';
import { usersOf } from './metrics/own-metrics.ts';
import { type Target, TEAM_DEPARTMENTS, type TeamDepartment } from './target.ts';

/**
 * The marks of a good KPI (kpi-catalogue.md, "How teams work with KPIs" 2), as a metric itself can be checked for them;
 * `six-marks.ts` is about targets.
 *
 * - `defined`, `measured`: it is quantifiable: somebody said what counts, and something counts it.
 * - `purpose`: it is tied to the overall goal: by the funnel, by a formula, or by a target that says why.
 * - `quality`: it measures more than a volume: a count of what people do is part of a rate, or has a guard beside it.
 * - `followed`: it can be followed over time: there are months to hold it against.
 * - `decided`: it leads to better decisions: somebody has said what it should be.
 * - `owned`: it can be influenced: every department that it concerns has somebody who answers for that.
 */
export type MissingMetricMark =
  | { readonly mark: 'defined' | 'purpose' | 'quality' | 'followed' | 'decided' }
  /** The keys of what nobody measures: itself, or what it is worked out from. */
  | { readonly mark: 'measured'; readonly inputs: readonly string[] }
  | { readonly mark: 'owned'; readonly departments: readonly TeamDepartment[] };

export type MetricMarkFacts = {
  readonly metric: Metric;
  readonly catalogue: Catalogue;
  readonly funnel: Funnel;
  /** Whether somebody said in words what counts. */
  readonly isDefined: boolean;
  readonly since: KnownSince;
  /** Those for it that hold today or later. */
  readonly targets: readonly Pick<Target, 'why' | 'guard' | 'owners'>[];
  readonly today: CivilDate;
};

const MONTHS_TO_FOLLOW = 3;

/** What a metric lacks of a good one, the most telling first; nothing of it stands in anybody's way. */
export function missingMetricMarks(facts: MetricMarkFacts): MissingMetricMark[] {
  const { metric, catalogue, since, targets } = facts;
  const inputs = [...new Set(catalogue.inputsOf(metric.key).map((input) => input.metric.key))];
  const unmeasured = inputs.filter((key) => !since.has(key));
  const unowned = departmentsOf(metric).filter((one) => !targets.some(({ owners }) => owners[one]));
  return [
    ...(facts.isDefined ? [] : [{ mark: 'defined' } as const]),
    ...(unmeasured.length > 0 ? [{ mark: 'measured', inputs: unmeasured } as const] : []),
    ...(isTied(facts) ? [] : [{ mark: 'purpose' } as const]),
    ...(isVolumeAlone(facts) ? [{ mark: 'quality' } as const] : []),
    ...(unmeasured.length === 0 && isYoung(inputs, facts) ? [{ mark: 'followed' } as const] : []),
    ...(targets.length === 0 ? [{ mark: 'decided' } as const] : []),
    ...(targets.length > 0 && unowned.length > 0 ? [{ mark: 'owned', departments: unowned } as const] : []),
  ];
}

/** What everybody works for, beside the funnel that leads to it. */
const GOALS = ['revenue', 'new_customers', 'deals_won', 'pipeline'];

function isTied({ metric, catalogue, funnel, targets }: MetricMarkFacts): boolean {
  const chain = new Set([
    ...GOALS,
    ...funnel.flatMap(({ metric, step }) => [metric, step?.metric ?? metric, step?.countedBy ?? metric]),
  ]);
  const leads = (key: string) =>
    chain.has(key) || catalogue.inputsOf(key).some((input) => chain.has(input.metric.key));
  return (
    leads(metric.key) ||
    usersOf(metric.key, catalogue.all).some(({ key }) => leads(key)) ||
    targets.some(({ why }) => why !== '')
  );
}

function isVolumeAlone({ metric, catalogue, targets }: MetricMarkFacts): boolean {
  return (
    metric.kind === 'flow' &&
    metric.family === 'activity' &&
    usersOf(metric.key, catalogue.all).length === 0 &&
    !targets.some(({ guard }) => guard !== null)
  );
}

function isYoung(inputs: readonly string[], { since, today }: MetricMarkFacts): boolean {
  const early = addMonths(`${today.slice(0, 7)}-01`, -MONTHS_TO_FOLLOW);
  return inputs.some((key) => since.get(key)! > early);
}

function departmentsOf(metric: Metric): readonly TeamDepartment[] {
  const parties = partiesOf(metric, {});
  return parties.length > 0 ? parties : TEAM_DEPARTMENTS.filter((one) => one === metric.department);
}
