import type { DemoCompany } from '../demo-company/demo-company.ts';
import { loadDemoCompany } from '../demo-company/load-demo-company.ts';
import { ensureWorkspace } from '../use-cases/ensure-workspace.ts';
import type { World } from '../use-cases/ports.ts';
import { openWorld } from '../wiring.ts';
import type { DemoClock } from './demo-clock.ts';

export type DemoWorld = { readonly world: World; close(): Promise<void> };

/** The demo company in a database of its own; loaded once a day, since its history ends today. */
export async function openDemoWorld(
  dataDir: string,
  clock: DemoClock,
  company: DemoCompany,
  onLoading: () => void,
): Promise<DemoWorld> {
  const { world, close } = await openWorld({ databaseUrl: undefined, dataDir }, () => clock.instant());
  const [workspace] = await ensureWorkspace(world);
  if (!workspace) throw new Error('The demo database has no workspace.');
  const loaded = await world.store.targets.all(workspace.id);
  if (loaded.length === 0) {
    onLoading();
    const { teamId: _, ...settings } = company.workspace;
    await world.store.workspaces.update(workspace.id, settings);
    await loadDemoCompany(world.store, workspace.id, company);
  }
  return { world, close };
}
