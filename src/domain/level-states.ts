import { addDays, type CivilDate } from './civil-date.ts';
import { runningSum } from './numbers.ts';
import type { LevelEvent, LevelOpening } from './readings.ts';

/** A level as it stood at the end of a date, until the next state; `null` where series cannot be put together. */
export type LevelState = { readonly date: CivilDate; readonly value: number | null; readonly rows: number };

/**
 * Replays what a level learned, oldest first. A snapshot says how its own series stood at the end of its day, so
 * that day's changes are already in it; later changes add to it. The level is the sum of its series, except where
 * sums mean nothing (a margin in per cent): there several series at once are no figure.
 */
export function levelStates(
  openings: readonly LevelOpening[],
  events: readonly LevelEvent[],
  first: CivilDate,
  addsUp: boolean,
): LevelState[] {
  const series = new Map<string, number>();
  const sum = runningSum();
  const states: LevelState[] = [];
  let rows = 0;
  const learn = (one: LevelOpening | LevelEvent, rise: number) => {
    series.set(idOf(one), (series.get(idOf(one)) ?? 0) + rise);
    sum.add(rise);
    rows += one.rows;
  };
  const keep = (date: CivilDate) =>
    states.push({ date, value: addsUp || series.size === 1 ? sum.value() : null, rows });

  for (const opening of openings) learn(opening, opening.value);
  if (openings.length > 0) keep(addDays(first, -1));
  const ordered = inOrder(events);
  for (const [index, event] of ordered.entries()) {
    const before = event.form === 'snapshot' ? (series.get(idOf(event)) ?? 0) : 0;
    learn(event, event.value - before);
    if (ordered[index + 1]?.date !== event.date) keep(event.date);
  }
  return states;
}

function idOf({ group, series }: LevelOpening | LevelEvent): string {
  return JSON.stringify([group, series]);
}

function inOrder(events: readonly LevelEvent[]): LevelEvent[] {
  const rank = ({ form }: LevelEvent) => (form === 'change' ? 0 : 1);
  return [...events].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : rank(a) - rank(b)));
}

/** The last state at or before a date; `undefined` before anything is known. */
export function stateAt(states: readonly LevelState[], date: CivilDate): LevelState | undefined {
  let low = 0;
  let high = states.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (states[middle]!.date <= date) low = middle + 1;
    else high = middle;
  }
  return states[low - 1];
}
