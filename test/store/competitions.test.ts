import { beforeAll, describe, expect, test } from 'vitest';
import type { NewCompetition } from '../../src/domain/competition.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import { databases } from '../support/databases.ts';
import { aWorkspace, MONDAY, TUESDAY } from '../support/deliveries.ts';

const RACE: NewCompetition = {
  channelId: 'C1',
  metric: 'meetings',
  by: 'owner',
  from: '2026-12-01',
  to: '2026-12-12',
  prize: 'tårta',
  locale: 'sv',
  createdBy: 'Åsa Lindqvist',
};

describe.each(databases)('on $name', ({ open }) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = storeOn(await open());
  });

  const postOf = ({ id, channelId }: { id: number; channelId: string }) => ({
    key: `competition:${id}:start`,
    kind: 'competition' as const,
    channelId,
    threadOf: null,
    digestId: null,
    dueAt: TUESDAY,
    expiresAt: TUESDAY,
    content: { competition: id },
  });

  test('a competition comes with its posts, or not at all', async () => {
    const { id } = await aWorkspace(store);
    const added = await store.competitions.add(id, RACE, (one) => [postOf(one)], MONDAY);
    expect(added).toEqual({ ...RACE, id: added?.id, workspaceId: id, createdAt: MONDAY, withdrawnAt: null });
    expect(await store.competitions.byId(id, added!.id)).toEqual(added);
    expect(await store.posts.byKey(id, `competition:${added!.id}:start`)).toMatchObject({ state: 'due' });
    const broken = store.competitions.add(
      id,
      { ...RACE, metric: 'revenue' },
      () => {
        throw new Error('no words');
      },
      MONDAY,
    );
    await expect(broken).rejects.toThrow('no words');
    expect(await store.competitions.ofChannel(id, 'C1', '2026-01-01')).toEqual([added]);
  });

  test('however many start the same one at once, there is one', async () => {
    const { id } = await aWorkspace(store);
    const start = () => store.competitions.add(id, RACE, (one) => [postOf(one)], MONDAY);
    const started = await Promise.all([start(), start(), start(), start()]);
    expect(started.filter((one) => one !== undefined)).toHaveLength(1);
    // In another channel, or after it was called off, it is another one.
    expect(await store.competitions.add(id, { ...RACE, channelId: 'C2' }, () => [], MONDAY)).toBeDefined();
    const [first] = await store.competitions.ofChannel(id, 'C1', '2026-01-01');
    expect(await store.competitions.withdraw(id, first!.id, TUESDAY)).toBe(true);
    expect(await store.competitions.withdraw(id, first!.id, TUESDAY)).toBe(false);
    expect(await start()).toBeDefined();
  });

  test('those of a channel are those that hold and are not long over', async () => {
    const [one, other] = [await aWorkspace(store), await aWorkspace(store)];
    const add = (change: Partial<NewCompetition>, workspace = one) =>
      store.competitions.add(workspace.id, { ...RACE, ...change }, () => [], MONDAY);
    const late = await add({ to: '2026-12-31' });
    const early = await add({ from: '2026-11-01', to: '2026-11-10' });
    const old = await add({ from: '2026-09-01', to: '2026-09-10' });
    const off = await add({ metric: 'calls' });
    await add({}, other);
    await store.competitions.withdraw(one.id, off!.id, TUESDAY);
    expect(await store.competitions.ofChannel(one.id, 'C1', '2026-10-15')).toEqual([early, late]);
    expect(await store.competitions.byId(other.id, early!.id)).toBeUndefined();
    const ended = await store.competitions.endedBetween('2026-09-01', '2026-12-01');
    expect(ended.filter(({ workspaceId }) => workspaceId === one.id)).toEqual([early, old]);
  });

  test('a channel’s settings change one at a time, also where several are changed at once', async () => {
    const { id } = await aWorkspace(store);
    const quiet = { from: '17:00', until: '08:00' };
    await Promise.all([
      store.channelRules.change(id, 'C1', { leaderboard: true }),
      store.channelRules.change(id, 'C1', { quiet }),
      store.channelRules.change(id, 'C1', { postsAWeek: 2 }),
    ]);
    expect(await store.channelRules.of(id, 'C1')).toEqual({
      celebrates: true,
      leaderboard: true,
      postsAWeek: 2,
      quiet,
    });
  });
});
