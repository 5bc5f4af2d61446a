import { beforeAll, describe, expect, test } from 'vitest';
import type { Dimensions } from '../../src/domain/dimension.ts';
import { type KpiRequest, showOf } from '../../src/domain/kpi-request.ts';
import { unsaidTarget } from '../../src/domain/target-request.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { slipIn, withKnownFilter } from '../../src/use-cases/known-filter.ts';
import { openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver } from '../support/deliveries.ts';
import { aTarget } from '../support/targets.ts';

let store: OpenStore;
let workspace: Workspace;
beforeAll(async () => {
  store = await openTestStore();
  workspace = await aWorkspace(store);
  const of = (key: string, dimensions: Dimensions) => anObservation({ key, dimensions });
  await deliver(store, workspace, [
    of('1', { owner: 'Erik Holm', origin: 'marketing', campaign: 'Höstmässan' }),
    of('2', { owner: 'Åsa Lindqvist', origin: 'sales', campaign: 'Vårmässan' }),
    of('3', { owner: 'Anna Berg', campaign: 'A' }),
    of('4', { owner: 'Anna Ek', campaign: 'B' }),
    ...Array.from({ length: 5 }, (_, n) => of(`c${n}`, { campaign: `Utskick nummer ${n}` })),
  ]);
  const { id: _, ...target } = aTarget({ filter: { owner: 'Ny Säljare' } });
  await store.targets.add(workspace.id, target);
});

const asked = (filter: Dimensions): KpiRequest => ({ ...showOf('meetings', null), filter });
const read = (filter: Dimensions) => withKnownFilter({ store }, workspace, asked(filter));

describe('what a figure is asked for by', () => {
  test.each<[string, Dimensions, Dimensions]>([
    ['as the figures write it', { owner: 'Erik Holm' }, { owner: 'Erik Holm' }],
    ['in another case, without its accents', { owner: 'asa LINDQVIST' }, { owner: 'Åsa Lindqvist' }],
    ['by a first name that is one person’s', { owner: 'erik' }, { owner: 'Erik Holm' }],
    ['by a department in Swedish', { origin: 'marknad' }, { origin: 'marketing' }],
    ['that has a target and no figure yet', { owner: 'ny säljare' }, { owner: 'Ny Säljare' }],
    ['of several', { owner: 'erik', origin: 'Marketing' }, { owner: 'Erik Holm', origin: 'marketing' }],
  ])('is known %s', async (_, typed, filter) => {
    expect(await read(typed)).toEqual({ request: asked(filter) });
  });

  test.each<[string, Dimensions, { readonly isNear: boolean; readonly known: readonly string[] }]>([
    ['with a slip', { owner: 'Erik Hol' }, { isNear: true, known: ['Erik Holm'] }],
    ['with a slip in a first name', { owner: 'Erikk' }, { isNear: true, known: ['Erik Holm'] }],
    ['by a first name of two', { owner: 'Anna' }, { isNear: true, known: ['Anna Berg', 'Anna Ek'] }],
    ['that nobody has, of a few', { origin: 'partner' }, { isNear: false, known: ['marketing', 'sales'] }],
    ['that nobody has, of many', { campaign: 'Julkampanjen' }, { isNear: false, known: [] }],
  ])('is no figure %s, and not nothing', async (_, typed, { isNear, known }) => {
    const found = await read(typed);
    if (!('problem' in found) || found.problem.kind !== 'unknown_value') throw new Error('it was known');
    const [[dimension, words]] = Object.entries(typed) as [[string, string]];
    expect(found.problem).toMatchObject({ dimension, words, isNear, metric: 'meetings' });
    expect(found.problem.known.map(({ value }) => value)).toEqual(known);
    const [first] = found.problem.known;
    if (first) expect(first.request.filter).toEqual({ [dimension]: first.value });
  });

  test.each<[string, Dimensions, Dimensions, string | null]>([
    ['whom the figures know', { owner: 'erik' }, { owner: 'Erik Holm' }, null],
    ['somebody new', { owner: 'Kim Nyström' }, { owner: 'Kim Nyström' }, null],
    ['what may be a slip, and is told', { owner: 'Erik Hol' }, { owner: 'Erik Hol' }, 'Erik Holm'],
  ])('a target may be for %s', async (_, typed, filter, near) => {
    const wanted = { ...unsaidTarget('meetings'), value: 20 };
    expect(await withKnownFilter({ store }, workspace, { ...wanted, filter: typed })).toEqual({
      request: { ...wanted, filter },
    });
    const slip = near === null ? null : { value: filter.owner, near };
    expect(await slipIn({ store }, workspace, filter)).toEqual(slip);
  });

  test('what is told by hand is told as it is, in the figures’ own words where they have some', async () => {
    const log = { kind: 'log', metric: 'calls', value: 3, date: null } as const;
    const told = (filter: Dimensions) => withKnownFilter({ store }, workspace, { ...log, filter });
    expect(await told({ campaign: 'höstmässan' })).toEqual({
      request: { ...log, filter: { campaign: 'Höstmässan' } },
    });
    expect(await told({ campaign: 'Sommarmässan' })).toEqual({
      request: { ...log, filter: { campaign: 'Sommarmässan' } },
    });
  });

  test('a first name that two have is nobody’s, whatever is told or wanted of it', async () => {
    const log = { kind: 'log', metric: 'calls', value: 3, date: null, filter: { owner: 'Anna' } } as const;
    const wanted = { ...unsaidTarget('meetings'), value: 20, filter: { owner: 'Anna' } };
    for (const request of [log, wanted])
      expect(await withKnownFilter({ store }, workspace, request)).toMatchObject({
        problem: {
          kind: 'unknown_value',
          known: [{ request: { ...request, filter: { owner: 'Anna Berg' } } }, { value: 'Anna Ek' }],
        },
      });
  });

  test('whom the figures know goes before a target that was set for a slip', async () => {
    const { id: _, ...target } = aTarget({ filter: { owner: 'Åsa Lindquist' } });
    await store.targets.add(workspace.id, target);
    expect(await read({ owner: 'åsa' })).toEqual({ request: asked({ owner: 'Åsa Lindqvist' }) });
  });

  test('and what is asked for by nothing is left alone', async () => {
    expect(await read({})).toEqual({ request: asked({}) });
    expect(await withKnownFilter({ store }, workspace, { kind: 'help' })).toEqual({
      request: { kind: 'help' },
    });
  });
});
