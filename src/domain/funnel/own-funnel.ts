import type { Catalogue } from '../metrics/catalogue.ts';
import { type Fraction, product } from './fraction.ts';
import { type Funnel, type FunnelStep, USUAL_FUNNEL } from './stages.ts';

/** A stage as a workspace names it: a flow, and the share of the stage above that reaches it, where it is said. */
export type NamedStage = { readonly metric: string; readonly usual: Fraction | null };

/** Why some stages make no funnel; `metric` is the one at fault. */
export type FunnelProblem = {
  readonly kind: 'too_few' | 'not_counted' | 'twice' | 'no_rate';
  readonly metric: string;
};

/**
 * A funnel of a workspace's own stages, in its own order. A step that says no share has the usual one, and one that
 * leaves usual stages out the product of theirs: two in a hundred of three in ten of the visitors are MQL.
 */
export function ownFunnel(
  stages: readonly NamedStage[],
  catalogue: Catalogue,
): { readonly funnel: Funnel } | { readonly problem: FunnelProblem } {
  if (stages.length < 2) return { problem: { kind: 'too_few', metric: stages[0]?.metric ?? '' } };
  const funnel: { metric: string; step: FunnelStep | null }[] = [];
  for (const [at, { metric, usual }] of stages.entries()) {
    if (catalogue.get(metric)?.kind !== 'flow') return { problem: { kind: 'not_counted', metric } };
    if (funnel.some((stage) => stage.metric === metric)) return { problem: { kind: 'twice', metric } };
    if (at === 0) {
      funnel.push({ metric, step: null });
      continue;
    }
    const step = stepInto(metric, stages[at - 1]!.metric, usual, catalogue);
    if (!step) return { problem: { kind: 'no_rate', metric } };
    funnel.push({ metric, step });
  }
  return { funnel };
}

function stepInto(to: string, from: string, said: Fraction | null, catalogue: Catalogue): FunnelStep | null {
  const usual = said ?? usualBetween(from, to);
  if (!usual) return null;
  const known = USUAL_FUNNEL.find(({ metric }) => metric === to)?.step;
  const countedBy = from === 'opportunities' ? known?.countedBy : undefined;
  const formula = `${countedBy ?? to} / ${from}`;
  const derived = catalogue.all.find((metric) => metric.kind === 'derived' && metric.formula === formula);
  return { metric: derived?.key ?? null, usual, ...(countedBy !== undefined && { countedBy }) };
}

function usualBetween(from: string, to: string): Fraction | null {
  const [first, last] = [from, to].map((key) => USUAL_FUNNEL.findIndex(({ metric }) => metric === key));
  if (first! < 0 || last! <= first!) return null;
  return USUAL_FUNNEL.slice(first! + 1, last! + 1)
    .map(({ step }) => step!.usual)
    .reduce(product);
}
