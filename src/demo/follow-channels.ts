import type { DemoCompany } from '../demo-company/demo-company.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { World } from '../use-cases/ports.ts';

/** What each of the demo's channels follows, unless somebody has chosen already. */
export async function followChannels(
  { store }: World,
  sandbox: Sandbox,
  { follows }: Pick<DemoCompany, 'follows'>,
): Promise<void> {
  const workspace = await store.workspaces.byTeam(sandbox.teamId);
  if (!workspace) return;
  for (const { id, name } of sandbox.overview().channels) {
    const followed = await store.channels.followed(workspace.id, id);
    if (followed.length > 0) continue;
    for (const metric of follows[name] ?? []) await store.channels.follow(workspace.id, id, metric);
  }
}
