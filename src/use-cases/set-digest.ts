import type { Digest, NewDigest, Slot } from '../domain/digest.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import type { ProposedDigest } from './propose-digest.ts';

export type SetDigest = {
  /** `same`: there was just such a one already. */
  readonly outcome: 'added' | 'changed' | 'same' | 'gone';
  readonly digest: Digest | null;
};

/** Sets one up, once however often it is asked for; or, by its number, makes another of one that there is. */
export async function setDigest(
  { store, now }: World,
  { id: workspaceId }: Pick<Workspace, 'id'>,
  { digest, next }: ProposedDigest,
  digestId: number | null = null,
): Promise<SetDigest> {
  const [first] = next as readonly [Slot, ...Slot[]];
  if (digestId !== null) {
    const known = await store.digests.byId(workspaceId, digestId);
    if (!known) return { outcome: 'gone', digest: null };
    const changed = { ...digest, ownerId: known.ownerId };
    return { outcome: 'changed', digest: await store.digests.update(workspaceId, digestId, changed, first) };
  }
  const all = await store.digests.all(workspaceId);
  const same = all.find((one) => contentOf(one) === contentOf(digest));
  if (same) return { outcome: 'same', digest: same };
  return { outcome: 'added', digest: await store.digests.add(workspaceId, digest, first, now()) };
}

function contentOf({ channelId, metrics, role, when, quiet, remindHours, locale }: NewDigest): string {
  const { weekdays, time, timeZone, onDayOff } = when;
  return JSON.stringify([
    channelId,
    metrics,
    role,
    weekdays,
    time,
    timeZone,
    onDayOff,
    quiet,
    remindHours,
    locale,
  ]);
}
