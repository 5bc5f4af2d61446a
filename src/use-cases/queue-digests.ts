import { calendarOf } from '../domain/calendar.ts';
import type { Instant } from '../domain/civil-date.ts';
import type { Digest, Slot } from '../domain/digest.ts';
import { dueSlots, expiryOf } from '../domain/due-slots.ts';
import { isPerson, type NewPost } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { noteOf } from './tell-owner.ts';

/** What is said at a time is thought of so long before it: pictures take their time, and nine o'clock is nine o'clock. */
export const AHEAD_MS = 5 * 60_000;

const HOUR_MS = 3_600_000;

/** Queues what the digests' slots became, and the reminders before them; any number of processes may do so at once. */
export async function queueDigests({ store, now }: World): Promise<void> {
  const at = now();
  const until = later(at, AHEAD_MS);
  const [due, reminding] = await Promise.all([store.digests.dueBy(until), store.digests.remindingBy(until)]);
  if (due.length === 0 && reminding.length === 0) return;
  const workspaces = new Map((await store.workspaces.all()).map((workspace) => [workspace.id, workspace]));
  for (const digest of due) {
    const workspace = workspaces.get(digest.workspaceId);
    if (!workspace) continue;
    const { posts, next } = queued(digest, workspace, at, until);
    await store.digests.advance(digest, next, posts, at);
  }
  for (const digest of reminding) {
    if (digest.next.at > at) await store.posts.add(digest.workspaceId, [reminderOf(digest)], at);
  }
}

/** The posts that a digest's slots became by now, and the slot after them. */
function queued(digest: Digest, workspace: Workspace, now: Instant, until: Instant) {
  const { missed, due, next } = dueSlots(digest, calendarOf(workspace), now, until);
  const lost = missed.map((slot) => ({ post: digestPost(digest, slot), state: 'missed' as const }));
  if (due) {
    const posts = [digestPost(digest, due), threadPost(digest, due)];
    return { posts: [...lost, ...posts.map((post) => ({ post, state: 'due' as const }))], next };
  }
  const last = missed.at(-1);
  if (!last) return { posts: [], next };
  // Nothing comes in its stead: whoever looks after it is told, and may want it all the same.
  const told = isPerson(digest.ownerId)
    ? [noteOf(digestPost(digest, last), { cause: 'missed', error: '' }, digest, now)]
    : [];
  return {
    posts: [
      ...lost,
      { post: threadPost(digest, last), state: 'missed' as const },
      ...told.map((post) => ({ post, state: 'due' as const })),
    ],
    next,
  };
}

function digestPost(digest: Digest, slot: Slot): NewPost {
  return {
    key: `digest:${digest.id}:${slot.date}`,
    kind: 'digest',
    channelId: digest.channelId,
    threadOf: null,
    digestId: digest.id,
    dueAt: slot.at,
    expiresAt: expiryOf(slot),
    content: { digestId: digest.id, date: slot.date },
  };
}

/** The detail under it. */
function threadPost(digest: Digest, slot: Slot): NewPost {
  const root = digestPost(digest, slot);
  return { ...root, key: `${root.key}:thread`, kind: 'digest_thread', threadOf: root.key };
}

/** To those whose figures are missing, before the digest; it is no use after it. */
function reminderOf(digest: Digest): NewPost {
  const { next, id } = digest;
  return {
    ...digestPost(digest, next),
    key: `reminder:${id}:${next.date}`,
    kind: 'reminder',
    dueAt: later(next.at, -(digest.remindHours ?? 0) * HOUR_MS),
    expiresAt: next.at,
  };
}

function later(moment: Instant, ms: number): Instant {
  return new Date(Date.parse(moment) + ms).toISOString();
}
