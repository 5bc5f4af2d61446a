import { tell } from '../delivery/events.ts';
import { NotHere } from '../found.ts';
import { messageAt, post } from '../messages.ts';
import type { Conversation, Message, Person } from '../state.ts';
import { react } from '../web-api/chat-methods.ts';
import type { World } from '../world.ts';

/** A message by a person; `@Name` becomes a mention. The bot hears of it where it is a member. */
export async function say(
  world: World,
  as: Person,
  channel: Conversation,
  words: string,
  threadTs?: string,
): Promise<Message> {
  if (!channel.members.has(as.id)) throw new NotHere(`${as.realName} is not in #${channel.name}.`);
  if (channel.archived) throw new NotHere(`#${channel.name} is archived.`);
  const text = asSlackWritesIt(world, words);
  const message = post(world, { channel: channel.id, user: as.id, text, threadTs });
  if (!channel.members.has(world.botUser)) return message;
  const event = {
    user: as.id,
    ts: message.ts,
    client_msg_id: crypto.randomUUID(),
    text,
    team: world.settings.team.id,
    channel: channel.id,
    event_ts: message.ts,
    ...(threadTs ? { thread_ts: threadTs } : {}),
  };
  const kind = { public: 'channel', private: 'group', im: 'im' }[channel.kind];
  const subscription = { public: 'message.channels', private: 'message.groups', im: 'message.im' }[
    channel.kind
  ];
  const mentioned = text.includes(`<@${world.botUser}>`) && channel.kind !== 'im';
  await Promise.all([
    tell(world, { type: 'message', ...event, channel_type: kind }, subscription),
    ...(mentioned ? [tell(world, { type: 'app_mention', ...event })] : []),
  ]);
  return message;
}

const SLACKS_OWN = /(<(?:[@#][A-Z0-9]+|![a-z]+)(?:\|[^>]*)?>)/;

function asSlackWritesIt({ state, botUser }: World, words: string): string {
  const mentions = [...state.people.values()].reduce(
    (text, { id, realName }) => text.replaceAll(`@${realName}`, `<@${id}>`),
    words.replaceAll('<@bot>', `<@${botUser}>`),
  );
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return mentions
    .split(SLACKS_OWN)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('');
}

export async function addReaction(
  world: World,
  as: Person,
  channel: Conversation,
  ts: string,
  emoji: string,
): Promise<void> {
  const message = messageAt(world, channel.id, ts);
  if (!message) throw new NotHere(`There is no message ${ts} in this conversation.`);
  if (!react(world, message, emoji, as.id) || !channel.members.has(world.botUser)) return;
  await tell(world, {
    type: 'reaction_added',
    user: as.id,
    reaction: emoji.replaceAll(':', ''),
    item: { type: 'message', channel: channel.id, ts },
    item_user: message.user,
    event_ts: ts,
  });
}
