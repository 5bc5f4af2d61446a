import { beforeAll, describe, expect, test } from 'vitest';
import type { Dimensions } from '../../src/domain/dimension.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { KeyTwice, RefusedObservation } from '../../src/store/store-mistakes.ts';
import type { Delivery, Revision } from '../../src/use-cases/ports.ts';
import { databases, openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver, MONDAY, TUESDAY, WEDNESDAY } from '../support/deliveries.ts';
import { inOrder } from '../support/readings.ts';

describe.each(databases)('recording on $name', (kind) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });

  const revenueIn = async (workspaceId: number, knownAt?: string) => {
    const readings = await store.ledger.readings({
      workspaceId,
      flows: ['revenue'],
      levels: [],
      from: '2026-01-01',
      to: '2026-12-31',
      ...(knownAt ? { knownAt } : {}),
    });
    return inOrder(readings).flows.map(({ date, sum }) => [date, sum]);
  };

  const filling = (start: number) =>
    Array.from({ length: 6_000 }, (_, index) => anObservation({ key: `filling-${start + index}` }));

  test('what is new is added, to the last decimal', async () => {
    const workspace = await aWorkspace(store);
    const recorded = await deliver(store, workspace, [
      anObservation({ key: 'a', value: 0.1 }),
      anObservation({ key: 'b', value: 0.2 }),
      anObservation({ metric: 'deals_won', key: 'a', value: 1 }),
    ]);
    expect(recorded).toMatchObject({ added: 3, corrected: 0, withdrawn: 0, unchanged: 0 });
    expect(recorded.byMetric).toEqual([
      { metric: 'revenue', added: 2, corrected: 0, withdrawn: 0, unchanged: 0 },
      { metric: 'deals_won', added: 1, corrected: 0, withdrawn: 0, unchanged: 0 },
    ]);
    expect(await revenueIn(workspace.id)).toEqual([['2026-02-10', 0.3]]);
  });

  test('the same again is nothing', async () => {
    const workspace = await aWorkspace(store);
    const deals = [anObservation({ key: 'a', dimensions: { owner: 'Åsa' } }), anObservation({ key: 'b' })];
    await deliver(store, workspace, deals);
    const again = await deliver(store, workspace, deals, { learnedAt: TUESDAY, completeFor: ['revenue'] });
    expect(again).toMatchObject({ added: 0, corrected: 0, withdrawn: 0, unchanged: 2 });
    expect(await store.ledger.sources(workspace.id, ['revenue'])).toMatchObject([
      { rows: 2, learnedAt: MONDAY },
    ]);
  });

  test.each<[string, Partial<Observation>]>([
    ['value', { value: 250 }],
    ['date', { date: '2026-02-11' }],
    ['form', { form: 'change' }],
    ['dimensions', { dimensions: { owner: 'Bo' } }],
  ])('another %s under the same key is a correction', async (_, other) => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [anObservation()]);
    const corrected = await deliver(store, workspace, [anObservation(other)], { learnedAt: TUESDAY });
    expect(corrected).toMatchObject({ added: 0, corrected: 1, unchanged: 0 });
    const [now] = await store.ledger.observationsOf(workspace.id, 'crm', 'revenue');
    expect(now).toEqual(anObservation(other));
  });

  test('what was known before a correction stays readable', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [anObservation({ value: 100 })]);
    await deliver(store, workspace, [anObservation({ value: 80, date: '2026-02-12' })], {
      learnedAt: TUESDAY,
    });
    await deliver(store, workspace, [anObservation({ value: 90 })], { learnedAt: WEDNESDAY });
    expect(await revenueIn(workspace.id, '2026-03-01T00:00:00.000Z')).toEqual([]);
    expect(await revenueIn(workspace.id, MONDAY)).toEqual([['2026-02-10', 100]]);
    expect(await revenueIn(workspace.id, '2026-03-03T07:59:59.999Z')).toEqual([['2026-02-10', 100]]);
    expect(await revenueIn(workspace.id, TUESDAY)).toEqual([['2026-02-12', 80]]);
    expect(await revenueIn(workspace.id)).toEqual([['2026-02-10', 90]]);
  });

  test('a value of null withdraws, and a value after that is a correction', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [anObservation(), anObservation({ key: 'deal-2', value: 7 })]);
    const gone = [anObservation({ value: null })];
    expect(await deliver(store, workspace, gone, { learnedAt: TUESDAY })).toMatchObject({ withdrawn: 1 });
    expect(await deliver(store, workspace, gone, { learnedAt: TUESDAY })).toMatchObject({
      withdrawn: 0,
      unchanged: 1,
    });
    expect(await revenueIn(workspace.id)).toEqual([['2026-02-10', 7]]);
    expect(await revenueIn(workspace.id, MONDAY)).toEqual([['2026-02-10', 107]]);
    expect(await store.ledger.sources(workspace.id, ['revenue'])).toMatchObject([{ rows: 1 }]);
    expect(await deliver(store, workspace, [anObservation()], { learnedAt: WEDNESDAY })).toMatchObject({
      added: 0,
      corrected: 1,
    });
  });

  test('withdrawing what was never said leaves nothing', async () => {
    const workspace = await aWorkspace(store);
    expect(await deliver(store, workspace, [anObservation({ value: null })])).toMatchObject({ unchanged: 1 });
    expect(await store.ledger.metricsWithData(workspace.id)).toEqual([]);
  });

  test('a complete delivery withdraws what it no longer names, once, and only of its own source and metrics', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [
      anObservation({ key: 'a', value: 1 }),
      anObservation({ key: 'b', value: 2 }),
      anObservation({ key: 'c', value: 4 }),
      anObservation({ metric: 'deals_won', key: 'b', value: 1 }),
    ]);
    await deliver(store, workspace, [anObservation({ key: 'b', value: 16 })], { source: 'other' });
    const shorter = [anObservation({ key: 'a', value: 1 }), anObservation({ key: 'c', value: 8 })];
    const about = { learnedAt: TUESDAY, completeFor: ['revenue'] };
    expect(await deliver(store, workspace, shorter, about)).toMatchObject({
      unchanged: 1,
      corrected: 1,
      withdrawn: 1,
    });
    expect(await deliver(store, workspace, shorter, about)).toMatchObject({ unchanged: 2, withdrawn: 0 });
    expect(await revenueIn(workspace.id)).toEqual([['2026-02-10', 1 + 8 + 16]]);
    expect(await store.ledger.metricsWithData(workspace.id)).toEqual(['deals_won', 'revenue']);
    const nothing = await deliver(store, workspace, [], about);
    expect(nothing).toMatchObject({ withdrawn: 2 });
  });

  describe('what a delivery does not name', () => {
    const named = (workspace: Workspace, about: Partial<Delivery>, keys: readonly string[] = ['a']) =>
      deliver(
        store,
        workspace,
        keys.map((key) => anObservation({ key })),
        { learnedAt: TUESDAY, ...about },
      );
    const before = ['a', 'b', 'c', 'd'].map((key) => anObservation({ key }));

    test('stands, is put right or taken back, as the delivery says', async () => {
      const workspace = await aWorkspace(store);
      await deliver(store, workspace, [...before, anObservation({ metric: 'leads' })]);
      const asked: string[] = [];
      const revision: Revision = {
        metrics: ['revenue', 'meetings'],
        instead: (unnamed) => {
          asked.push(unnamed.key);
          if (unnamed.key === 'b') return { ...unnamed, value: null };
          return unnamed.key === 'c' ? { ...unnamed, dimensions: { owner: 'Åsa' } } : undefined;
        },
      };
      const first = await named(workspace, { revision }, ['a', 'e']);
      expect(asked.sort()).toEqual(['b', 'c', 'd']);
      expect(first).toMatchObject({ added: 1, corrected: 1, withdrawn: 1, unchanged: 1 });
      const now = await store.ledger.observationsOf(workspace.id, 'crm', 'revenue');
      expect(now.map(({ key, dimensions }) => [key, dimensions.owner]).sort()).toEqual([
        ['a', undefined],
        ['c', 'Åsa'],
        ['d', undefined],
        ['e', undefined],
      ]);
      expect(await revenueIn(workspace.id)).toEqual([['2026-02-10', 400]]);
      expect(await revenueIn(workspace.id, MONDAY)).toEqual([['2026-02-10', 400]]);
      expect(await store.ledger.sources(workspace.id, ['revenue'])).toMatchObject([{ rows: 4 }]);
    });

    test('is not asked about where everything is named, corrected or withdrawn', async () => {
      const workspace = await aWorkspace(store);
      await deliver(store, workspace, before);
      const instead = () => {
        throw new Error('asked');
      };
      const all = [
        anObservation({ key: 'a' }),
        anObservation({ key: 'b', value: 5 }),
        anObservation({ key: 'c', value: null }),
        anObservation({ key: 'd' }),
        anObservation({ key: 'e' }),
      ];
      const about = { learnedAt: TUESDAY, revision: { metrics: ['revenue'], instead } };
      const again = await deliver(store, workspace, all, about);
      expect(again).toMatchObject({ added: 1, corrected: 1, withdrawn: 1, unchanged: 2 });
      // What was withdrawn before is not there to be asked about, and is not counted among what is.
      expect(await deliver(store, workspace, all, about)).toMatchObject({ corrected: 0, withdrawn: 0 });
      await expect(named(workspace, about)).rejects.toThrow('asked');
    });

    test('is asked about where no row is of the metric, and in thousands', async () => {
      const workspace = await aWorkspace(store);
      await deliver(store, workspace, filling(0));
      let asked = 0;
      const instead = (unnamed: Observation) => {
        asked += 1;
        return { ...unnamed, value: null };
      };
      const recorded = await deliver(store, workspace, [], {
        learnedAt: TUESDAY,
        revision: { metrics: ['revenue'], instead },
      });
      expect(asked).toBe(6_000);
      expect(recorded).toMatchObject({ withdrawn: 6_000 });
      expect(await revenueIn(workspace.id)).toEqual([]);
    });
  });

  test('a batch that is taken back takes nothing else along', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [anObservation()]);
    const dimensions = { owner: 'Ny på jobbet' };
    const recorded = await deliver(
      store,
      workspace,
      [
        anObservation({ value: 5 }),
        anObservation({ key: 'deal-2' }),
        anObservation({ metric: 'leads', dimensions }),
        anObservation({ metric: 'leads', dimensions }),
      ],
      { learnedAt: TUESDAY },
    );
    expect(recorded).toMatchObject({ added: 2, corrected: 1, unchanged: 0 });
    expect(await revenueIn(workspace.id)).toEqual([['2026-02-10', 105]]);
    expect(await store.ledger.observationsOf(workspace.id, 'crm', 'leads')).toEqual([
      anObservation({ metric: 'leads', dimensions }),
    ]);
  });

  test('a key that comes twice with the same content counts once', async () => {
    const workspace = await aWorkspace(store);
    const twice = [anObservation(), anObservation()];
    expect(await deliver(store, workspace, twice)).toMatchObject({ added: 1, unchanged: 0 });
    expect(await deliver(store, workspace, twice)).toMatchObject({ added: 0, unchanged: 1 });
    const changed = [anObservation({ value: 5 }), anObservation({ value: 5 })];
    expect(await deliver(store, workspace, changed)).toMatchObject({ corrected: 1 });
  });

  test.each<[string, Observation[], Observation[]]>([
    ['when both are new', [], [anObservation(), anObservation({ value: 5 })]],
    ['when the first is known', [anObservation()], [anObservation(), anObservation({ value: 5 })]],
    ['when the second is known', [anObservation()], [anObservation({ value: 5 }), anObservation()]],
    ['when both correct', [anObservation()], [anObservation({ value: 5 }), anObservation({ value: 6 })]],
    ['when one withdraws', [anObservation()], [anObservation({ value: null }), anObservation()]],
    ['when a new one is withdrawn', [], [anObservation(), anObservation({ value: null })]],
    ['far apart, both new', [], [anObservation(), ...filling(0), anObservation({ value: 5 })]],
    [
      'far apart, the first known',
      [anObservation()],
      [anObservation(), ...filling(0), anObservation({ value: 5 })],
    ],
    [
      'far apart, both correct',
      [anObservation()],
      [anObservation({ value: 5 }), ...filling(0), anObservation({ value: 6 })],
    ],
  ])('a key that comes twice with other content refuses the delivery: %s', async (_, before, delivered) => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, before);
    const refused = deliver(store, workspace, delivered, { learnedAt: TUESDAY });
    await expect(refused).rejects.toThrow(KeyTwice);
    await expect(refused).rejects.toMatchObject({ metric: 'revenue', key: 'deal-1' });
    expect(await store.ledger.observationsOf(workspace.id, 'crm', 'revenue')).toEqual(before);
  });

  test('a delivery of several batches is whole: an error in the reader takes everything back', async () => {
    const workspace = await aWorkspace(store);
    async function* broken() {
      yield* filling(0);
      yield* filling(6_000);
      throw new Error('row 12001 has no end');
    }
    await expect(deliver(store, workspace, broken())).rejects.toThrow('row 12001');
    expect(await store.ledger.metricsWithData(workspace.id)).toEqual([]);
    expect(await store.ledger.importRuns(workspace.id, 10)).toEqual([]);
    expect(await deliver(store, workspace, [anObservation()])).toMatchObject({ added: 1 });
  });

  test('a dry run says what would happen, and nothing has', async () => {
    const workspace = await aWorkspace(store);
    const dry = await deliver(store, workspace, [anObservation()], { dry: true });
    expect(dry).toMatchObject({ added: 1 });
    expect(await store.ledger.metricsWithData(workspace.id)).toEqual([]);
    expect(await store.ledger.importRuns(workspace.id, 10)).toEqual([]);
  });

  test('deliveries are remembered, the newest first, with what they left out', async () => {
    const workspace = await aWorkspace(store);
    const leftOut = [
      { reason: 'no_date', column: 'closed', rows: 2, lines: [3, 9], metrics: ['revenue', 'deals_won'] },
    ];
    await deliver(store, workspace, [anObservation()], { leftOut: () => leftOut });
    await deliver(store, workspace, [anObservation({ value: 5 })], {
      learnedAt: TUESDAY,
      label: 'later.csv',
    });
    const runs = await store.ledger.importRuns(workspace.id, 10);
    expect(runs).toMatchObject([
      { label: 'later.csv', at: TUESDAY, corrected: 1, leftOut: [] },
      { label: 'deals.csv', at: MONDAY, added: 1, source: 'crm', leftOut },
    ]);
    expect(await store.ledger.importRuns(workspace.id, 1)).toHaveLength(1);
  });

  test('a clock that was set back does not make a source unlearn', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [anObservation()], { learnedAt: TUESDAY });
    await deliver(store, workspace, [anObservation({ value: 5 })], { learnedAt: MONDAY });
    expect(await revenueIn(workspace.id)).toEqual([['2026-02-10', 5]]);
    expect(await revenueIn(workspace.id, TUESDAY)).toEqual([['2026-02-10', 5]]);
  });

  test('two deliveries from one source at once wait for each other', async () => {
    const workspace = await aWorkspace(store);
    const owners = ['Åsa', 'Bo', 'Cem'].map((owner, index) =>
      anObservation({ key: `deal-${index}`, dimensions: { owner } }),
    );
    const both = await Promise.all([
      deliver(store, workspace, owners),
      deliver(store, workspace, owners),
      deliver(store, workspace, [...owners].reverse(), { source: 'other' }),
    ]);
    expect(both.map(({ added }) => added).sort()).toEqual([0, 3, 3]);
  });

  test('names keep every letter', async () => {
    const workspace = await aWorkspace(store);
    const names = ['Å "sa" \\ {x,y}', 'null', '', "'; drop table observation; --", '👩‍👩‍👧', '‮evil', 'a\nb'];
    const named = names.map((owner) =>
      anObservation({ key: `${owner}!`, dimensions: { owner, customer_type: 'new' } }),
    );
    await deliver(store, workspace, named);
    expect(await store.ledger.observationsOf(workspace.id, 'crm', 'revenue')).toEqual(named);
  });

  test.each([1e13, -1e13, 0, 0.000001, 123456789.01])('%d is kept as it is', async (value) => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [anObservation({ value })]);
    expect(await revenueIn(workspace.id)).toEqual([['2026-02-10', value]]);
  });

  test.each<[string, Partial<Observation>]>([
    ['NaN', { value: Number.NaN }],
    ['infinity', { value: Number.POSITIVE_INFINITY }],
    ['1e308', { value: 1e308 }],
    ['minus 1e14', { value: -1e14 }],
    ['a key as long as a page', { key: 'x'.repeat(64_000) }],
    ['a NUL in the key', { key: 'a\0b' }],
    ['a NUL in a name', { dimensions: { owner: 'a\0b' } }],
    ['a name as long as a page', { dimensions: { owner: 'x'.repeat(64_000) } as Dimensions }],
  ])('%s is refused by name', async (_, about) => {
    const workspace = await aWorkspace(store);
    const observation = anObservation(about);
    const refused = deliver(store, workspace, [anObservation({ key: 'fine' }), observation]);
    await expect(refused).rejects.toThrow(RefusedObservation);
    await expect(refused).rejects.toMatchObject({ metric: 'revenue', key: observation.key });
    expect(await store.ledger.metricsWithData(workspace.id)).toEqual([]);
  });

  test('workspaces and sources do not see each other', async () => {
    const [ours, theirs] = [await aWorkspace(store), await aWorkspace(store, 'Söderport')];
    await deliver(store, ours, [anObservation({ value: 1 })]);
    await deliver(store, theirs, [anObservation({ value: 2 })]);
    await deliver(store, ours, [anObservation({ value: 4, date: '2025-12-30' })], {
      source: 'ads',
      learnedAt: TUESDAY,
    });
    expect(await revenueIn(ours.id)).toEqual([['2026-02-10', 1]]);
    expect(await store.ledger.sources(ours.id, ['revenue', 'leads'])).toEqual([
      {
        source: 'ads',
        metric: 'revenue',
        rows: 1,
        firstDate: '2025-12-30',
        lastDate: '2025-12-30',
        learnedAt: TUESDAY,
      },
      {
        source: 'crm',
        metric: 'revenue',
        rows: 1,
        firstDate: '2026-02-10',
        lastDate: '2026-02-10',
        learnedAt: MONDAY,
      },
    ]);
  });
});
