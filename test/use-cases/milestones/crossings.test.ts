import { beforeAll, describe, expect, test } from 'vitest';
import { type OpenStore, storeOn } from '../../../src/store/open-store.ts';
import { watchingGoals } from '../../../src/use-cases/milestones/watch-ledger.ts';
import { brings, crossTogether } from '../../support/crossings.ts';
import { databases } from '../../support/databases.ts';
import { aWorkspace } from '../../support/deliveries.ts';
import { WEDNESDAY_MORNING } from '../../support/goals.ts';
import { aTarget } from '../../support/targets.ts';

describe.each(databases)('on $name', ({ name, open }) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = storeOn(await open());
  });

  test('a target that two deliveries only reach together is told once: never missed, never twice', async () => {
    // A thousand of them, with more at once: `npm run chaos`.
    const pairs = name === 'PostgreSQL' ? 24 : 6;
    const crossings = await crossTogether(store, { pairs, seed: 20261118, atOnce: 6 });
    expect(crossings).toEqual({ once: pairs, missed: 0, doubled: 0 });
  });

  test('ten that all cross it, then a correction below, then above: told once, and noted', async () => {
    const workspace = await aWorkspace(store);
    const world = watchingGoals({ now: () => WEDNESDAY_MORNING, store }, (error) => {
      throw error;
    });
    await store.milestones.begunAt(workspace.id, '2026-11-01T09:00:00.000Z');
    await store.channels.follow(workspace.id, 'C1', 'meetings');
    const { id: _, ...target } = aTarget({ value: 15, setAt: '2026-10-20T08:00:00.000Z' });
    await store.targets.add(workspace.id, target);
    const sources = Array.from({ length: 10 }, (_, at) => `source ${at}`);
    await Promise.all(sources.map((source) => brings(world, workspace, source, 20)));
    const posts = () => store.posts.list(workspace.id, { limit: 99 });
    const goal = () => store.milestones.byKey(workspace.id, 'goal:meetings/month:2026-11-01:value');
    expect(await posts()).toHaveLength(1);
    expect((await goal())?.reversedAt).toBeNull();
    await Promise.all(sources.map((source) => brings(world, workspace, source, 1)));
    expect(await goal()).toMatchObject({
      reversedAt: WEDNESDAY_MORNING,
      facts: { correction: { now: 10, again: null } },
    });
    await Promise.all(sources.map((source) => brings(world, workspace, source, 2)));
    expect(await goal()).toMatchObject({
      reversedAt: null,
      facts: { correction: { now: expect.any(Number) } },
    });
    expect(await posts()).toHaveLength(1);
  });
});
