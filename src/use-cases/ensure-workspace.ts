import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** A Swedish company until somebody says otherwise (`npm run kpi -- workspace`). */
const USUAL: Omit<Workspace, 'id' | 'teamId' | 'name'> = {
  timeZone: 'Europe/Stockholm',
  country: 'SE',
  region: null,
  worksOnEves: false,
  fiscalYearStartMonth: 1,
  currency: 'SEK',
  locale: 'sv',
};

/** The workspace of a Slack team; one that was fed from the command line before Slack was connected becomes it. */
export async function ensureTeamWorkspace(
  { store }: Pick<World, 'store'>,
  { id: teamId, name }: { id: string; name: string },
): Promise<Workspace> {
  const known = await store.workspaces.byTeam(teamId);
  if (known) return known;
  const unclaimed = (await store.workspaces.all()).find((workspace) => workspace.teamId === null);
  if (unclaimed) return store.workspaces.update(unclaimed.id, { teamId, name });
  return store.workspaces.create({ ...USUAL, teamId, name });
}

/** The workspace that the command line works on where there is but one; a new database gets it. */
export async function ensureWorkspace({ store }: Pick<World, 'store'>): Promise<Workspace[]> {
  const all = await store.workspaces.all();
  if (all.length > 0) return all;
  return [await store.workspaces.create({ ...USUAL, teamId: null, name: 'Takt' })];
}
