import { beforeAll, describe, expect, test } from 'vitest';
import { NOTHING_MORE } from '../../src/domain/target.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { Database } from '../../src/store/database.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import { databases } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver, MONDAY, TUESDAY } from '../support/deliveries.ts';

describe.each(databases)('the database itself, on $name,', ({ open }) => {
  let database: Database;
  let store: OpenStore;
  let workspace: Workspace;
  beforeAll(async () => {
    database = await open();
    store = storeOn(database);
    workspace = await aWorkspace(store);
    await deliver(store, workspace, [anObservation({ dimensions: { owner: 'Åsa' } })]);
    await deliver(store, workspace, [anObservation({ value: 50 })], { learnedAt: TUESDAY });
    await store.targets.add(workspace.id, {
      ...NOTHING_MORE,
      metric: 'revenue',
      value: 1_000,
      every: 'month',
      from: '2026-01-01',
      until: null,
      filter: {},
      setAt: MONDAY,
      setBy: 'U1',
    });
  });

  /** A copy of the current observation under another key, one column of it changed. */
  const insert = (column: string, value: string) => {
    const columns = ['learned_at', 'superseded_at', 'date', 'form', 'value', 'feed_id', 'dimension_set_id'];
    return database.pool.query(
      `insert into observation (external_key, ${columns.join(', ')})
       select 'new', ${columns.map((name) => (name === column ? value : name)).join(', ')}
       from observation where superseded_at is null`,
    );
  };

  test.each([
    ['value', "'NaN'"],
    ['value', "'Infinity'"],
    ['value', "'-Infinity'"],
    ['value', '1e13 + 0.01'],
    ['value', '-1e13 - 0.01'],
    ['date', "'infinity'"],
    ['date', "'2200-01-01'"],
    ['learned_at', "'infinity'"],
    ['learned_at', "'-infinity'"],
    ['superseded_at', "'infinity'"],
    ['superseded_at', "'2000-01-01Z'"],
  ])('refuses %s %s', async (column, value) => {
    await expect(insert(column, value)).rejects.toMatchObject({ code: '23514' });
  });

  test('refuses two current observations under one key', async () => {
    const copy = `insert into observation (external_key, learned_at, date, form, value, feed_id, dimension_set_id)
      select external_key, learned_at, date, form, value, feed_id, dimension_set_id
      from observation where superseded_at is null`;
    await expect(database.pool.query(copy)).rejects.toMatchObject({ code: '23505' });
  });

  test.each([
    'update observation set value = 1 where superseded_at is null',
    'update observation set value = 1, superseded_at = now() where superseded_at is null',
    'update observation set dimension_set_id = dimension_set_id + 1, superseded_at = now() where superseded_at is null',
    'update observation set superseded_at = now() where superseded_at is not null',
    'update observation set superseded_at = null',
    'update observation set superseded_at = null where superseded_at is null',
    'delete from observation',
    'truncate observation',
    "update dimension_set set owner = 'Bo'",
    'delete from dimension_set',
    'delete from feed',
    'delete from source',
    'update target set value = 1',
    'delete from target',
    'update import_run set label = null',
    'delete from import_run',
    'truncate target cascade',
  ])('refuses to rewrite history: %s', async (sql) => {
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '23001' });
  });

  test('forgets a workspace that is deleted, whole, and no other', async () => {
    const leaving = await aWorkspace(store, 'Söderport');
    await deliver(store, leaving, [anObservation({ dimensions: { owner: 'Bo' } })]);
    await deliver(store, leaving, [anObservation({ value: 1 })], { learnedAt: TUESDAY });
    await store.channels.follow(leaving.id, 'C1', 'revenue');
    await database.pool.query('delete from workspace where id = $1', [leaving.id]);
    const tables = ['source', 'feed', 'dimension_set', 'import_run', 'target', 'channel_metric'];
    for (const table of tables) {
      const left = await database.pool.query(`select from ${table} where workspace_id = $1`, [leaving.id]);
      expect([table, left.rowCount]).toEqual([table, 0]);
    }
    const orphans = await database.pool.query(
      'select from observation where feed_id not in (select id from feed)',
    );
    expect(orphans.rowCount).toBe(0);
    expect((await database.pool.query('select from observation')).rowCount).toBe(2);
    expect(await store.ledger.observationsOf(workspace.id, 'crm', 'revenue')).toHaveLength(1);
  });
});
