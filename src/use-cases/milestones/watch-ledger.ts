import type { World } from '../ports.ts';
import { metricsOf } from '../workspace-metrics.ts';
import { checkGoals } from './check-goals.ts';

/**
 * A world in which goals are checked as soon as figures are committed, whoever hands them over: a command, an import, a
 * won deal. A check that fails takes nothing with it, since the figures are in: `sweepGoals` makes up for it.
 */
export function watchingGoals(world: World, onFailure: (error: unknown) => void): World {
  const known = metricsOf(world);
  const begun = new Set<number>();
  const { ledger, workspaces, milestones } = world.store;

  const check = async (workspaceId: number, touched: ReadonlySet<string>) => {
    const workspace = await workspaces.byId(workspaceId);
    if (!workspace) return;
    const { catalogue } = await known(workspace);
    await checkGoals({ world: watching, workspace, catalogue }, { touched, warn: false });
  };

  const watching: World = {
    ...world,
    store: {
      ...world.store,
      ledger: {
        ...ledger,
        record: async (delivery, observations) => {
          const { workspaceId, dry } = delivery;
          // What this delivery brings must come after the moment from which on goals are judged.
          if (!dry && !begun.has(workspaceId)) {
            await milestones.begunAt(workspaceId, world.now());
            begun.add(workspaceId);
          }
          const recorded = await ledger.record(delivery, observations);
          const changed = recorded.byMetric.filter(
            ({ added, corrected, withdrawn }) => added + corrected + withdrawn > 0,
          );
          if (!dry && changed.length > 0)
            await check(workspaceId, new Set(changed.map(({ metric }) => metric))).catch(onFailure);
          return recorded;
        },
      },
    },
  };
  return watching;
}
