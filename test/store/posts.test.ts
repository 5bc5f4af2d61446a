import { describe, expect, test } from 'vitest';
import { databases, openTestStore } from '../support/databases.ts';

describe.each(databases)('on $name', (kind) => {
  test('a slot is queued once, claimed once, sent, answered in its thread and changed', async () => {
    const store = await openTestStore(kind);
    const { id } = await store.workspaces.create({
      teamId: 'T1',
      name: 'x',
      timeZone: 'Europe/Stockholm',
      country: 'SE',
      region: null,
      worksOnEves: false,
      fiscalYearStartMonth: 1,
      currency: 'SEK',
      locale: 'sv',
    });
    const now = '2026-11-23T07:00:00.000Z';
    const d = await store.digests.add(
      id,
      {
        channelId: 'C1',
        metrics: ['meetings'],
        role: null,
        when: { weekdays: [1], time: '08:00', timeZone: 'Europe/Stockholm', onDayOff: 'next_working_day' },
        quiet: { from: '18:00', until: '07:00' },
        remindHours: null,
        locale: 'sv',
        ownerId: 'U1',
      },
      { date: '2026-11-23', at: now },
      now,
    );
    const post = {
      key: `digest:${d.id}:2026-11-23`,
      kind: 'digest',
      channelId: 'C1',
      threadOf: null,
      digestId: d.id,
      dueAt: now,
      expiresAt: '2026-11-23T13:00:00.000Z',
      content: { a: 1 },
    } as const;
    const thread = { ...post, key: `${post.key}:thread`, kind: 'digest_thread', threadOf: post.key } as const;
    expect((await store.digests.dueBy(now)).length).toBe(1);
    expect(
      await store.digests.advance(
        d,
        { date: '2026-11-30', at: '2026-11-30T07:00:00.000Z' },
        [
          { post, state: 'due' },
          { post: thread, state: 'due' },
        ],
        now,
      ),
    ).toBe(true);
    expect(
      await store.digests.advance(
        d,
        { date: '2026-11-30', at: '2026-11-30T07:00:00.000Z' },
        [{ post, state: 'due' }],
        now,
      ),
    ).toBe(false);
    expect(await store.posts.add(id, [post], now)).toEqual([]);
    const ask = {
      workspaceIds: [id],
      now,
      prepareUntil: now,
      leaseMs: 60_000,
      limit: 10,
      perWorkspace: 5,
    };
    const [one, ...rest] = await store.posts.claim(ask);
    expect(one).toMatchObject({ kind: 'digest', state: 'preparing' });
    expect(rest).toEqual([]);
    expect(await store.posts.claim(ask)).toEqual([]);
    const message = { text: 'x', blocks: [] };
    await store.posts.change(one!, { state: 'sending', message, attempts: 1, keepClaim: true });
    await store.posts.change(one!, { state: 'sent', ts: '1.1', sentTo: 'C1', sentAt: now, error: null });
    expect((await store.posts.claim(ask)).map((p) => p.kind)).toEqual(['digest_thread']);
    expect(await store.posts.revise(id, post.key, { a: 2 })).toBe(true);
    const [r] = await store.posts.claimRevised(ask);
    expect(r).toMatchObject({ revision: 1, content: { a: 2 }, sentTo: 'C1', attempts: 1 });
    await store.posts.shown(r!, { text: 'y', blocks: [] });
    expect(await store.posts.claimRevised(ask)).toEqual([]);
    expect((await store.posts.list(id, { limit: 10, kinds: ['digest'], states: ['sent'] })).length).toBe(1);
    expect((await store.digests.all(id))[0]!.next.date).toBe('2026-11-30');
  });
});
