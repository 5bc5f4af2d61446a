import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { contractOf } from '../../src/domain/contract.ts';
import { BUILT_IN_CATALOGUE } from '../../src/domain/metrics/catalogue.ts';
import { targetFor } from '../../src/domain/period-target.ts';
import { periodAt } from '../../src/domain/periods.ts';
import type { TeamDepartment } from '../../src/domain/target.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { agreeTarget, agreeTargets } from '../../src/use-cases/agree-target.ts';
import { endTarget } from '../../src/use-cases/end-target.ts';
import { setTarget, type WantedTarget } from '../../src/use-cases/set-target.ts';
import { undoTarget } from '../../src/use-cases/undo-target.ts';
import { rulesOf } from '../../src/use-cases/workspace-rules.ts';
import { openTestStore } from '../support/databases.ts';
import { aWorkspace } from '../support/deliveries.ts';

let store: OpenStore;
let clock: number;
beforeAll(async () => {
  store = await openTestStore();
  clock = Date.parse('2026-11-18T08:00:00.000Z');
});

/** A minute passes with every look at the clock. */
const world = () => ({
  store,
  now: () => {
    clock += 60_000;
    return new Date(clock).toISOString();
  },
});
const NAMES = { sales: 'Åsa', marketing: 'Sara', delivery: 'Maria' } as const;
const wanted: WantedTarget = {
  metric: 'meetings',
  value: 80,
  every: 'month',
  from: '2026-01-01',
  until: null,
  filter: {},
  parties: ['sales', 'marketing'],
  setBy: 'Åsa',
};
const set = (workspace: Workspace, about: Partial<WantedTarget> = {}) =>
  setTarget(world(), workspace, { ...wanted, ...about });
const agree = (workspace: Workspace, targetId: string, department: TeamDepartment, name?: string) =>
  agreeTarget(world(), workspace, {
    targetId,
    department,
    name: name ?? NAMES[department],
    userId: `U${name ?? NAMES[department]}`,
  });
async function agreed(workspace: Workspace, about: Partial<WantedTarget> = {}) {
  const { target } = await set(workspace, about);
  await agree(workspace, target.id, 'sales');
  return (await agree(workspace, target.id, 'marketing')).target!;
}
async function held(workspace: Workspace, date = '2026-11-18') {
  const rules = rulesOf(world(), workspace);
  const targets = await store.targets.all(workspace.id);
  const period = periodAt('month', date, rules.fiscalYear);
  return targetFor(BUILT_IN_CATALOGUE.get('meetings')!, period, targets, {}, rules);
}

describe('agreeing', () => {
  test('by both makes a draft a contract; by one twice, or for a party that is none, changes nothing', async () => {
    const workspace = await aWorkspace(store);
    const { target } = await set(workspace);
    const outcomes = [];
    for (const department of ['sales', 'sales', 'delivery', 'marketing', 'marketing'] as const) {
      const { outcome, isComplete } = await agree(workspace, target.id, department);
      outcomes.push([outcome, isComplete]);
    }
    expect(outcomes).toEqual([
      ['agreed', false],
      ['already', false],
      ['not_a_party', false],
      ['agreed', true],
      ['already', true],
    ]);
  });

  test('for two departments is for nobody to do, whether Slack knows them or only their name', async () => {
    const workspace = await aWorkspace(store);
    const { target } = await set(workspace);
    await agree(workspace, target.id, 'sales');
    expect((await agree(workspace, target.id, 'marketing', 'Åsa')).outcome).toBe('same_person');
    const atTheTerminal = {
      targetId: target.id,
      department: 'marketing',
      name: ' åsa',
      userId: null,
    } as const;
    expect((await agreeTarget(world(), workspace, atTheTerminal)).outcome).toBe('same_person');
  });

  test('to what was taken back, or never set, says so', async () => {
    const workspace = await aWorkspace(store);
    const { target } = await set(workspace);
    await undoTarget(world(), workspace, { targetId: target.id });
    expect(await agree(workspace, target.id, 'sales')).toMatchObject({ outcome: 'withdrawn', target: null });
    expect((await agree(workspace, '999999', 'sales')).outcome).toBe('not_found');
    expect((await agree(await aWorkspace(store), target.id, 'sales')).outcome).toBe('not_found');
  });

  test('to all that was set at one moment is one press; what does not need the department stays as it is', async () => {
    const workspace = await aWorkspace(store);
    const { target } = await set(workspace);
    const { id: _, ...same } = target;
    const own = { ...same, metric: 'calls', parties: [] };
    await store.targets.addAll(workspace.id, [own, { ...same, metric: 'revenue' }]);
    const press = (department: TeamDepartment) =>
      agreeTargets(world(), workspace, {
        setAt: target.setAt,
        department,
        name: NAMES[department],
        userId: null,
      });
    expect(await press('sales')).toMatchObject({ outcome: 'agreed', isComplete: false });
    expect((await press('sales')).outcome).toBe('already');
    expect((await press('delivery')).outcome).toBe('not_a_party');
    const all = await press('marketing');
    expect(all).toMatchObject({ outcome: 'agreed', isComplete: true });
    expect(all.targets.map(({ metric, agreements }) => [metric, agreements.length])).toEqual([
      ['meetings', 2],
      ['calls', 0],
      ['revenue', 2],
    ]);
  });

  test('in whatever order, however often, and all at once, is one yes for each department: the first', async () => {
    const workspace = await aWorkspace(store);
    const yes = fc.record({
      department: fc.constantFrom('sales', 'marketing', 'delivery'),
      name: fc.constantFrom('a', 'b', 'c'),
    });
    let value = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(yes, { minLength: 1, maxLength: 5 }), fc.boolean(), async (said, atOnce) => {
        const { target } = await set(workspace, { value: ++value });
        const press = ({ department, name }: (typeof said)[number]) =>
          agreeTarget(world(), workspace, { targetId: target.id, department, name, userId: name });
        const outcomes = [];
        if (atOnce) outcomes.push(...(await Promise.all(said.map(press))));
        else for (const one of said) outcomes.push(await press(one));
        const { agreements } = (await store.targets.all(workspace.id)).find(({ id }) => id === target.id)!;
        expect(outcomes.filter(({ outcome }) => outcome === 'agreed').length).toBe(agreements.length);
        expect(new Set(agreements.map(({ department }) => department)).size).toBe(agreements.length);
        expect(new Set(agreements.map(({ userId }) => userId)).size).toBe(agreements.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a change of a contract', () => {
  test('holds when both have agreed again; until then, and once it is taken back, the one before holds', async () => {
    const workspace = await aWorkspace(store);
    const first = await agreed(workspace);
    const before = await held(workspace);
    const { target } = await set(workspace, { value: 90, reason: 'one seller more' });
    await agree(workspace, target.id, 'sales');
    expect(await held(workspace)).toMatchObject({
      value: 80,
      pending: { value: 90, missing: ['marketing'] },
    });
    expect((await undoTarget(world(), workspace, { targetId: target.id })).outcome).toBe('undone');
    expect(await held(workspace)).toEqual(before);
    await agreed(workspace, { value: 90 });
    expect(await held(workspace)).toMatchObject({
      value: 90,
      version: 2,
      contract: { agreedBy: ['Åsa', 'Sara'] },
    });
    const versions = await store.targets.all(workspace.id);
    expect(versions.map((version) => contractOf(version, versions)?.version)).toEqual([1, 2]);
    expect(versions[0]!.id).toBe(first.id);
  });

  test('cannot be taken back by one alone once everybody has agreed, and taking back twice is once', async () => {
    const workspace = await aWorkspace(store);
    const { id } = await agreed(workspace);
    expect((await undoTarget(world(), workspace, { targetId: id })).outcome).toBe('agreed');
    const { target } = await set(workspace, { metric: 'calls', parties: [] });
    const undo = () => undoTarget(world(), workspace, { targetId: target.id });
    expect([(await undo()).outcome, (await undo()).outcome]).toEqual(['undone', 'already']);
    expect((await undoTarget(world(), workspace, { targetId: 'x' })).outcome).toBe('not_found');
  });
});

describe('ending', () => {
  const about = { on: '2026-11-18', by: 'Åsa', reason: 'counted otherwise' };

  test('what is agreed takes both, is after the period that holds the day, and can be taken back before', async () => {
    const workspace = await aWorkspace(store);
    const { id } = await agreed(workspace);
    const before = await held(workspace, '2026-12-01');
    const { outcome, ending } = await endTarget(world(), workspace, { targetId: id, ...about });
    expect([outcome, ending?.from, ending?.parties]).toEqual(['ended', '2026-12-01', ['sales', 'marketing']]);
    expect(await held(workspace, '2026-12-01')).toMatchObject({ value: 80, pending: { value: null } });
    await undoTarget(world(), workspace, { targetId: ending!.id });
    expect(await held(workspace, '2026-12-01')).toEqual(before);

    const again = (await endTarget(world(), workspace, { targetId: id, ...about })).ending!;
    await agree(workspace, again.id, 'sales');
    await agree(workspace, again.id, 'marketing');
    expect(await held(workspace, '2026-12-01')).toBeNull();
    expect(await held(workspace)).toMatchObject({ value: 80 });
    expect((await endTarget(world(), workspace, { targetId: id, ...about })).outcome).toBe('already');
  });

  test('what nobody has agreed to, or needs nobody, is done by one', async () => {
    const workspace = await aWorkspace(store);
    const { target } = await set(workspace);
    const { ending } = await endTarget(world(), workspace, { targetId: target.id, ...about });
    expect(ending?.parties).toEqual([]);
    expect(await held(workspace, '2026-12-01')).toBeNull();
    expect(await held(workspace)).toMatchObject({ value: 80, draft: true });
  });

  test('what lies between two dates, or is not there, is not for ending', async () => {
    const workspace = await aWorkspace(store);
    const once = await set(workspace, { every: 'once', until: '2026-01-31' });
    const end = (targetId: string) => endTarget(world(), workspace, { targetId, ...about });
    expect((await end(once.target.id)).outcome).toBe('not_recurring');
    await undoTarget(world(), workspace, { targetId: once.target.id });
    expect([(await end(once.target.id)).outcome, (await end('7x')).outcome]).toEqual([
      'withdrawn',
      'not_found',
    ]);
  });
});
