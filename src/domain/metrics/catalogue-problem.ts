import { type Formula, nodesOf } from '../formula.ts';
import { type FormulaProblem, formulaProblem } from '../formula-problem.ts';
import type { Localised, Metric } from '../metric.ts';
import { type FieldProblem, type FormulaField, readFormulas } from './metric-formulas.ts';
import { wordsOf } from './metric-words.ts';

/** Why some metrics cannot make a catalogue; `field` is the formula that is at fault. */
export type CatalogueProblem = {
  readonly kind: 'bad_key' | 'duplicate_key' | 'shared_word' | FormulaProblem['kind'];
  readonly metric: string;
  readonly field: FormulaField | null;
  /** Where in the formula, counted from 0. */
  readonly at: number | null;
  readonly sentence: Localised;
};

/** Everything that is wrong at once; empty is sound. */
export function problemsOf(metrics: readonly Metric[]): CatalogueProblem[] {
  return [...keyProblems(metrics), ...wordProblems(metrics), ...formulaProblems(metrics)];
}

function keyProblems(metrics: readonly Metric[]): CatalogueProblem[] {
  const seen = new Set<string>();
  return metrics.flatMap(({ key }) => {
    const twice = seen.has(key);
    seen.add(key);
    if (twice) {
      return plain('duplicate_key', key, {
        en: `There are two metrics with the key “${key}”. Give one of them another.`,
        sv: `Två nyckeltal har nyckeln ”${key}”. Ge det ena en annan.`,
      });
    }
    if (/^[a-z][a-z0-9_]*$/.test(key)) return [];
    return plain('bad_key', key, {
      en: `“${key}” cannot be a key. Use a–z, digits and _, beginning with a letter.`,
      sv: `”${key}” kan inte vara en nyckel. Använd a–z, siffror och _, och börja med en bokstav.`,
    });
  });
}

function wordProblems(metrics: readonly Metric[]): CatalogueProblem[] {
  const owners = new Map<string, string>();
  return metrics.flatMap((metric) =>
    [...wordsOf(metric)].flatMap((word) => {
      const owner = owners.get(word) ?? metric.key;
      owners.set(word, owner);
      if (owner === metric.key) return [];
      return plain('shared_word', metric.key, {
        en: `“${word}” already means ${owner}. Leave it out, or call ${metric.key} something else.`,
        sv: `”${word}” betyder redan ${owner}. Ta bort ordet, eller kalla ${metric.key} något annat.`,
      });
    }),
  );
}

function plain(kind: CatalogueProblem['kind'], metric: string, sentence: Localised): CatalogueProblem[] {
  return [{ kind, metric, field: null, at: null, sentence }];
}

function formulaProblems(metrics: readonly Metric[]): CatalogueProblem[] {
  const byKey = new Map(metrics.map((metric) => [metric.key, metric]));
  const formulas = new Map<string, Formula>();
  const problems: CatalogueProblem[] = [];
  for (const metric of metrics) {
    if (metric.kind !== 'derived') continue;
    const read = readFormulas(metric);
    const faults: FieldProblem[] = [...read.problems];
    if (read.formulas) {
      formulas.set(metric.key, read.formulas.formula);
      for (const [field, formula] of Object.entries(read.formulas) as [FormulaField, Formula | null][])
        for (const problem of formula ? referenceProblems(formula, byKey) : [])
          faults.push({ field, problem });
    }
    for (const { field, problem } of faults) problems.push({ ...problem, metric: metric.key, field });
  }
  return [...problems, ...circlesIn(formulas)];
}

function referenceProblems(formula: Formula, metrics: ReadonlyMap<string, Metric>): FormulaProblem[] {
  return nodesOf(formula).flatMap((node) => {
    if (node.kind !== 'input' && node.kind !== 'remaining') return [];
    const metric = metrics.get(node.metric);
    if (!metric) return formulaProblem('unknown_metric', node.at, node.metric);
    if (node.kind === 'remaining') return [];
    if (node.only && metric.kind === 'derived') return formulaProblem('not_observed', node.at, node.metric);
    if (node.moment === 'opening' && metric.kind !== 'level')
      return formulaProblem('not_a_level', node.at, node.metric);
    return [];
  });
}

/** Each circle once, told from the metric on it that comes first in the catalogue. */
function circlesIn(formulas: ReadonlyMap<string, Formula>): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const done = new Set<string>();
  const visit = (key: string, path: readonly string[]) => {
    const formula = formulas.get(key);
    if (!formula || done.has(key)) return;
    for (const node of nodesOf(formula)) {
      if (node.kind !== 'input') continue;
      const way = [...path, key];
      const turn = way.indexOf(node.metric);
      if (turn < 0) visit(node.metric, way);
      else {
        const circle = [...way.slice(turn), node.metric].join(' → ');
        problems.push({ ...formulaProblem('circle', node.at, circle), metric: key, field: 'formula' });
      }
    }
    done.add(key);
  };
  for (const key of formulas.keys()) visit(key, []);
  return problems;
}
