import type { Instant } from '../domain/civil-date.ts';
import type { Digest } from '../domain/digest.ts';
import type { Locale } from '../domain/metric.ts';
import { isPerson, type NewPost, type Post, WANTED_AGAIN } from '../domain/post.ts';
import { sameFilter } from '../domain/same-filter.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** Why something was not said, as whoever looks after it is told. */
export type NoteCause = 'missed' | 'destination' | 'scope' | 'pictures' | 'refused' | 'unknown';

/** What a note is about; the content of its post. */
export type Note = {
  readonly cause: NoteCause;
  /** Slack's word, or the scope that is missing; empty where there is none. */
  readonly error: string;
  /** The key of what was not said. */
  readonly about: string;
  readonly kind: Post['kind'];
  readonly channelId: string;
  readonly dueAt: Instant;
  readonly digestId: number | null;
  /** Whether the digest is paused for it. */
  readonly paused: boolean;
  readonly locale: Locale;
};

/** Before the scope, where that is what a digest is paused for. */
const MISSING_SCOPE = 'missing_scope: ';
const WORTH_KNOWING_MS = 7 * 86_400_000;

type Failed = Pick<Post, 'key' | 'kind' | 'channelId' | 'dueAt' | 'digestId'> & Partial<Pick<Post, 'error'>>;

/** A direct message to whoever looks after a digest; of one failure there is one. */
export function noteOf(
  { key, kind, channelId, dueAt, digestId, error: failure }: Failed,
  { cause, error }: Pick<Note, 'cause' | 'error'>,
  { ownerId, locale }: Pick<Digest, 'ownerId' | 'locale'>,
  now: Instant,
): NewPost {
  // Who asked for it again is to hear that it failed again.
  const wanted = failure === WANTED_AGAIN ? `:${now}` : '';
  const paused = cause === 'destination' || cause === 'scope';
  const content: Note = {
    cause,
    error,
    about: key,
    kind,
    channelId,
    dueAt,
    digestId,
    paused: paused && digestId !== null,
    locale,
  };
  return {
    // What keeps every picture away is told once, and not with every digest.
    key: cause === 'pictures' ? `note:pictures:${ownerId}` : `note:${key}:${cause}${wanted}`,
    kind: 'note',
    channelId: ownerId,
    threadOf: null,
    digestId,
    dueAt: now,
    expiresAt: new Date(Date.parse(now) + WORTH_KNOWING_MS).toISOString(),
    content,
  };
}

/**
 * Tells whoever looks after what could not be said, and pauses a digest whose place is gone: it would fail again each
 * week. Who looks after it is the digest's owner, whom the post itself names as its owner, or whoever agreed to the target
 * that it is about; else nobody can be told.
 */
export async function tellOwner(
  { store, now }: World,
  workspace: Workspace,
  post: Post,
  why: Pick<Note, 'cause' | 'error'>,
): Promise<void> {
  // A note about a note would go the same way.
  if (post.kind === 'note') return;
  const digest = post.digestId === null ? undefined : await store.digests.byId(workspace.id, post.digestId);
  if (digest && (why.cause === 'destination' || why.cause === 'scope') && digest.pausedAt === null) {
    const pausedFor = why.cause === 'scope' ? `${MISSING_SCOPE}${why.error}` : why.error;
    await store.digests.pause(workspace.id, digest.id, now(), pausedFor);
  }
  const owner = digest ?? {
    ownerId: String(post.content.ownerId ?? (await whoAgreed(store, workspace, post)) ?? ''),
    locale: workspace.locale,
  };
  // One that was set up in a terminal is nobody's in Slack.
  if (isPerson(owner.ownerId)) await store.posts.add(workspace.id, [noteOf(post, why, owner, now())], now());
}

/** Who was last to agree in Slack to a target for the metric that a milestone is about. */
async function whoAgreed(
  store: World['store'],
  { id }: Workspace,
  { content }: Pick<Post, 'content'>,
): Promise<string | undefined> {
  if (typeof content.milestone !== 'string') return undefined;
  const about = await store.milestones.byKey(id, content.milestone);
  const targets = (await store.targets.all(id)).filter(({ metric }) => metric === about?.metric);
  const same =
    about?.kind === 'goal' || about?.kind === 'miss' || about?.kind === 'warning' ? about.facts : null;
  const own = targets.filter(({ every, filter }) => same?.every === every && sameFilter(same.filter, filter));
  return (own.length > 0 ? own : targets)
    .flatMap(({ agreements }) => agreements)
    .flatMap(({ at, userId }) => (userId === null ? [] : [{ at, userId }]))
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1)?.userId;
}
