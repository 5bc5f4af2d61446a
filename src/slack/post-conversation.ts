import type { App } from '@slack/bolt';
import { noteSay, whatAndWhere, whenWords } from '../speech/note-sentences.ts';
import { resumeDigest } from '../use-cases/resume-digest.ts';
import { sendAgain } from '../use-cases/send-again.ts';
import { doing } from './doing.ts';
import { placeIn, RESUME_DIGEST, SEND_AGAIN } from './messages/note-message.ts';
import type { Ground } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';
import { type Doer, tellAside } from './tell-target.ts';

/** What was not said, said again; and a digest that was paused for it, resumed. */
export function postConversation(app: App, deps: SlackDeps): void {
  const does = {
    [SEND_AGAIN]: again,
    [RESUME_DIGEST]: resume,
  } as const;
  for (const actionId of [SEND_AGAIN, RESUME_DIGEST] as const) {
    app.action({ type: 'block_actions', action_id: actionId }, async (args) => {
      const { ack, action, body, client, respond } = args;
      await ack();
      if (action.type !== 'button') return;
      const about = action.value ?? '';
      const who = { client, teamId: body.team?.id ?? '', userId: body.user.id, respond };
      const work = async (doer: Doer) =>
        tellAside(doer, { text: await does[actionId](about, doer.ground, deps) });
      await deps.inFlight.track(doing(who, deps, work));
    });
  }
}

async function again(key: string, { workspace, reader }: Ground, { world }: SlackDeps): Promise<string> {
  const { locale } = reader;
  const post = await sendAgain(world, workspace, key);
  if (!post) return noteSay(locale, 'note.again.nothing');
  const place = placeIn(post.channelId);
  return noteSay(locale, 'note.again.done', whatAndWhere({ ...post, place }, locale));
}

async function resume(id: string, { workspace, reader }: Ground, { world }: SlackDeps): Promise<string> {
  const { locale } = reader;
  const resumed = await resumeDigest(world, workspace, Number(id));
  if (resumed.outcome === 'gone') return noteSay(locale, 'note.resumed.gone');
  if (resumed.outcome === 'already') return noteSay(locale, 'note.resumed.already');
  const { channelId, next } = resumed.digest;
  const { where } = whatAndWhere({ kind: 'digest', channelId, place: placeIn(channelId) }, locale);
  return noteSay(locale, 'note.resumed', { where, when: whenWords(next.at, world.now(), reader) });
}
