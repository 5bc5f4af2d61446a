import type { ScorecardAnswer } from '../domain/answer.ts';
import { type CivilDate, isCivilDate } from '../domain/civil-date.ts';
import type { Digest } from '../domain/digest.ts';
import { type DigestScope, scopeOf } from '../domain/digest-periods.ts';
import type { DigestReport } from '../domain/digest-report.ts';
import { localAt } from '../domain/local-time.ts';
import type { Post } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import { hasDetail, speakDigest } from '../speech/digest-sentences.ts';
import { speakDigestThread } from '../speech/digest-thread-sentences.ts';
import type { Reader } from '../speech/format.ts';
import { writtenWords } from '../speech/questions/text.ts';
import { nowKey } from '../use-cases/digest-steps.ts';
import { toldMark } from '../use-cases/last-told.ts';
import { makeDigest } from '../use-cases/make-digest.ts';
import type { Circumstances, Compose, Composed } from '../use-cases/posts-port.ts';
import { answerMessage } from './messages/answer-message.ts';
import { digestActions, threadActions } from './messages/digest-actions.ts';
import { digestMessage } from './messages/digest-message.ts';
import type { Message } from './messages/message.ts';
import type { SlackDeps } from './slack-deps.ts';

/** Posts of a day, beyond which a channel has been told enough to fill a digest. */
const FOLDED_LOOKED_AT = 20;

type Deps = Pick<SlackDeps, 'world' | 'metricsOf' | 'draw' | 'log'>;

/** A digest's message; nothing, where it was deleted since it was queued. */
export function composeDigest(deps: Deps, others: Compose): Compose {
  return async (workspace, post, circumstances) => {
    const ready = await readDigest(deps, workspace, post, circumstances, others);
    return ready && digestOf(deps, ready, { ...circumstances, dueAt: post.dueAt, isPreview: false });
  };
}

/** Figure by figure, under it; nothing where the message said that there was nothing to say. */
export function composeDigestThread(deps: Deps): Compose {
  return async (workspace, post, circumstances) => {
    const ready = await readDigest(deps, workspace, post, circumstances);
    if (!ready || !hasDetail(ready.report)) return null;
    return { picture: null, message: () => threadOf(ready) };
  };
}

/** A digest read and judged, and how its readers read. */
export type ReadyDigest = {
  readonly digest: Digest;
  readonly date: CivilDate;
  readonly report: DigestReport;
  readonly reader: Reader;
  readonly metricOf: Parameters<typeof speakDigestThread>[1];
};

async function readDigest(
  deps: Deps,
  workspace: Workspace,
  post: Post,
  { now }: Circumstances,
  others?: Compose,
): Promise<ReadyDigest | null> {
  const world = { ...deps.world, now: () => now };
  const digest =
    post.digestId === null ? undefined : await world.store.digests.byId(workspace.id, post.digestId);
  if (!digest) return null;
  const { date } = post.content;
  const slot =
    typeof date === 'string' && isCivilDate(date) ? date : localAt(post.dueAt, digest.when.timeZone).date;
  const folded = others ? await foldedInto(deps, workspace, post, now, others) : [];
  // One that is sent now tells of what the next one would.
  const of = post.key.startsWith(nowKey(digest.id, '')) ? digest.next.date : slot;
  return readyOf(deps, workspace, digest, { date: slot, scope: scopeOf(of, digest.when), folded, now });
}

export async function readyOf(
  deps: Pick<SlackDeps, 'world' | 'metricsOf'>,
  workspace: Workspace,
  digest: Digest,
  { now, ...asked }: { date: CivilDate; scope: DigestScope; folded: readonly string[]; now: string },
): Promise<ReadyDigest> {
  const known = await deps.metricsOf(workspace);
  const report = await makeDigest({ ...deps.world, now: () => now }, workspace, known, digest, asked);
  const reader: Reader = {
    locale: digest.locale,
    currency: workspace.currency,
    timeZone: digest.when.timeZone,
    fiscalYear: { startMonth: workspace.fiscalYearStartMonth },
  };
  return { digest, date: asked.date, report, reader, metricOf: known.catalogue.get };
}

/** The message, with the scorecard of where things stand; one that cannot be drawn never takes the words with it. */
export async function digestOf(
  { draw, log }: Pick<SlackDeps, 'draw' | 'log'>,
  { digest, date, report, reader, metricOf }: ReadyDigest,
  coming: Circumstances & { readonly dueAt: string; readonly isPreview: boolean },
): Promise<Omit<Composed, 'message'> & { message(fileId: string | null): Message }> {
  const { isPreview, now } = coming;
  const picture = hasDetail(report)
    ? await draw(scorecardOf(report), reader).catch((error: unknown) => {
        log.warn({ err: error }, 'the picture of a digest could not be drawn');
        return undefined;
      })
    : undefined;
  const spoken = speakDigest(report, coming, metricOf, reader);
  const { from, to } = report.period;
  const mark = toldMark({ from, to: to < report.asOf ? to : report.asOf, at: now });
  const actions = digestActions(report, { digest, date, isPreview }, reader);
  return {
    picture: picture ?? null,
    message: (fileId) =>
      digestMessage(spoken, {
        mark,
        picture: fileId !== null && picture ? { fileId, alt: picture.alt } : null,
        actions,
      }),
  };
}

export function threadOf({ report, reader, metricOf }: ReadyDigest) {
  return answerMessage(speakDigestThread(report, metricOf, reader), {
    actions: threadActions(report, reader),
  });
}

function scorecardOf({ rows, standing, today }: DigestReport): ScorecardAnswer {
  const reports = rows.map((row) => row.standing);
  return { kind: 'scorecard', period: standing, today, reports, chosen: true };
}

/** What was held back in the channel since the digest before, each in the first line of its own words. */
async function foldedInto(
  { world, log }: Deps,
  workspace: Workspace,
  { channelId, digestId, id }: Post,
  now: string,
  others: Compose,
): Promise<string[]> {
  const asked = { channelId, limit: FOLDED_LOOKED_AT } as const;
  const [before, folded] = await Promise.all([
    world.store.posts.list(workspace.id, {
      ...asked,
      kinds: ['digest'],
      states: ['sent'],
      ...(digestId !== null && { digestId }),
    }),
    world.store.posts.list(workspace.id, { ...asked, states: ['folded'] }),
  ]);
  const since = before.find((post) => post.id !== id)?.sentAt ?? '';
  const composed = folded
    .filter(({ createdAt }) => createdAt >= since)
    .toReversed()
    .map(async (post) => {
      const circumstances = { now, late: false, mayRepeat: false };
      const text = (await others(workspace, post, circumstances))?.message(null).text ?? '';
      return writtenWords(text.split('\n')[0]!);
    });
  const settled = await Promise.allSettled(composed);
  return settled.flatMap((one) => {
    if (one.status === 'fulfilled') return one.value === '' ? [] : [one.value];
    log.warn({ err: one.reason }, 'what was held back could not be told in a digest');
    return [];
  });
}
