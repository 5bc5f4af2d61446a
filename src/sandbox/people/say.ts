import type { Json } from '../../block-kit/tree.ts';
import { tell } from '../delivery/events.ts';
import { fileJson } from '../files.ts';
import { NotHere } from '../found.ts';
import { post } from '../messages.ts';
import type { Conversation, Message, Person, StoredFile } from '../state.ts';
import type { World } from '../world.ts';
import { asSlackWritesIt } from './slack-text.ts';

/**
 * A message by a person, with files of theirs; `@Name` becomes a mention, `#name` a channel. The bot hears of it where
 * it is a member. @throws NotHere
 */
export async function say(
  world: World,
  as: Person,
  channel: Conversation,
  words: string,
  threadTs?: string,
  fileIds: readonly string[] = [],
): Promise<Message> {
  if (!channel.members.has(as.id)) throw new NotHere(`${as.realName} is not in #${channel.name}.`);
  if (channel.archived) throw new NotHere(`#${channel.name} is archived.`);
  const text = asSlackWritesIt(world, words);
  const files = fileIds.map((id) => fileOf(world, as, id));
  for (const file of files) file.channels.add(channel.id);
  const message = post(world, { channel: channel.id, user: as.id, text, threadTs, files: fileIds });
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
    ...(files.length > 0
      ? { subtype: 'file_share', files: files.map((file) => fileJson(world, file)), upload: false }
      : {}),
  };
  const kind = { public: 'channel', private: 'group', im: 'im' }[channel.kind];
  const subscription = { public: 'message.channels', private: 'message.groups', im: 'message.im' }[
    channel.kind
  ];
  const mentioned = text.includes(`<@${world.botUser}>`) && channel.kind !== 'im';
  await Promise.all([
    tell(world, { type: 'message', ...event, channel_type: kind }, subscription),
    ...(mentioned ? [tell(world, { type: 'app_mention', ...event })] : []),
    ...files.map(({ id }) => tell(world, fileShared(as, channel, id, message.ts))),
  ]);
  return message;
}

/** https://docs.slack.dev/reference/events/file_shared */
const fileShared = (as: Person, channel: Conversation, id: string, ts: string): Json => ({
  type: 'file_shared',
  file_id: id,
  user_id: as.id,
  file: { id },
  channel_id: channel.id,
  event_ts: ts,
});

function fileOf(world: World, as: Person, id: string): StoredFile {
  const file = world.state.files.get(id);
  if (file?.user !== as.id || file.deleted) throw new NotHere(`${as.realName} has no file ${id}.`);
  return file;
}
