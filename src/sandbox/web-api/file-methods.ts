import { randomBytes } from 'node:crypto';
import { type Json, objectsIn } from '../../block-kit/tree.ts';
import { fileJson } from '../files.ts';
import { nextId } from '../ids.ts';
import { readContent } from '../message-content.ts';
import { messageAt, post } from '../messages.ts';
import type { StoredFile } from '../state.ts';
import type { World } from '../world.ts';
import { type Args, count, json, needed, text } from './args.ts';
import { destination } from './destination.ts';
import type { Methods } from './method.ts';
import { Refusal } from './refusal.ts';

function stored(world: World, id: unknown): StoredFile {
  const file = world.state.files.get(String(id));
  if (!file) throw new Refusal('file_not_found');
  if (file.deleted) throw new Refusal('file_deleted');
  return file;
}

/** @throws Refusal `invalid_arguments`, `file_not_found` (also when the bytes never came) */
function uploaded(world: World, args: Args): StoredFile[] {
  const wanted = objectsIn(json(args, 'files', 'invalid_arguments'));
  if (wanted.length === 0) throw new Refusal('invalid_arguments');
  return wanted.map(({ id, title }) => {
    const file = stored(world, id);
    if (!file.bytes) throw new Refusal('file_not_found');
    if (typeof title === 'string') file.title = title;
    return file;
  });
}

function share(world: World, args: Args, channelId: string, files: readonly StoredFile[]): void {
  const channel = destination(world, channelId);
  const threadTs = text(args, 'thread_ts');
  if (threadTs && !messageAt(world, channel.id, threadTs)) throw new Refusal('thread_not_found');
  const content = readContent(
    world,
    text(args, 'initial_comment'),
    json(args, 'blocks', 'invalid_blocks_format'),
  );
  for (const file of files) file.channels.add(channel.id);
  post(world, {
    channel: channel.id,
    user: world.botUser,
    text: content.text ?? '',
    blocks: content.blocks ?? [],
    threadTs,
    files: files.map(({ id }) => id),
  });
}

export const FILE_METHODS: Methods = {
  'files.getUploadURLExternal': {
    token: 'bot',
    scopes: ['files:write'],
    tier: 4,
    run: (world, args): Json => {
      const name = needed(args, 'filename');
      const length = count(args, 'length', 0);
      if (length < 1) throw new Refusal('invalid_arguments');
      const id = nextId(world, 'F');
      const ticket = randomBytes(16).toString('hex');
      world.state.files.set(id, {
        id,
        user: world.botUser,
        name,
        length,
        altText: text(args, 'alt_text') ?? '',
        ticket,
        created: Math.floor(world.clock.now() / 1_000),
        title: name,
        bytes: undefined,
        completed: undefined,
        channels: new Set(),
        deleted: false,
      });
      return { upload_url: `${world.url}/upload/v1/${ticket}`, file_id: id };
    },
  },
  'files.completeUploadExternal': {
    token: 'bot',
    scopes: ['files:write'],
    tier: 4,
    run: (world, args) => {
      const files = uploaded(world, args);
      const channel = text(args, 'channel_id');
      if (channel) share(world, args, channel, files);
      for (const file of files) file.completed ??= world.clock.mark();
      world.changed();
      return { files: files.map((file) => fileJson(world, file)) };
    },
  },
  'files.info': {
    token: 'bot',
    scopes: ['files:read'],
    tier: 4,
    run: (world, args) => {
      const file = stored(world, text(args, 'file'));
      return { file: fileJson(world, file), comments: [], response_metadata: { next_cursor: '' } };
    },
  },
  'files.delete': {
    token: 'bot',
    scopes: ['files:write'],
    tier: 3,
    run: (world, args) => {
      const file = stored(world, text(args, 'file'));
      file.deleted = true;
      file.bytes = undefined;
      world.changed();
      return {};
    },
  },
};
