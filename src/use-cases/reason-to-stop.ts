import { calendarOf } from '../domain/calendar.ts';
import type { Instant } from '../domain/civil-date.ts';
import { expiryOf, isLate, isSlot, sayableFrom } from '../domain/due-slots.ts';
import { keepsChannelQuiet, type Post, WANTED_AGAIN } from '../domain/post.ts';
import { allowedFrom } from '../domain/quiet-hours.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import type { PostChange } from './posts-port.ts';

/** Why nothing is to be said now, or ever; `null`: go on. */
export async function reasonToStop(
  { store, now: clock }: World,
  workspace: Workspace,
  post: Post,
): Promise<PostChange | null> {
  const now = clock();
  const root = post.threadOf === null ? undefined : await store.posts.byKey(workspace.id, post.threadOf);
  if (post.threadOf !== null && root?.state !== 'sent') return { state: 'skipped', error: 'no_thread' };
  // What comes late takes what belongs under it along.
  if (now > post.expiresAt && now > (root?.expiresAt ?? '')) return { state: 'missed', retryInMs: null };
  // Somebody waits for it.
  if (post.error === WANTED_AGAIN) return null;
  if (keepsChannelQuiet(post.kind) && isLate(post.dueAt, now)) {
    const { quiet } = await store.channelRules.of(workspace.id, post.channelId);
    return held(now, allowedFrom(now, quiet, workspace.timeZone, calendarOf(workspace)), post);
  }
  if (post.kind !== 'digest' || post.digestId === null) return null;
  const digest = await store.digests.byId(workspace.id, post.digestId);
  if (!digest) return { state: 'skipped', error: 'deleted' };
  const calendar = calendarOf(workspace);
  if (isLate(post.dueAt, now)) {
    return held(now, sayableFrom(now, digest.quiet, digest.when, calendar), post);
  }
  const date = String(post.content.date);
  if (post.key !== `digest:${digest.id}:${date}`) return null;
  if (digest.pausedAt !== null) return { state: 'skipped', error: 'paused' };
  if (isSlot(digest, calendar, { date, at: post.dueAt })) return null;
  // Somebody changed its time in the last minutes: it comes at the new one, if that is on the same date.
  if (digest.next.date !== date) return { state: 'skipped', error: 'rescheduled' };
  return { state: 'due', dueAt: digest.next.at, expiresAt: expiryOf(digest.next) };
}

/** What is held back by quiet hours until it may be said; missed where that is too late. */
function held(now: Instant, from: Instant, { expiresAt }: Post): PostChange | null {
  if (from > expiresAt) return { state: 'missed', retryInMs: null };
  return from > now ? { state: 'due', retryInMs: HELD_FOR_MS } : null;
}

/** Whether quiet hours are over is asked again so often: whoever moves the clock, or the hours, need not wait. */
const HELD_FOR_MS = 60_000;
