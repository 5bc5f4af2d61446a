import { addDays, type CivilDate } from './civil-date.ts';
import { type LevelState, levelStates, stateAt } from './level-states.ts';
import type { LevelMetric } from './metric.ts';
import type { ReadingNeed } from './reading-needs.ts';
import type { FlowDay, Readings } from './readings.ts';

/** A need and what the ledger answered. */
export type Answered = { readonly need: ReadingNeed; readonly readings: Readings };

/** One value of the view's dimension, `null` for what does not say; `undefined` is all of it. */
export type Group = string | null | undefined;

/** One answer of the ledger, ready to be asked by group and date. Asked beyond what was read, it throws. */
export type LedgerView = {
  /** Oldest first; several on a date where there are several groups. */
  flowDays(metric: string, group: Group, from: CivilDate, to: CivilDate): readonly FlowDay[];
  /** The level at the end of a date; `undefined` before it is known. */
  levelAt(metric: LevelMetric, group: Group, date: CivilDate): LevelState | undefined;
  groupsOf(metric: string): ReadonlySet<string | null>;
};

export function ledgerView({ need, readings }: Answered): LedgerView {
  const flows = byMetric(readings.flows);
  const openings = byMetric(readings.openings);
  const levels = byMetric(readings.levels);
  for (const days of flows.values()) days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const grouped = new Map<string, readonly FlowDay[]>();
  const states = new Map<string, readonly LevelState[]>();

  const mustHave = (metric: string, from: CivilDate, to: CivilDate) => {
    if (!need.flows.includes(metric) && !need.levels.includes(metric))
      throw new Error(`${metric} was not among the readings.`);
    if (from < need.from || to > need.to)
      throw new Error(`${metric} was read from ${need.from} to ${need.to}, not from ${from} to ${to}.`);
  };
  const groupsOf = (metric: string): Set<string | null> =>
    new Set([flows, openings, levels].flatMap((kind) => (kind.get(metric) ?? []).map(({ group }) => group)));
  const statesOf = (metric: LevelMetric, group: Group): readonly LevelState[] => {
    const of = (group: Group) => {
      const mine = <Row extends { group: string | null }>(row: Row) =>
        group === undefined || row.group === group;
      return levelStates(
        (openings.get(metric.key) ?? []).filter(mine),
        (levels.get(metric.key) ?? []).filter(mine),
        need.from,
        addsUp(metric),
      );
    };
    return once(states, JSON.stringify([metric.key, group]), () => of(group));
  };
  /** Changes tell of everything that happens, so that a group they have not named yet stands at zero. */
  const fedByChanges = (metric: string) =>
    [...(openings.get(metric) ?? []), ...(levels.get(metric) ?? [])].every(({ series }) => series === null);

  return {
    groupsOf,
    flowDays(metric, group, from, to) {
      mustHave(metric, from, to);
      const days = flows.get(metric) ?? [];
      if (group === undefined) return between(days, from, to);
      const mine = once(grouped, JSON.stringify([metric, group]), () =>
        days.filter((day) => day.group === group),
      );
      return between(mine, from, to);
    },
    levelAt(metric, group, date) {
      mustHave(metric.key, addDays(date, 1), date);
      const state = stateAt(statesOf(metric, group), date);
      if (state || group === undefined || !fedByChanges(metric.key)) return state;
      return stateAt(statesOf(metric, undefined), date) && { date, value: 0, rows: 0 };
    },
  };
}

/** Amounts and counts of parts make the whole's; shares, ratios and scores do not. */
function addsUp({ unit }: LevelMetric): boolean {
  return unit === 'count' || unit === 'money' || unit === 'money_per_day';
}

function byMetric<Row extends { readonly metric: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.metric);
    if (known) known.push(row);
    else found.set(row.metric, [row]);
  }
  return found;
}

function between(days: readonly FlowDay[], from: CivilDate, to: CivilDate): readonly FlowDay[] {
  return days.slice(
    firstFrom(days, (date) => date >= from),
    firstFrom(days, (date) => date > to),
  );
}

/** Where in sorted days a condition on the date begins to hold. */
function firstFrom(days: readonly FlowDay[], holds: (date: CivilDate) => boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(days[middle]!.date)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function once<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
