import type { Calendar } from '../calendar.ts';
import { addDays, type CivilDate, daysBetween, earlierOf } from '../civil-date.ts';
import type { Figures } from '../figures.ts';
import type { KnownSince } from '../known-since.ts';
import type { SourceState } from '../readings.ts';

/** A pace is of thirteen weeks, and not told from fewer than four. */
export const PACE_DAYS = 91;
const FEWEST_DAYS = 28;

export type PaceFacts = {
  readonly figures: Figures;
  readonly since: KnownSince;
  readonly sources: readonly Pick<SourceState, 'lastDate'>[];
  readonly today: CivilDate;
  readonly calendar: Calendar;
};

/** A working day's worth of a flow in the last weeks, as far as figures reach; `null` where it is too new to tell. */
export function usualPace(metric: string, facts: PaceFacts): number | null {
  const { figures, since, sources, today, calendar } = facts;
  const begun = since.get(metric);
  const reaches = sources.map(({ lastDate }) => lastDate).reduce((a, b) => (a > b ? a : b), '');
  if (begun === undefined || reaches === '') return null;
  const to = earlierOf(today, reaches);
  const first = addDays(to, 1 - PACE_DAYS);
  const from = begun > first ? begun : first;
  if (daysBetween(from, to) + 1 < FEWEST_DAYS) return null;
  const days = calendar.workingDays(from, to);
  const { value } = figures.valueOf(metric, from, to);
  return value === null || days === 0 ? null : value / days;
}
