import type { Job } from './job.ts';

/** What the bot does by the clock: the one list. Another job is another entry. */
export function botJobs({ tidy }: { readonly tidy: () => Promise<void> }): Job<'tidy'>[] {
  return [{ name: 'tidy', next: nightly, everyTime: false, run: tidy }];
}

const DAY_MS = 86_400_000;
/** 01:17 UTC: after midnight and before morning in Europe, and off the full hour. */
const NIGHT_MS = (60 + 17) * 60_000;

function nightly(after: number): number {
  const today = Math.floor(after / DAY_MS) * DAY_MS + NIGHT_MS;
  return today > after ? today : today + DAY_MS;
}
