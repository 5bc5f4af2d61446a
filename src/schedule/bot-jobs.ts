import type { Job } from './job.ts';
import { everyMinutes } from './recurrence.ts';

/** What the bot does by the clock: the one list. Another job is another entry. */
export function botJobs({
  tidy,
  sweepGoals,
}: {
  readonly tidy: () => Promise<void>;
  readonly sweepGoals: () => Promise<void>;
}): Job<'tidy' | 'goals'>[] {
  return [
    { name: 'tidy', next: nightly, everyTime: false, run: tidy },
    { name: 'goals', next: everyMinutes(1), everyTime: false, isQuiet: true, run: sweepGoals },
  ];
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** 01:17 UTC: after midnight and before morning in Europe, and off the full hour. */
const NIGHT_MS = (60 + 17) * MINUTE_MS;

function nightly(after: number): number {
  const today = Math.floor(after / DAY_MS) * DAY_MS + NIGHT_MS;
  return today > after ? today : today + DAY_MS;
}
