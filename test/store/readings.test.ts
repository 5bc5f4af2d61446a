import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { levelStates, stateAt } from '../../src/domain/level-states.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import type { ReadingsRequest } from '../../src/use-cases/ports.ts';
import { databases, openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver, MONDAY, TUESDAY } from '../support/deliveries.ts';
import { inOrder } from '../support/readings.ts';

describe.each(databases)('readings on $name', (kind) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await openTestStore(kind);
  });

  const read = async (workspace: Workspace, about: Partial<ReadingsRequest>) =>
    inOrder(
      await store.ledger.readings({
        workspaceId: workspace.id,
        flows: [],
        levels: [],
        from: '2026-02-01',
        to: '2026-02-28',
        ...about,
      }),
    );

  describe('flows', () => {
    let workspace: Workspace;
    beforeAll(async () => {
      workspace = await aWorkspace(store);
      await deliver(store, workspace, [
        anObservation({ key: 'a', value: 0.1, dimensions: { owner: 'Åsa', channel: 'web' } }),
        anObservation({ key: 'b', value: 0.2, dimensions: { owner: 'Åsa', channel: 'fair' } }),
        anObservation({ key: 'c', value: 4, dimensions: { owner: 'Bo', channel: 'web' } }),
        anObservation({ key: 'd', value: 8, date: '2026-02-01' }),
        anObservation({ key: 'e', value: 16, date: '2026-02-28', dimensions: { owner: 'Bo' } }),
        anObservation({ key: 'f', value: 32, date: '2026-01-31' }),
        anObservation({ key: 'g', value: 64, date: '2026-03-01' }),
        anObservation({ metric: 'leads', key: 'a', value: 3 }),
        anObservation({ metric: 'meetings', key: 'a', value: 3 }),
      ]);
    });

    test('are summed by day, both ends included, and exactly', async () => {
      const { flows } = await read(workspace, { flows: ['revenue', 'leads', 'unheard_of'] });
      expect(flows).toEqual([
        { metric: 'leads', date: '2026-02-10', group: null, sum: 3, rows: 1 },
        { metric: 'revenue', date: '2026-02-01', group: null, sum: 8, rows: 1 },
        { metric: 'revenue', date: '2026-02-10', group: null, sum: 4.3, rows: 3 },
        { metric: 'revenue', date: '2026-02-28', group: null, sum: 16, rows: 1 },
      ]);
    });

    test('by a dimension, the unknown apart', async () => {
      const { flows } = await read(workspace, { flows: ['revenue'], by: 'owner' });
      expect(flows.map(({ date, group, sum }) => [date, group, sum])).toEqual([
        ['2026-02-01', null, 8],
        ['2026-02-10', 'Bo', 4],
        ['2026-02-10', 'Åsa', 0.3],
        ['2026-02-28', 'Bo', 16],
      ]);
    });

    test.each<[ReadingsRequest['filter'], number]>([
      [{ owner: 'Åsa' }, 0.3],
      [{ channel: 'web' }, 4.1],
      [{ owner: 'Åsa', channel: 'web' }, 0.1],
      [{ owner: 'åsa' }, 0],
      [{}, 28.3],
    ])('that match %j are %d', async (filter, sum) => {
      const { flows } = await read(workspace, { flows: ['revenue'], ...(filter && { filter }) });
      expect(flows.reduce((total, day) => total + day.sum, 0)).toBeCloseTo(sum, 12);
    });

    test('by a dimension of what matches another', async () => {
      const { flows } = await read(workspace, {
        flows: ['revenue'],
        by: 'owner',
        filter: { channel: 'web' },
      });
      expect(flows.map(({ group, sum }) => [group, sum])).toEqual([
        ['Bo', 4],
        ['Åsa', 0.1],
      ]);
    });
  });

  const aLevel = (about: Partial<Observation>) => anObservation({ metric: 'pipeline', ...about });
  const aChange = (date: string, value: number, about: Partial<Observation> = {}) =>
    aLevel({ form: 'change', date, value, key: `${date} ${value}`, ...about });
  const aSnapshot = (date: string, value: number, about: Partial<Observation> = {}) =>
    aLevel({ form: 'snapshot', date, value, key: `${date} snapshot`, ...about });

  const pipelineOf = async (observations: readonly Observation[], about: Partial<ReadingsRequest> = {}) => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, observations);
    return read(workspace, { levels: ['pipeline'], ...about });
  };

  describe('levels', () => {
    test('nobody has said anything of have no opening', async () => {
      expect(await pipelineOf([])).toEqual({ flows: [], openings: [], levels: [] });
    });

    test('fed by changes open with all changes before, and move by day', async () => {
      const { openings, levels } = await pipelineOf([
        aChange('2025-06-01', 100, { dimensions: { owner: 'Åsa' } }),
        aChange('2026-01-31', 0.1, { dimensions: { owner: 'Bo' } }),
        aChange('2026-02-01', 20, { dimensions: { owner: 'Bo' } }),
        aChange('2026-02-01', -5),
        aChange('2026-02-28', 1),
        aChange('2026-03-01', 1_000),
      ]);
      expect(openings).toEqual([{ metric: 'pipeline', group: null, series: null, value: 100.1, rows: 2 }]);
      expect(levels.map(({ series, form, date, value, rows }) => [series, form, date, value, rows])).toEqual([
        [null, 'change', '2026-02-01', 15, 2],
        [null, 'change', '2026-02-28', 1, 1],
      ]);
    });

    test('fed by snapshots open with the last of each series', async () => {
      const [web, fair] = [{ dimensions: { channel: 'web' } }, { dimensions: { channel: 'fair' } }];
      const { openings, levels } = await pipelineOf([
        aSnapshot('2025-12-01', 1, { ...web, key: '1' }),
        aSnapshot('2026-01-05', 2, { ...web, key: '2' }),
        aSnapshot('2026-01-01', 40, { ...fair, key: '3' }),
        aSnapshot('2026-02-02', 3, { ...web, key: '4' }),
      ]);
      expect(openings.map(({ value, rows }) => [value, rows]).sort()).toEqual([
        [2, 1],
        [40, 1],
      ]);
      expect(new Set(openings.map(({ series }) => series)).size).toBe(2);
      expect(levels).toMatchObject([{ form: 'snapshot', date: '2026-02-02', value: 3, rows: 1 }]);
      expect(openings.find(({ value }) => value === 2)?.series).toBe(levels[0]?.series);
    });

    test('the snapshot learned last holds for the day; learned together, the later in the delivery', async () => {
      const workspace = await aWorkspace(store);
      await deliver(store, workspace, [aSnapshot('2026-02-02', 9, { key: 'z' })], { learnedAt: TUESDAY });
      await deliver(
        store,
        workspace,
        [aSnapshot('2026-02-02', 5, { key: 'a' }), aSnapshot('2026-02-03', 6, { key: 'y' })],
        { source: 'other' },
      );
      await deliver(store, workspace, [aSnapshot('2026-02-03', 7, { key: 'b' })], { source: 'third' });
      const { levels } = await read(workspace, { levels: ['pipeline'] });
      expect(levels.map(({ date, value }) => [date, value])).toEqual([
        ['2026-02-02', 9],
        ['2026-02-03', 7],
      ]);
    });

    test('fed by both: a snapshot has its own day and all before in it, later changes add to it', async () => {
      const { openings, levels } = await pipelineOf([
        aChange('2026-01-01', 1_000),
        aSnapshot('2026-01-10', 50),
        aChange('2026-01-10', 7),
        aChange('2026-01-11', 3),
        aSnapshot('2026-02-02', 60),
        aChange('2026-02-02', 8),
        aChange('2026-02-03', -10),
      ]);
      expect(openings).toMatchObject([{ value: 53, rows: 2 }]);
      expect(levels.map(({ form, date, value }) => [form, date, value])).toEqual([
        ['snapshot', '2026-02-02', 60],
        ['change', '2026-02-03', -10],
      ]);
    });

    test('what was told by snapshots alone may be told by changes from then on, or no more', async () => {
      const workspace = await aWorkspace(store);
      const pipeline = async (about: Partial<ReadingsRequest> = {}) => {
        const { openings, levels } = await read(workspace, { levels: ['pipeline'], ...about });
        return [...openings, ...levels].map(({ value }) => value);
      };
      await deliver(store, workspace, [aSnapshot('2026-01-10', 50), aSnapshot('2026-02-02', 60)]);
      expect([await pipeline(), await pipeline()]).toEqual([
        [50, 60],
        [50, 60],
      ]);
      expect(await pipeline({ to: '2026-02-01' })).toEqual([50]);
      expect(await pipeline({ from: '2026-01-01', to: '2026-01-09' })).toEqual([]);
      expect(await pipeline()).toEqual([50, 60]);
      await deliver(store, workspace, [aChange('2026-01-20', 7), aChange('2026-02-03', 5)], {
        source: 'other',
      });
      expect([await pipeline(), await pipeline()]).toEqual([
        [57, 60, 5],
        [57, 60, 5],
      ]);
      await deliver(store, workspace, [], { source: 'other', completeFor: ['pipeline'] });
      expect([await pipeline(), await pipeline()]).toEqual([
        [50, 60],
        [50, 60],
      ]);
      await deliver(store, workspace, [aChange('2026-02-04', 1)], { completeFor: ['pipeline'] });
      expect([await pipeline(), await pipeline()]).toEqual([[1], [1]]);
    });

    test('by a dimension and with a filter', async () => {
      const said = [
        aChange('2026-01-01', 1, { dimensions: { owner: 'Åsa' } }),
        aChange('2026-01-01', 2, { dimensions: { owner: 'Bo' } }),
        aChange('2026-02-02', 4, { dimensions: { owner: 'Bo', channel: 'web' } }),
      ];
      const byOwner = await pipelineOf(said, { by: 'owner' });
      expect(byOwner.openings.map(({ group, value }) => [group, value])).toEqual([
        ['Bo', 2],
        ['Åsa', 1],
      ]);
      expect(byOwner.levels).toMatchObject([{ group: 'Bo', value: 4 }]);
      const web = await pipelineOf(said, { filter: { channel: 'web' } });
      expect(web).toMatchObject({ openings: [], levels: [{ value: 4 }] });
    });

    test('as known on Monday', async () => {
      const workspace = await aWorkspace(store);
      await deliver(store, workspace, [aChange('2026-01-01', 1, { key: 'k' })]);
      await deliver(store, workspace, [aSnapshot('2026-01-02', 5, { key: 'k' })], { learnedAt: TUESDAY });
      expect(await read(workspace, { levels: ['pipeline'], knownAt: MONDAY })).toMatchObject({
        openings: [{ value: 1, series: null }],
      });
      const { openings } = await read(workspace, { levels: ['pipeline'] });
      expect(openings).toMatchObject([{ value: 5, series: expect.any(String) }]);
    });

    test('any mixture gives at any date what the definition gives', async () => {
      const day = fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`);
      const learned = fc.record({
        date: day,
        form: fc.constantFrom<Observation['form']>('snapshot', 'change', 'change'),
        value: fc.integer({ min: -1000, max: 1000 }),
        owner: fc.constantFrom('Åsa', 'Bo'),
      });
      const property = fc.asyncProperty(fc.array(learned, { maxLength: 15 }), day, async (all, from) => {
        const observations = all.map(({ owner, ...about }, index) =>
          aLevel({ ...about, key: `${index}`, dimensions: { owner } }),
        );
        // Asked before all is known: what was seen then must not be taken for what holds now.
        const workspace = await aWorkspace(store);
        const asked = { levels: ['pipeline'], from, to: '2026-01-31' };
        await deliver(store, workspace, observations.slice(0, 5));
        await read(workspace, asked);
        await deliver(store, workspace, observations.slice(5));
        const { openings, levels } = await read(workspace, asked);
        expect(await read(workspace, asked)).toEqual({ flows: [], openings, levels });
        const states = levelStates(openings, levels, from, true);
        for (const date of ['2026-01-07', '2026-01-14', '2026-01-31'].filter((date) => date >= from)) {
          const known = observations.filter((one) => one.date <= date);
          expect(stateAt(states, date)?.value ?? null).toBe(known.length > 0 ? levelOf(known) : null);
        }
      });
      await fc.assert(property, { numRuns: 30 });
    });
  });

  test('sums kept by day are what adding up the ledger gives, whatever is delivered, corrected and withdrawn', async () => {
    const said = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      date: fc.constantFrom('2026-01-30', '2026-02-01', '2026-02-02', '2026-02-28'),
      value: fc.option(fc.integer({ min: -100, max: 100 }).map((cents) => cents / 100)),
      metric: fc.constantFrom('revenue', 'leads', 'pipeline'),
    });
    const delivery = fc.record({
      source: fc.constantFrom('crm', 'ads'),
      said: fc.uniqueArray(said, { maxLength: 6, selector: ({ metric, key }) => `${metric} ${key}` }),
      completeFor: fc.subarray(['revenue', 'leads', 'pipeline']),
    });
    const property = fc.asyncProperty(
      fc.array(delivery, { minLength: 1, maxLength: 5 }),
      async (deliveries) => {
        const workspace = await aWorkspace(store);
        for (const { said, ...about } of deliveries) {
          const observations = said.map((one) =>
            anObservation({ ...one, form: one.metric === 'pipeline' ? 'change' : 'amount' }),
          );
          await deliver(store, workspace, observations, about);
        }
        const asked = { flows: ['revenue', 'leads'], levels: ['pipeline'] };
        const addedUp = await read(workspace, { ...asked, knownAt: '2100-01-01T00:00:00.000Z' });
        expect(await read(workspace, asked)).toEqual(addedUp);
        const states = await store.ledger.sources(workspace.id, ['revenue', 'leads', 'pipeline']);
        for (const { source, metric, rows, firstDate, lastDate } of states) {
          const held = await store.ledger.observationsOf(workspace.id, source, metric);
          expect([rows, firstDate, lastDate]).toEqual([held.length, held[0]?.date, held.at(-1)?.date]);
        }
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });
});

/** From the definition: for each owner the last snapshot, and the changes after its day. */
function levelOf(observations: readonly Observation[]): number {
  const owners = [...new Set(observations.map(({ dimensions }) => dimensions.owner))];
  return owners.reduce((level, owner) => {
    const own = observations.filter(({ dimensions }) => dimensions.owner === owner);
    const snapshots = own.filter(({ form }) => form === 'snapshot');
    const lastDay =
      snapshots
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '';
    const last = snapshots.findLast(({ date }) => date === lastDay)?.value ?? 0;
    const after = own.filter(({ form, date }) => form === 'change' && date > lastDay);
    return level + last + after.reduce((sum, { value }) => sum + (value ?? 0), 0);
  }, 0);
}
