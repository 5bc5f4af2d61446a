import type { CivilDate, Instant } from '../civil-date.ts';
import type { Correction } from './milestone.ts';

/** What was remembered of a figure, and what it is now. */
export type Corrected = {
  readonly was: number;
  /** Whether what was told is true of the figure as it is now. */
  readonly holds: boolean;
  readonly now: number;
  readonly before: Correction | null;
  readonly reversedAt: Instant | null;
};

export type Reversal = { readonly reversed: boolean; readonly correction: Correction };

/**
 * What a correction makes of something that was told; `null` where nothing changes. It is taken back, it is so again after
 * all, or the figure it was corrected to is corrected again; told anew it never is.
 */
export function reversalOf(
  { was, holds, now, before, reversedAt }: Corrected,
  on: CivilDate,
): Reversal | null {
  const isReversed = reversedAt !== null;
  if (holds) {
    if (!isReversed || before === null) return null;
    return { reversed: false, correction: { ...before, again: on } };
  }
  if (isReversed && before?.now === now) return null;
  return { reversed: true, correction: { was, now, on, again: null } };
}
