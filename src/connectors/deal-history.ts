import { type DealMetric, dealOfKey } from '../domain/deal.ts';
import { type FirstWins, firstWins, type Win, winOfKey } from '../domain/first-wins.ts';
import type { Observation } from '../domain/observation.ts';
import type { Recall } from '../use-cases/import-observations.ts';
import type { CheckedDeals } from './deal-check.ts';

export type DealHistory = {
  /** Each customer's first win, from this file and from what was known before. */
  readonly firstWins: FirstWins;
  /** First wins known before that are none any more. */
  readonly changes: readonly Observation[];
  /** Customers whose first win was taken back while their other wins, if any, are not in the file. */
  readonly firstWinsGone: number;
  /** What becomes of an observation of a deal that no row of the file makes. */
  instead(unnamed: Observation): Observation | undefined;
};

/**
 * What a file changes in what its source said before:
 * a deal that was reopened, or lost its date or amount, takes its old observations back;
 * an earlier win than the one known makes that one an existing customer's.
 *
 * Which customer a deal was won from is known for first wins alone (their keys say it). When a first win is taken
 * back and the customer's later wins are in none of this file's rows, the customer is counted again only when an
 * export names those wins; `firstWinsGone` says how many such customers there are.
 */
export async function reconcileDeals(
  { deals, wins }: Pick<CheckedDeals, 'deals' | 'wins'>,
  metrics: readonly DealMetric[],
  recall: Recall,
): Promise<DealHistory> {
  const known: { win: Win; observation: Observation }[] = [];
  for (const observation of metrics.includes('new_customers') ? await recall('new_customers') : []) {
    const win = winOfKey(observation.key, observation.date);
    if (win) known.push({ win, observation });
  }
  const first = firstWins(
    wins,
    known.map(({ win }) => win),
    (deal) => deals.has(deal),
  );
  const changes: Observation[] = [];
  const superseded = new Set<string>();
  let firstWinsGone = 0;
  for (const { win, observation } of known) {
    const now = first.get(win.customer);
    if (now?.deal === win.deal) continue;
    changes.push({ ...observation, value: null });
    if (!now) firstWinsGone += 1;
    if (!deals.has(win.deal)) superseded.add(win.deal);
  }

  const instead = (unnamed: Observation): Observation | undefined => {
    const { metric, key, dimensions } = unnamed;
    // Each of these stands until another win is the first.
    if (metric === 'new_customers') return undefined;
    const deal = dealOfKey(metric as DealMetric, key);
    if (deals.has(deal)) return { ...unnamed, value: null };
    if (!superseded.has(deal) || dimensions.customer_type !== 'new') return undefined;
    return { ...unnamed, dimensions: { ...dimensions, customer_type: 'existing' } };
  };
  return { firstWins: first, changes, firstWinsGone, instead };
}
