import type { Json } from '../block-kit/tree.ts';
import { fileJson } from './files.ts';
import { repliesTo } from './messages.ts';
import type { Conversation, Message, Person, View } from './state.ts';
import type { World } from './world.ts';

/** https://docs.slack.dev/reference/objects/user-object */
export const personJson = (world: World, person: Person, withLocale: boolean): Json => ({
  id: person.id,
  team_id: world.settings.team.id,
  name: person.name,
  deleted: false,
  color: person.colour.slice(1),
  real_name: person.realName,
  tz: person.tz,
  tz_label: person.tz,
  tz_offset: offsetSeconds(person.tz, world.clock.now()),
  profile: profileJson(person),
  is_admin: person.isAdmin,
  is_owner: person.isAdmin,
  is_primary_owner: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_bot: person.isBot,
  is_app_user: false,
  updated: 0,
  ...(withLocale ? { locale: person.locale } : {}),
});

export const profileJson = (person: Person): Json => ({
  title: person.title,
  real_name: person.realName,
  real_name_normalized: person.realName,
  display_name: person.realName.split(' ')[0],
  display_name_normalized: person.realName.split(' ')[0],
  first_name: person.realName.split(' ')[0],
  last_name: person.realName.split(' ').slice(1).join(' '),
  email: person.email,
});

function offsetSeconds(tz: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts(
    at,
  );
  const [, sign, hours = '0', minutes = '0'] =
    /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -60 : 60) * (Number(hours) * 60 + Number(minutes));
}

/** https://docs.slack.dev/reference/objects/conversation-object */
export const conversationJson = (world: World, conversation: Conversation): Json => {
  const { id, name, kind, created, archived, members } = conversation;
  const common = {
    id,
    created,
    is_archived: archived,
    is_im: kind === 'im',
    context_team_id: world.settings.team.id,
  };
  if (kind === 'im')
    return { ...common, user: [...members].find((member) => member !== world.botUser), is_open: true };
  return {
    ...common,
    name,
    name_normalized: name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_private: kind === 'private',
    is_mpim: false,
    is_general: false,
    is_member: members.has(world.botUser),
    num_members: members.size,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
};

/** https://docs.slack.dev/messaging/retrieving-messages */
export function messageJson(world: World, message: Message, withMetadata = true): Json {
  const replies =
    message.threadTs === undefined || message.threadTs === message.ts ? repliesTo(world, message) : [];
  const byBot = message.user === world.botUser;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    ...(byBot ? { bot_id: world.botId, app_id: world.appId } : {}),
    text: message.text,
    team: world.settings.team.id,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    ...(replies.length > 0
      ? {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map(({ user }) => user))],
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
    ...(message.editedTs ? { edited: { user: message.user, ts: message.editedTs } } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
    ...(message.files.length > 0
      ? {
          files: message.files
            .flatMap((id) => world.state.files.get(id) ?? [])
            .map((file) => fileJson(world, file)),
        }
      : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map(({ name, users }) => ({ name, users, count: users.length })) }
      : {}),
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export const viewJson = (world: World, view: View): Json => ({
  id: view.id,
  team_id: world.settings.team.id,
  type: view.type,
  blocks: view.blocks,
  private_metadata: view.definition.private_metadata ?? '',
  callback_id: view.definition.callback_id ?? '',
  state: { values: view.values },
  hash: view.hash,
  title: view.definition.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
  clear_on_close: view.definition.clear_on_close ?? false,
  notify_on_close: view.definition.notify_on_close ?? false,
  close: view.definition.close ?? null,
  submit: view.definition.submit ?? null,
  previous_view_id: view.previousId ?? null,
  root_view_id: view.rootId,
  app_id: world.appId,
  external_id: view.definition.external_id ?? '',
  app_installed_team_id: world.settings.team.id,
  bot_id: world.botId,
});
