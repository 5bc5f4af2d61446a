import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenStore } from '../../src/store/open-store.ts';
import { databases, openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver, MONDAY, TUESDAY } from '../support/deliveries.ts';

describe.each(databases)('cohorts on $name', (kind) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });

  const opened = (key: string, date: string, value: number | null = 1) =>
    anObservation({ metric: 'opportunities', key, date, value });
  const won = (key: string, date: string, value: number | null = 1) =>
    anObservation({ metric: 'deals_won', key, date, value });

  test('follow each key of a source from one flow into another', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [
      opened('a', '2026-01-05'),
      opened('b', '2026-01-05'),
      opened('c', '2026-01-05'),
      opened('d', '2026-01-06'),
      won('a', '2026-02-04'),
      won('b', '2026-02-04'),
      won('d', '2026-01-02'),
      won('never opened', '2026-02-01'),
    ]);
    await deliver(store, workspace, [won('c', '2026-02-01')], { source: 'another system' });
    await deliver(store, await aWorkspace(store, 'Another'), [opened('a', '2026-01-05')]);
    expect(await store.ledger.cohorts(workspace.id, 'opportunities', 'deals_won')).toEqual([
      { date: '2026-01-05', after: 30, count: 2 },
      { date: '2026-01-05', after: null, count: 1 },
      { date: '2026-01-06', after: 0, count: 1 },
    ]);
  });

  test('what was put right or taken back counts as it stands', async () => {
    const workspace = await aWorkspace(store);
    const first = [opened('a', '2026-01-05'), opened('b', '2026-01-05'), won('a', '2026-01-20')];
    await deliver(store, workspace, first, { learnedAt: MONDAY });
    const corrected = [opened('a', '2026-01-10'), opened('b', '2026-01-05', null)];
    await deliver(store, workspace, corrected, { learnedAt: TUESDAY });
    expect(await store.ledger.cohorts(workspace.id, 'opportunities', 'deals_won')).toEqual([
      { date: '2026-01-10', after: 10, count: 1 },
    ]);
  });
});
