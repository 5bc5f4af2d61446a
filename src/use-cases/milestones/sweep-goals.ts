import { dateIn } from '../../domain/civil-date.ts';
import type { Workspace } from '../../domain/workspace.ts';
import type { World } from '../ports.ts';
import { metricsOf } from '../workspace-metrics.ts';
import { checkGoals } from './check-goals.ts';

/** The time of day from which on a period that is over is looked back on: see `phase.ts`. */
const DAY_BEGINS_MS = (9 * 60 + 10) * 60_000;

type Seen = { readonly stamp: string; readonly day: string };

/**
 * Checks what nobody has checked: figures that another process committed, those of one that died before it could, a
 * target that was agreed to, and once a day what time alone brings. To be called every minute; where nothing has
 * happened, it asks one cheap question of each workspace.
 */
export function sweepGoals(
  world: World,
  onFailure: (error: unknown, workspace: Workspace) => void,
): () => Promise<void> {
  const known = metricsOf(world);
  const seen = new Map<number, Seen>();
  return async () => {
    for (const workspace of await world.store.workspaces.all()) {
      try {
        // Asked for before the figures are read: what comes in between is seen the next time.
        const stamp = await world.store.milestones.stamp(workspace.id);
        const before = seen.get(workspace.id);
        const day = dayOf(world, workspace);
        if (before?.stamp === stamp && before.day === day) continue;
        const { catalogue } = await known(workspace);
        const warn = before?.day !== day;
        await checkGoals({ world, workspace, catalogue }, { touched: null, warn });
        seen.set(workspace.id, { stamp, day });
      } catch (error) {
        onFailure(error, workspace);
      }
    }
  };
}

function dayOf({ now }: World, { timeZone }: Workspace): string {
  return dateIn(timeZone, new Date(Date.parse(now()) - DAY_BEGINS_MS).toISOString());
}
