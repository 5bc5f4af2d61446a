import { type CivilDate, daysBetween } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import { customerIdentity, type FirstWins, newCustomerKey } from './first-wins.ts';
import type { Observation, ObservationForm } from './observation.ts';

/** A row of a sales system: something that may be bought, on its way to being won or lost. */
export type Deal = {
  readonly id: string;
  readonly outcome: DealOutcome;
  /** When it became an opportunity. */
  readonly created: CivilDate | null;
  /** When it was decided. On an open deal this is somebody's hope, and is not read. */
  readonly closed: CivilDate | null;
  readonly amount: number | null;
  readonly customer: string | null;
  readonly dimensions: Dimensions;
};

export type DealOutcome = 'open' | 'won' | 'lost';

/** What deals feed. */
export const DEAL_METRICS = [
  'opportunities',
  'deals_won',
  'deals_lost',
  'revenue',
  'sales_cycle_days',
  'new_customers',
  'pipeline',
] as const;

export type DealMetric = (typeof DEAL_METRICS)[number];

/** A metric that a deal would have fed, had it said more. */
export type Lack = {
  readonly metric: DealMetric;
  readonly field: 'created' | 'closed' | 'amount' | 'customer';
  /** `zero`: an amount of 0, which sales systems write for "not known"; `reversed`: closed before it was created. */
  readonly why: 'unknown' | 'zero' | 'reversed';
};

/** What one deal says about the metrics, and what it does not say. Nothing that is missing is guessed. */
export function observationsOfDeal(
  deal: Deal,
  firstWins: FirstWins,
): { readonly observations: Observation[]; readonly lacks: Lack[] } {
  const observations: Observation[] = [];
  const lacks: Lack[] = [];
  const lack = (field: Lack['field'], metrics: readonly DealMetric[], why: Lack['why'] = 'unknown') => {
    for (const metric of metrics) lacks.push({ metric, field, why });
  };
  const say = (
    metric: DealMetric,
    date: CivilDate,
    value: number,
    dimensions: Dimensions,
    key = deal.id,
    form: ObservationForm = 'amount',
  ) => observations.push({ metric, date, value, form, dimensions, key });

  if (deal.created) say('opportunities', deal.created, 1, deal.dimensions);
  else lack('created', ['opportunities']);

  if (deal.outcome === 'lost') {
    if (deal.closed) say('deals_lost', deal.closed, 1, deal.dimensions);
    else lack('closed', ['deals_lost']);
  }
  if (deal.outcome === 'won') {
    if (deal.closed) sayWon(deal, deal.closed);
    else lack('closed', ['deals_won', 'revenue', 'sales_cycle_days', 'new_customers']);
  }
  sayPipeline();
  return { observations, lacks };

  function sayWon(deal: Deal, closed: CivilDate): void {
    const customer = deal.customer === null ? null : customerIdentity(deal.customer);
    const isFirst = customer !== null && firstWins.get(customer)?.deal === deal.id;
    const dimensions: Dimensions =
      customer === null
        ? deal.dimensions
        : { customer_type: isFirst ? 'new' : 'existing', ...deal.dimensions };

    say('deals_won', closed, 1, dimensions);
    if (deal.amount === null) lack('amount', ['revenue']);
    else say('revenue', closed, deal.amount, dimensions);

    if (!deal.created) lack('created', ['sales_cycle_days']);
    else if (deal.created > closed) lack('closed', ['sales_cycle_days'], 'reversed');
    else say('sales_cycle_days', closed, daysBetween(deal.created, closed), dimensions);

    if (customer === null) lack('customer', ['new_customers']);
    else if (isFirst) say('new_customers', closed, 1, dimensions, newCustomerKey(customer, deal.id));
  }

  /** In with its amount when it was created, out with the same amount when it was decided: both, or neither. */
  function sayPipeline(): void {
    const missing = pipelineLack(deal);
    if (missing) lacks.push({ metric: 'pipeline', ...missing });
    else {
      const { created, closed, dimensions } = deal;
      const amount = deal.amount!;
      say('pipeline', created!, amount, dimensions, `${deal.id}#in`, 'change');
      if (deal.outcome !== 'open') say('pipeline', closed!, -amount, dimensions, `${deal.id}#out`, 'change');
    }
  }
}

function pipelineLack({ outcome, created, closed, amount }: Deal): Omit<Lack, 'metric'> | null {
  if (amount === null) return { field: 'amount', why: 'unknown' };
  if (amount === 0) return { field: 'amount', why: 'zero' };
  if (created === null) return { field: 'created', why: 'unknown' };
  if (outcome === 'open') return null;
  if (closed === null) return { field: 'closed', why: 'unknown' };
  return created > closed ? { field: 'closed', why: 'reversed' } : null;
}

/** The deal behind an observation's key; not for `new_customers`, whose keys `first-wins.ts` reads. */
export function dealOfKey(metric: DealMetric, key: string): string {
  return metric === 'pipeline' ? key.replace(/#(in|out)$/, '') : key;
}
