import { beforeAll, describe, expect, test } from 'vitest';
import type { NewMilestone } from '../../src/domain/milestones/milestone.ts';
import type { Workspace } from '../../src/domain/workspace.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import type { Announcement } from '../../src/use-cases/milestones-port.ts';
import { databases } from '../support/databases.ts';
import { aWorkspace, MONDAY, TUESDAY, WEDNESDAY } from '../support/deliveries.ts';

const WEEK = { from: '2026-03-01T23:00:00.000Z', until: '2026-03-08T23:00:00.000Z' };

function aGoal(key: string, about: Partial<NewMilestone> = {}): NewMilestone {
  return {
    kind: 'goal',
    key,
    metric: 'meetings',
    period: { from: '2026-03-01', to: '2026-03-31' },
    at: MONDAY,
    silent: false,
    facts: {
      every: 'month',
      filter: { origin: 'marketing' },
      level: 'value',
      goal: 80,
      target: 80,
      actual: 80.5,
      reachedOn: '2026-03-02',
      workingDaysLeft: 20,
      isOver: false,
      opening: null,
      contributions: {
        sides: [{ name: 'marketing', value: 41, ways: [{ name: 'Webb', value: 12 }] }],
        stages: [{ metric: 'mql', value: 90 }],
        people: ['Åsa "Å" Lindqvist'],
      },
      guard: { metric: 'win_rate', actual: 0.2, target: null, before: 0.3 },
      correction: null,
    },
    ...about,
  } as NewMilestone;
}

function announcement(key: string, about: Partial<Announcement> = {}): Announcement {
  const post = {
    key,
    kind: 'goal',
    channelId: 'C1',
    threadOf: null,
    digestId: null,
    dueAt: MONDAY,
    expiresAt: WEDNESDAY,
    content: { milestone: key },
  } as const;
  return { post, weight: 'always', postsAWeek: 5, week: WEEK, ...about };
}

describe.each(databases)('on $name', ({ open }) => {
  let store: OpenStore;
  let workspace: Workspace;
  beforeAll(async () => {
    store = storeOn(await open());
    workspace = await aWorkspace(store);
  });
  const telling = (...posts: Announcement[]) => ({ posts, at: MONDAY });

  test('a milestone comes back as it was remembered', async () => {
    const goal = aGoal('goal:a');
    const kinds: NewMilestone[] = [
      goal,
      aGoal('record:a', {
        kind: 'record',
        facts: {
          grain: 'week',
          actual: 31,
          reachedOn: '2026-03-02',
          best: { value: 28, from: '2026-01-05', to: '2026-01-11' },
          since: '2025-01-06',
          correction: { was: 31, now: 27, on: '2026-03-03', again: null },
        },
      }),
      aGoal('miss:a', {
        kind: 'miss',
        facts: { every: 'once', filter: {}, target: 80, actual: 71, minimum: true, correction: null },
      }),
      aGoal('warning:a', {
        kind: 'warning',
        facts: {
          every: 'quarter',
          filter: {},
          target: 80,
          actual: 20,
          low: 40,
          high: 55.5,
          latest: '2026-03-20',
        },
      }),
    ];
    expect(await store.milestones.add(workspace.id, kinds, null)).toHaveLength(4);
    const kept = await store.milestones.ofPeriodsFrom(workspace.id, '2026-03-31');
    expect(kept).toEqual(kinds.map((one) => ({ ...one, reversedAt: null })));
    expect(await store.milestones.byKey(workspace.id, 'goal:a')).toEqual({ ...goal, reversedAt: null });
    expect(await store.milestones.ofPeriodsFrom(workspace.id, '2026-04-01')).toEqual([]);
  });

  test('of any number who come to it at the same moment, one remembers it and tells', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, () =>
        store.milestones.add(workspace.id, [aGoal('goal:b')], telling(announcement('goal:b:C1'))),
      ),
    );
    expect(all.filter((added) => added.length > 0)).toHaveLength(1);
    expect(await store.posts.byKey(workspace.id, 'goal:b:C1')).toMatchObject({ state: 'due', kind: 'goal' });
  });

  test('nothing is said where somebody else was first, even of what was new beside it', async () => {
    await store.milestones.add(workspace.id, [aGoal('goal:c')], null);
    const added = await store.milestones.add(
      workspace.id,
      [aGoal('goal:c'), aGoal('goal:c2')],
      telling(announcement('goal:c:C1')),
    );
    expect(added.map(({ key }) => key)).toEqual(['goal:c2']);
    expect(await store.posts.byKey(workspace.id, 'goal:c:C1')).toBeUndefined();
  });

  test('a post that cannot be kept takes its milestone with it', async () => {
    const wrong = announcement('goal:d:C1');
    const post = { ...wrong.post, dueAt: 'infinity' };
    await expect(
      store.milestones.add(workspace.id, [aGoal('goal:d')], telling({ ...wrong, post })),
    ).rejects.toThrow();
    expect(await store.milestones.byKey(workspace.id, 'goal:d')).toBeUndefined();
  });

  test('what is less goes out only as long as the channel’s week has room, however many come at once', async () => {
    const lesser = (n: number) => announcement(`minimum:${n}:C2`, { weight: 'if_room', postsAWeek: 3 });
    const inC2 = (n: number) => ({ ...lesser(n), post: { ...lesser(n).post, channelId: 'C2' } });
    await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        store.milestones.add(workspace.id, [aGoal(`minimum:${n}`)], telling(inC2(n))),
      ),
    );
    const posts = await store.posts.list(workspace.id, { channelId: 'C2', limit: 99 });
    expect(posts.map(({ state }) => state).sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'due'),
      ...Array.from({ length: 5 }, () => 'folded'),
    ]);
    // Another week has room of its own.
    const next = { from: WEEK.until, until: '2026-03-15T23:00:00.000Z' };
    await store.milestones.add(workspace.id, [aGoal('minimum:x')], telling({ ...inC2(99), week: next }));
    expect(await store.posts.byKey(workspace.id, 'minimum:99:C2')).toMatchObject({ state: 'due' });
  });

  test('a correction is noted by one of those who read the same, and everything said of it is to be shown anew', async () => {
    await store.milestones.add(workspace.id, [aGoal('goal:e')], telling(announcement('goal:e:C1')));
    const read = (await store.milestones.byKey(workspace.id, 'goal:e'))!;
    const correction = { was: 80.5, now: 78, on: '2026-03-03', again: null };
    const note = () =>
      store.milestones.correct(workspace.id, read, { correction, reversedAt: TUESDAY, facts: {} }, []);
    const noted = await Promise.all([note(), note(), note()]);
    expect(noted.filter((one) => one)).toHaveLength(1);
    expect(await store.milestones.byKey(workspace.id, 'goal:e')).toMatchObject({
      reversedAt: TUESDAY,
      facts: { correction, actual: 80.5 },
    });
  });

  test('what was put into words before a correction, and not said yet, is put into others', async () => {
    const { post } = announcement('goal:r:C1');
    await store.milestones.add(workspace.id, [aGoal('goal:r')], telling(announcement('goal:r:C1')));
    const asked = { workspaceIds: [workspace.id], now: MONDAY, prepareUntil: MONDAY, leaseMs: 60_000 };
    for (const one of await store.posts.claim({ ...asked, limit: 99, perWorkspace: 99 }))
      if (one.key === post.key)
        await store.posts.change(one, { state: 'ready', message: { text: 'reached', blocks: [] } });
    const read = (await store.milestones.byKey(workspace.id, 'goal:r'))!;
    const correction = { was: 80, now: 78, on: '2026-03-03', again: null };
    await store.milestones.correct(workspace.id, read, { correction, reversedAt: TUESDAY, facts: {} }, []);
    expect(await store.posts.byKey(workspace.id, post.key)).toMatchObject({ state: 'due' });
  });

  test('what somebody has skipped since it was taken back is due after all when it is so again', async () => {
    const { post } = announcement('goal:f:C1');
    await store.milestones.add(workspace.id, [aGoal('goal:f')], telling(announcement('goal:f:C1')));
    const asked = { workspaceIds: [workspace.id], now: MONDAY, prepareUntil: MONDAY, leaseMs: 60_000 };
    for (const one of await store.posts.claim({ ...asked, limit: 99, perWorkspace: 99 }))
      if (one.key === post.key) await store.posts.change(one, { state: 'skipped' });
    const read = (await store.milestones.byKey(workspace.id, 'goal:f'))!;
    const correction = { was: 80, now: 78, on: '2026-03-03', again: '2026-03-03' };
    const retold = [{ ...post, dueAt: TUESDAY, expiresAt: WEDNESDAY }];
    const again = { correction, reversedAt: null, facts: { actual: 82 } };
    await store.milestones.correct(workspace.id, read, again, retold);
    expect(await store.posts.byKey(workspace.id, post.key)).toMatchObject({ state: 'due', dueAt: TUESDAY });
    expect(await store.milestones.byKey(workspace.id, 'goal:f')).toMatchObject({
      facts: { actual: 82, goal: read.kind === 'goal' && read.facts.goal, correction },
    });
  });

  test('since when goals are judged is said once, and every later caller hears it', async () => {
    const { id } = await aWorkspace(store);
    const said = await Promise.all(
      [MONDAY, TUESDAY, WEDNESDAY].map((at) => store.milestones.begunAt(id, at)),
    );
    expect(new Set(said).size).toBe(1);
    expect(await store.milestones.begunAt(id, '2030-01-01T00:00:00.000Z')).toBe(said[0]);
    expect(await store.milestones.ofPeriodsFrom(id, '2000-01-01')).toEqual([]);
  });

  test('one line of thanks a person, which they may change or take away', async () => {
    const åsa = { userId: 'U1', name: 'Åsa' };
    const erik = { userId: 'U2', name: 'Erik' };
    const say = (who: { userId: string; name: string }, text: string, at: string) =>
      store.thanks.say(workspace.id, 'goal:t', { ...who, text, at });
    await say(åsa, 'Tack!', MONDAY);
    await say(erik, 'Hurra!', TUESDAY);
    await say(åsa, 'Stort tack!', WEDNESDAY);
    const said = () => store.thanks.of(workspace.id, 'goal:t');
    expect((await said()).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      'Åsa: Stort tack!',
      'Erik: Hurra!',
    ]);
    await say(åsa, '', WEDNESDAY);
    expect((await said()).map(({ name }) => name)).toEqual(['Erik']);
    const other = await aWorkspace(store);
    expect(await store.thanks.of(other.id, 'goal:t')).toEqual([]);
  });

  test('whoever would rather not be named is taken out of what names them, and of nothing else', async () => {
    const { id } = await aWorkspace(store);
    const name = 'Åsa "Å" Lindqvist';
    const other = aGoal('goal:other');
    const facts = { ...other.facts, contributions: { sides: [], stages: [], people: ['Erik'] } };
    await store.milestones.add(id, [aGoal('goal:named')], telling(announcement('goal:named:C1')));
    await store.milestones.add(
      id,
      [{ ...other, facts } as NewMilestone],
      telling(announcement('goal:other:C1')),
    );
    const win = announcement('win:1:C1');
    await store.posts.add(id, [{ ...win.post, kind: 'win', content: { owner: name } }], MONDAY);
    await store.thanks.say(id, 'goal:other', { userId: 'U9', name: 'Sara', text: 'Tack', at: MONDAY });
    const asked = { workspaceIds: [id], now: MONDAY, prepareUntil: MONDAY, leaseMs: 60_000, limit: 99 };
    for (const post of await store.posts.claim({ ...asked, perWorkspace: 99 }))
      await store.posts.change(post, { state: 'sent', ts: '1.1', sentAt: MONDAY });
    const revised = async () => {
      const posts = await store.posts.claimRevised(asked);
      for (const post of posts) await store.posts.shown(post, null);
      return posts.map(({ key }) => key).sort();
    };
    await revised();
    await store.unnamedPeople.add(id, { userId: 'U1', name }, TUESDAY, MONDAY);
    expect(await store.unnamedPeople.all(id)).toEqual([{ userId: 'U1', name }]);
    expect(await revised()).toEqual(['goal:named:C1', 'win:1:C1']);
    await store.unnamedPeople.add(id, { userId: 'U9', name: 'Sara' }, TUESDAY, MONDAY);
    expect(await revised()).toEqual(['goal:other:C1']);
    expect(await store.unnamedPeople.remove(id, 'U1', MONDAY)).toBe(true);
    expect(await store.unnamedPeople.remove(id, 'U1', MONDAY)).toBe(false);
    expect(await revised()).toEqual(['goal:named:C1', 'win:1:C1']);
  });

  test('the stamp is another after a delivery, a target, a yes and an undo', async () => {
    const { id } = await aWorkspace(store);
    const stamps = new Set<string>();
    const look = async () => stamps.add(await store.milestones.stamp(id));
    await look();
    await look();
    expect(stamps.size).toBe(1);
    const delivery = { workspaceId: id, source: 'crm', label: 'x', learnedAt: MONDAY, dry: false };
    async function* none() {}
    await store.ledger.record({ ...delivery, completeFor: [], leftOut: () => [] }, none());
    await look();
    const target = await store.targets.add(id, {
      metric: 'meetings',
      value: 80,
      minimum: null,
      stretch: null,
      every: 'month',
      from: '2026-03-01',
      until: null,
      filter: {},
      ends: false,
      why: '',
      guard: null,
      owners: {},
      reason: '',
      parties: ['sales'],
      agreements: [],
      setAt: MONDAY,
      setBy: 'Åsa',
    });
    await look();
    await store.targets.agree([target.id], { department: 'sales', name: 'Åsa', userId: null, at: MONDAY });
    await look();
    await store.targets.withdraw(id, [target.id], TUESDAY);
    await look();
    expect(stamps.size).toBe(5);
  });
});
