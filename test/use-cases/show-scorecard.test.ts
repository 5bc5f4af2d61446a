import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { answerRequest } from '../../src/use-cases/answer-request.ts';
import { followMetric } from '../../src/use-cases/follow-metric.ts';
import { setTarget } from '../../src/use-cases/set-target.ts';
import { type ScorecardAsked, showScorecard } from '../../src/use-cases/show-scorecard.ts';
import { metricsOf } from '../../src/use-cases/workspace-metrics.ts';
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

describe('by role', () => {
  const erik = { id: 'U1', name: 'erik Holm' };
  const seen = async (workspace: Workspace, asked: Partial<ScorecardAsked> = {}) => {
    const card = await showScorecard(world, workspace, BUILT_IN_CATALOGUE, {
      channelId: 'C1',
      period: null,
      ...asked,
    });
    return {
      keys: card.reports.map(({ metric }) => metric.key),
      lens: card.lens?.shown,
      own: card.own && [card.own.name, ...card.own.reports.map(({ metric, actual }) => [metric.key, actual])],
    };
  };
  const sold = async (workspace: Workspace) => {
    const about = [
      { metric: 'revenue', owner: 'Erik Holm', value: 7 },
      { metric: 'revenue', owner: 'Johan', value: 5 },
      { metric: 'new_customers', owner: 'Erik Holm', value: 1 },
      { metric: 'contacts', owner: undefined, value: 9 },
    ];
    const observations = about.map(({ metric, owner, value }, at) =>
      anObservation({
        metric,
        value,
        key: String(at),
        date: '2026-11-10',
        dimensions: owner === undefined ? {} : { owner },
      }),
    );
    await deliver(store, workspace, observations);
  };

  test('a person’s own choice goes before what the channel follows, and only where the answer is theirs', async () => {
    const workspace = await aWorkspace(store);
    await sold(workspace);
    await follow(workspace, 'contacts');
    expect(await seen(workspace, { person: erik })).toMatchObject({ keys: ['contacts'], lens: 'channel' });
    await store.personRoles.set(workspace.id, erik.id, 'closing');
    expect(await seen(workspace, { person: erik })).toMatchObject({ keys: ['revenue'], lens: 'closing' });
    expect(await seen(workspace)).toMatchObject({ keys: ['contacts'], lens: 'channel' });
    expect(await seen(workspace, { person: { ...erik, id: 'U2' } })).toMatchObject({ keys: ['contacts'] });
    expect(await seen(workspace, { person: erik, lens: 'marketing' })).toMatchObject({
      keys: ['contacts', 'marketing_share'],
    });
  });

  test('a seller reads their own part beside the team’s, and no one else’s is theirs', async () => {
    const workspace = await aWorkspace(store);
    await sold(workspace);
    await store.personRoles.set(workspace.id, erik.id, 'closing');
    expect((await seen(workspace, { person: erik })).own).toEqual(['Erik Holm', ['revenue', 7]]);
    expect((await seen(workspace, { person: { ...erik, name: 'Åsa' } })).own).toBeUndefined();
    expect((await seen(workspace, { lens: 'closing' })).own).toBeUndefined();
  });

  test('what is of the whole organisation is nobody’s own part', async () => {
    const workspace = await aWorkspace(store);
    await sold(workspace);
    await store.personRoles.set(workspace.id, erik.id, 'management');
    const card = await seen(workspace, { person: erik });
    expect(card).toMatchObject({ lens: 'management', own: undefined });
    expect(card.keys).toContain('revenue');
  });

  test('a role that nothing is known of yet shows what it would', async () => {
    const workspace = await aWorkspace(store);
    expect((await seen(workspace, { lens: 'delivery' })).keys).toEqual([
      'retention',
      'nps',
      'churned_customers',
      'active_customers',
      'mrr',
      'average_mrr',
    ]);
  });

  test('metrics of the workspace’s own join the mix of their department', async () => {
    const workspace = await aWorkspace(store);
    const change = {
      kind: 'flow',
      name: { en: 'Webinars', sv: 'Webbinarier' },
      department: 'marketing',
    } as const;
    await store.ownMetrics.add(workspace.id, {
      key: 'webinars',
      change,
      setAt: '2026-11-01T08:00:00Z',
      setBy: 'Åsa',
    });
    await knows(workspace, 'contacts', 'webinars', 'meetings');
    const { catalogue, own } = await metricsOf(world)(workspace);
    const lenses = ['marketing', 'prospecting'] as const;
    const cards = lenses.map((lens) =>
      showScorecard(world, workspace, catalogue, { channelId: 'C1', period: null, lens, own }),
    );
    const shown = (await Promise.all(cards)).map(({ reports }) => reports.map(({ metric }) => metric.key));
    expect(shown).toEqual([['contacts', 'webinars'], ['meetings']]);
  });

  test('where everybody sees the answer, nobody’s role is asked for, shown or changed', async () => {
    const workspace = await aWorkspace(store);
    const place = { workspace, catalogue: BUILT_IN_CATALOGUE, channelId: 'C1' };
    const wanted = { kind: 'role', lens: 'closing' } as const;
    expect(await answerRequest(world, place, wanted)).toEqual({
      kind: 'role',
      lens: 'channel',
      canChoose: false,
    });
    expect(await answerRequest(world, { ...place, person: erik }, wanted)).toMatchObject({
      kind: 'scorecard',
      lens: { shown: 'closing', canChoose: true },
    });
    expect(await answerRequest(world, { ...place, person: erik }, { kind: 'role', lens: null })).toEqual({
      kind: 'role',
      lens: 'closing',
      canChoose: true,
    });
  });
});
