import { demoCompany } from '../demo-company/demo-company.ts';
import { HAVSVIK } from '../demo-company/havsvik.ts';
import { begunIn, heardBy, loadDemoCompany } from '../demo-company/load-demo-company.ts';
import { lastMorning } from '../demo-company/mornings.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Workspace } from '../domain/workspace.ts';
import { type OpenStore, openStore, type StoreOptions } from '../store/open-store.ts';
import { ensureWorkspace } from '../use-cases/ensure-workspace.ts';
import type { World } from '../use-cases/ports.ts';
import type { DemoClock } from './demo-clock.ts';
import { demoMistake } from './demo-words.ts';

export type DemoWorld = {
  readonly world: World;
  readonly store: OpenStore;
  readonly workspace: Workspace;
  /** The first of the month in which the company's history was first told. */
  readonly begun: CivilDate;
};

/** A thread and a reminder may be kept before what they belong to, and said after it. */
const LATEST = 20;

/**
 * The demo company in a database: loaded the first time, and from then on where it was left. The clock goes on from
 * there.
 * @throws Mistake where the database holds something else
 */
export async function openDemoWorld(
  place: StoreOptions,
  clock: DemoClock,
  onLoading: () => void,
): Promise<DemoWorld> {
  const store = await openStore(place);
  try {
    const world = { now: () => clock.instant(), store };
    const workspace = await demoWorkspace(world);
    // Targets come last: without any, nothing was loaded, or not all of it.
    if ((await store.targets.all(workspace.id)).length === 0) {
      onLoading();
      await load(store, workspace, lastMorning(clock.instant()));
    }
    for (const learned of (await heardBy(store.ledger, workspace.id)).values()) clock.notBefore(learned);
    for (const said of await lastSaid(store, workspace)) clock.notBefore(said);
    return { world, store, workspace, begun: (await begunIn(store.ledger, workspace.id))! };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** When the latest posts were said: a status must not tell of what is yet to come. */
async function lastSaid(store: OpenStore, { id }: Workspace): Promise<string[]> {
  const posts = await store.posts.list(id, { states: ['sent'], limit: LATEST });
  return posts.flatMap(({ sentAt }) => sentAt ?? []);
}

async function demoWorkspace(world: Pick<World, 'store'>): Promise<Workspace> {
  const all = await ensureWorkspace(world);
  const [workspace] = all;
  const isOurs = workspace?.name === HAVSVIK.name || (await isEmpty(world, all));
  if (!workspace || all.length > 1 || !isOurs) {
    throw demoMistake('problem.notEmpty');
  }
  return workspace;
}

async function isEmpty({ store }: Pick<World, 'store'>, all: readonly Workspace[]): Promise<boolean> {
  const used = await Promise.all(
    all.map(async ({ id }) => [...(await store.ledger.importRuns(id, 1)), ...(await store.targets.all(id))]),
  );
  return used.flat().length === 0;
}

async function load(store: OpenStore, { id }: Workspace, today: CivilDate): Promise<void> {
  const begun = await begunIn(store.ledger, id);
  // One that was cut short goes on where it was, unless its history would begin elsewhere by now.
  if (begun !== undefined && begun.slice(0, 7) !== today.slice(0, 7)) {
    throw demoMistake('problem.cutShort');
  }
  const company = demoCompany({ today });
  const { teamId: _, ...settings } = company.workspace;
  await store.workspaces.update(id, settings);
  await loadDemoCompany(store, id, company);
}
