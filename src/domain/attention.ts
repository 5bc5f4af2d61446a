import { addDays, dateIn, type Instant, startOf, weekdayOf } from './civil-date.ts';
import type { PostKind } from './post.ts';

/**
 * What costs attention: what is said unasked and nobody has set up. A digest was asked for, a reminder and a note go to one
 * person.
 */
export const UNSOLICITED: readonly PostKind[] = ['goal', 'record', 'miss', 'warning', 'win', 'competition'];

/** What is always said, and what only where the week has room for it. */
export type Weight = 'always' | 'if_room';

/** Where a post goes when the channel has been told so many things in its week: out, or folded into the digest. */
export function placeFor(weight: Weight, told: number, postsAWeek: number): 'due' | 'folded' {
  return weight === 'always' || told < postsAWeek ? 'due' : 'folded';
}

/** The ISO week of a moment in a time zone, from its first moment up to that of the next one. */
export function weekAround(
  moment: Instant,
  timeZone: string,
): { readonly from: Instant; readonly until: Instant } {
  const date = dateIn(timeZone, moment);
  const monday = addDays(date, 1 - weekdayOf(date));
  return { from: startOf(monday, timeZone), until: startOf(addDays(monday, 7), timeZone) };
}
