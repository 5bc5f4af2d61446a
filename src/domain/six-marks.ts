import type { CivilDate } from './civil-date.ts';
import type { Metric } from './metric.ts';
import type { PastPeriod } from './suggested-target.ts';
import { type Target, TEAM_DEPARTMENTS, type TeamDepartment } from './target.ts';

/**
 * The marks of a good KPI (kpi-catalogue.md, "How teams work with KPIs" 2), as a target can be checked for them:
 *
 * - `measured`: it is quantifiable: something measures it.
 * - `purpose`: it is tied to the overall goal: somebody said which.
 * - `quality`: it measures more than a volume: a count of what people do has a guard beside it.
 * - `followed`: it can be followed over time: there are periods to hold it against.
 * - `owned`: it leads to better decisions: every department that it concerns has somebody who takes them.
 * - `reachable`: it can be influenced: there is time left, and it lies within what has ever been done, twice over.
 */
export type MissingMark =
  | { readonly mark: 'measured' | 'purpose' | 'quality' | 'followed' }
  | { readonly mark: 'owned'; readonly departments: readonly TeamDepartment[] }
  /** `best` is the best period there has been. */
  | { readonly mark: 'reachable'; readonly best: number };

type Checked = Pick<Target, 'value' | 'why' | 'guard' | 'owners' | 'parties'>;

export type MarkFacts = {
  readonly metric: Pick<Metric, 'family' | 'kind' | 'direction' | 'department'>;
  readonly target: Checked;
  /** Whether anything measures the metric at all. */
  readonly isMeasured: boolean;
  /** Whole periods before the target's, the oldest first. */
  readonly past: readonly PastPeriod[];
};

/** Fewer periods show no development. */
const FEWEST_TO_FOLLOW = 3;

/** What a target lacks of a good one, the most telling first; nothing of it stands in anybody's way. */
export function missingMarks(facts: MarkFacts): MissingMark[] {
  const { target, metric, isMeasured, past } = facts;
  const unowned = departmentsOf(facts).filter((one) => !target.owners[one]);
  const best = bestOf(facts);
  return [
    ...(isMeasured ? [] : [{ mark: 'measured' } as const]),
    ...(target.why === '' ? [{ mark: 'purpose' } as const] : []),
    ...(unowned.length > 0 ? [{ mark: 'owned', departments: unowned } as const] : []),
    ...(metric.family === 'activity' && target.guard === null ? [{ mark: 'quality' } as const] : []),
    ...(isMeasured && past.length < FEWEST_TO_FOLLOW ? [{ mark: 'followed' } as const] : []),
    ...(best !== null && isOutOfReach(target.value, best, metric.direction)
      ? [{ mark: 'reachable', best } as const]
      : []),
  ];
}

/** Whose decisions it should lead to: those who agree to it, or else the department that drives it. */
export function departmentsOf({
  target,
  metric,
}: {
  readonly target: Pick<Target, 'parties'>;
  readonly metric: Pick<Metric, 'department'>;
}): readonly TeamDepartment[] {
  if (target.parties.length > 0) return target.parties;
  return TEAM_DEPARTMENTS.filter((one) => one === metric.department);
}

function bestOf({ past, metric }: MarkFacts): number | null {
  if (past.length < FEWEST_TO_FOLLOW) return null;
  const values = past.map(({ value }) => value);
  return metric.direction === 'up' ? Math.max(...values) : Math.min(...values);
}

/** Twice as good as ever. */
function isOutOfReach(value: number, best: number, direction: Metric['direction']): boolean {
  if (best <= 0) return false;
  return direction === 'up' ? value > 2 * best : value < best / 2;
}

/** Whether the least that will do, the target and what would be splendid follow on each other in the good direction. */
export function levelsFit(
  { minimum, value, stretch }: Pick<Target, 'minimum' | 'value' | 'stretch'>,
  { direction }: Pick<Metric, 'direction'>,
): boolean {
  const isBefore = (less: number | null, more: number | null) =>
    less === null || more === null || (direction === 'up' ? less <= more : less >= more);
  return isBefore(minimum, value) && isBefore(value, stretch);
}

/** The last day of a target's first period is behind us. */
export function isOver(target: Pick<Target, 'until'>, today: CivilDate): boolean {
  return target.until !== null && target.until < today;
}
