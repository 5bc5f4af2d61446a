import { openDirectMessage } from '../new-state.ts';
import type { Conversation } from '../state.ts';
import type { World } from '../world.ts';
import { granted } from './method.ts';
import { Refusal } from './refusal.ts';

/**
 * A conversation the bot may know of, by id.
 * @throws Refusal `channel_not_found`, also for a private channel it is not in
 */
export function knownConversation(world: World, id: string | undefined): Conversation {
  const conversation = world.state.conversations.get(id ?? '');
  if (!conversation || (conversation.kind !== 'public' && !conversation.members.has(world.botUser)))
    throw new Refusal('channel_not_found');
  return conversation;
}

/**
 * Where the bot may post. A person's id means their direct message; `#name` still works for public channels.
 * @throws Refusal `channel_not_found`, `is_archived`, `not_in_channel`
 */
export function destination(world: World, channel: string | undefined): Conversation {
  const conversation = knownConversation(world, resolve(world, channel ?? ''));
  if (conversation.archived) throw new Refusal('is_archived');
  if (!conversation.members.has(world.botUser) && !granted(world)?.includes('chat:write.public'))
    throw new Refusal('not_in_channel');
  return conversation;
}

function resolve(world: World, channel: string): string {
  const person = world.state.people.get(channel);
  if (person && !person.isBot) return openDirectMessage(world, person.id);
  const named = [...world.state.conversations.values()].find(
    ({ name, kind }) => kind === 'public' && name === channel.replace(/^#/, ''),
  );
  return named?.id ?? channel;
}
