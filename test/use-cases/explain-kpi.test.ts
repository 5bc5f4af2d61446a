import { beforeAll, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { explainKpi } from '../../src/use-cases/explain-kpi.ts';
import { openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver } from '../support/deliveries.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await openTestStore();
});

const explain = (workspace: Workspace, metric: string) =>
  explainKpi({ now: () => '2026-11-18T08:00:00.000Z', store }, workspace, BUILT_IN_CATALOGUE, {
    metric,
    period: null,
  });
const some = (metric: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    anObservation({ metric, key: `${metric} ${n}`, date: '2026-11-10', value: 1 }),
  );
const without =
  (column: string, rows: number, ...metrics: string[]) =>
  () => [{ reason: `no_${column}`, column, rows, lines: [2], metrics }];

test('a ratio is explained by what it was made of, counted and left out', async () => {
  const workspace = await aWorkspace(store);
  await deliver(store, workspace, [...some('deals_won', 8), ...some('deals_lost', 12)], {
    leftOut: without('closed', 3, 'deals_won', 'revenue'),
  });
  const { report, inputs, sources, leftOut } = await explain(workspace, 'win_rate');
  expect(report).toMatchObject({ actual: 0.4, rows: 20, evidence: { cases: 20 } });
  expect(inputs.map(({ metric, value, rows }) => [metric.key, value, rows])).toEqual([
    ['deals_won', 8, 8],
    ['deals_lost', 12, 12],
  ]);
  expect(sources.map(({ metric, rows }) => [metric, rows])).toEqual([
    ['deals_lost', 12],
    ['deals_won', 8],
  ]);
  expect(leftOut).toEqual([
    expect.objectContaining({ source: 'crm', label: 'deals.csv', reason: 'no_closed', rows: 3 }),
  ]);
});

test('of two exports of the same, only the later one’s rows are told of', async () => {
  const workspace = await aWorkspace(store);
  await deliver(store, workspace, some('revenue', 1), { leftOut: without('amount', 9, 'revenue') });
  await deliver(store, workspace, some('revenue', 2), { leftOut: without('amount', 1, 'revenue') });
  expect((await explain(workspace, 'revenue')).leftOut).toMatchObject([{ rows: 1 }]);
  await deliver(store, workspace, some('revenue', 2));
  expect((await explain(workspace, 'revenue')).leftOut).toEqual([]);
});

test('a later export of something else hides nothing, and its own rows are another metric’s', async () => {
  const workspace = await aWorkspace(store);
  await deliver(store, workspace, some('revenue', 1), { leftOut: without('amount', 9, 'revenue') });
  await deliver(store, workspace, some('meetings', 1), { leftOut: without('date', 4, 'meetings') });
  expect((await explain(workspace, 'revenue')).leftOut).toMatchObject([{ reason: 'no_amount', rows: 9 }]);
  expect((await explain(workspace, 'meetings')).leftOut).toMatchObject([{ reason: 'no_date', rows: 4 }]);
});

test('without data there is no figure, and its inputs say so', async () => {
  const { report, inputs, sources } = await explain(await aWorkspace(store), 'win_rate');
  expect(report.actual).toBeNull();
  expect(inputs.every(({ value, rows }) => value === null && rows === 0)).toBe(true);
  expect(sources).toEqual([]);
});
