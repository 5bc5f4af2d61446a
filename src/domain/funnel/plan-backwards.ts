import { type Fraction, fewest, fraction, product } from './fraction.ts';
import type { Funnel, StepRates } from './stages.ts';

/** How much of a stage a goal asks for; whole things. */
export type StageNeed = { readonly metric: string; readonly need: number };

/**
 * What each stage must bring for a goal at the bottom, from the top down: the growth plan's reverse funnel. Every
 * stage is rounded up to whole things before the one above it is worked out
 * (10 → 30 → 100 → 200 → 667 → 33 350).
 *
 * @throws RangeError for a stage that has no rate.
 */
export function planBackwards(goal: number, funnel: Funnel, rates: StepRates): StageNeed[] {
  const bottom = funnel.at(-1);
  return bottom ? needs({ metric: bottom.metric, remaining: goal }, funnel, rates) : [];
}

/**
 * The same from anywhere in the funnel: what remains of one stage, and what it asks of every stage above it; from the
 * top down to that stage. Nothing remaining asks for nothing.
 *
 * @throws RangeError for a stage that is not in the funnel or has no rate.
 */
export function needs(
  { metric, remaining }: { readonly metric: string; readonly remaining: number },
  funnel: Funnel,
  rates: StepRates,
): StageNeed[] {
  const above: StageNeed[] = [];
  let need = fewest(Math.max(0, remaining), ONE);
  for (let at = placeOf(metric, funnel); at >= 0; at -= 1) {
    const stage = funnel[at]!;
    above.unshift({ metric: stage.metric, need });
    if (at > 0) need = fewest(need, rateInto(stage.metric, rates));
  }
  return above;
}

/**
 * How much of the goal one thing of a stage gives in the end: the product of the rates below it. Times the average
 * deal it is what a meeting is worth.
 */
export function yieldOf(metric: string, funnel: Funnel, rates: StepRates): Fraction {
  return funnel
    .slice(placeOf(metric, funnel) + 1)
    .reduce((share, stage) => product(share, rateInto(stage.metric, rates)), ONE);
}

/** How many deals make an amount: a revenue target ÷ the average deal, rounded up. */
export function dealsFor(amount: number, averageDeal: number): number {
  return fewest(amount, averageDeal);
}

const ONE = fraction(1, 1);

function placeOf(metric: string, funnel: Funnel): number {
  const at = funnel.findIndex((stage) => stage.metric === metric);
  if (at < 0) throw new RangeError(`${metric} is no stage of the funnel.`);
  return at;
}

function rateInto(metric: string, rates: StepRates): Fraction {
  const rate = rates[metric];
  if (!rate) throw new RangeError(`Nothing says how many come as far as ${metric}.`);
  return rate;
}
