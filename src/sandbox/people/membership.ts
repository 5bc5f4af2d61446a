import { tell } from '../delivery/events.ts';
import { nextTs } from '../ids.ts';
import { openDirectMessage } from '../new-state.ts';
import { viewJson } from '../slack-json.ts';
import type { Conversation, Person } from '../state.ts';
import { homeOf } from '../views.ts';
import type { World } from '../world.ts';

export async function invite(world: World, as: Person, channel: Conversation, guest: string): Promise<void> {
  if (channel.members.has(guest)) return;
  channel.members.add(guest);
  world.changed();
  await tell(world, {
    type: 'member_joined_channel',
    user: guest,
    channel: channel.id,
    channel_type: channel.kind === 'private' ? 'G' : 'C',
    team: world.settings.team.id,
    inviter: as.id,
    event_ts: nextTs(world),
  });
}

export async function removeBot(world: World, as: Person, channel: Conversation): Promise<void> {
  if (!channel.members.delete(world.botUser)) return;
  world.changed();
  await tell(world, { type: 'channel_left', channel: channel.id, actor_id: as.id, event_ts: nextTs(world) });
}

export async function setArchived(
  world: World,
  as: Person,
  channel: Conversation,
  archived: boolean,
): Promise<void> {
  if (channel.archived === archived) return;
  channel.archived = archived;
  world.changed();
  const type = `${channel.kind === 'private' ? 'group' : 'channel'}_${archived ? 'archive' : 'unarchive'}`;
  if (channel.members.has(world.botUser))
    await tell(world, { type, channel: channel.id, user: as.id, event_ts: nextTs(world) });
}

/** `app_home_opened` comes for both tabs; the Home view is in it once there is one. */
export async function openHome(world: World, as: Person, tab: 'home' | 'messages' = 'home'): Promise<void> {
  const home = homeOf(world, as.id);
  await tell(world, {
    type: 'app_home_opened',
    user: as.id,
    channel: openDirectMessage(world, as.id),
    tab,
    event_ts: nextTs(world),
    ...(home && tab === 'home' ? { view: viewJson(world, home) } : {}),
  });
}

/** Slack sends both events, in no certain order. */
export async function uninstall(world: World): Promise<void> {
  world.state.installed = false;
  world.changed();
  const tokens = { oauth: [], bot: [world.botUser] };
  await Promise.all([
    tell(world, { type: 'tokens_revoked', tokens, event_ts: nextTs(world) }),
    tell(world, { type: 'app_uninstalled', event_ts: nextTs(world) }),
  ]);
}

export function install(world: World): void {
  world.state.installed = true;
  world.changed();
}
