import { type Deal, observationsOfDeal } from '../domain/deal.ts';
import { customerIdentity, type FirstWins } from '../domain/first-wins.ts';
import type { Observation } from '../domain/observation.ts';
import type { DealLife } from './deals.ts';
import { at, type Fact, fact, type LocalMoment } from './fact.ts';
import type { Story } from './story.ts';

/** What the sales system says about deals as they go on: by the same rules as an export of deals that is imported. */
export function dealFacts(story: Story, lives: readonly DealLife[]): Fact[] {
  return lives
    .filter(({ deal }) => deal.closed >= story.start)
    .flatMap((life) => [...told(story, life), ...met(life)]);
}

/** Of each version what the one before did not say already. */
function told({ start }: Story, life: DealLife): Fact[] {
  const before = new Map<string, string>();
  return versionsOf(life).flatMap(({ known, deal }) =>
    [...observationsOfDeal(deal, firstWinsOf(life)).observations, ...creditOf(deal, life)]
      .map((observation) => carriedOver(observation, start))
      .filter((observation) => {
        const key = `${observation.metric}/${observation.key}`;
        const content = JSON.stringify(observation);
        if (before.get(key) === content) return false;
        before.set(key, content);
        return true;
      })
      .map((observation): Fact => ({ system: 'sales', known, observation })),
  );
}

function versionsOf(life: DealLife): { readonly known: LocalMoment; readonly deal: Deal }[] {
  const { deal, mistyped } = life;
  const first = mistyped ? mistyped.amount : deal.amount;
  return [
    { known: life.openedAt, deal: { ...deal, outcome: 'open', closed: null, amount: first } },
    { known: life.closedAt, deal: { ...deal, amount: first } },
    ...(mistyped ? [{ known: mistyped.until, deal }] : []),
  ];
}

/** A deal that was open when the sales system was taken into use is in the pipeline from that day. */
function carriedOver(observation: Observation, start: string): Observation {
  const isCarried = observation.metric === 'pipeline' && observation.date < start;
  return isCarried ? { ...observation, date: start } : observation;
}

function firstWinsOf({ deal, customer, source }: DealLife): FirstWins {
  const win = { customer, deal: source.customerType === 'new' ? deal.id : 'before', date: deal.closed };
  return new Map([[customerIdentity(customer), win]]);
}

/** Which effort a won deal is put down to, and what it brings each month. */
function creditOf(deal: Deal, { source, isInbound, mrr }: DealLife): Observation[] {
  if (deal.outcome !== 'won') return [];
  const credit = (metric: string, value: number): Observation => ({
    metric,
    date: deal.closed!,
    value,
    form: 'amount',
    dimensions: deal.dimensions,
    key: deal.id,
  });
  return [
    ...(source.origin === 'marketing' ? [credit('marketing_revenue', deal.amount!)] : []),
    ...(source.origin === 'marketing' && source.paid ? [credit('ad_revenue', deal.amount!)] : []),
    ...(isInbound ? [credit('inbound_revenue', deal.amount!)] : []),
    ...(source.customerType === 'new' ? [credit('new_mrr', mrr)] : []),
  ];
}

function met({ deal, followUps }: DealLife): Fact[] {
  return followUps.map((date, index) =>
    fact('sales', at(date, 1_000), {
      metric: 'follow_up_meetings',
      date,
      value: 1,
      key: `${deal.id}/${index + 1}`,
      dimensions: deal.dimensions,
    }),
  );
}
