import type { Metric } from '../metric.ts';
import { type CatalogueProblem, problemsOf } from './catalogue-problem.ts';
import { namedIn, type OwnMetric, ownMetric } from './own-metric.ts';

/** The built-in metrics in their places, as the workspace has them, and then its own. */
export function metricsWith(builtIn: readonly Metric[], own: readonly OwnMetric[]): readonly Metric[] {
  if (own.length === 0) return builtIn;
  const said = new Map(own.map((one) => [one.key, one]));
  const changed = builtIn.map((metric) => {
    const one = said.get(metric.key);
    return (one && ownMetric(one, metric)) ?? metric;
  });
  const known = new Set(builtIn.map(({ key }) => key));
  const added = own.flatMap((one) => (known.has(one.key) ? [] : (ownMetric(one, undefined) ?? [])));
  const all = [...changed, ...added];
  const byKey = new Map(all.map((metric) => [metric.key, metric]));
  return all.map((metric) =>
    metric.family !== 'organisation' && isOfTheOrganisation(metric.key, byKey, said)
      ? { ...metric, family: 'organisation' as const }
      : metric,
  );
}

/**
 * A figure of the whole organisation stays nobody's own when it is put into a formula: with CAC in it, what was
 * calculated would be CAC by person. The built-in formulas are as they were meant, unless the workspace made such a
 * figure of something they use.
 */
function isOfTheOrganisation(
  key: string,
  metrics: ReadonlyMap<string, Metric>,
  said: ReadonlyMap<string, OwnMetric>,
  path: readonly string[] = [],
): boolean {
  const metric = metrics.get(key);
  if (!metric || path.includes(key)) return false;
  if (metric.family === 'organisation') return true;
  if (metric.kind !== 'derived') return false;
  const isOwn = said.get(key)?.change.formula !== undefined;
  return namedIn(metric.formula).some(
    (name) =>
      isOfTheOrganisation(name, metrics, said, [...path, key]) &&
      (isOwn || metrics.get(name)?.family !== 'organisation'),
  );
}

export type SoundMetrics = {
  readonly metrics: readonly Metric[];
  /** What holds of what the workspace says. */
  readonly own: readonly OwnMetric[];
  /** What cannot hold, and why: a later Takt may know a metric by the same name. */
  readonly leftOut: readonly { readonly own: OwnMetric; readonly problem: CatalogueProblem }[];
};

/**
 * As much of what a workspace says as is sound: nothing that was saved may keep anybody from an answer. What is at
 * fault is left out, the latest first where the fault shows elsewhere.
 */
export function soundMetrics(builtIn: readonly Metric[], own: readonly OwnMetric[]): SoundMetrics {
  let kept = own;
  const leftOut: SoundMetrics['leftOut'][number][] = [];
  for (;;) {
    const metrics = metricsWith(builtIn, kept);
    const problems = kept.length === 0 ? [] : problemsOf(metrics);
    const [first] = problems;
    if (!first) return { metrics, own: kept, leftOut };
    const isNamed = ({ key }: OwnMetric) => problems.some(({ metric }) => metric === key);
    const wrong = kept.findLast(isNamed) ?? kept.at(-1)!;
    const problem = problems.find(({ metric }) => metric === wrong.key) ?? first;
    leftOut.push({ own: wrong, problem });
    kept = kept.filter((one) => one !== wrong);
  }
}

/** Those whose formulas name the metric. */
export function usersOf(key: string, metrics: readonly Metric[]): Metric[] {
  return metrics.filter(
    (metric) =>
      metric.kind === 'derived' &&
      [metric.formula, metric.cases ?? '', metric.variance ?? ''].some((formula) =>
        namedIn(formula).includes(key),
      ),
  );
}
