import type { Exchange } from '../../../traffic.ts';

/** The ids between which the sandbox has all that is kept. */
export type Kept = { readonly oldest: number; readonly newest: number };

/** The id after which to read: what is known and answered is not read again. */
export function readFrom(known: readonly Exchange[], kept: Kept): number {
  const last = known.at(-1)?.id ?? 0;
  // A sandbox that was started anew counts from one again.
  if (last > kept.newest) return 0;
  return Math.min(last, ...known.filter(({ ms }) => ms === undefined).map(({ id }) => id - 1));
}

/** What was known up to there and is still kept, then what was read. */
export const mergeTraffic = (
  known: readonly Exchange[],
  fresh: readonly Exchange[],
  after: number,
  { oldest }: Kept,
): readonly Exchange[] => [...known.filter(({ id }) => id <= after && id >= oldest), ...fresh];
