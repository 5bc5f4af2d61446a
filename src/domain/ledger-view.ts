import { addDays, type CivilDate } from './civil-date.ts';
import { between, type DaySum, type FlowDays, flowDays, grouped } from './flow-days.ts';
import { type LevelState, levelStates, stateAt } from './level-states.ts';
import type { LevelMetric } from './metric.ts';
import type { ReadingNeed } from './reading-needs.ts';
import type { LevelEvent, LevelOpening, Readings } from './readings.ts';

/** A need and what the ledger answered. */
export type Answered = { readonly need: ReadingNeed; readonly readings: Readings };

/** One value of the view's dimension, `null` for what does not say; `undefined` is all of it. */
export type Group = string | null | undefined;

/** One answer of the ledger, ready to be asked by group and date. Asked beyond what was read, it throws. */
export type LedgerView = {
  /** Oldest first, the days that have observations. */
  flowDays(metric: string, group: Group, from: CivilDate, to: CivilDate): readonly DaySum[];
  /** The level at the end of a date; `undefined` before it is known. */
  levelAt(metric: LevelMetric, group: Group, date: CivilDate): LevelState | undefined;
  groupsOf(metric: string): ReadonlySet<string | null>;
};

export function ledgerView({ need, readings }: Answered): LedgerView {
  const flows = new Map(
    [...grouped(readings.flows, ({ metric }) => metric)].map(([metric, days]) => [metric, flowDays(days)]),
  );
  const openings = grouped(readings.openings, ({ metric }) => metric);
  const events = grouped(readings.levels, ({ metric }) => metric);
  const levels = new Map<string, Level>();

  const levelOf = (metric: LevelMetric): Level => {
    const known = levels.get(metric.key);
    if (known) return known;
    const level = levelIn(
      openings.get(metric.key) ?? [],
      events.get(metric.key) ?? [],
      need.from,
      addsUp(metric),
    );
    levels.set(metric.key, level);
    return level;
  };
  const mustCover = (metric: string, from: CivilDate, to: CivilDate) => {
    if (!need.flows.includes(metric) && !need.levels.includes(metric))
      throw new Error(`${metric} was not among the readings.`);
    if (from < need.from || to > need.to)
      throw new Error(`${metric} was read from ${need.from} to ${need.to}, not from ${from} to ${to}.`);
  };

  return {
    flowDays(metric, group, from, to) {
      mustCover(metric, from, to);
      const days: FlowDays | undefined = flows.get(metric);
      return between((group === undefined ? days?.whole : days?.groups.get(group)) ?? [], from, to);
    },
    levelAt(metric, group, date) {
      // An opening is known too: it is the end of the day before the first.
      mustCover(metric.key, date < need.from ? addDays(date, 1) : date, date);
      const { whole, groups, fedByChanges } = levelOf(metric);
      if (group === undefined) return stateAt(whole, date);
      const state = stateAt(groups.get(group) ?? [], date);
      if (state || !fedByChanges) return state;
      return stateAt(whole, date) && { date, value: 0, rows: 0 };
    },
    groupsOf: (metric) =>
      new Set([
        ...(flows.get(metric)?.groups.keys() ?? []),
        ...(openings.get(metric) ?? []).map(({ group }) => group),
        ...(events.get(metric) ?? []).map(({ group }) => group),
      ]),
  };
}

type Level = {
  readonly whole: readonly LevelState[];
  readonly groups: ReadonlyMap<string | null, readonly LevelState[]>;
  /** Changes tell of everything that happens, so that a group they have not named yet stands at zero. */
  readonly fedByChanges: boolean;
};

function levelIn(
  openings: readonly LevelOpening[],
  events: readonly LevelEvent[],
  first: CivilDate,
  sums: boolean,
): Level {
  const opened = grouped(openings, ({ group }) => group);
  const changed = grouped(events, ({ group }) => group);
  const groups = [...new Set([...opened.keys(), ...changed.keys()])];
  return {
    whole: levelStates(openings, events, first, sums),
    groups: new Map(
      groups.map((group) => [
        group,
        levelStates(opened.get(group) ?? [], changed.get(group) ?? [], first, sums),
      ]),
    ),
    fedByChanges: [...openings, ...events].every(({ series }) => series === null),
  };
}

/** Amounts and counts of parts make the whole's; shares, ratios and scores do not. */
function addsUp({ unit }: LevelMetric): boolean {
  return unit === 'count' || unit === 'money' || unit === 'money_per_day';
}
