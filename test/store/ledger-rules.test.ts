import { beforeAll, describe, expect, test } from 'vitest';
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

  const insert = (column: string, value: string) =>
    database.pool.query(
      `insert into observation
         (workspace_id, source_id, learned_at, date, form, value, metric, external_key, dimension_set_id, superseded_at)
       select workspace_id, source_id,
         ${['learned_at', 'date', 'form', 'value', 'metric'].map((name) => (name === column ? value : name)).join(', ')},
         'new', ${column === 'dimension_set_id' ? value : 'dimension_set_id'},
         ${column === 'superseded_at' ? value : 'null'}
       from observation where superseded_at is null`,
    );

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

  test.each(['1e13', '-1e13', 'null'])('takes the value %s', async (value) => {
    const connection = await database.pool.connect();
    await connection.query('begin');
    await expect(
      connection.query(
        `insert into observation (workspace_id, source_id, learned_at, date, form, value, metric, external_key, dimension_set_id)
         select workspace_id, source_id, learned_at, date, form, ${value}, metric, 'new', dimension_set_id
         from observation where superseded_at is null`,
      ),
    ).resolves.toMatchObject({ rowCount: 1 });
    await connection.query('rollback');
    connection.release();
  });

  test('refuses an observation of a dimension set that the workspace does not have', async () => {
    await expect(insert('dimension_set_id', '999999')).rejects.toMatchObject({ code: '23503' });
  });

  test('refuses two current observations under one key', async () => {
    const copy = `insert into observation (workspace_id, source_id, learned_at, date, form, value, metric, external_key, dimension_set_id)
      select workspace_id, source_id, learned_at, date, form, value, metric, external_key, dimension_set_id
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
    'delete from source',
    'update target set value = 1',
    'delete from target',
    'update import_run set label = null',
    'delete from import_run',
    'truncate target',
  ])('refuses to rewrite history: %s', async (sql) => {
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '23001' });
  });

  test('forgets a workspace that is deleted, whole, and no other', async () => {
    const leaving = await aWorkspace(store, 'Söderport');
    await deliver(store, leaving, [anObservation({ dimensions: { owner: 'Bo' } })]);
    await deliver(store, leaving, [anObservation({ value: 1 })], { learnedAt: TUESDAY });
    await store.channels.follow(leaving.id, 'C1', 'revenue');
    await database.pool.query('delete from workspace where id = $1', [leaving.id]);
    const tables = [
      'observation',
      'source',
      'source_state',
      'dimension_set',
      'import_run',
      'target',
      'channel_metric',
    ];
    for (const table of tables) {
      const left = await database.pool.query(`select from ${table} where workspace_id = $1`, [leaving.id]);
      expect([table, left.rowCount]).toEqual([table, 0]);
    }
    expect(await store.ledger.observationsOf(workspace.id, 'crm', 'revenue')).toHaveLength(1);
  });
});
