import type { App } from '@slack/bolt';
import { noteSay, whatAndWhere, whenWords } from '../speech/note-sentences.ts';
import { resumeDigest } from '../use-cases/resume-digest.ts';
import { sendAgain } from '../use-cases/send-again.ts';
import { placeIn, RESUME_DIGEST, SEND_AGAIN } from './messages/note-message.ts';
import { onPress, type Press } from './press.ts';
import type { SlackDeps } from './slack-deps.ts';
import { tellAside } from './tell-target.ts';

/** What was not said, said again; and a digest that was paused for it, resumed. */
export function postConversation(app: App, deps: SlackDeps): void {
  for (const [actionId, done] of [
    [SEND_AGAIN, again],
    [RESUME_DIGEST, resume],
  ] as const) {
    onPress(app, deps, actionId, async (press) => tellAside(press, { text: await done(press, deps) }));
  }
}

async function again({ value: key, ground }: Press, { world }: SlackDeps): Promise<string> {
  const { workspace, reader } = ground;
  const { locale } = reader;
  const post = await sendAgain(world, workspace, key);
  if (!post) return noteSay(locale, 'note.again.nothing');
  const place = placeIn(post.channelId);
  return noteSay(locale, 'note.again.done', whatAndWhere({ ...post, place }, locale));
}

async function resume({ value: id, ground }: Press, { world }: SlackDeps): Promise<string> {
  const { workspace, reader } = ground;
  const { locale } = reader;
  const resumed = await resumeDigest(world, workspace, Number(id));
  if (resumed.outcome === 'gone') return noteSay(locale, 'note.resumed.gone');
  if (resumed.outcome === 'already') return noteSay(locale, 'note.resumed.already');
  const { channelId, next } = resumed.digest;
  const { where } = whatAndWhere({ kind: 'digest', channelId, place: placeIn(channelId) }, locale);
  return noteSay(locale, 'note.resumed', { where, when: whenWords(next.at, world.now(), reader) });
}
