import type { Digest } from '../domain/digest.ts';
import { isPerson } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { lensOf } from './show-scorecard.ts';
import { type ShownMetrics, shownMetrics } from './shown-metrics.ts';
import type { KnownMetrics } from './workspace-metrics.ts';

/**
 * What a digest tells of: what was chosen for it, a role's mix, or what its channel follows; to a person who chose nothing,
 * what their own role shows. What there is no more is left out.
 */
export async function digestMetrics(
  world: World,
  workspace: Workspace,
  { catalogue, own }: Pick<KnownMetrics, 'catalogue' | 'own'>,
  { channelId, metrics, role }: Pick<Digest, 'channelId' | 'metrics' | 'role'>,
): Promise<Pick<ShownMetrics, 'keys' | 'targets'>> {
  const chosen = metrics.filter((key) => catalogue.get(key));
  if (chosen.length > 0) return { keys: chosen, targets: await world.store.targets.all(workspace.id) };
  const person = isPerson(channelId) ? { id: channelId, name: null } : undefined;
  return shownMetrics(world, workspace, catalogue, {
    channelId,
    lens: role ?? lensOf(world, workspace, person),
    own,
  });
}
