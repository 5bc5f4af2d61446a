import { describe, expect, test } from 'vitest';
import { isSameDeal, observationsOfWin, toldElsewhere, type Win } from '../../src/domain/win.ts';

const WIN: Win = {
  id: 'a',
  customer: 'Acme',
  amount: 250_000,
  owners: [
    { name: 'Anna Berg', userId: 'U1' },
    { name: 'Erik Holm', userId: null },
  ],
  date: '2026-11-18',
  customerType: null,
  from: { campaign: 'Höstmässan' },
};

describe('a win counts', () => {
  const dimensions = { owner: 'Anna Berg', campaign: 'Höstmässan' };
  const about = { date: '2026-11-18', form: 'amount', key: 'win:a' };

  test('as a deal and its amount, for the first of its owners', () => {
    expect(observationsOfWin(WIN)).toEqual([
      { ...about, dimensions, metric: 'deals_won', value: 1 },
      { ...about, dimensions, metric: 'revenue', value: 250_000 },
    ]);
  });

  test('as a new customer only where that was said, and as no amount that nobody knows', () => {
    const metrics = (change: Partial<Win>) =>
      observationsOfWin({ ...WIN, ...change }).map(({ metric, dimensions: { customer_type } }) => [
        metric,
        customer_type,
      ]);
    expect(metrics({ customerType: 'new', amount: null })).toEqual([
      ['deals_won', 'new'],
      ['new_customers', 'new'],
    ]);
    expect(metrics({ customerType: 'existing' })).toEqual([
      ['deals_won', 'existing'],
      ['revenue', 'existing'],
    ]);
  });
});

test('a source counts such deals itself as long as it was heard of lately', () => {
  const source = (name: string, metric: string, learnedAt: string) => ({
    source: name,
    metric,
    learnedAt,
    rows: 1,
    firstDate: '2026-01-01',
    lastDate: '2026-11-01',
  });
  const told = toldElsewhere(
    [
      source('HubSpot', 'deals_won', '2026-11-18T06:00:00.000Z'),
      source('HubSpot', 'revenue', '2026-11-18T06:00:00.000Z'),
      source('Monthly export', 'revenue', '2026-10-05T06:00:00.000Z'),
      source('An old list', 'new_customers', '2025-12-01T06:00:00.000Z'),
      source('Takt', 'new_customers', '2026-11-18T06:00:00.000Z'),
    ],
    'Takt',
    '2026-11-18T08:00:00.000Z',
  );
  expect([...told]).toEqual([
    ['deals_won', ['HubSpot']],
    ['revenue', ['HubSpot', 'Monthly export']],
  ]);
});

test.each([
  ['Acme', 250_000, 'ACME ', 250_000, true],
  ['Acme', 250_000, 'Acme', null, true],
  ['Acme', 250_000, 'Acme', 90_000, false],
  ['Acme', 250_000, 'Acme AB', 250_000, false],
])('%s, %s and %s, %s: one deal is %s', (customer, amount, other, otherAmount, isSame) => {
  expect(isSameDeal({ customer, amount }, { customer: other, amount: otherAmount })).toBe(isSame);
});
