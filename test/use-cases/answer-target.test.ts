import { beforeAll, describe, expect, test } from 'vitest';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import type { SetTargetRequest, TargetRequest } from '../../src/domain/target-request.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { agreeTarget } from '../../src/use-cases/agree-target.ts';
import { answerTarget } from '../../src/use-cases/answer-target.ts';
import { endTarget } from '../../src/use-cases/end-target.ts';
import { proposeTarget, wantedOf } from '../../src/use-cases/propose-target.ts';
import { setTarget, setTargets } from '../../src/use-cases/set-target.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorkspace } from '../support/deliveries.ts';

let store: OpenStore;
let clock = Date.parse('2026-11-18T08:00:00.000Z');
beforeAll(async () => {
  store = await sharedTestStore();
});
/** A minute passes with every look at the clock. */
const world = () => ({
  store,
  now: () => {
    clock += 60_000;
    return new Date(clock).toISOString();
  },
});

const MEETINGS: SetTargetRequest = {
  kind: 'set_target',
  metric: 'meetings',
  value: 80,
  inPercent: false,
  every: null,
  from: null,
  until: null,
  filter: {},
  terms: {},
};
const propose = (workspace: Workspace, about: Partial<SetTargetRequest> = {}) =>
  proposeTarget(world(), workspace, BUILT_IN_CATALOGUE, { ...MEETINGS, ...about });
const answer = (workspace: Workspace, request: TargetRequest) =>
  answerTarget(world(), workspace, BUILT_IN_CATALOGUE, request);

async function set(workspace: Workspace, about: Partial<SetTargetRequest> = {}, by = 'Åsa') {
  const proposed = await propose(workspace, about);
  if ('problem' in proposed) throw new Error(proposed.problem.about);
  return (await setTarget(world(), workspace, wantedOf(proposed, proposed.request.value!, by))).target;
}
async function agreed(workspace: Workspace, about: Partial<SetTargetRequest> = {}) {
  const { id: targetId } = await set(workspace, about);
  await agreeTarget(world(), workspace, { targetId, department: 'sales', name: 'Åsa', userId: 'U1' });
  const marketing = { targetId, department: 'marketing', name: 'Sara', userId: 'U2' } as const;
  return (await agreeTarget(world(), workspace, marketing)).target!;
}

describe('who answers for a target', () => {
  const owners = { kind: 'target_owners', metric: 'meetings', filter: {} } as const;

  test('is told of the one that somebody owns, with the departments that nobody answers in', async () => {
    const workspace = await aWorkspace(store);
    expect(await answer(workspace, owners)).toMatchObject({ target: null, missing: [] });
    await set(workspace);
    expect(await answer(workspace, owners)).toMatchObject({ missing: ['sales', 'marketing'] });
    await set(workspace, { value: 240, every: 'quarter', terms: { owners: { sales: 'Erik' } } });
    expect(await answer(workspace, owners)).toMatchObject({
      kind: 'target_owners',
      target: { every: 'quarter', owners: { sales: 'Erik' } },
      missing: ['marketing'],
    });
  });
});

describe('what is proposed', () => {
  test('is every month from this one on, where nothing else is said', async () => {
    const workspace = await aWorkspace(store);
    expect(await propose(workspace)).toMatchObject({
      request: { value: 80, every: 'month', from: '2026-11-01', until: null },
      current: null,
    });
  });

  test('goes by the kind of period that the target has already', async () => {
    const workspace = await aWorkspace(store);
    await set(workspace, { metric: 'cac', value: 120_000, every: 'quarter' });
    const proposed = await propose(workspace, { metric: 'cac', value: 110_000 });
    expect(proposed).toMatchObject({
      request: { every: 'quarter', from: '2026-10-01' },
      current: { value: 120_000 },
    });
  });

  test('keeps the value where only terms are said, and the owners of the other department', async () => {
    const workspace = await aWorkspace(store);
    await set(workspace, { terms: { owners: { sales: 'Åsa' } } });
    const target = await set(workspace, {
      value: null,
      terms: { owners: { marketing: 'Sara' }, stretch: 95 },
    });
    expect(target).toMatchObject({ value: 80, stretch: 95, owners: { sales: 'Åsa', marketing: 'Sara' } });
  });

  test.each<[string, Partial<SetTargetRequest>, string]>([
    ['a minimum above the target', { terms: { minimum: 90 } }, 'levels'],
    ['a stretch below it', { terms: { stretch: 70 } }, 'levels'],
    ['a period that is over', { every: 'month', from: '2026-10-01', until: '2026-10-31' }, 'over'],
  ])('is refused for %s', async (_, about, problem) => {
    const workspace = await aWorkspace(store);
    expect(await propose(workspace, about)).toMatchObject({ problem: { about: problem } });
  });

  test('a minimum that is kept from before does not stand in the way of a lower target', async () => {
    const workspace = await aWorkspace(store);
    await set(workspace, { terms: { minimum: 70 } });
    expect(await set(workspace, { value: 60 })).toMatchObject({ value: 60, minimum: null });
  });

  test('takes a because for the reason of a change where it is known which goal it serves', async () => {
    const workspace = await aWorkspace(store);
    const first = await set(workspace, { terms: { why: 'It fills the funnel' } });
    expect(first).toMatchObject({ why: 'It fills the funnel', reason: '' });
    const change = await set(workspace, { value: 90, terms: { why: 'two sellers more' } });
    expect(change).toMatchObject({ why: 'It fills the funnel', reason: 'two sellers more' });
    const both = await set(workspace, { value: 95, terms: { why: 'It feeds sales', reason: 'the fair' } });
    expect(both).toMatchObject({ why: 'It feeds sales', reason: 'the fair' });
  });

  test('sets nothing', async () => {
    const workspace = await aWorkspace(store);
    expect(await answer(workspace, MEETINGS)).toMatchObject({ kind: 'proposed_target' });
    expect(await store.targets.all(workspace.id)).toEqual([]);
  });
});

describe('a card', () => {
  test('of a draft tells what goes on holding, and that nobody measures it', async () => {
    const workspace = await aWorkspace(store);
    const contract = await agreed(workspace);
    const draft = await set(workspace, { value: 90 });
    expect(await answer(workspace, { kind: 'target', id: draft.id })).toMatchObject({
      version: 2,
      before: { id: contract.id },
      holds: { version: 1, target: { value: 80 } },
      missing: [{ mark: 'measured' }, { mark: 'purpose' }, { mark: 'owned' }, { mark: 'quality' }],
    });
    // A second draft is still a change of the contract.
    const another = await set(workspace, { value: 95 });
    expect(await answer(workspace, { kind: 'target', id: another.id })).toMatchObject({
      version: 3,
      before: { value: 80 },
      newer: null,
    });
    expect(await answer(workspace, { kind: 'target', id: draft.id })).toMatchObject({ newer: another.id });
  });

  test('of what was never set says so', async () => {
    const workspace = await aWorkspace(store);
    expect(await answer(workspace, { kind: 'target', id: '999999' })).toEqual({
      kind: 'problem',
      problem: { kind: 'target', problem: { about: 'gone' } },
    });
  });
});

describe('the list', () => {
  test('has what holds, and every draft that nothing has overtaken', async () => {
    const workspace = await aWorkspace(store);
    await agreed(workspace);
    await set(workspace, { value: 90 });
    await set(workspace, { value: 95 });
    await set(workspace, { value: 20, filter: { owner: 'Erik Holm' } });
    const list = await answer(workspace, { kind: 'targets', setAt: null });
    if (list.kind !== 'target_list') return expect(list.kind).toBe('target_list');
    expect(list.rows.map(({ target }) => target.value)).toEqual([80, 20]);
    expect(list.drafts.map(({ target }) => target.value)).toEqual([95]);
  });

  test('tells what was set together in one line, and shows it whole when asked', async () => {
    const workspace = await aWorkspace(store);
    const proposed = await propose(workspace);
    if ('problem' in proposed) throw new Error(proposed.problem.about);
    const wanted = wantedOf(proposed, 80, 'Åsa');
    const months = ['2026-12-01', '2027-01-01', '2027-02-01'].map((from) => ({ ...wanted, from }));
    const [first] = await setTargets(world(), workspace, months);
    expect(await answer(workspace, { kind: 'targets', setAt: null })).toMatchObject({
      drafts: [{ together: 3 }],
    });
    const batch = await answer(workspace, { kind: 'targets', setAt: first!.target.setAt });
    expect(batch.kind === 'target_batch' && batch.rows).toHaveLength(3);
  });

  test('has nothing that has ended', async () => {
    const workspace = await aWorkspace(store);
    const { id: targetId } = await set(workspace, { metric: 'calls', value: 900 });
    await endTarget(world(), workspace, { targetId, on: '2026-10-15', by: 'Åsa', reason: '' });
    expect(await answer(workspace, { kind: 'targets', setAt: null })).toMatchObject({ rows: [], drafts: [] });
    const ended = { kind: 'end_target', metric: 'calls', every: null, filter: {}, reason: '' } as const;
    expect(await answer(workspace, ended)).toMatchObject({ problem: { problem: { about: 'none' } } });
    // But its history is told.
    const history = { kind: 'target_history', metric: 'calls', every: null, filter: {} } as const;
    expect(await answer(workspace, history)).toMatchObject({ versions: [{ ends: false }, { ends: true }] });
  });
});
