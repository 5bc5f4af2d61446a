import type { CivilDate } from './civil-date.ts';
import type { SourceState } from './readings.ts';

/** From which day on a metric that says nothing says zero; a metric that is not in it has never been observed. */
export type KnownSince = ReadonlyMap<string, CivilDate>;

/**
 * A source that tells of anything is silent about the rest because nothing happened: a sales system that has had
 * deals since January lost none until the first loss in March. Before its first day nothing is known.
 */
export function knownSince(states: readonly SourceState[]): KnownSince {
  const began = new Map<string, CivilDate>();
  for (const { source, firstDate } of states) lower(began, source, firstDate);
  const since = new Map<string, CivilDate>();
  for (const { source, metric } of states) lower(since, metric, began.get(source)!);
  return since;
}

function lower(dates: Map<string, CivilDate>, key: string, date: CivilDate): void {
  const known = dates.get(key);
  if (known === undefined || date < known) dates.set(key, date);
}
