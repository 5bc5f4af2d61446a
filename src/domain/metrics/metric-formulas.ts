import type { Formula } from '../formula.ts';
import { parseFormula } from '../formula-parser.ts';
import type { FormulaProblem } from '../formula-problem.ts';
import type { DerivedMetric } from '../metric.ts';

/** A derived metric's formulas, read. */
export type MetricFormulas = {
  readonly formula: Formula;
  readonly cases: Formula | null;
  readonly variance: Formula | null;
};

export type FormulaField = keyof MetricFormulas;

export type ReadFormulas =
  | { readonly formulas: MetricFormulas; readonly problems: readonly [] }
  | { readonly formulas?: never; readonly problems: readonly FieldProblem[] };

export type FieldProblem = { readonly field: FormulaField; readonly problem: FormulaProblem };

export function readFormulas(metric: DerivedMetric): ReadFormulas {
  const problems: FieldProblem[] = [];
  const read = (field: FormulaField, text: string | undefined): Formula | null => {
    if (text === undefined) return null;
    const { formula, problem } = parseFormula(text);
    if (problem) problems.push({ field, problem });
    return formula ?? null;
  };
  const formula = read('formula', metric.formula);
  const cases = read('cases', metric.cases);
  const variance = read('variance', metric.variance);
  return formula && problems.length === 0
    ? { formulas: { formula, cases, variance }, problems: [] }
    : { problems };
}
