import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { sweepGoals } from '../../src/use-cases/milestones/sweep-goals.ts';
import { killNow, startChild } from '../support/child.ts';
import { brings } from '../support/crossings.ts';
import { testPostgres } from '../support/databases.ts';
import { aWorkspace } from '../support/deliveries.ts';
import { WEDNESDAY_MORNING } from '../support/goals.ts';
import { aTarget } from '../support/targets.ts';

test.each(['committed', 'judged', 'remembered'] as const)(
  'a process that is killed when what reaches a target is %s: it is told all the same, and once',
  async (step) => {
    const url = await (await testPostgres()).createDatabase();
    const store = await openStore({ url });
    const world = { now: () => WEDNESDAY_MORNING, store };
    const workspace = await aWorkspace(store);
    await store.milestones.begunAt(workspace.id, '2026-11-01T09:00:00.000Z');
    for (const channel of ['C1', 'C2']) await store.channels.follow(workspace.id, channel, 'meetings');
    const { id: _, ...target } = aTarget({ setAt: '2026-10-20T08:00:00.000Z' });
    await store.targets.add(workspace.id, target);
    await brings(world, workspace, 'the first', 60);

    const child = await startChild(
      new URL('support/reaches-and-dies.ts', import.meta.url),
      JSON.stringify({ url, workspaceId: workspace.id, step, now: WEDNESDAY_MORNING }),
    );
    await killNow(child);
    const sweep = () =>
      sweepGoals(world, (error) => {
        throw error;
      })();
    // Two others find it at the same moment.
    await Promise.all([sweep(), sweep()]);
    const posts = await store.posts.list(workspace.id, { limit: 99 });
    expect(posts.map(({ channelId, kind }) => `${kind} ${channelId}`).sort()).toEqual(['goal C1', 'goal C2']);
    await store.close();
  },
);
