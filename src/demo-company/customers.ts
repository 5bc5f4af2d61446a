import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { DealLife } from './deals.ts';
import { at, type Fact, fact } from './fact.ts';
import { ACCOUNT_MANAGERS } from './people.ts';
import { officeDays, spread } from './season.ts';
import type { Story } from './story.ts';

/** Customers there were, and what they paid a month (SEK), before the first month of the story. */
const BEFORE = { customers: 74, mrr: 9_200 };
/** The share of the customers who leave in a month. */
const LEAVE = 0.011;

type Change = {
  readonly date: CivilDate;
  readonly key: string;
  readonly customers: number;
  readonly mrr: number;
  readonly owner: string;
};

/** What the books say of customers and their agreements: who came, who bought more and who left. */
export function customers(story: Story, lives: readonly DealLife[]): Fact[] {
  const wins = lives.filter(({ deal }) => deal.outcome === 'won').map(winOf);
  const losses: Change[] = [];
  for (const month of story.months) {
    const chance = month.chance('churn');
    const known = [...wins, ...losses].filter(({ date }) => date < month.days[0]!);
    const count = known.reduce((sum, { customers }) => sum + customers, BEFORE.customers);
    const leaving = Math.max(1, count * LEAVE * chance.factor(0.2));
    spread(leaving, officeDays(story, month), chance).forEach((number, day) => {
      for (let i = 0; i < number; i += 1)
        losses.push({
          date: month.days[day]!,
          key: `lost/${month.days[day]}/${i + 1}`,
          customers: -1,
          mrr: -chance.whole(45, 130) * 100,
          owner: chance.oneOf(ACCOUNT_MANAGERS),
        });
    });
  }
  const changes = [...wins, ...losses];
  return [
    ...opening(
      story,
      changes.filter(({ date }) => date < story.start),
    ),
    ...changes.filter(({ date }) => date >= story.start).flatMap(said),
  ];
}

function winOf({ deal, source, mrr }: DealLife, index: number): Change {
  const isNew = source.customerType === 'new';
  return {
    date: deal.closed,
    key: `agreement/${deal.id}`,
    customers: isNew ? 1 : 0,
    mrr: isNew ? mrr : Math.round((mrr * 0.4) / 100) * 100,
    owner: ACCOUNT_MANAGERS[index % ACCOUNT_MANAGERS.length]!,
  };
}

/** Those who were customers on the first day, by who looks after them. */
function opening({ start }: Story, earlier: readonly Change[]): Fact[] {
  const share = 1 / ACCOUNT_MANAGERS.length;
  return ACCOUNT_MANAGERS.flatMap((owner, index) => {
    const mine = earlier.filter((change) => change.owner === owner);
    const before =
      Math.floor(BEFORE.customers * share) + (index < BEFORE.customers % ACCOUNT_MANAGERS.length ? 1 : 0);
    return said({
      date: start,
      key: `opening/${owner}`,
      customers: mine.reduce((sum, { customers }) => sum + customers, before),
      mrr: mine.reduce((sum, { mrr }) => sum + mrr, before * BEFORE.mrr),
      owner,
    });
  });
}

function said({ date, key, customers, mrr, owner }: Change): Fact[] {
  // The books follow a day behind.
  const known = at(addDays(date, 1), 300);
  const dimensions = { owner, department: 'delivery' };
  const level = { date, key, dimensions, form: 'change' as const };
  return [
    ...(customers === 0
      ? []
      : [fact('books', known, { ...level, metric: 'active_customers', value: customers })]),
    fact('books', known, { ...level, metric: 'mrr', value: mrr }),
    ...(customers < 0
      ? [fact('books', known, { date, key, dimensions, metric: 'churned_customers', value: -customers })]
      : []),
  ];
}
