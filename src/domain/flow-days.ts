import type { CivilDate } from './civil-date.ts';
import { sumOf } from './numbers.ts';
import type { FlowDay } from './readings.ts';

/** A flow on one day: of one group, or of all of them. */
export type DaySum = Pick<FlowDay, 'date' | 'sum' | 'rows'>;

/** One flow's days, oldest first, a date once: the whole, and each group's. */
export type FlowDays = {
  readonly whole: readonly DaySum[];
  readonly groups: ReadonlyMap<string | null, readonly DaySum[]>;
};

export function flowDays(days: readonly FlowDay[]): FlowDays {
  const whole = byDate(days);
  const groups = [...grouped(days, ({ group }) => group)].map(([group, mine]) => {
    return [group, mine.length === days.length ? whole : byDate(mine)] as const;
  });
  return { whole, groups: new Map(groups) };
}

function byDate(days: readonly FlowDay[]): DaySum[] {
  const sorted = [...days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const sums: DaySum[] = [];
  for (let at = 0; at < sorted.length; ) {
    const { date } = sorted[at]!;
    let end = at + 1;
    while (sorted[end]?.date === date) end += 1;
    sums.push(end - at === 1 ? sorted[at]! : { date, ...sumOfDays(sorted.slice(at, end)) });
    at = end;
  }
  return sums;
}

export function sumOfDays(days: readonly Pick<DaySum, 'sum' | 'rows'>[]): { sum: number; rows: number } {
  return { sum: sumOf(days.map(({ sum }) => sum)), rows: days.reduce((all, { rows }) => all + rows, 0) };
}

export function between(days: readonly DaySum[], from: CivilDate, to: CivilDate): readonly DaySum[] {
  return days.slice(
    firstWhere(days, (date) => date >= from),
    firstWhere(days, (date) => date > to),
  );
}

/** Where in sorted days a condition on the date begins to hold. */
function firstWhere(days: readonly DaySum[], holds: (date: CivilDate) => boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(days[middle]!.date)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
