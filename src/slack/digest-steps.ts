import type { Digest } from '../domain/digest.ts';
import { scopeOf } from '../domain/digest-periods.ts';
import type { DigestStep, DigestWanted } from '../domain/digest-request.ts';
import { localAt } from '../domain/local-time.ts';
import { hasDetail } from '../speech/digest-sentences.ts';
import { headOf, setupSay, timesInWords, whereWords } from '../speech/digest-setup-words.ts';
import { digestWords } from '../speech/kpi-words/digests/digest-words.ts';
import { deleteDigest, pauseDigest, sendDigestNow } from '../use-cases/digest-steps.ts';
import { resumeDigest } from '../use-cases/resume-digest.ts';
import { digestOf, readyOf, threadOf } from './digest-posts.ts';
import { escaped } from './messages/clean-text.ts';
import { undoDeleteButton } from './messages/digest-setup-actions.ts';
import { token, withPlaces } from './messages/digest-setup-message.ts';
import { uploadPicture } from './picture.ts';
import type { SlackDeps } from './slack-deps.ts';
import { cardOf, type DigestDoer, listOf } from './tell-digest.ts';
import { tellAside } from './tell-target.ts';

/** How the message that was pressed is to go on; `new`: the answer is one of its own. */
type Shows = 'card' | 'list' | 'new';

/** Does one thing to a digest and says so, where it was asked. */
export async function doStep(
  doer: DigestDoer,
  step: Exclude<DigestStep, 'edit'>,
  digest: Digest,
  shows: Shows,
  deps: SlackDeps,
): Promise<void> {
  const { world } = deps;
  const { workspace, reader } = doer.ground;
  const { locale } = reader;
  const where = whereWords(digest.channelId, reader, token);
  switch (step) {
    case 'preview':
      return preview(doer, digest, deps);
    case 'send': {
      const { outcome } = await sendDigestNow(world, workspace, digest.id);
      const text =
        outcome === 'gone' ? setupSay(locale, 'gone') : setupSay(locale, `sent.${outcome}`, { where });
      return tellAside(doer, { text: withPlaces(escaped(text)) });
    }
    case 'pause': {
      const paused = await pauseDigest(world, workspace, digest.id);
      const key = paused.outcome === 'paused' ? 'paused.done' : 'paused.already';
      return show(doer, paused.digest ?? digest, setupSay(locale, key, { where }), shows, deps);
    }
    case 'resume': {
      const resumed = await resumeDigest(world, workspace, digest.id);
      if (resumed.outcome === 'gone') return tellAside(doer, { text: setupSay(locale, 'gone') });
      const key = resumed.outcome === 'resumed' ? 'resumed.done' : 'resumed.already';
      return show(doer, resumed.digest, setupSay(locale, key), shows, deps);
    }
    case 'delete':
      return remove(doer, digest, shows, deps);
  }
}

async function show(
  doer: DigestDoer,
  digest: Digest,
  note: string,
  shows: Shows,
  deps: SlackDeps,
): Promise<void> {
  const said = escaped(note);
  const message =
    shows === 'list' ? await listOf(doer, said, deps) : cardOf(doer, digest, deps)({ note: said });
  if (shows === 'new') return tellAside(doer, message);
  await doer.respond({ replace_original: true, ...message });
}

/** With the way back: the same words set up the same again. */
async function remove(doer: DigestDoer, digest: Digest, shows: Shows, deps: SlackDeps): Promise<void> {
  const { workspace, reader } = doer.ground;
  const deleted = await deleteDigest(deps.world, workspace, digest.id);
  const said = deleted
    ? headOf('deleted.done', deleted, workspace.timeZone, reader, token)
    : setupSay(reader.locale, 'gone');
  const text = withPlaces(escaped(said));
  const words = digestWords({ kind: 'set_digest', wanted: wantedLike(digest) });
  await doer.respond({
    response_type: 'ephemeral',
    replace_original: shows !== 'new',
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
      ...(deleted ? [{ type: 'actions' as const, elements: [undoDeleteButton(words, reader)] }] : []),
    ],
  });
  if (shows === 'list') await tellAside(doer, await listOf(doer, '', deps));
}

function wantedLike({ channelId, metrics, role, when, quiet, remindHours, locale }: Digest): DigestWanted {
  const { weekdays, time, timeZone, onDayOff } = when;
  const place = /^[UW]/.test(channelId)
    ? ({ kind: 'person', id: channelId } as const)
    : ({ kind: 'channel', id: channelId } as const);
  return { place, metrics, role, weekdays, time, timeZone, onDayOff, quiet, remindHours, locale };
}

/** Just as it would be posted now, its picture and its thread with it. */
async function preview(doer: DigestDoer, digest: Digest, deps: SlackDeps): Promise<void> {
  const { workspace, reader } = doer.ground;
  const { locale } = reader;
  const now = deps.world.now();
  const { date } = localAt(now, digest.when.timeZone);
  const scope = scopeOf(digest.next.date, digest.when);
  const ready = await deps.inTurn(() => readyOf(deps, workspace, digest, { date, scope, folded: [], now }));
  const coming = { now, late: false, mayRepeat: false, dueAt: now, isPreview: true };
  const { picture, message } = await digestOf(deps, ready, coming);
  const fileId = picture
    ? await uploadPicture(doer.client, { ...picture, png: Buffer.from(picture.png) }).catch(
        (error: unknown) => {
          deps.log.warn({ err: error }, 'the picture of a preview could not be shown');
          return null;
        },
      )
    : null;
  const { text, blocks } = message(fileId);
  const head =
    digest.pausedAt === null
      ? setupSay(locale, 'preview.head', {
          when: timesInWords([digest.next], digest.when, reader),
          where: whereWords(digest.channelId, reader, token),
        })
      : setupSay(locale, 'preview.head.paused');
  const above = { type: 'mrkdwn' as const, text: withPlaces(escaped(head)), verbatim: true };
  await doer.respond({
    response_type: 'ephemeral',
    replace_original: false,
    text,
    blocks: [{ type: 'context', elements: [above] }, ...blocks],
  });
  if (!hasDetail(ready.report)) return;
  const thread = threadOf(ready);
  await tellAside(doer, {
    text: thread.text,
    blocks: [
      { type: 'context', elements: [{ ...above, text: escaped(setupSay(locale, 'preview.thread')) }] },
      ...thread.blocks,
    ],
  });
}
