import type { DemoCompany } from '../demo-company/demo-company.ts';
import type { Locale } from '../domain/metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { World } from '../use-cases/ports.ts';
import { proposeDigest } from '../use-cases/propose-digest.ts';
import { setDigest } from '../use-cases/set-digest.ts';
import { OPENING_CHANNEL } from './opening.ts';

/** What each of the demo's channels follows, and the week's digest in the one where it opens, unless somebody has chosen already. */
export async function furnishChannels(
  world: World,
  sandbox: Sandbox,
  { follows }: Pick<DemoCompany, 'follows'>,
  { owner, lang }: { readonly owner: string; readonly lang: Locale },
): Promise<void> {
  const { store } = world;
  const workspace = await store.workspaces.byTeam(sandbox.teamId);
  if (!workspace) return;
  for (const { id, name } of sandbox.overview().channels) {
    const followed = await store.channels.followed(workspace.id, id);
    if (followed.length > 0) continue;
    for (const metric of follows[name] ?? []) await store.channels.follow(workspace.id, id, metric);
    if (`#${name}` === OPENING_CHANNEL) {
      await addDigest(world, workspace, {
        channelId: id,
        personId: sandbox.as(owner).person.id,
        locale: lang,
      });
    }
  }
}

/** Mondays at half past eight, before the week's meeting. */
async function addDigest(
  world: World,
  workspace: Workspace,
  asker: { readonly channelId: string; readonly personId: string; readonly locale: Locale },
): Promise<void> {
  const proposed = proposeDigest(
    world,
    workspace,
    {
      place: { kind: 'here' },
      metrics: [],
      role: null,
      weekdays: [1],
      time: '08:30',
      timeZone: null,
      onDayOff: null,
      quiet: null,
      remindHours: null,
      locale: null,
    },
    asker,
  );
  if ('digest' in proposed) await setDigest(world, workspace, proposed);
}
