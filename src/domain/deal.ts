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

/** What one deal says about the metrics, and what it does not say. */
export type DealFacts = { readonly observations: Observation[]; readonly lacks: Lack[] };

/** Nothing that is missing is guessed. */
export function observationsOfDeal(deal: Deal, firstWins: FirstWins): DealFacts {
  const facts: DealFacts = { observations: [], lacks: [] };
  if (deal.created) say(facts, 'opportunities', deal, deal.created, 1);
  else lack(facts, ['opportunities'], 'created');
  if (deal.outcome === 'lost') {
    if (deal.closed) say(facts, 'deals_lost', deal, deal.closed, 1);
    else lack(facts, ['deals_lost'], 'closed');
  }
  if (deal.outcome === 'won') {
    if (deal.closed) sayWon(facts, deal, deal.closed, firstWins);
    else lack(facts, ['deals_won', 'revenue', 'sales_cycle_days', 'new_customers'], 'closed');
  }
  sayPipeline(facts, deal);
  return facts;
}

function sayWon(facts: DealFacts, deal: Deal, closed: CivilDate, firstWins: FirstWins): void {
  const customer = deal.customer === null ? null : customerIdentity(deal.customer);
  const isFirst = customer !== null && firstWins.get(customer)?.deal === deal.id;
  const won = {
    id: deal.id,
    dimensions: customer === null ? deal.dimensions : SOLD_TO[isFirst ? 'new' : 'existing'](deal.dimensions),
  };

  say(facts, 'deals_won', won, closed, 1);
  if (deal.amount === null) lack(facts, ['revenue'], 'amount');
  else say(facts, 'revenue', won, closed, deal.amount);

  if (!deal.created) lack(facts, ['sales_cycle_days'], 'created');
  else if (deal.created > closed) lack(facts, ['sales_cycle_days'], 'closed', 'reversed');
  else say(facts, 'sales_cycle_days', won, closed, daysBetween(deal.created, closed));

  if (customer === null) lack(facts, ['new_customers'], 'customer');
  else if (isFirst) say(facts, 'new_customers', won, closed, 1, newCustomerKey(customer, deal.id));
}

/** What a customer's type adds. Deals share the few dimensions of a company, and so do those that were won. */
const SOLD_TO = { new: withCustomerType('new'), existing: withCustomerType('existing') };

function withCustomerType(customer_type: string): (dimensions: Dimensions) => Dimensions {
  const known = new WeakMap<Dimensions, Dimensions>();
  return (dimensions) => {
    const added = known.get(dimensions) ?? { customer_type, ...dimensions };
    known.set(dimensions, added);
    return added;
  };
}

/** In with its amount when it was created, out with the same amount when it was decided: both, or neither. */
function sayPipeline(facts: DealFacts, deal: Deal): void {
  const missing = pipelineLack(deal);
  if (missing) {
    facts.lacks.push({ metric: 'pipeline', ...missing });
    return;
  }
  const amount = deal.amount!;
  say(facts, 'pipeline', deal, deal.created!, amount, `${deal.id}#in`, 'change');
  if (deal.outcome === 'open') return;
  say(facts, 'pipeline', deal, deal.closed!, -amount, `${deal.id}#out`, 'change');
}

function say(
  { observations }: DealFacts,
  metric: DealMetric,
  { id, dimensions }: Pick<Deal, 'id' | 'dimensions'>,
  date: CivilDate,
  value: number,
  key = id,
  form: ObservationForm = 'amount',
): void {
  observations.push({ metric, date, value, form, dimensions, key });
}

function lack(
  { lacks }: DealFacts,
  metrics: readonly DealMetric[],
  field: Lack['field'],
  why: Lack['why'] = 'unknown',
): void {
  for (const metric of metrics) lacks.push({ metric, field, why });
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
