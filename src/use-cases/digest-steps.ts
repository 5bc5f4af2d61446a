import type { Digest } from '../domain/digest.ts';
import { localAt } from '../domain/local-time.ts';
import type { NewPost } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

export type Paused = { readonly outcome: 'paused' | 'already' | 'gone'; readonly digest: Digest | null };

export async function pauseDigest(
  { store, now }: World,
  { id }: Workspace,
  digestId: number,
): Promise<Paused> {
  const digest = await store.digests.byId(id, digestId);
  if (!digest) return { outcome: 'gone', digest: null };
  if (digest.pausedAt !== null) return { outcome: 'already', digest };
  const pausedAt = now();
  await store.digests.pause(id, digestId, pausedAt, '');
  return { outcome: 'paused', digest: { ...digest, pausedAt, pausedFor: '' } };
}

/** @returns the digest as it was; `null` where there is none by now */
export async function deleteDigest(
  { store, now }: World,
  { id }: Workspace,
  digestId: number,
): Promise<Digest | null> {
  const digest = await store.digests.byId(id, digestId);
  if (!digest) return null;
  return (await store.digests.delete(id, digestId, now())) ? digest : null;
}

/** Pressed twice in so short a time is pressed once. */
const ONCE_MS = 60_000;
/** Whoever pressed is waiting. */
const WORTH_MS = 60 * 60_000;

export type SentNow = { readonly outcome: 'queued' | 'just_sent' | 'gone'; readonly digest: Digest | null };

/** Queues a digest for now, beside its own times; a paused one too, since somebody asks. */
export async function sendDigestNow(
  { store, now }: World,
  { id }: Workspace,
  digestId: number,
): Promise<SentNow> {
  const digest = await store.digests.byId(id, digestId);
  if (!digest) return { outcome: 'gone', digest: null };
  const at = now();
  const [last] = await store.posts.list(id, { digestId, kinds: ['digest'], limit: 1 });
  const isJust = last !== undefined && Date.parse(at) - Date.parse(last.createdAt) < ONCE_MS;
  if (isJust && last.key.startsWith(nowKey(digestId, ''))) return { outcome: 'just_sent', digest };
  const root: NewPost = {
    key: nowKey(digestId, at),
    kind: 'digest',
    channelId: digest.channelId,
    threadOf: null,
    digestId,
    dueAt: at,
    expiresAt: new Date(Date.parse(at) + WORTH_MS).toISOString(),
    content: { digestId, date: localAt(at, digest.when.timeZone).date },
  };
  const thread: NewPost = { ...root, key: `${root.key}:thread`, kind: 'digest_thread', threadOf: root.key };
  await store.posts.add(id, [root, thread], at);
  return { outcome: 'queued', digest };
}

/** The key of a digest that somebody sends at a moment; its thread's goes on from there. */
export function nowKey(digestId: number, at: string): string {
  return `digest:${digestId}:now:${at}`;
}
