import { beforeAll, describe, expect, test } from 'vitest';
import { USUAL_FUNNEL } from '../../src/domain/funnel/stages.ts';
import { NOTHING_MORE, type Target } from '../../src/domain/target.ts';
import type { Database } from '../../src/store/database.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import { BUILT_IN, metricsOf } from '../../src/use-cases/workspace-metrics.ts';
import { databases } from '../support/databases.ts';
import { aWorkspace, MONDAY, TUESDAY } from '../support/deliveries.ts';
import { aYes } from '../support/targets.ts';

describe.each(databases)('on $name', ({ open }) => {
  let database: Database;
  let store: OpenStore;
  beforeAll(async () => {
    database = await open();
    store = storeOn(database);
  });

  test('a workspace is found again by its Slack team once it has one', async () => {
    const created = await aWorkspace(store);
    expect(await store.workspaces.byTeam('T1')).toBeUndefined();
    const updated = await store.workspaces.update(created.id, { teamId: 'T1', locale: 'en' });
    expect(updated).toEqual({ ...created, teamId: 'T1', locale: 'en' });
    expect(await store.workspaces.byTeam('T1')).toEqual(updated);
    expect(await store.workspaces.all()).toContainEqual(updated);
  });

  test('a Slack team has one workspace', async () => {
    const [one, other] = [await aWorkspace(store), await aWorkspace(store)];
    await store.workspaces.update(one.id, { teamId: 'T2' });
    await expect(store.workspaces.update(other.id, { teamId: 'T2' })).rejects.toThrow();
  });

  const aTarget: Omit<Target, 'id'> = {
    ...NOTHING_MORE,
    metric: 'revenue',
    value: 1_234_567.89,
    every: 'quarter',
    from: '2026-01-01',
    until: null,
    filter: { owner: 'Åsa', customer_type: 'new' },
    setAt: MONDAY,
    setBy: 'U1',
  };

  test('targets come back as they were set, the oldest version first', async () => {
    const workspace = await aWorkspace(store);
    const later = {
      ...aTarget,
      value: 0.1,
      every: 'once' as const,
      until: '2026-03-29',
      filter: {},
      setAt: TUESDAY,
    };
    const first = await store.targets.add(workspace.id, aTarget);
    const second = await store.targets.add(workspace.id, later);
    expect(first).toEqual({ ...aTarget, id: first.id });
    expect(await store.targets.all(workspace.id)).toEqual([first, { ...later, id: second.id }]);
  });

  test('targets are taken back together, once, and nothing else about them ever changes', async () => {
    const workspace = await aWorkspace(store);
    const kept = await store.targets.add(workspace.id, aTarget);
    const added = await store.targets.addAll(workspace.id, [
      { ...aTarget, setAt: TUESDAY, value: 1 },
      { ...aTarget, setAt: TUESDAY, value: 2 },
    ]);
    expect(added.map(({ value }) => value)).toEqual([1, 2]);
    const ids = added.map(({ id }) => id);
    expect(await store.targets.isWithdrawn(workspace.id, ids[0]!)).toBe(false);
    expect(await store.targets.withdraw(workspace.id, ids, TUESDAY)).toBe(2);
    expect(await store.targets.withdraw(workspace.id, ids, TUESDAY)).toBe(0);
    expect(await store.targets.isWithdrawn(workspace.id, ids[0]!)).toBe(true);
    expect(await store.targets.all(workspace.id)).toEqual([kept]);
    expect(await store.targets.all(workspace.id, 'withdrawn')).toEqual([kept, ...added]);
    const set = (what: string) => database.pool.query(`update target set ${what} where id = ${added[0]!.id}`);
    await expect(set('withdrawn_at = null')).rejects.toThrow(/append-only/);
    await expect(set('value = 3')).rejects.toThrow(/append-only/);
  });

  test('a shared target comes back with its terms, and with who agreed in the order in which they did', async () => {
    const workspace = await aWorkspace(store);
    const shared = {
      ...aTarget,
      minimum: 1_000_000.5,
      stretch: 2_000_000,
      why: 'tillväxt',
      guard: 'win_rate',
      owners: { sales: 'Åsa', delivery: 'Maria' },
      reason: 'fler säljare',
      parties: ['sales', 'marketing', 'delivery'],
      agreements: [aYes('marketing', { at: MONDAY }), aYes('sales', { at: TUESDAY, userId: null })],
    } as const;
    const added = await store.targets.add(workspace.id, shared);
    expect(added).toEqual({ ...shared, id: added.id });
    const end = { ...aTarget, ends: true, from: '2026-04-01' };
    const ending = await store.targets.add(workspace.id, end);
    expect(await store.targets.all(workspace.id)).toEqual([added, { ...end, id: ending.id }]);
  });

  test('of two who agree for one department at the same moment one is named, and one person speaks for one', async () => {
    const workspace = await aWorkspace(store);
    const parties = ['sales', 'marketing'] as const;
    const { id } = await store.targets.add(workspace.id, { ...aTarget, parties });
    const both = ['Åsa', 'Erik', 'James', 'Nina'].map((name) =>
      store.targets.agree([id], aYes('sales', { name, userId: `U${name}`, at: TUESDAY })),
    );
    expect((await Promise.all(both)).sort()).toEqual([0, 0, 0, 1]);
    const [first] = (await store.targets.all(workspace.id))[0]!.agreements;
    const again = { ...first!, department: 'marketing' } as const;
    expect(await store.targets.agree([id], again)).toBe(0);
    expect(await store.targets.agree([id], aYes('marketing'))).toBe(1);
    expect((await store.targets.all(workspace.id))[0]!.agreements).toHaveLength(2);
  });

  test('what is agreed stays agreed, until its workspace goes', async () => {
    const workspace = await aWorkspace(store);
    const parties = ['sales', 'marketing'] as const;
    const { id } = await store.targets.add(workspace.id, {
      ...aTarget,
      parties,
      agreements: [aYes('sales')],
    });
    const query = (sql: string) => database.pool.query(`${sql} where target_id = ${id}`);
    await expect(query("update target_agreement set name = 'Erik'")).rejects.toThrow(/append-only/);
    await expect(query('delete from target_agreement')).rejects.toThrow(/append-only/);
    await expect(database.pool.query(`update target set parties = '{}' where id = ${id}`)).rejects.toThrow();
    await database.pool.query(`delete from workspace where id = ${workspace.id}`);
    expect((await query('select from target_agreement')).rowCount).toBe(0);
  });

  test('of several targets all are set or none', async () => {
    const workspace = await aWorkspace(store);
    const wrong = [aTarget, { ...aTarget, value: 1e14 }];
    await expect(store.targets.addAll(workspace.id, wrong)).rejects.toThrow();
    expect(await store.targets.all(workspace.id)).toEqual([]);
  });

  test('a funnel of one’s own is kept, and given up again for the usual one', async () => {
    const workspace = await aWorkspace(store);
    expect(await store.funnels.of(workspace.id)).toBeNull();
    await store.funnels.set(workspace.id, USUAL_FUNNEL);
    expect(await store.funnels.of(workspace.id)).toEqual(USUAL_FUNNEL);
    expect(await store.workspaces.all()).toContainEqual(workspace);
    await store.funnels.set(workspace.id, null);
    expect(await store.funnels.of(workspace.id)).toBeNull();
  });

  test.each([
    ['NaN', { value: Number.NaN }],
    ['infinity', { value: Number.POSITIVE_INFINITY }],
    ['a level beyond measure', { stretch: 1e14 }],
    ['an end of two dates', { every: 'once' as const, until: '2026-04-01', ends: true }],
    ['an end before its beginning', { until: '2025-12-31' }],
  ])('a target of %s is refused', async (_, about) => {
    const workspace = await aWorkspace(store);
    await expect(store.targets.add(workspace.id, { ...aTarget, ...about })).rejects.toThrow();
  });

  test('a channel follows metrics in the order it began to', async () => {
    const { id } = await aWorkspace(store);
    for (const metric of ['revenue', 'leads', 'pipeline', 'revenue'])
      await store.channels.follow(id, 'C1', metric);
    await store.channels.follow(id, 'C2', 'meetings');
    await store.channels.unfollow(id, 'C1', 'leads');
    await store.channels.follow(id, 'C1', 'leads');
    expect(await store.channels.followed(id, 'C1')).toEqual(['revenue', 'pipeline', 'leads']);
    expect(await store.channels.followed(id, 'C3')).toEqual([]);
    await store.channels.follow(id, 'C2', 'revenue');
    expect(Object.fromEntries(await store.channels.allFollowed(id))).toEqual({
      revenue: ['C1', 'C2'],
      pipeline: ['C1'],
      meetings: ['C2'],
      leads: ['C1'],
    });
  });

  describe('metrics of a workspace’s own', () => {
    const change = {
      kind: 'derived',
      name: { en: 'Webinar rate', sv: 'Webbinarieandel' },
      unit: 'percent',
      formula: 'contacts ÷ visitors',
      aliases: { en: ['wr'], sv: [] },
    } as const;

    test('come back as they were said, the oldest first, and what is taken back never was', async () => {
      const { id } = await aWorkspace(store);
      const { ownMetrics } = store;
      const first = await ownMetrics.add(id, { key: 'webinar_rate', change, setAt: MONDAY, setBy: 'Åsa' });
      const removed = await ownMetrics.add(id, {
        key: 'webinar_rate',
        change: null,
        setAt: TUESDAY,
        setBy: 'Erik',
      });
      expect(await ownMetrics.versions(id)).toEqual([
        { id: first.id, key: 'webinar_rate', change, setAt: MONDAY, setBy: 'Åsa' },
        removed,
      ]);
      expect(await ownMetrics.withdraw(id, removed.id, TUESDAY)).toBe(true);
      expect(await ownMetrics.withdraw(id, removed.id, TUESDAY)).toBe(false);
      expect(await ownMetrics.versions(id)).toEqual([first]);
      expect(await ownMetrics.versions((await aWorkspace(store)).id)).toEqual([]);
      const rewrite = `update own_metric set set_by = 'x' where id = ${first.id}`;
      await expect(database.pool.query(rewrite)).rejects.toThrow(/append-only/);
    });

    test('have a stamp that no change leaves as it was', async () => {
      const { id } = await aWorkspace(store);
      const { ownMetrics } = store;
      const stamps = [await ownMetrics.stamp(id)];
      const version = { key: 'webinar_rate', change, setAt: MONDAY, setBy: 'Åsa' };
      for (let round = 0; round < 2; round += 1) {
        const added = await ownMetrics.add(id, version);
        stamps.push(await ownMetrics.stamp(id));
        await ownMetrics.withdraw(id, added.id, TUESDAY);
        stamps.push(await ownMetrics.stamp(id));
      }
      expect(new Set(stamps).size).toBe(5);
      expect(stamps[0]).toBe(0);
    });

    test('are read anew once anybody has changed them, and only then', async () => {
      const workspace = await aWorkspace(store);
      const world = { store };
      const [mine, replica] = [metricsOf(world), metricsOf(world)];
      expect(await mine(workspace)).toBe(BUILT_IN);
      const version = { key: 'webinar_rate', change, setAt: MONDAY, setBy: 'Åsa' };
      const { id } = await store.ownMetrics.add(workspace.id, version);
      const known = await replica(workspace);
      expect(known.names.find(['webbinarieandel'])?.key).toBe('webinar_rate');
      expect(known.own).toEqual(['webinar_rate']);
      expect(await replica(workspace)).toBe(known);
      await store.ownMetrics.withdraw(workspace.id, id, TUESDAY);
      expect((await mine(workspace)).catalogue).toBe(BUILT_IN.catalogue);
      expect((await replica(workspace)).catalogue).toBe(BUILT_IN.catalogue);
    });
  });

  test('a person has one role, or none', async () => {
    const { id } = await aWorkspace(store);
    const { personRoles } = store;
    expect(await personRoles.of(id, 'U1')).toBeNull();
    await personRoles.set(id, 'U1', 'closing');
    await personRoles.set(id, 'U1', 'marketing');
    expect(await personRoles.of(id, 'U1')).toBe('marketing');
    expect(await personRoles.of(id, 'U2')).toBeNull();
    await personRoles.set(id, 'U1', null);
    await personRoles.set(id, 'U1', null);
    expect(await personRoles.of(id, 'U1')).toBeNull();
  });

  test('an instant is kept as it is, whatever zone the server is in', async () => {
    const workspace = await aWorkspace(store);
    await store.targets.add(workspace.id, {
      ...aTarget,
      from: '2026-03-29',
      setAt: '2026-03-29T00:30:00.123Z',
    });
    const { rows } = await database.pool.query(
      `select extract(epoch from set_at)::float8 * 1000 as ms, to_char("from", 'YYYY-MM-DD') as day
       from target where workspace_id = $1`,
      [workspace.id],
    );
    expect(rows).toEqual([{ ms: Date.parse('2026-03-29T00:30:00.123Z'), day: '2026-03-29' }]);
  });
});
