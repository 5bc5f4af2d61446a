import type { Json } from '../../block-kit/tree.ts';
import { messageAt, repliesTo } from '../messages.ts';
import { conversationJson, messageJson } from '../slack-json.ts';
import type { Conversation, Message } from '../state.ts';
import type { World } from '../world.ts';
import { type Args, count, flag, text } from './args.ts';
import { knownConversation } from './destination.ts';
import { type Methods, needScope, scopeFor } from './method.ts';
import { Refusal } from './refusal.ts';

function readable(world: World, args: Args): Conversation {
  const channel = knownConversation(world, text(args, 'channel'));
  needScope(world, scopeFor(channel.kind, 'history'));
  if (!channel.members.has(world.botUser)) throw new Refusal('not_in_channel');
  return channel;
}

/** Within `oldest` and `latest`, newest first, a page at a time; the cursor is the next message's ts. */
function page(world: World, args: Args, messages: readonly Message[]): Json {
  const limit = Math.min(count(args, 'limit', 100), 999);
  const inclusive = flag(args, 'inclusive');
  const oldest = text(args, 'oldest') ?? '0';
  const latest = text(args, 'latest') ?? '9999999999';
  const cursor = text(args, 'cursor');
  const within = messages
    .filter(({ ts }) => (inclusive ? ts >= oldest && ts <= latest : ts > oldest && ts < latest))
    .filter(({ ts }) => !cursor || ts <= decode(cursor))
    .reverse();
  const next = within[limit];
  return {
    messages: within
      .slice(0, limit)
      .map((one) => messageJson(world, one, flag(args, 'include_all_metadata'))),
    has_more: next !== undefined,
    pin_count: 0,
    response_metadata: { next_cursor: next ? Buffer.from(next.ts).toString('base64') : '' },
  };
}

const decode = (cursor: string): string => Buffer.from(cursor, 'base64').toString();

export const CONVERSATION_METHODS: Methods = {
  'conversations.info': {
    token: 'bot',
    scopes: [],
    tier: 3,
    run: (world, args) => {
      const channel = knownConversation(world, text(args, 'channel'));
      needScope(world, scopeFor(channel.kind, 'read'));
      return { channel: conversationJson(world, channel) };
    },
  },
  'conversations.members': {
    token: 'bot',
    scopes: [],
    tier: 4,
    run: (world, args) => {
      const channel = knownConversation(world, text(args, 'channel'));
      needScope(world, scopeFor(channel.kind, 'read'));
      return { members: [...channel.members], response_metadata: { next_cursor: '' } };
    },
  },
  'conversations.join': {
    token: 'bot',
    scopes: ['channels:join'],
    tier: 3,
    run: (world, args) => {
      const channel = knownConversation(world, text(args, 'channel'));
      if (channel.archived) throw new Refusal('is_archived');
      if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
      channel.members.add(world.botUser);
      world.changed();
      return { channel: conversationJson(world, channel) };
    },
  },
  'conversations.history': {
    token: 'bot',
    scopes: [],
    tier: 3,
    run: (world, args) => {
      const { id } = readable(world, args);
      const messages = (world.state.messages.get(id) ?? []).filter(
        ({ deleted, onlyFor, threadTs, ts }) =>
          !deleted && onlyFor === undefined && (threadTs === undefined || threadTs === ts),
      );
      return page(world, args, messages);
    },
  },
  'conversations.replies': {
    token: 'bot',
    scopes: [],
    tier: 3,
    run: (world, args) => {
      const { id } = readable(world, args);
      const parent = messageAt(world, id, text(args, 'ts'));
      if (!parent || parent.onlyFor !== undefined) throw new Refusal('thread_not_found');
      const answer = page(world, args, [parent, ...repliesTo(world, parent)]);
      return { ...answer, messages: [...(answer.messages as Json[])].reverse() };
    },
  },
};
