import { LIMITS } from '../../block-kit/limits.ts';
import { type Content, needContent, readContent } from '../message-content.ts';
import { edit, messageAt, post, remove } from '../messages.ts';
import { messageJson } from '../slack-json.ts';
import type { Message } from '../state.ts';
import type { World } from '../world.ts';
import { type Args, json, needed, object, text } from './args.ts';
import { destination, knownConversation } from './destination.ts';
import type { Methods } from './method.ts';
import { Refusal } from './refusal.ts';

const content = (world: World, args: Args): Content =>
  readContent(world, text(args, 'text'), json(args, 'blocks', 'invalid_blocks_format'));

/** @throws Refusal `message_not_found`, or the given error when somebody else wrote it */
function ownMessage(world: World, args: Args, ts: string, error: string): Message {
  const channel = knownConversation(world, text(args, 'channel'));
  const message = messageAt(world, channel.id, text(args, ts));
  if (!message || message.onlyFor !== undefined) throw new Refusal('message_not_found');
  if (message.user !== world.botUser) throw new Refusal(error);
  return message;
}

function thread(world: World, channel: string, args: Args): string | undefined {
  const threadTs = text(args, 'thread_ts');
  if (threadTs !== undefined && !messageAt(world, channel, threadTs)) throw new Refusal('thread_not_found');
  return threadTs;
}

function oneMessageASecond(world: World, channel: string): void {
  const wait = world.rates.message(channel);
  if (wait !== undefined) throw new Refusal('ratelimited', { retryAfter: wait });
}

export const CHAT_METHODS: Methods = {
  'chat.postMessage': {
    token: 'bot',
    scopes: ['chat:write'],
    tier: 4,
    run: (world, args) => {
      const channel = destination(world, text(args, 'channel'));
      const wanted = content(world, args);
      needContent(wanted);
      oneMessageASecond(world, channel.id);
      const message = post(world, {
        channel: channel.id,
        user: world.botUser,
        text: wanted.text ?? '',
        blocks: wanted.blocks ?? [],
        threadTs: thread(world, channel.id, args),
        metadata: object(args, 'metadata', 'invalid_metadata_format'),
      });
      return { channel: channel.id, ts: message.ts, message: messageJson(world, message) };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scopes: ['chat:write'],
    tier: 4,
    run: (world, args) => {
      const channel = destination(world, text(args, 'channel'));
      const person = needed(args, 'user');
      if (!channel.members.has(person)) throw new Refusal('user_not_in_channel');
      const wanted = content(world, args);
      needContent(wanted);
      const message = post(world, {
        channel: channel.id,
        user: world.botUser,
        onlyFor: person,
        text: wanted.text ?? '',
        blocks: wanted.blocks ?? [],
        threadTs: thread(world, channel.id, args),
      });
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    token: 'bot',
    scopes: ['chat:write'],
    tier: 3,
    run: (world, args) => {
      const message = ownMessage(world, args, 'ts', 'cant_update_message');
      const { text: words, blocks } = content(world, args);
      if (words === undefined && blocks === undefined) throw new Refusal('no_text');
      if ((words ?? '').length > LIMITS.message.updateText) throw new Refusal('msg_too_long');
      edit(world, message, {
        ...(words === undefined ? {} : { text: words }),
        ...(blocks === undefined ? {} : { blocks }),
        metadata: object(args, 'metadata', 'invalid_metadata_format'),
      });
      return {
        channel: message.channel,
        ts: message.ts,
        text: message.text,
        message: messageJson(world, message),
      };
    },
  },
  'chat.delete': {
    token: 'bot',
    scopes: ['chat:write'],
    tier: 3,
    run: (world, args) => {
      const message = ownMessage(world, args, 'ts', 'cant_delete_message');
      remove(world, message);
      return { channel: message.channel, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    token: 'bot',
    scopes: [],
    tier: 4,
    run: (world, args) => {
      const channel = knownConversation(world, text(args, 'channel'));
      const message = messageAt(world, channel.id, text(args, 'message_ts'));
      if (!message) throw new Refusal('message_not_found');
      const place = `archives/${channel.id}/p${message.ts.replace('.', '')}`;
      return { channel: channel.id, permalink: `https://${world.settings.team.domain}.slack.com/${place}` };
    },
  },
  'reactions.add': {
    token: 'bot',
    scopes: ['reactions:write'],
    tier: 3,
    run: (world, args) => {
      const channel = knownConversation(world, text(args, 'channel'));
      const message = messageAt(world, channel.id, text(args, 'timestamp'));
      if (!message || message.onlyFor !== undefined) throw new Refusal('message_not_found');
      if (!react(world, message, needed(args, 'name'), world.botUser)) throw new Refusal('already_reacted');
      return {};
    },
  },
};

/** False when this person had reacted so already. */
export function react(world: World, message: Message, emoji: string, user: string): boolean {
  const name = emoji.replaceAll(':', '');
  const existing = message.reactions.find((one) => one.name === name);
  if (existing?.users.includes(user)) return false;
  if (existing) existing.users.push(user);
  else message.reactions.push({ name, users: [user] });
  world.changed();
  return true;
}

/** False when this person had not reacted so. */
export function unreact(world: World, message: Message, emoji: string, user: string): boolean {
  const reaction = message.reactions.find(({ name }) => name === emoji.replaceAll(':', ''));
  if (!reaction?.users.includes(user)) return false;
  reaction.users = reaction.users.filter((one) => one !== user);
  message.reactions = message.reactions.filter(({ users }) => users.length > 0);
  world.changed();
  return true;
}
