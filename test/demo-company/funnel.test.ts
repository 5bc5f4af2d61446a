import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../src/domain/civil-date.ts';
import { knownOn, MORNINGS, monthOf, monthsBefore, valuesOf } from './support/company-on.ts';

const TODAY = '2026-11-22';

describe('along the funnel', () => {
  test.each(MORNINGS)('each stage has fewer than the one before, in every month before %s', (today) => {
    const months = monthsBefore(today, 18);
    const stages = ['visitors', 'contacts', 'mql', 'meetings', 'opportunities', 'new_customers'].map(
      (metric) => valuesOf(today, metric, months),
    );
    const figures = months.map((_, month) => stages.map((stage) => stage[month]!));
    expect(figures).toEqual(figures.map((month) => month.toSorted((a, b) => b - a)));
    expect(figures.filter((month) => new Set(month).size < month.length)).toEqual([]);
  });

  test('whoever qualified was a contact first, and no later than the day it was handed over', () => {
    const contacts = new Map(datesOf('contacts'));
    const mql = new Map(datesOf('mql'));
    const known = [...mql].filter(([, date]) => date >= '2025-06-01');
    expect(known.length).toBeGreaterThan(1_000);
    expect(known.filter(([key, date]) => !((contacts.get(key) ?? '9999') <= date))).toEqual([]);
    const sql = datesOf('sql').filter(([, date]) => date >= '2025-06-01');
    expect(sql.filter(([key, date]) => !((mql.get(key) ?? '9999') <= date))).toEqual([]);
  });

  test('a first meeting is held after it was booked', () => {
    const booked = new Map(datesOf('meetings'));
    const held = datesOf('first_meetings').filter(([, date]) => date >= '2025-06-01' && date <= '2026-11-10');
    expect(held.length).toBeGreaterThan(500);
    expect(held.filter(([key, date]) => !((booked.get(key) ?? '9999') < date))).toEqual([]);
  });
});

describe('deal by deal', () => {
  const deals = new Map(known('opportunities').map(({ key, date }) => [key, date]));
  const won = known('deals_won');
  const lost = known('deals_lost');

  test.each(MORNINGS)(
    'the pipeline is what is in the open deals, at the end of each month before %s',
    (today) => {
      const at = knownOn(today);
      const changes = at.filter(({ metric }) => metric === 'pipeline');
      const entered = changes.filter(({ key }) => key.endsWith('#in'));
      const decided = new Map(
        at
          .filter(({ metric }) => metric === 'deals_won' || metric === 'deals_lost')
          .map(({ key, date }) => [key, date]),
      );
      const months = monthsBefore(today, 18);
      const open = months.map(({ to }) =>
        entered
          .filter(({ key, date }) => date <= to && !((decided.get(key.replace('#in', '')) ?? '9999') <= to))
          .reduce((sum, { value }) => sum + value, 0),
      );
      expect(valuesOf(today, 'pipeline', months)).toEqual(open);
      expect(Math.min(...open)).toBeGreaterThan(2_500_000);
      expect(Math.max(...open)).toBeLessThan(13_000_000);
    },
  );

  test('revenue is the amounts that left the pipeline as won', () => {
    const out = new Map(
      known('pipeline')
        .filter(({ key }) => key.endsWith('#out'))
        .map(({ key, value }) => [key.replace('#out', ''), -value]),
    );
    const revenue = known('revenue');
    expect(revenue.map(({ key }) => key).sort()).toEqual(won.map(({ key }) => key).sort());
    expect(revenue.map(({ key, value }) => [key, value])).toEqual(
      revenue.map(({ key }) => [key, out.get(key)]),
    );
    expect(out.size).toBe(won.length + lost.length);
  });

  test('a won deal took as many days as lie between its opportunity and its win', () => {
    const days = new Map(known('sales_cycle_days').map(({ key, value }) => [key, value]));
    const followed = won.filter(({ key }) => deals.has(key));
    expect(followed.length).toBeGreaterThan(60);
    expect(followed.map(({ key }) => days.get(key))).toEqual(
      followed.map(({ key, date }) => daysBetween(deals.get(key)!, date)),
    );
  });

  test('no deal is won and lost, and what marketing is credited with is part of what was sold', () => {
    const both = new Set(won.map(({ key }) => key));
    expect(lost.filter(({ key }) => both.has(key))).toEqual([]);
    const revenue = new Map(known('revenue').map(({ key, value }) => [key, value]));
    for (const metric of ['marketing_revenue', 'ad_revenue', 'inbound_revenue'])
      for (const { key, value } of known(metric)) expect(value).toBe(revenue.get(key));
  });

  test('every won deal of a new customer is one new customer, who is in the books from that day', () => {
    const wins = won.filter(({ dimensions }) => dimensions.customer_type === 'new');
    const customers = known('new_customers').map(({ key, date }) => [JSON.parse(key)[1], date]);
    expect(customers.sort()).toEqual(wins.map(({ key, date }) => [key, date]).sort());
    const names = known('new_customers').map(({ key }) => JSON.parse(key)[0]);
    expect(new Set(names).size).toBe(names.length);
    const inTheBooks = new Map(known('active_customers').map(({ key, value }) => [key, value]));
    const settled = wins.filter(({ date }) => date < '2026-11-15');
    expect(settled.filter(({ key }) => inTheBooks.get(`agreement/${key}`) !== 1)).toEqual([]);
  });

  test('customers are those of the first day, those who came and those who left', () => {
    const [first, last] = [monthOf('2025-05-01'), monthOf('2026-10-01')];
    const [count] = valuesOf(TODAY, 'active_customers', [last]);
    const opening = known('active_customers')
      .filter(({ key }) => key.startsWith('opening/'))
      .reduce((sum, { value }) => sum + value, 0);
    const [came, left] = ['new_customers', 'churned_customers'].map(
      (metric) => valuesOf(TODAY, metric, [{ from: first.from, to: last.to }])[0]!,
    );
    expect(count).toBe(opening + came! - left!);
  });
});

function known(metric: string) {
  return knownOn(TODAY).filter((observation) => observation.metric === metric);
}

function datesOf(metric: string): [string, string][] {
  return known(metric).map(({ key, date }) => [key, date]);
}
