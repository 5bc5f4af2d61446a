import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Compose } from '../../src/use-cases/posts-port.ts';
import { databases, openTestStore, sharedTestStore } from '../support/databases.ts';
import {
  aDigest,
  anOutbox,
  aPost,
  NINE,
  type OutboxOptions,
  section,
  type TestOutbox,
} from '../support/outbox.ts';

let box: TestOutbox;
const open = async (options: Omit<OutboxOptions, 'store'> = {}) => {
  box = await anOutbox({ store: await sharedTestStore(), ...options });
};
afterEach(() => box.close());

const many = (count: number) => Array.from({ length: count }, (_, n) => ({ key: `goal ${n}` }));

describe('what is queued', () => {
  test('is said at once, without a tick', async () => {
    await open();
    await box.queue({ key: 'goal' });
    await box.until('goal', 'sent');
    expect(box.said()).toEqual(['goal']);
  });

  test('is said once, however many queue it', async () => {
    await open();
    await Promise.all(Array.from({ length: 10 }, () => box.queue({ key: 'goal' })));
    await box.until('goal', 'sent');
    await box.outbox.idle();
    expect(box.said()).toEqual(['goal']);
  });

  test('is not said where it has outlived its time', async () => {
    await open();
    await box.queue({ key: 'goal', dueAt: NINE, expiresAt: '2026-11-23T09:00:00.000Z' });
    await box.goTo('2026-11-23T09:00:00.001Z');
    expect(await box.post('goal')).toMatchObject({ state: 'missed' });
    expect(box.said()).toEqual([]);
  });

  test('is skipped where there is nothing to say any more', async () => {
    await open({ compose: async () => null });
    await box.queue({ key: 'goal' });
    await box.until('goal', 'skipped');
  });

  test('and cannot be put into words, is tried again, and given up in the end', async () => {
    await open({ compose: async () => Promise.reject(new Error('no figures')) });
    await box.queue({ key: 'goal' });
    await box.outbox.idle();
    expect(await box.post('goal')).toMatchObject({ state: 'due', attempts: 0 });
    expect(box.errors.at(-1)).toMatchObject({ key: 'goal', err: { message: 'no figures' } });
    await box.goTo('2026-11-23T08:08:00.000Z');
    expect(await box.until('goal', 'gave_up')).toMatchObject({ error: 'no_words', attempts: 0 });
  });
});

describe('what has changed since it was said', () => {
  const says: Compose = async (_w, { content }) => ({
    picture: null,
    message: () => ({ text: String(content.words), blocks: [section(String(content.words))] }),
  });

  test('is shown in place, its newest words, and an answer that is lost does no harm', {
    timeout: 60_000,
  }, async () => {
    await open({ compose: says });
    await box.queue({ key: 'goal', content: { words: 'reached' } });
    await box.until('goal', 'sent');
    box.sandbox.faults.add({ kind: 'lost', method: 'chat.update', times: 1 });
    await box.world.store.posts.revise(box.workspace.id, 'goal', { words: 'reached, and thanks' });
    await expect.poll(() => box.said()).toEqual(['reached, and thanks']);
    await box.world.store.posts.revise(box.workspace.id, 'goal', { words: 'reached, but' });
    // What was lost is tried again in its own time, and the newest words go with it.
    await expect.poll(() => box.said(), { timeout: 45_000 }).toEqual(['reached, but']);
  });

  test('in a direct message, too, where Slack has another name for the conversation', async () => {
    await open({ compose: says });
    const channelId = box.sandbox.as('Åsa').person.id;
    await box.queue({ key: 'note', kind: 'note', channelId, content: { words: 'one' } });
    await box.until('note', 'sent');
    await box.world.store.posts.revise(box.workspace.id, 'note', { words: 'two' });
    await expect.poll(() => box.said('Takt')).toEqual(['two']);
  });

  test('and was deleted by somebody, is left alone', async () => {
    await open({ compose: says });
    await box.queue({ key: 'goal', content: { words: 'reached' } });
    await box.until('goal', 'sent');
    box.sandbox.faults.add({ kind: 'error', error: 'message_not_found', method: 'chat.update' });
    await box.world.store.posts.revise(box.workspace.id, 'goal', { words: 'more' });
    await expect.poll(() => box.calls('chat.update')).toBe(1);
    await box.outbox.idle();
    await box.outbox.tick();
    await box.outbox.idle();
    expect(box.calls('chat.update')).toBe(1);
  });
});

describe('a slow workspace', () => {
  test('keeps nobody else waiting', async () => {
    await open();
    const others = await Promise.all([box.anotherTeam(), box.anotherTeam(), box.anotherTeam()]);
    box.sandbox.faults.add({ kind: 'late', ms: 2_500, held: true, method: 'chat.postMessage' });
    await box.queue(...many(40));
    const begun = performance.now();
    const now = box.world.now();
    for (const { workspace, growth } of others) {
      await box.world.store.posts.add(workspace.id, [aPost(growth, now, { key: 'theirs' })], now);
    }
    for (const { sandbox } of others) {
      await expect.poll(() => sandbox.as('Åsa').reads('#growth').length, { interval: 20 }).toBe(1);
    }
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(box.said()).toEqual([]);
  });
});

describe('told to stop in the middle of a fan-out', () => {
  test('it begins nothing more, ends soon, and nothing is left between being said and not', async () => {
    await open({ times: { finishMs: 200 } });
    box.sandbox.faults.add({ kind: 'late', ms: 10_000, method: 'chat.postMessage', times: 2 });
    await box.queue(...many(30));
    await expect.poll(() => box.said().length, { interval: 10 }).toBeGreaterThan(3);
    const begun = performance.now();
    await box.outbox.stop();
    expect(performance.now() - begun).toBeLessThan(1_500);
    const states = (await box.world.store.posts.list(box.workspace.id, { limit: 50 })).map(
      ({ state }) => state,
    );
    expect(states).not.toContain('sending');
    expect(states).toContain('sent');
    expect(states.filter((state) => state === 'unknown')).toHaveLength(2);
    const said = box.said().length;
    await box.queue({ key: 'after' });
    expect(box.said()).toHaveLength(said);
  });
});

describe.each(databases)('two processes on one database, $name,', (kind) => {
  let store: Awaited<ReturnType<typeof openTestStore>>;
  beforeEach(async () => {
    store = await openTestStore(kind);
  });

  test('in the same minute: every digest once', async () => {
    box = await anOutbox({ store });
    const other = box.another();
    const count = 60;
    for (let n = 0; n < count; n += 1) await aDigest(box);
    box.at(NINE);
    await Promise.all([box.outbox.tick(), other.tick()]);
    await Promise.all([box.outbox.idle(), other.idle()]);
    const said = box.said();
    expect(said).toHaveLength(2 * count);
    expect(new Set(said).size).toBe(2 * count);
  });
});
