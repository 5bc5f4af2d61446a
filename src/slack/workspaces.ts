import type { Workspace } from '../domain/workspace.ts';
import type { WorkspaceStore } from '../use-cases/ports.ts';

/** Which workspace a Slack team is, read anew each minute so that changed settings arrive without a restart. */
export type Workspaces = { byTeam(teamId: string): Promise<Workspace | undefined> };

const REMEMBERED_MS = 60_000;

export function workspaces(store: WorkspaceStore, now: () => number): Workspaces {
  const known = new Map<string, { workspace: Workspace; until: number }>();
  return {
    byTeam: async (teamId) => {
      const remembered = known.get(teamId);
      if (remembered && remembered.until > now()) return remembered.workspace;
      const workspace = await store.byTeam(teamId).catch((error: unknown) => {
        // While the database is away, whoever asks can still be told so in their own language.
        if (remembered) return remembered.workspace;
        throw error;
      });
      if (workspace && workspace !== remembered?.workspace)
        known.set(teamId, { workspace, until: now() + REMEMBERED_MS });
      return workspace;
    },
  };
}
