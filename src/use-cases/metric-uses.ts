import type { Metric } from '../domain/metric.ts';
import { usersOf } from '../domain/metrics/own-metrics.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** What depends on a metric. */
export type MetricUses = {
  /** Whose formulas name it. */
  readonly users: readonly Metric[];
  /** How many targets for it hold today or later. */
  readonly targets: number;
};

export async function usesOf(
  world: World,
  workspace: Workspace,
  metrics: readonly Metric[],
  key: string,
): Promise<MetricUses> {
  const { today } = rulesOf(world, workspace);
  const targets = await world.store.targets.all(workspace.id);
  const lasting = targets.filter(({ metric, until }) => metric === key && (until === null || until >= today));
  return { users: usersOf(key, metrics), targets: lasting.length };
}
