import type { BreakdownAnswer, OverTimeAnswer } from '../domain/answer.ts';
import { periodJson, reportJson, sourceJson } from './report-json.ts';

export function overTimeJson({ report, sources }: OverTimeAnswer): object {
  return {
    ...reportJson(report),
    by: report.trend.grain,
    rows: report.trend.buckets.map(({ period, value, target, rows, partial }) => ({
      period: periodJson(period),
      actual: value,
      target,
      observations: rows,
      partial,
    })),
    sources: sources.map(sourceJson),
  };
}

export function breakdownJson({ report, breakdown, sources }: BreakdownAnswer): object {
  return {
    ...reportJson(report),
    by: breakdown.dimension,
    rows: breakdown.rows.map(({ name, actual, share, target, rows }) => ({
      name,
      actual,
      ...(breakdown.against && { before: breakdown.against.values.get(name) ?? null }),
      share,
      target,
      observations: rows,
    })),
    sources: sources.map(sourceJson),
  };
}
