import { type CivilDate, earlierOf } from './civil-date.ts';
import type { Dimension, Dimensions } from './dimension.ts';
import type { Figures } from './figures.ts';
import type { Breakdown, BreakdownRow, KpiReport } from './kpi-report.ts';
import type { Metric } from './metric.ts';
import type { Catalogue } from './metrics/catalogue.ts';
import { remainingTo } from './pace.ts';
import type { Period } from './period.ts';
import { aimFor, type TargetRules } from './period-target.ts';
import { sameFilter } from './same-filter.ts';
import type { Target } from './target.ts';

/** What a breakdown is made from, beside the report on the whole; the figures are those of the dimension's scope. */
export type BreakdownFacts = TargetRules & {
  readonly report: KpiReport;
  readonly dimension: Dimension;
  readonly figures: Figures;
  readonly targets: readonly Target[];
  readonly catalogue: Catalogue;
  /** Whose figures stand beside. */
  readonly against?: Period | null;
};

export function breakDown(facts: BreakdownFacts): Breakdown {
  const { report, dimension, figures, targets, against, catalogue: _, ...rules } = facts;
  const { metric, period, today, actual: total, filter } = report;
  const until = earlierOf(today, period.to);
  const begun = period.from <= today;
  const groups = new Set([
    ...(begun ? figures.groupsOf(metric.key, period.from, until) : []),
    ...namesWithTargets(report, dimension, targets),
  ]);
  const rows = [...groups].map((name): BreakdownRow => {
    const { value, rows } = begun
      ? figures.valueOf(metric.key, period.from, until, optionsFor(facts, name, period, until))
      : { value: null, rows: 0 };
    const target =
      name === null ? null : aimFor(metric, period, targets, { ...filter, [dimension]: name }, rules);
    return { name, actual: value, rows, share: shareOf(value, total, metric), target };
  });
  const shown = rows.filter(hasSomething).sort(byFigure);
  const beside = against ? valuesIn(against, shown, facts) : null;
  return {
    metric,
    period,
    today,
    dimension,
    total,
    against: against && beside ? { period: against, values: beside } : null,
    rows: shown,
  };
}

/** What remains of another metric's target is, for a part, what remains of the target that the part has of its own. */
function optionsFor(
  { report: { filter }, dimension, figures, targets, catalogue, ...rules }: BreakdownFacts,
  group: string | null,
  period: Period,
  until: CivilDate,
) {
  const remaining = (key: string) => {
    const metric = catalogue.get(key);
    if (!metric || group === null) return null;
    const mine: Dimensions = { ...filter, [dimension]: group };
    const aim = aimFor(metric, period, targets, mine, rules);
    const { value } = figures.valueOf(key, period.from, until, { group });
    return aim !== null && value !== null ? remainingTo(value, aim) : null;
  };
  return { group, remaining };
}

function valuesIn(
  period: Period,
  rows: readonly BreakdownRow[],
  facts: BreakdownFacts,
): Map<string | null, number | null> {
  const { metric, period: shown, today } = facts.report;
  const until = facts.calendar.sameWorkingDay(shown, today, period);
  return new Map(
    rows.map(({ name }) => {
      if (until === null || period.from > today) return [name, null];
      const options = optionsFor(facts, name, period, until);
      return [name, facts.figures.valueOf(metric.key, period.from, until, options).value];
    }),
  );
}

/** Whoever has a target of their own is told of, most of all where nothing has come yet. */
function namesWithTargets(
  { metric, filter }: KpiReport,
  dimension: Dimension,
  targets: readonly Target[],
): string[] {
  return targets.flatMap((target) => {
    const name = target.filter[dimension];
    const isPart = name !== undefined && sameFilter({ ...filter, [dimension]: name }, target.filter);
    return isPart && target.metric === metric.key ? [name] : [];
  });
}

/** Only amounts and counts are parts of a whole. */
function shareOf(value: number | null, total: number | null, { kind, unit }: Metric): number | null {
  if (kind === 'derived' || (unit !== 'count' && unit !== 'money')) return null;
  return value === null || !total ? null : value / total;
}

function hasSomething({ actual, rows, target }: BreakdownRow): boolean {
  return (actual !== null && (actual !== 0 || rows > 0)) || target !== null;
}

/** Largest first, then what has no figure, and last what does not say. */
function byFigure(a: BreakdownRow, b: BreakdownRow): number {
  if ((a.name === null) !== (b.name === null)) return a.name === null ? 1 : -1;
  const difference = (b.actual ?? Number.NEGATIVE_INFINITY) - (a.actual ?? Number.NEGATIVE_INFINITY);
  return difference || String(a.name).localeCompare(String(b.name));
}
