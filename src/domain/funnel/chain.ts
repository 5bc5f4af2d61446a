import type { ChainStage } from './explanation.ts';
import type { MeasuredStep } from './measured-step.ts';
import { type Funnel, USUAL_FUNNEL } from './stages.ts';

/** What a customer brings: deals, and through them money. */
const DEALS = 'deals_won';
const MONEY = 'revenue';

/** Whether it is worth offering to tell why: it is won in the end, or comes through the usual stages but the first. */
export function mayBeExplained(metric: string): boolean {
  return [MONEY, DEALS, ...USUAL_FUNNEL.slice(1).map((stage) => stage.metric)].includes(metric);
}

/**
 * The stages that a figure comes through, from the top down to itself, and how many days before it each of them
 * usually lies. Money comes through deals won, which stand where the funnel counts its customers by them. `null` for
 * what is no part of the way.
 */
export function chainTo(metric: string, funnel: Funnel, steps: readonly MeasuredStep[]): ChainStage[] | null {
  const isWon = metric === MONEY || metric === DEALS;
  const place = funnel.findIndex(
    (stage) => stage.metric === metric || (isWon && stage.step?.countedBy === DEALS),
  );
  if (place < 0) return null;
  const chain: ChainStage[] = [{ metric: isWon ? DEALS : metric, days: 0 }];
  for (let at = place; at > 0; at -= 1) {
    const lag = steps.find(({ to }) => to === funnel[at]!.metric)?.lag ?? 0;
    chain.unshift({ metric: funnel[at - 1]!.metric, days: chain[0]!.days + lag });
  }
  return metric === MONEY ? [...chain, { metric: MONEY, days: 0 }] : chain;
}
