import { versionsOf } from '../domain/contract.ts';
import { USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import { notEnded } from '../domain/in-force.ts';
import { knownSince } from '../domain/known-since.ts';
import type { Metric } from '../domain/metric.ts';
import { type MissingMetricMark, missingMetricMarks } from '../domain/metric-marks.ts';
import { catalogueOf } from '../domain/metrics/catalogue.ts';
import { isDefined, type MetricChange } from '../domain/metrics/own-metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** What a metric, as a workspace has just made or changed it, lacks of a good one. */
export async function metricMarksOf(
  world: World,
  workspace: Workspace,
  metrics: readonly Metric[],
  { key, change }: { readonly key: string; readonly change: MetricChange },
): Promise<readonly MissingMetricMark[]> {
  const { today } = rulesOf(world, workspace);
  const { ledger, funnels, targets: store } = world.store;
  const catalogue = catalogueOf(metrics);
  const [states, funnel, targets] = await Promise.all([
    ledger.sources(
      workspace.id,
      metrics.map((metric) => metric.key),
    ),
    funnels.of(workspace.id),
    store.all(workspace.id),
  ]);
  const metric = catalogue.get(key)!;
  return missingMetricMarks({
    metric,
    catalogue,
    funnel: funnel ?? USUAL_FUNNEL,
    isDefined: isDefined(change, metric.name),
    since: knownSince(states),
    targets: targets.filter(
      (target) =>
        target.metric === key &&
        !target.ends &&
        (target.until === null || target.until >= today) &&
        notEnded(versionsOf(target, targets), today).includes(target),
    ),
    today,
  });
}
