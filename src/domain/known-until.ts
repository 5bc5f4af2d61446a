import { addDays, type CivilDate, type Instant } from './civil-date.ts';
import type { SourceState } from './readings.ts';

/** A source was heard of. */
export type Heard = { readonly source: string; readonly at: Instant };

/**
 * The last day of which the sources of some metrics have told all: the day before the one on which the latest of each
 * metric's sources was last heard of, since that day was not over. `null` where a metric has no source at all.
 *
 * @param states every metric's: a source that tells of anything is heard of
 * @param heard when sources were heard of beside that, also with nothing new
 */
export function knownUntil(
  metrics: readonly string[],
  states: readonly SourceState[],
  heard: readonly Heard[],
  dateOf: (at: Instant) => CivilDate,
): CivilDate | null {
  const latest = new Map<string, Instant>();
  for (const { source, at } of [
    ...states.map(({ source, learnedAt }) => ({ source, at: learnedAt })),
    ...heard,
  ]) {
    const known = latest.get(source);
    if (known === undefined || at > known) latest.set(source, at);
  }
  const each = metrics.map((metric) =>
    states.filter((state) => state.metric === metric).map(({ source }) => latest.get(source)!),
  );
  if (each.length === 0 || each.some((sources) => sources.length === 0)) return null;
  const first = each
    .map((sources) => sources.reduce((a, b) => (a > b ? a : b)))
    .reduce((a, b) => (a < b ? a : b));
  return addDays(dateOf(first), -1);
}
