import { type CivilDate, dateIn, daysBetween, type Instant } from './civil-date.ts';
import type { SourceState } from './readings.ts';

/** A source that has not told what it should have by now. */
export type LateSource = {
  readonly source: string;
  /** When it was last heard of. */
  readonly lastAt: Instant;
  /** What comes from it and is told of: keys. */
  readonly metrics: readonly string[];
};

export type LateFacts = {
  /** Those that feed what is told of. */
  readonly states: readonly SourceState[];
  /** Deliveries, whatever they brought: one that brings nothing new was still there. */
  readonly runs: readonly { readonly source: string; readonly at: Instant }[];
  /** The last working day of what is told of: a source that has come since has told all of it. */
  readonly until: CivilDate;
  readonly now: Instant;
  readonly timeZone: string;
};

const DAY_MS = 86_400_000;
/** One that comes this often should have come in time for every digest. */
const OFTEN_DAYS = 8;
/** One that comes more seldom is late when it has been silent for so many times what is usual. */
const OVERDUE = 1.5;
const FEWEST_GAPS = 2;

/** The sources that are late, the longest silent first. What people log themselves comes when they do, and is left out by whoever asks. */
export function lateSources({ states, runs, until, now, timeZone }: LateFacts): LateSource[] {
  const named = [...new Set(states.map(({ source }) => source))];
  return named
    .flatMap((source) => {
      const mine = states.filter((state) => state.source === source);
      const came = runs.filter((run) => run.source === source).map(({ at }) => at);
      const lastAt = [...came, ...mine.map(({ learnedAt }) => learnedAt)].reduce((a, b) => (a > b ? a : b));
      if (dateIn(timeZone, lastAt) >= until) return [];
      const usual = Math.max(usualGapDays(came), leastGapDays(mine));
      const silent = (Date.parse(now) - Date.parse(lastAt)) / DAY_MS;
      if (usual > OFTEN_DAYS && silent <= OVERDUE * usual) return [];
      return [{ source, lastAt, metrics: [...new Set(mine.map(({ metric }) => metric))] }];
    })
    .sort((a, b) => (a.lastAt < b.lastAt ? -1 : 1));
}

/** The middle one of the times between deliveries; 0 where there were too few to tell. */
function usualGapDays(came: readonly Instant[]): number {
  const times = came.map((at) => Date.parse(at)).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, at) => (time - times[at]!) / DAY_MS);
  if (gaps.length < FEWEST_GAPS) return 0;
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
}

/** What has one row a month cannot come every day, however it is delivered. */
function leastGapDays(states: readonly SourceState[]): number {
  return Math.min(
    ...states.map(
      ({ firstDate, lastDate, rows }) => daysBetween(firstDate, lastDate) / Math.max(1, rows - 1),
    ),
  );
}
