import type { Milestone } from '../../src/domain/milestones/milestone.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { Post } from '../../src/domain/post.ts';
import type { Target } from '../../src/domain/target.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import type { OpenStore } from '../../src/store/open-store.ts';
import { sweepGoals } from '../../src/use-cases/milestones/sweep-goals.ts';
import { watchingGoals } from '../../src/use-cases/milestones/watch-ledger.ts';
import type { World } from '../../src/use-cases/ports.ts';
import { aWorkspace } from './deliveries.ts';
import { aTarget } from './targets.ts';

/** A workspace whose goals are judged, with a clock that is moved; #growth and #sales follow its meetings. */
export type GoalsWorld = {
  readonly world: World;
  readonly workspace: Workspace;
  goTo(moment: string): void;
  /** Hands figures over, by default of one day's meetings by HubSpot, and checks. @returns nothing before it is checked */
  brings(figures: number | readonly Partial<Observation>[], about?: Partial<Observation>): Promise<void>;
  /** Takes back what was handed over under some keys. */
  withdraws(...keys: string[]): Promise<void>;
  aims(target: Partial<Omit<Target, 'id'>>): Promise<Target>;
  sweeps(): Promise<void>;
  /** What is remembered as told, the oldest first. */
  told(): Promise<Milestone[]>;
  /** Everything that is due is said, or when its time came there was nothing to say. */
  says(state?: 'sent' | 'skipped'): Promise<void>;
  /** What has been said is shown as it reads now. @returns how many messages */
  shows(): Promise<number>;
  /** What there is to be said, the oldest first. */
  posts(states?: readonly Post['state'][]): Promise<Post[]>;
  keys(): Promise<string[]>;
};

const MINE = { leaseMs: 60_000, limit: 1000 };

/** Wednesday 18 November 2026, 10:00 in Stockholm. */
export const WEDNESDAY_MORNING = '2026-11-18T09:00:00.000Z';

export async function goalsWorld(
  store: OpenStore,
  { follows = ['meetings'] }: { readonly follows?: readonly string[] } = {},
): Promise<GoalsWorld> {
  const workspace = await aWorkspace(store);
  let now = '2026-11-01T09:00:00.000Z';
  const failures = (error: unknown) => {
    throw error;
  };
  const world = watchingGoals({ now: () => now, store }, failures);
  for (const metric of follows)
    for (const channel of ['CGROWTH', 'CSALES']) await store.channels.follow(workspace.id, channel, metric);
  await store.milestones.begunAt(workspace.id, now);
  const sweep = sweepGoals(world, failures);
  let keys = 0;
  const record = async (observations: readonly Observation[], source = 'HubSpot') => {
    async function* all() {
      yield* observations;
    }
    await world.store.ledger.record(
      {
        workspaceId: workspace.id,
        source,
        label: 'x',
        learnedAt: now,
        dry: false,
        completeFor: [],
        leftOut: () => [],
      },
      all(),
    );
  };
  const posts: GoalsWorld['posts'] = async (states) => {
    const all = await store.posts.list(workspace.id, { limit: 1000, ...(states && { states }) });
    return all.reverse();
  };
  return {
    world,
    workspace,
    goTo: (moment) => {
      now = moment;
    },
    brings: (figures, about = {}) => {
      const all = typeof figures === 'number' ? [{ value: figures }] : figures;
      return record(
        all.map((one): Observation => {
          keys += 1;
          const day = { metric: 'meetings', date: now.slice(0, 10), value: 1, form: 'amount' } as const;
          return { ...day, key: String(keys), dimensions: {}, ...about, ...one };
        }),
      );
    },
    withdraws: (...taken) =>
      record(
        taken.map((key) => ({
          metric: 'meetings',
          date: '2026-11-01',
          value: null,
          form: 'amount',
          dimensions: {},
          key,
        })),
      ),
    aims: (target) => {
      const { id: _, ...usual } = aTarget({ setAt: '2026-10-20T08:00:00.000Z' });
      return store.targets.add(workspace.id, { ...usual, ...target });
    },
    sweeps: sweep,
    told: async () => {
      const all = await store.milestones.ofPeriodsFrom(workspace.id, '2000-01-01');
      return all.filter(({ silent }) => !silent);
    },
    says: async (state = 'sent') => {
      const later = '2030-01-01T00:00:00.000Z';
      const asked = { ...MINE, now: later, prepareUntil: later, perWorkspace: 1000 };
      for (const post of await store.posts.claim({ ...asked, workspaceIds: [workspace.id] }))
        await store.posts.change(post, { state, ...(state === 'sent' && { ts: '1.1', sentAt: now }) });
    },
    shows: async () => {
      const revised = await store.posts.claimRevised({ ...MINE, workspaceIds: [workspace.id] });
      for (const post of revised) await store.posts.shown(post, post.message);
      return revised.length;
    },
    posts,
    keys: async () => (await posts()).map(({ key }) => key),
  };
}
