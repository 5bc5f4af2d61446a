import { type Condition, type Formula, type Moment, nodesOf } from '../formula.ts';
import type { FlowMetric, LevelMetric, Metric } from '../metric.ts';
import { BUILT_IN_METRICS } from './built-in-metrics.ts';
import { problemsOf } from './catalogue-problem.ts';
import { type MetricFormulas, readFormulas } from './metric-formulas.ts';
import { plainWords, wordsOf } from './metric-words.ts';

/** Metrics that are sound together. */
export type Catalogue = {
  readonly all: readonly Metric[];
  get(key: string): Metric | undefined;
  /** By key, name or alias in either language, whatever the case. */
  named(words: string): Metric | undefined;
  /** `undefined` for what is observed and not derived. */
  formulasOf(key: string): MetricFormulas | undefined;
  /** The flows and levels a figure is made of in the end, each way of reading them once; for a flow, itself. */
  inputsOf(key: string): readonly ObservedInput[];
  /** The same for its number of cases and its variance. */
  evidenceInputsOf(key: string): readonly ObservedInput[];
  /** The metrics whose remaining target the figure is worked out with. */
  targetsOf(key: string): readonly string[];
};

/** A way in which a figure reads what was observed. */
export type ObservedInput = {
  readonly metric: FlowMetric | LevelMetric;
  readonly moment: Moment;
  readonly only: Condition | null;
};

/** @throws Error with every problem of the metrics; `problemsOf` gives them as values. */
export function catalogueOf(metrics: readonly Metric[]): Catalogue {
  const problems = problemsOf(metrics);
  if (problems.length > 0)
    throw new Error(problems.map(({ metric, sentence }) => `${metric}: ${sentence.en}`).join('\n'));

  const byKey = new Map(metrics.map((metric) => [metric.key, metric]));
  const byWord = new Map(metrics.flatMap((metric) => [...wordsOf(metric)].map((word) => [word, metric])));
  const formulas = new Map(
    metrics.flatMap((metric) =>
      metric.kind === 'derived' ? [[metric.key, readFormulas(metric).formulas!] as const] : [],
    ),
  );
  const inputs = new Map<string, readonly ObservedInput[]>();
  const inputsOf = (key: string): readonly ObservedInput[] => {
    const known = inputs.get(key);
    if (known) return known;
    const metric = byKey.get(key);
    const formula = formulas.get(key)?.formula ?? null;
    const found =
      metric && metric.kind !== 'derived'
        ? [{ metric, moment: 'period' as const, only: null }]
        : inputsIn(formula);
    inputs.set(key, found);
    return found;
  };
  const inputsIn = (formula: Formula | null): ObservedInput[] =>
    distinct(
      (formula ? nodesOf(formula) : []).flatMap((node) => {
        if (node.kind !== 'input') return [];
        const metric = byKey.get(node.metric)!;
        return metric.kind === 'derived'
          ? inputsOf(metric.key)
          : [{ metric, moment: node.moment, only: node.only }];
      }),
    );
  const targetsOf = (key: string): string[] => {
    const formula = formulas.get(key)?.formula;
    const named = (formula ? nodesOf(formula) : []).flatMap((node) => {
      if (node.kind === 'remaining') return [node.metric];
      return node.kind === 'input' ? targetsOf(node.metric) : [];
    });
    return [...new Set(named)];
  };
  return {
    all: metrics,
    get: (key) => byKey.get(key),
    named: (words) => byWord.get(plainWords(words)),
    formulasOf: (key) => formulas.get(key),
    inputsOf,
    evidenceInputsOf: (key) =>
      distinct([formulas.get(key)?.cases, formulas.get(key)?.variance].flatMap((it) => inputsIn(it ?? null))),
    targetsOf,
  };
}

/** The built-in metrics, checked as the module loads. */
export const BUILT_IN_CATALOGUE = catalogueOf(BUILT_IN_METRICS);

function distinct(inputs: readonly ObservedInput[]): ObservedInput[] {
  const known = new Map<string, ObservedInput>();
  for (const input of inputs) {
    const id = JSON.stringify([input.metric.key, input.moment, input.only?.dimension, input.only?.value]);
    if (!known.has(id)) known.set(id, input);
  }
  return [...known.values()];
}
