import { tell } from '../delivery/events.ts';
import { NotHere } from '../found.ts';
import { messageAt } from '../messages.ts';
import type { Conversation, Message, Person } from '../state.ts';
import { react, unreact } from '../web-api/chat-methods.ts';
import type { World } from '../world.ts';

export async function addReaction(
  world: World,
  as: Person,
  channel: Conversation,
  ts: string,
  emoji: string,
): Promise<void> {
  const message = messageToReactTo(world, channel, ts);
  if (react(world, message, emoji, as.id)) await tellOf(world, 'reaction_added', as, channel, message, emoji);
}

export async function removeReaction(
  world: World,
  as: Person,
  channel: Conversation,
  ts: string,
  emoji: string,
): Promise<void> {
  const message = messageToReactTo(world, channel, ts);
  if (unreact(world, message, emoji, as.id))
    await tellOf(world, 'reaction_removed', as, channel, message, emoji);
}

function messageToReactTo(world: World, channel: Conversation, ts: string): Message {
  const message = messageAt(world, channel.id, ts);
  if (!message) throw new NotHere(`There is no message ${ts} in this conversation.`);
  return message;
}

async function tellOf(
  world: World,
  type: 'reaction_added' | 'reaction_removed',
  as: Person,
  channel: Conversation,
  message: Message,
  emoji: string,
): Promise<void> {
  if (!channel.members.has(world.botUser)) return;
  await tell(world, {
    type,
    user: as.id,
    reaction: emoji.replaceAll(':', ''),
    item: { type: 'message', channel: channel.id, ts: message.ts },
    item_user: message.user,
    event_ts: message.ts,
  });
}
