import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { Dimension, Dimensions } from '../../src/domain/dimension.ts';
import { type Figures, figuresOf } from '../../src/domain/figures.ts';
import type { KnownSince } from '../../src/domain/known-since.ts';
import { BUILT_IN_CATALOGUE, type Catalogue } from '../../src/domain/metrics/catalogue.ts';
import { sumOf } from '../../src/domain/numbers.ts';
import { type ReadingNeed, readingNeeds, type Scope } from '../../src/domain/reading-needs.ts';
import type { FlowDay, LevelEvent, LevelOpening, Readings } from '../../src/domain/readings.ts';

/** An observation in short: a flow's amount, or what a level was (`snapshot`) or rose by (`change`). */
export type Seen = {
  readonly metric: string;
  readonly date: CivilDate;
  readonly value: number;
  readonly form?: 'amount' | 'snapshot' | 'change';
  readonly dimensions?: Dimensions;
};

export type Company = {
  readonly seen: readonly Seen[];
  readonly metrics: readonly string[];
  readonly periods: readonly { readonly from: CivilDate; readonly to: CivilDate }[];
  readonly scope?: Scope;
  readonly catalogue?: Catalogue;
  readonly since?: KnownSince;
};

/** Figures over observations held in memory, read as the ledger reads them. */
export function figuresOfACompany({
  seen,
  metrics,
  periods,
  scope = {},
  catalogue = BUILT_IN_CATALOGUE,
  since = firstSeen(seen),
}: Company): Figures {
  const needs = readingNeeds(catalogue, metrics, periods, scope);
  return figuresOf(
    catalogue,
    needs.map((need) => ({ need, readings: readIn(seen, need) })),
    since,
    scope,
  );
}

function firstSeen(seen: readonly Seen[]): KnownSince {
  const since = new Map<string, CivilDate>();
  for (const { metric, date } of seen) if (date < (since.get(metric) ?? '9999')) since.set(metric, date);
  return since;
}

/** What the store does in SQL, in the plainest way there is. */
export function readIn(seen: readonly Seen[], need: ReadingNeed): Readings {
  const matching = seen.filter(({ dimensions = {} }) =>
    Object.entries(need.filter).every(([name, value]) => dimensions[name as Dimension] === value),
  );
  const group = ({ dimensions = {} }: Seen) => (need.by ? (dimensions[need.by] ?? null) : null);
  const within = ({ date }: Seen) => date >= need.from && date <= need.to;
  const flows = matching
    .filter((one) => need.flows.includes(one.metric) && within(one))
    .map(
      (one): FlowDay => ({ metric: one.metric, date: one.date, group: group(one), sum: one.value, rows: 1 }),
    );
  const ofLevels = matching.filter(({ metric }) => need.levels.includes(metric));
  const snapshotted = new Set(seen.filter(({ form }) => form === 'snapshot').map(({ metric }) => metric));
  const series = ({ metric, dimensions = {} }: Seen) =>
    snapshotted.has(metric) ? JSON.stringify(Object.entries(dimensions).sort()) : null;
  const levels = ofLevels.filter(within).map(
    (one): LevelEvent => ({
      metric: one.metric,
      date: one.date,
      group: group(one),
      series: series(one),
      form: one.form === 'snapshot' ? 'snapshot' : 'change',
      value: one.value,
      rows: 1,
    }),
  );
  const openings = new Map<string, LevelOpening>();
  for (const one of ofLevels
    .filter(({ date }) => date < need.from)
    .sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const key = JSON.stringify([one.metric, group(one), series(one)]);
    const before = openings.get(key) ?? { value: 0, rows: 0 };
    openings.set(key, {
      metric: one.metric,
      group: group(one),
      series: series(one),
      value: one.form === 'snapshot' ? one.value : sumOf([before.value, one.value]),
      rows: before.rows + 1,
    });
  }
  return { flows, openings: [...openings.values()], levels };
}
