import type { Dimensions } from './dimension.ts';
import type { ShowRequest } from './kpi-request.ts';
import type { Metric } from './metric.ts';

/** Figures of the whole organisation (CAC, retention, costs) are nobody's own, however somebody asks for them. */
export function asksForPeople({
  by,
  filter,
}: {
  readonly by: ShowRequest['by'];
  readonly filter: Dimensions;
}) {
  return (by?.kind === 'dimension' && by.dimension === 'owner') || filter.owner !== undefined;
}

/**
 * Whether it makes sense to offer a metric by owner: never one of the whole organisation, nor one that is worked out
 * against a target (coverage), which few people have of their own.
 */
export function isOfferedByOwner(metric: Metric): boolean {
  if (metric.family === 'organisation') return false;
  return metric.kind !== 'derived' || !metric.formula.includes('remaining(');
}
