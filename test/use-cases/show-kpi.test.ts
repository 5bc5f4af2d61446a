import { beforeAll, describe, expect, test } from 'vitest';
import { type ShowRequest, showOf } from '../../src/domain/kpi-request.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { periodAt } from '../../src/domain/periods.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { setTarget } from '../../src/use-cases/set-target.ts';
import { showKpi } from '../../src/use-cases/show-kpi.ts';
import { openTestStore } from '../support/databases.ts';
import { anObservation, aWorkspace, deliver } from '../support/deliveries.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await openTestStore();
});

const world = {
  now: () => '2026-11-18T08:00:00.000Z',
  get store() {
    return store;
  },
};
const month = (date: string) => periodAt('month', date, { startMonth: 1 });
const show = (workspace: Workspace, about: Partial<ShowRequest> = {}) =>
  showKpi(world, workspace, BUILT_IN_CATALOGUE, {
    ...showOf('revenue', null),
    ...about,
  });
const won = (key: string, value: number, more: Partial<Observation> = {}) =>
  anObservation({ key, value, date: '2026-11-10', ...more });

/** 12:00 in Stockholm on a day of November. */
const noon = (day: string) => `2026-11-${day}T11:00:00.000Z`;

test('without a period the current month is meant, with its target and its sources', async () => {
  const workspace = await aWorkspace(store);
  await deliver(store, workspace, [won('1', 100), won('2', 50), won('3', 70, { date: '2026-10-05' })]);
  await setTarget(world, workspace, {
    metric: 'revenue',
    value: 300,
    every: 'month',
    from: null,
    until: null,
    filter: {},
    parties: [],
    setBy: 'Åsa',
  });
  expect(await show(workspace)).toMatchObject({
    kind: 'report',
    report: { period: month('2026-11-18'), actual: 150, rows: 2, target: { value: 300 }, attainment: 0.5 },
    sources: [{ source: 'crm', rows: 3 }],
    inputs: [{ value: 150, rows: 2 }],
  });
});

test('what must not suffer for a target is told beside it, in the same period', async () => {
  const workspace = await aWorkspace(store);
  const calls = [won('1', 3), won('2', 4)].map((one) => ({ ...one, metric: 'calls' }));
  await deliver(store, workspace, [won('1', 100), ...calls]);
  const aim = { every: 'month', from: null, until: null, filter: {}, parties: [], setBy: 'Åsa' } as const;
  const world = { store, now: () => '2026-11-18T08:00:00.000Z' };
  expect(await show(workspace)).toMatchObject({ guard: null });
  await setTarget(world, workspace, { ...aim, metric: 'revenue', value: 300, guard: 'calls' });
  expect(await show(workspace)).toMatchObject({
    guard: { metric: { key: 'calls' }, period: month('2026-11-18'), actual: 7 },
  });
});

describe('as known on a day', () => {
  test('a later correction is not known yet, nor is what was learned the next midnight', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [won('1', 100)], { learnedAt: noon('12') });
    await deliver(store, workspace, [won('1', 140)], { learnedAt: noon('16') });
    await deliver(store, workspace, [won('2', 5)], { learnedAt: '2026-11-17T23:00:00.001Z' });
    const actual = async (knownOn: string | null) => (await show(workspace, { knownOn })).report.actual;
    expect(await actual('2026-11-12')).toBe(100);
    expect(await actual('2026-11-16')).toBe(140);
    expect(await actual('2026-11-17')).toBe(140);
    expect(await actual('2026-11-18')).toBe(145);
    expect(await actual(null)).toBe(145);
  });

  test('before anything was learned there is no figure, not zero, and no source', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [won('1', 100)], { learnedAt: noon('16') });
    const answer = await show(workspace, { knownOn: '2026-11-13' });
    expect(answer.report).toMatchObject({ actual: null, rows: 0, knownOn: '2026-11-13' });
    expect(answer.sources).toEqual([]);
  });

  test('the sources are told as they stood', async () => {
    const workspace = await aWorkspace(store);
    await deliver(store, workspace, [won('1', 100), won('2', 50)], { learnedAt: noon('12') });
    await deliver(store, workspace, [won('2', 50), won('3', 1, { date: '2026-11-17' })], {
      learnedAt: noon('17'),
      completeFor: ['revenue'],
    });
    const then = await show(workspace, { knownOn: '2026-11-13' });
    expect(then.sources).toEqual([
      {
        source: 'crm',
        metric: 'revenue',
        rows: 2,
        firstDate: '2026-11-10',
        lastDate: '2026-11-10',
        learnedAt: noon('12'),
      },
    ]);
    expect((await show(workspace)).sources).toMatchObject([{ rows: 2, lastDate: '2026-11-17' }]);
  });
});

test('by owner it is told apart, by month over time, and a filter holds for all of it', async () => {
  const workspace = await aWorkspace(store);
  await deliver(store, workspace, [
    won('1', 100, { dimensions: { owner: 'Åsa' } }),
    won('2', 50, { dimensions: { owner: 'Erik' } }),
    won('3', 70, { dimensions: { owner: 'Åsa' }, date: '2026-10-05' }),
  ]);
  expect(await show(workspace, { by: { kind: 'dimension', dimension: 'owner' } })).toMatchObject({
    kind: 'breakdown',
    report: { actual: 150 },
    breakdown: {
      rows: [
        { name: 'Åsa', actual: 100 },
        { name: 'Erik', actual: 50 },
      ],
    },
  });
  expect(await show(workspace, { by: { kind: 'grain', grain: 'month' } })).toMatchObject({
    kind: 'over_time',
    report: { trend: { grain: 'month', buckets: [{ value: 70 }, { value: 150 }] } },
  });
  expect(await show(workspace, { filter: { owner: 'Åsa' } })).toMatchObject({
    report: { actual: 100, filter: { owner: 'Åsa' }, change: { value: 70 } },
  });
});

test('a period to come has no figures and no inputs', async () => {
  const workspace = await aWorkspace(store);
  await deliver(store, workspace, [won('1', 100)]);
  expect(await show(workspace, { period: month('2027-02-01') })).toMatchObject({
    report: { actual: null, status: null },
    inputs: [],
  });
});
