import { interactiveElements, type Json } from '../block-kit/tree.ts';
import { nextId, nextTs } from './ids.ts';
import { SLACKBOT } from './new-state.ts';
import type { Message } from './state.ts';
import type { World } from './world.ts';

export type Draft = {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly threadTs?: string | undefined;
  readonly onlyFor?: string | undefined;
  readonly metadata?: Json | undefined;
  readonly files?: readonly string[];
  readonly notice?: boolean;
};

export function post(world: World, draft: Draft): Message {
  const message: Message = {
    ts: nextTs(world),
    channel: draft.channel,
    user: draft.user,
    threadTs: draft.threadTs,
    onlyFor: draft.onlyFor,
    notice: draft.notice ?? false,
    text: draft.text,
    blocks: withIds(world, draft.blocks ?? []),
    metadata: draft.metadata,
    files: [...(draft.files ?? [])],
    reactions: [],
    editedTs: undefined,
    deleted: false,
  };
  const conversation = world.state.messages.get(draft.channel) ?? [];
  conversation.push(message);
  world.state.messages.set(draft.channel, conversation);
  world.traffic.wrote(message);
  world.changed();
  return message;
}

/** What Slackbot tells one person, for instance that a command failed. */
export const notice = (
  world: World,
  channel: string,
  person: string,
  text: string,
  threadTs?: string,
): Message => post(world, { channel, user: SLACKBOT, onlyFor: person, text, threadTs, notice: true });

export function edit(
  world: World,
  message: Message,
  change: { text?: string; blocks?: readonly Json[]; metadata?: Json | undefined },
): void {
  if (change.text !== undefined) message.text = change.text;
  if (change.blocks !== undefined) message.blocks = withIds(world, change.blocks);
  if (change.metadata !== undefined) message.metadata = change.metadata;
  message.editedTs = nextTs(world);
  world.traffic.wrote(message);
  world.changed();
}

export function remove(world: World, message: Message): void {
  message.deleted = true;
  world.changed();
}

export const messageAt = (world: World, channel: string, ts: string | undefined): Message | undefined =>
  world.state.messages.get(channel)?.find((one) => one.ts === ts && !one.deleted);

/** What a person sees in a conversation, oldest first: theirs and everyone's, no one else's ephemeral ones. */
export const visibleTo = (world: World, channel: string, person: string): Message[] =>
  (world.state.messages.get(channel) ?? []).filter(
    ({ deleted, onlyFor }) => !deleted && (onlyFor === undefined || onlyFor === person),
  );

export const repliesTo = (world: World, message: Message): Message[] =>
  (world.state.messages.get(message.channel) ?? []).filter(
    ({ threadTs, ts, deleted, onlyFor }) =>
      threadTs === message.ts && ts !== message.ts && !deleted && onlyFor === undefined,
  );

/** Slack gives an id to each block and element that comes without one. */
export function withIds(world: World, blocks: readonly Json[]): Json[] {
  return blocks.map((given) => {
    const block = structuredClone(given) as { [key: string]: unknown };
    block.block_id ??= nextId(world, 'B');
    for (const { element } of interactiveElements(block))
      (element as { [key: string]: unknown }).action_id ??= nextId(world, 'A');
    return block;
  });
}
