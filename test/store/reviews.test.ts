import { beforeAll, describe, expect, test } from 'vitest';
import type { NewDecision } from '../../src/domain/decision.ts';
import type { ReviewNote, WrittenLines } from '../../src/domain/review.ts';
import { type OpenStore, storeOn } from '../../src/store/open-store.ts';
import { databases } from '../support/databases.ts';
import { aWorkspace } from '../support/deliveries.ts';

const NOW = '2026-11-16T07:30:00.000Z';
const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const NOTHING: WrittenLines = { stop: [], start: [], continue: [], more: [], less: [] };
const ÅSA = { userId: 'U1', name: 'Åsa Lindqvist' };
const JAMES = { userId: 'U2', name: 'James Carter' };

describe.each(databases)('on $name', ({ open }) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = storeOn(await open());
  });

  const aReview = async () => {
    const { id: workspaceId } = await aWorkspace(store);
    const about = { workspaceId, channelId: 'C1', threadTs: '1.1', digestId: null, locale: 'sv' } as const;
    return { ...about, openedAt: NOW, openedBy: 'U1' };
  };
  const opened = async () => (await store.reviews.open(await aReview())).review;
  const write = (
    id: number,
    lines: Partial<WrittenLines>,
    seen: readonly number[] = [],
    person: typeof ÅSA = ÅSA,
  ) => store.reviews.write(id, { ...person, seen, lines: { ...NOTHING, ...lines }, at: NOW });
  const texts = (notes: readonly ReviewNote[]) => notes.map(({ kind, text }) => `${kind}: ${text}`);

  test('ten who open it at once open one, and one of them is to post it', async () => {
    const about = await aReview();
    const all = await Promise.all(Array.from({ length: 10 }, () => store.reviews.open(about)));
    expect(new Set(all.map(({ review }) => review.id)).size).toBe(1);
    expect(all.filter(({ isToPost }) => isToPost)).toHaveLength(1);
    const { id } = all[0]!.review;
    expect(await store.reviews.latest(about.workspaceId, 'C1', NOW)).toBeUndefined();
    await store.reviews.posted(id, { ts: '1.2', threadTs: '1.1' });
    expect(await store.reviews.open({ ...about, openedAt: later(60) })).toMatchObject({
      isToPost: false,
      review: { id, ts: '1.2', openedAt: NOW },
    });
    expect(await store.reviews.latest(about.workspaceId, 'C1', NOW)).toMatchObject({ id });
    expect(await store.reviews.latest(about.workspaceId, 'C1', later(1))).toBeUndefined();
    expect(await store.reviews.byId(about.workspaceId + 1, id)).toBeUndefined();
  });

  test('whoever dies before posting it leaves it to the next, and so does a message that is gone', async () => {
    const about = await aReview();
    await store.reviews.open(about);
    expect(await store.reviews.open({ ...about, openedAt: later(29) })).toMatchObject({ isToPost: false });
    const again = await store.reviews.open({ ...about, openedAt: later(31), openedBy: 'U2' });
    expect(again).toMatchObject({ isToPost: true, review: { openedBy: 'U2' } });
    await store.reviews.posted(again.review.id, { ts: '1.2', threadTs: '1.1' });
    await store.reviews.unposted(again.review.id);
    expect(await store.reviews.open({ ...about, openedAt: later(32) })).toMatchObject({ isToPost: true });
    await store.reviews.posted(again.review.id, { ts: '1.3', threadTs: '1.1' });
    const lost = await Promise.all(
      ['1.2', '1.3', '1.3'].map((ts) => store.reviews.lost(again.review.id, ts)),
    );
    expect(lost.filter(Boolean)).toHaveLength(1);
  });

  test('many who write at once lose no line', async () => {
    const { id } = await opened();
    const people = Array.from({ length: 12 }, (_, at) => ({ userId: `P${at}`, name: `Person ${at}` }));
    await Promise.all(people.map((person) => write(id, { stop: ['a', 'b'], more: ['c'] }, [], person)));
    const notes = await store.reviews.notes(id);
    expect(notes).toHaveLength(36);
    expect(new Set(notes.map(({ userId }) => userId)).size).toBe(12);
  });

  test('one’s own lines change as they were seen; what was written in another window stays', async () => {
    const { id } = await opened();
    await write(id, { stop: ['a', 'b'] });
    await write(id, { stop: ['a'] }, [], JAMES);
    const seen = (await store.reviews.notes(id))
      .filter(({ userId }) => userId === 'U1')
      .map((note) => note.id);
    // Again and again: only once all connections are open do they meet.
    for (const text of ['elsewhere', 'and there', 'and there as well'])
      await Promise.all(Array.from({ length: 8 }, () => write(id, { start: [text] })));
    await write(id, { stop: ['b'], less: ['c'] }, seen);
    const notes = await store.reviews.notes(id);
    expect(texts(notes.filter(({ userId }) => userId === 'U1'))).toEqual([
      'stop: b',
      'start: elsewhere',
      'start: and there',
      'start: and there as well',
      'less: c',
    ]);
    expect(texts(notes.filter(({ userId }) => userId === 'U2'))).toEqual(['stop: a']);
    expect(notes.find(({ text, userId }) => text === 'b' && userId === 'U1')?.id).toBe(seen[1]);
  });

  test('it is revealed once, voted on only then, and takes nothing once it is closed', async () => {
    const { id } = await opened();
    await write(id, { stop: ['a'] });
    const [note] = await store.reviews.notes(id);
    expect(await store.reviews.vote(id, note!.id, 'U2', NOW)).toBe(false);
    const revealed = await Promise.all([store.reviews.reveal(id, NOW), store.reviews.reveal(id, NOW)]);
    expect(revealed.filter(Boolean)).toHaveLength(1);
    expect(await store.reviews.vote(id, note!.id, 'U2', NOW)).toBe(true);
    expect(await store.reviews.vote(id + 1, note!.id, 'U3', NOW)).toBe(false);
    const closed = await Promise.all([store.reviews.close(id, later(9)), store.reviews.close(id, later(9))]);
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await store.reviews.vote(id, note!.id, 'U3', later(10))).toBe(false);
    expect(await write(id, { stop: ['late'] })).toBe('closed');
    expect(await store.reviews.reopen(id)).toBe(true);
    expect(await write(id, { stop: ['in time'] })).toBe('written');
    expect((await store.reviews.notes(id)).map(({ text, votes }) => [text, votes])).toEqual([
      ['a', ['U2']],
      ['in time', []],
    ]);
  });

  test('a person has one vote a line, however often and fast they press; a later press takes it back', async () => {
    const { id } = await opened();
    await write(id, { stop: ['a'] });
    await store.reviews.reveal(id, NOW);
    const [note] = await store.reviews.notes(id);
    const press = (userId: string, at: string) => store.reviews.vote(id, note!.id, userId, at);
    await Promise.all(['U1', 'U2', 'U3', 'U1', 'U2', 'U3', 'U1'].map((userId) => press(userId, later(10))));
    const votes = async () => (await store.reviews.notes(id))[0]!.votes;
    expect(await votes()).toEqual(['U1', 'U2', 'U3']);
    await Promise.all([press('U2', later(20)), press('U2', later(20))]);
    expect(await votes()).toEqual(['U1', 'U3']);
    await press('U2', later(30));
    expect(await votes()).toHaveLength(3);
    await write(id, { stop: ['changed'] }, [note!.id]);
    expect(await store.reviews.notes(id)).toMatchObject([{ text: 'changed', votes: [] }]);
  });

  const aDecision = (about: Partial<NewDecision> = {}): NewDecision => ({
    channelId: 'C1',
    reviewId: null,
    text: 'Ring alla leads inom en dag',
    ownerId: 'U1',
    ownerName: 'Åsa Lindqvist',
    dueOn: '2026-12-01',
    metric: 'meetings',
    decidedOn: '2026-11-16',
    decidedAt: NOW,
    decidedBy: 'U2',
    ...about,
  });

  test('a decision that several make at once is one; they come by date, of their channel or of all', async () => {
    const { id } = await aWorkspace(store);
    const same = await Promise.all(Array.from({ length: 5 }, () => store.decisions.add(id, aDecision())));
    expect(same.filter(({ isNew }) => isNew)).toHaveLength(1);
    const first = same[0]!.decision;
    expect(first).toEqual({ ...aDecision(), id: first.id, workspaceId: id, closed: null });
    const sooner = { text: 'Sluta', metric: null, dueOn: '2026-11-20' };
    const second = (await store.decisions.add(id, aDecision(sooner))).decision;
    const third = (await store.decisions.add(id, aDecision({ channelId: 'C2' }))).decision;
    expect(await store.decisions.openDecisions(id, 'C1')).toEqual([second, first]);
    expect(await store.decisions.openDecisions(id, null)).toEqual([second, first, third]);
    expect(await store.decisions.byId(id + 1, first.id)).toBeUndefined();
  });

  test('a decision is closed once, moved while it is open, and opened again', async () => {
    const { id } = await aWorkspace(store);
    const { review } = await store.reviews.open({ ...(await aReview()), workspaceId: id });
    const { decision } = await store.decisions.add(id, aDecision({ reviewId: review.id }));
    const done = { outcome: 'done', at: NOW, by: 'U1' } as const;
    const dropped = { outcome: 'dropped', at: NOW, by: 'U2' } as const;
    const closed = await Promise.all(
      [done, dropped].map((how) => store.decisions.close(id, decision.id, how)),
    );
    expect(closed.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await store.decisions.move(id, decision.id, '2026-12-08')).toBeUndefined();
    expect(await store.decisions.edit(id, decision.id, decision)).toBeUndefined();
    expect(await store.decisions.openDecisions(id, 'C1')).toEqual([]);
    expect(await store.decisions.closedDecisions(id, 'C1', 5)).toEqual(
      closed.filter((one) => one !== undefined),
    );
    // The same may be decided again once it is closed.
    expect(await store.decisions.add(id, aDecision())).toMatchObject({ isNew: true });
    expect(await store.decisions.reopen(id, decision.id)).toEqual(decision);
    expect(await store.decisions.reopen(id, decision.id)).toBeUndefined();
    expect(await store.decisions.move(id, decision.id, '2026-12-08')).toMatchObject({ dueOn: '2026-12-08' });
    const terms = { text: 'Mejla', ownerId: 'U2', ownerName: 'Sara', dueOn: '2026-12-09', metric: null };
    expect(await store.decisions.edit(id, decision.id, terms)).toMatchObject(terms);
    expect(await store.decisions.byId(id, decision.id)).toMatchObject(terms);
    expect(await store.decisions.ofReview(id, review.id)).toMatchObject([{ id: decision.id }]);
  });
});
