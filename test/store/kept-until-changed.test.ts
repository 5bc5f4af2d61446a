import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NOTHING_MORE, type Target } from '../../src/domain/target.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { Database } from '../../src/store/database.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import { databases } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver, MONDAY, TUESDAY } from '../support/deliveries.ts';
import { aYes } from '../support/targets.ts';

const A_TARGET: Omit<Target, 'id'> = {
  ...NOTHING_MORE,
  metric: 'revenue',
  value: 5_000_000,
  every: 'quarter',
  from: '2026-01-01',
  until: null,
  filter: {},
  parties: ['sales', 'marketing'],
  setAt: MONDAY,
  setBy: 'U1',
};

describe.each(databases)('on $name, what is kept', ({ open }) => {
  let database: Database;
  let store: OpenStore;
  /** As it were in another process. */
  let elsewhere: OpenStore;
  let workspace: Workspace;
  beforeAll(async () => {
    database = await open();
    [store, elsewhere] = [storeOn(database), storeOn(database)];
  });
  beforeEach(async () => {
    workspace = await aWorkspace(store);
  });

  /** @returns how often the database is asked */
  async function asking(work: () => Promise<unknown>): Promise<number> {
    const { query } = database.pool;
    let times = 0;
    database.pool.query = ((...asked: Parameters<typeof query>) => {
      times += 1;
      return query.apply(database.pool, asked);
    }) as typeof query;
    await work().finally(() => {
      database.pool.query = query;
    });
    return times;
  }

  const everything = () =>
    Promise.all([
      store.targets.all(workspace.id),
      store.ledger.sources(workspace.id, ['revenue', 'leads']),
      store.ledger.metricsWithData(workspace.id),
      store.ledger.dimensionValues(workspace.id),
      store.ledger.importRuns(workspace.id, 10),
      store.ownMetrics.stamp(workspace.id),
    ]);

  test('is read once, and asked about once by all who want to know at the same time', async () => {
    await deliver(store, workspace, [anObservation()]);
    await store.targets.add(workspace.id, A_TARGET);
    const first = await everything();
    expect(await asking(async () => expect(await everything()).toEqual(first))).toBe(1);
  });

  test('of targets is read anew after every change, wherever it was made', async () => {
    const targets = () => store.targets.all(workspace.id);
    expect(await targets()).toEqual([]);
    const target = await elsewhere.targets.add(workspace.id, A_TARGET);
    expect(await targets()).toEqual([target]);
    const yes = aYes('sales');
    await elsewhere.targets.agree([target.id], yes);
    expect(await targets()).toEqual([{ ...target, agreements: [yes] }]);
    await elsewhere.targets.withdraw(workspace.id, [target.id], TUESDAY);
    expect(await targets()).toEqual([]);
  });

  test('of the ledger is read anew after every delivery, wherever it was made, and after no dry run', async () => {
    const facts = async () => ({
      rows: (await store.ledger.sources(workspace.id, ['revenue', 'leads'])).map(({ metric, rows }) => [
        metric,
        rows,
      ]),
      metrics: await store.ledger.metricsWithData(workspace.id),
      owners: (await store.ledger.dimensionValues(workspace.id)).map(({ value }) => value),
      runs: (await store.ledger.importRuns(workspace.id, 10)).map(({ label }) => label),
    });
    expect(await facts()).toEqual({ rows: [], metrics: [], owners: [], runs: [] });
    const said = [anObservation({ dimensions: { owner: 'Åsa' } }), anObservation({ metric: 'leads' })];
    await deliver(elsewhere, workspace, said, { label: 'one' });
    const one = {
      rows: [
        ['leads', 1],
        ['revenue', 1],
      ],
      metrics: ['leads', 'revenue'],
      owners: ['Åsa'],
      runs: ['one'],
    };
    expect(await facts()).toEqual(one);
    await deliver(elsewhere, workspace, [anObservation({ key: 'b' })], { label: 'dry', dry: true });
    expect(await facts()).toEqual(one);
    await deliver(elsewhere, workspace, [], { label: 'two', learnedAt: TUESDAY, completeFor: ['leads'] });
    expect(await facts()).toMatchObject({
      rows: [['revenue', 1]],
      metrics: ['revenue'],
      runs: ['two', 'one'],
    });
  });
});
