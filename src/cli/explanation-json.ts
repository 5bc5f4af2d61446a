import type { ExplainAnswer } from '../domain/answer.ts';
import { reportJson, sourceJson } from './report-json.ts';

/** What a figure is made of: its inputs, and the rows that could not be used. */
export function explanationJson({ report, inputs, leftOut, sources }: ExplainAnswer): object {
  const { metric } = report;
  return {
    ...reportJson(report),
    definition: metric.definition,
    formula: metric.kind === 'derived' ? metric.formula : null,
    inputs: inputs.map(({ metric, at, value, rows }) => ({
      metric: metric.key,
      at,
      value,
      observations: rows,
    })),
    left_out: leftOut.map(({ source, label, at, reason, column, rows }) => ({
      source,
      label,
      at,
      reason,
      column,
      rows,
    })),
    sources: sources.map(sourceJson),
  };
}
