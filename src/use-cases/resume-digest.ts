import { calendarOf } from '../domain/calendar.ts';
import type { Digest } from '../domain/digest.ts';
import { nextSlot } from '../domain/digest-slots.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

export type Resumed =
  | { readonly outcome: 'resumed' | 'already'; readonly digest: Digest }
  | { readonly outcome: 'gone' };

/** From its next time on, a paused digest comes again; what it missed meanwhile stays unsaid. */
export async function resumeDigest(
  { store, now }: World,
  workspace: Workspace,
  digestId: number,
): Promise<Resumed> {
  const digest = await store.digests.byId(workspace.id, digestId);
  if (!digest) return { outcome: 'gone' };
  if (digest.pausedAt === null) return { outcome: 'already', digest };
  const next = nextSlot(digest.when, calendarOf(workspace), now());
  await store.digests.resume(workspace.id, digestId, next);
  return { outcome: 'resumed', digest: { ...digest, next, pausedAt: null, pausedFor: '' } };
}
