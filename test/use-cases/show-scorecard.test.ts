import { beforeAll, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { followMetric } from '../../src/use-cases/follow-metric.ts';
import { setTarget } from '../../src/use-cases/set-target.ts';
import { showScorecard } from '../../src/use-cases/show-scorecard.ts';
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
const show = async (workspace: Workspace, channelId = 'C1') => {
  const asked = { channelId, period: null };
  const { reports, chosen } = await showScorecard(world, workspace, BUILT_IN_CATALOGUE, asked);
  return { keys: reports.map(({ metric }) => metric.key), actuals: reports.map((one) => one.actual), chosen };
};
const follow = (workspace: Workspace, metric: string, follow = true, channelId = 'C1') =>
  followMetric(world, workspace, { channelId, metric: BUILT_IN_CATALOGUE.get(metric)!, follow });
const knows = (workspace: Workspace, ...metrics: readonly string[]) =>
  deliver(
    store,
    workspace,
    metrics.map((metric) => anObservation({ metric, key: metric, date: '2026-11-10', value: 7 })),
  );

test('nothing known, aimed at or followed is an empty scorecard', async () => {
  expect(await show(await aWorkspace(store))).toEqual({ keys: [], actuals: [], chosen: false });
});

test('a channel that follows nothing is shown what there is, along the funnel, six at most', async () => {
  const workspace = await aWorkspace(store);
  await knows(workspace, 'visitors', 'deals_lost', 'deals_won', 'revenue', 'meetings', 'contacts', 'calls');
  const { keys, chosen } = await show(workspace);
  expect(keys).toEqual(['meetings', 'revenue', 'contacts', 'deals_won', 'win_rate', 'calls']);
  expect(chosen).toBe(false);
});

test('what has a target comes before what only has data', async () => {
  const workspace = await aWorkspace(store);
  await knows(workspace, 'revenue', 'meetings');
  const aim = { every: 'month', from: null, until: null, filter: {}, parties: [], setBy: 'Åsa' } as const;
  for (const metric of ['followers', 'meetings'])
    await setTarget(world, workspace, { ...aim, metric, value: 80 });
  expect(await show(workspace)).toEqual({
    keys: ['meetings', 'followers', 'revenue'],
    actuals: [7, null, 7],
    chosen: false,
  });
});

test('a channel sees what it follows, in the order it chose, and no other channel’s', async () => {
  const workspace = await aWorkspace(store);
  await knows(workspace, 'revenue', 'meetings');
  await follow(workspace, 'revenue');
  await follow(workspace, 'nps');
  await follow(workspace, 'visitors', true, 'C2');
  expect(await show(workspace)).toEqual({ keys: ['revenue', 'nps'], actuals: [7, null], chosen: true });
});

test('following twice is following once, and so is not following', async () => {
  const workspace = await aWorkspace(store);
  await knows(workspace, 'meetings');
  const outcomes = [];
  for (const on of [true, true, false, false])
    outcomes.push((await follow(workspace, 'revenue', on)).outcome);
  expect(outcomes).toEqual(['followed', 'already', 'unfollowed', 'never']);
  expect(await show(workspace)).toMatchObject({ keys: ['meetings'], chosen: false });
});
