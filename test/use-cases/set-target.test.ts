import { beforeAll, expect, test } from 'vitest';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { setTarget, type WantedTarget } from '../../src/use-cases/set-target.ts';
import { openTestStore } from '../support/databases.ts';
import { aWorkspace } from '../support/deliveries.ts';

let store: OpenStore;
beforeAll(async () => {
  store = await openTestStore();
});

const NOW = '2026-11-18T08:00:00.000Z';
const wanted: WantedTarget = {
  metric: 'meetings',
  value: 80,
  every: 'month',
  from: null,
  until: null,
  filter: {},
  parties: [],
  setBy: 'Åsa',
};
const set = (workspace: Workspace, about: Partial<WantedTarget> = {}, now = NOW) =>
  setTarget({ store, now: () => now }, workspace, { ...wanted, ...about });

test.each([
  ['week', null, '2026-11-16'],
  ['month', null, '2026-11-01'],
  ['quarter', null, '2026-10-01'],
  ['year', null, '2026-01-01'],
  ['month', '2027-02-14', '2027-02-01'],
] as const)('a target for every %s holds from the start of a period on', async (every, from, expected) => {
  const workspace = await aWorkspace(store);
  const { target, outcome } = await set(workspace, { every, from });
  expect(outcome).toBe('set');
  expect(target).toMatchObject({ from: expected, value: 80, setAt: NOW, setBy: 'Åsa' });
  expect(await store.targets.all(workspace.id)).toEqual([target]);
});

test('this month is the month where the workspace is, and its year begins when its own does', async () => {
  const workspace = await aWorkspace(store);
  const newYear = '2026-12-31T23:30:00.000Z';
  expect((await set(workspace, {}, newYear)).target.from).toBe('2027-01-01');
  const may = await store.workspaces.update(workspace.id, { fiscalYearStartMonth: 5 });
  expect((await set(may, { every: 'year' })).target.from).toBe('2026-05-01');
});

test('saying again what holds changes nothing, whoever says it', async () => {
  const workspace = await aWorkspace(store);
  const first = await set(workspace, { filter: { owner: 'Åsa', channel: 'email' } });
  const again = await set(workspace, { filter: { channel: 'email', owner: 'Åsa' }, setBy: 'Erik' });
  const later = await set(workspace, { filter: { owner: 'Åsa', channel: 'email' }, from: '2027-01-01' });
  expect([again, later]).toEqual(
    Array.from({ length: 2 }, () => ({ target: first.target, outcome: 'same' })),
  );
  expect(await store.targets.all(workspace.id)).toHaveLength(1);
});

test('another value is a new version, and going back to the old one is one more', async () => {
  const workspace = await aWorkspace(store);
  for (const value of [80, 100, 80]) expect((await set(workspace, { value })).outcome).toBe('set');
  expect((await store.targets.all(workspace.id)).map(({ value }) => value)).toEqual([80, 100, 80]);
});

test('another metric, person, kind of period or end is another target', async () => {
  const workspace = await aWorkspace(store);
  await set(workspace);
  for (const about of [
    { metric: 'visitors' },
    { filter: { owner: 'Åsa' } },
    { every: 'quarter' },
    { until: '2026-12-31' },
  ] as const)
    expect((await set(workspace, about)).outcome).toBe('set');
});

test('between two dates it stands as it was said, and two others are another target', async () => {
  const workspace = await aWorkspace(store);
  const campaign = { every: 'once', from: '2026-11-02', until: '2026-11-30' } as const;
  const firstHalf = { ...campaign, until: '2026-11-15' };
  expect((await set(workspace, campaign)).target).toMatchObject({ from: '2026-11-02', until: '2026-11-30' });
  expect((await set(workspace, firstHalf)).outcome).toBe('set');
  expect((await set(workspace, campaign)).outcome).toBe('same');
  expect((await set(workspace, firstHalf)).outcome).toBe('same');
});

test('what is not said is as it was before, but for the levels of another value', async () => {
  const workspace = await aWorkspace(store);
  const terms = { minimum: 70, stretch: 95, why: 'pipeline', guard: 'win_rate', owners: { sales: 'Åsa' } };
  await set(workspace, terms);
  expect((await set(workspace)).outcome).toBe('same');
  const { target } = await set(workspace, { value: 90, reason: 'one seller more' });
  expect(target).toMatchObject({
    ...terms,
    value: 90,
    minimum: null,
    stretch: null,
    reason: 'one seller more',
  });
  expect((await set(workspace, { value: 90, why: '' })).target).toMatchObject({ why: '', guard: 'win_rate' });
  expect((await set(workspace, { value: 90, guard: null })).target).toMatchObject({
    guard: null,
    reason: '',
  });
});
