import type { Instant } from '../civil-date.ts';
import type { MetricChange, OwnMetric } from './own-metric.ts';

/** What was said of a metric at one moment; a `change` of `null` takes it away, or gives the built-in back. */
export type MetricVersion = {
  readonly id: number;
  readonly key: string;
  readonly change: MetricChange | null;
  readonly setAt: Instant;
  readonly setBy: string;
};

/** What holds of several versions, oldest first: the last one of each metric, in the order the metrics came to be. */
export function latestVersions(versions: readonly MetricVersion[]): MetricVersion[] {
  const latest = new Map<string, MetricVersion>();
  for (const version of versions) latest.set(version.key, version);
  return [...latest.values()];
}

/** What a workspace has of its own today. */
export function ownMetricsIn(versions: readonly MetricVersion[]): OwnMetric[] {
  return latestVersions(versions).flatMap(({ key, change }) => (change ? [{ key, change }] : []));
}
