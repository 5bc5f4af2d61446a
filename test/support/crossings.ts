import pLimit from 'p-limit';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { watchingGoals } from '../../src/use-cases/milestones/watch-ledger.ts';
import type { World } from '../../src/use-cases/ports.ts';
import { aWorkspace } from './deliveries.ts';
import { WEDNESDAY_MORNING } from './goals.ts';
import { aTarget } from './targets.ts';

/** How often each pair's target was told. */
export type Crossings = { readonly once: number; readonly missed: number; readonly doubled: number };

/**
 * Pairs of deliveries from two sources at the same moment, each short of its target and only together up to it; every pair in
 * a workspace of its own.
 */
export async function crossTogether(
  store: OpenStore,
  { pairs, seed, atOnce }: { readonly pairs: number; readonly seed: number; readonly atOnce: number },
): Promise<Crossings> {
  const world = watchingGoals({ now: () => WEDNESDAY_MORNING, store }, (error) => {
    throw error;
  });
  const generator = xoroshiro128plus(seed);
  const limit = pLimit(atOnce);
  const told = await Promise.all(
    Array.from({ length: pairs }, () => {
      const parts = [uniformInt(generator, 1, 40), uniformInt(generator, 1, 40)];
      return limit(() => cross(world, store, parts));
    }),
  );
  return {
    once: told.filter((times) => times === 1).length,
    missed: told.filter((times) => times === 0).length,
    doubled: told.filter((times) => times > 1).length,
  };
}

async function cross(world: World, store: OpenStore, parts: readonly number[]): Promise<number> {
  const workspace = await aWorkspace(store);
  await store.milestones.begunAt(workspace.id, '2026-11-01T09:00:00.000Z');
  await store.channels.follow(workspace.id, 'C1', 'meetings');
  const value = parts.reduce((sum, part) => sum + part);
  const { id: _, ...target } = aTarget({ value, setAt: '2026-10-20T08:00:00.000Z' });
  await store.targets.add(workspace.id, target);
  await Promise.all(parts.map((part, at) => brings(world, workspace, `source ${at}`, part)));
  return (await store.posts.list(workspace.id, { kinds: ['goal'], limit: 9 })).length;
}

export async function brings(
  world: World,
  workspace: Workspace,
  source: string,
  value: number | null,
): Promise<void> {
  async function* one() {
    const day = { metric: 'meetings', date: '2026-11-18', form: 'amount', dimensions: {} } as const;
    yield { ...day, value, key: source };
  }
  const about = { workspaceId: workspace.id, source, label: source, learnedAt: world.now(), dry: false };
  await world.store.ledger.record({ ...about, completeFor: [], leftOut: () => [] }, one());
}
