import type { KpiReport } from '../domain/kpi-report.ts';
import { levelChart } from './level-chart.ts';
import { paceChart } from './pace-chart.ts';
import type { Chart } from './renderer.ts';
import { trendChart } from './trend-chart.ts';
import type { ChartFormat, ReportWords } from './words.ts';

export type ReportChartKind = 'pace' | 'level' | 'trend';

/**
 * Which chart answers best. Formulas have no course of their own: they are told bucket by bucket. So is a single day,
 * and a flow without a target in a window that has no end to head for (the last 90 days).
 */
export function chartKindOf({ metric, period, curve, target, trend }: KpiReport): ReportChartKind {
  if (metric.kind === 'derived' || curve.length < 2) return 'trend';
  if (metric.kind === 'level') return 'level';
  const headsForNothing = target === null && (period.kind === 'rolling' || period.kind === 'to_date');
  return headsForNothing && trend.buckets.length > 1 ? 'trend' : 'pace';
}

const CHARTS = { pace: paceChart, level: levelChart, trend: trendChart } as const;

export function chartOf(report: KpiReport, words: ReportWords, format: ChartFormat): Chart {
  return CHARTS[chartKindOf(report)](report, words, format);
}
