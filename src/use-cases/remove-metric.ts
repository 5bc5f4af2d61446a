import type { Metric } from '../domain/metric.ts';
import { BUILT_IN_METRICS } from '../domain/metrics/built-in-metrics.ts';
import { removalProblems } from '../domain/metrics/metric-change-problem.ts';
import { ownMetric } from '../domain/metrics/own-metric.ts';
import { latestVersions, type MetricVersion, ownMetricsIn } from '../domain/metrics/own-metric-versions.ts';
import { soundMetrics } from '../domain/metrics/own-metrics.ts';
import type { Workspace } from '../domain/workspace.ts';
import { undoMetricChange } from './change-metric.ts';
import { type MetricUses, usesOf } from './metric-uses.ts';
import type { World } from './ports.ts';

export type RemovedMetric =
  /** `back`: the built-in one is as it was. */
  | { readonly outcome: 'removed' | 'back'; readonly metric: Metric; readonly version: MetricVersion }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'built_in'; readonly metric: Metric }
  /** By these formulas, or, unless `although` they do, by targets. */
  | { readonly outcome: 'needed' | 'aimed_at'; readonly metric: Metric; readonly uses: MetricUses };

/** Takes a metric of the workspace's own away, or what it changed about a built-in. Its figures stay. */
export async function removeMetric(
  world: World,
  workspace: Workspace,
  { key, by, although }: { readonly key: string; readonly by: string; readonly although: boolean },
): Promise<RemovedMetric> {
  const { store, now } = world;
  const own = ownMetricsIn(await store.ownMetrics.versions(workspace.id));
  const { metrics } = soundMetrics(BUILT_IN_METRICS, own);
  const builtIn = BUILT_IN_METRICS.find((metric) => metric.key === key);
  const said = own.find((one) => one.key === key);
  const metric = metrics.find((one) => one.key === key) ?? (said && ownMetric(said, builtIn));
  if (!said || !metric) return builtIn ? { outcome: 'built_in', metric: builtIn } : { outcome: 'unknown' };
  const uses = await usesOf(world, workspace, metrics, key);
  if (removalProblems(BUILT_IN_METRICS, own, key).length > 0) return { outcome: 'needed', metric, uses };
  if (!builtIn && uses.targets > 0 && !although) return { outcome: 'aimed_at', metric, uses };
  return {
    outcome: builtIn ? 'back' : 'removed',
    metric: builtIn ?? metric,
    version: await store.ownMetrics.add(workspace.id, { key, change: null, setAt: now(), setBy: by }),
  };
}

/** Brings back what was taken away last, with all its figures. @returns `none` where nothing was. */
export async function restoreMetric(
  world: World,
  workspace: Workspace,
  key: string,
): Promise<Awaited<ReturnType<typeof undoMetricChange>> | { readonly outcome: 'none' }> {
  const versions = await world.store.ownMetrics.versions(workspace.id);
  const removal = latestVersions(versions).find((version) => version.key === key && version.change === null);
  return removal ? undoMetricChange(world, workspace, removal.id) : { outcome: 'none' };
}
