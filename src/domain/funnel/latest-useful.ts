import { addDays, type CivilDate } from '../civil-date.ts';
import type { MeasuredStep } from './measured-step.ts';

export type LatestUseful = {
  /** The stage's metric. */
  readonly metric: string;
  /** Half of what enters later is too late: it reaches the goal after the end. */
  readonly date: CivilDate;
  /** From here to the goal. */
  readonly days: number;
  /** Whether every step on the way could be measured; where not, the date is earlier in truth. */
  readonly measured: boolean;
};

/**
 * Until when each stage still helps a goal that ends on a date ("contacts after 18 September no longer become
 * customers this year"): the end, less what the steps below usually take, each by its median. From the top down.
 */
export function latestUseful(steps: readonly MeasuredStep[], end: CivilDate): LatestUseful[] {
  const goal = steps.at(-1)?.to;
  if (goal === undefined) return [];
  const dates: LatestUseful[] = [{ metric: goal, date: end, days: 0, measured: true }];
  for (const { from, lag } of [...steps].reverse()) {
    const below = dates[0]!;
    const days = below.days + (lag ?? 0);
    dates.unshift({
      metric: from,
      date: addDays(end, -days),
      days,
      measured: below.measured && lag !== null,
    });
  }
  return dates;
}
