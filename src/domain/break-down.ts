import { earlierOf } from './civil-date.ts';
import type { Dimension, Dimensions } from './dimension.ts';
import type { Figures } from './figures.ts';
import type { Breakdown, BreakdownRow, KpiReport } from './kpi-report.ts';
import type { Metric } from './metric.ts';
import { sameFilter, type TargetRules, targetFor } from './period-target.ts';
import type { Target } from './target.ts';

/** What a breakdown is made from, beside the report on the whole; the figures are those of the dimension's scope. */
export type BreakdownFacts = TargetRules & {
  readonly report: KpiReport;
  readonly dimension: Dimension;
  readonly figures: Figures;
  readonly targets: readonly Target[];
};

export function breakDown({ report, dimension, figures, targets, ...rules }: BreakdownFacts): Breakdown {
  const { metric, period, today, actual: total, filter } = report;
  const until = earlierOf(today, period.to);
  const begun = period.from <= today;
  const groups = new Set([
    ...(begun ? figures.groupsOf(metric.key, period.from, until) : []),
    ...namesWithTargets(report, dimension, targets),
  ]);
  const rows = [...groups].map((name): BreakdownRow => {
    const { value, rows } = begun
      ? figures.valueOf(metric.key, period.from, until, { group: name })
      : { value: null, rows: 0 };
    const mine: Dimensions = { ...filter, ...(name !== null && { [dimension]: name }) };
    const target = name === null ? null : targetFor(metric, period, targets, mine, rules);
    return { name, actual: value, rows, share: shareOf(value, total, metric), target: target?.value ?? null };
  });
  return { metric, period, today, dimension, total, rows: rows.filter(hasSomething).sort(byFigure) };
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
