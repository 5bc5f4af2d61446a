import { setTimeout as sleep } from 'node:timers/promises';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { type DatabaseProxy, startProxy } from '../support/database-proxy.ts';
import { aDigest, anOutbox, BEFORE_NINE, NINE, type TestOutbox } from '../support/outbox.ts';
import { type RunningPostgres, startPostgres } from '../support/postgres.ts';
import { seedsFor } from './support/bad-luck.ts';

const MESSAGES = 120;
const TIMES = { leaseMs: 3_000, graceMs: 500, betweenMs: 0 };

let postgres: RunningPostgres;
let proxy: DatabaseProxy;
/** What the outboxes see goes through the proxy; what the test looks at does not. */
let through: OpenStore;
let straight: OpenStore;
beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.createDatabase();
  proxy = await startProxy(Number(new URL(url).port));
  const proxied = new URL(url);
  proxied.hostname = '127.0.0.1';
  proxied.port = String(proxy.port);
  through = await openStore({ url: proxied.href, onFatal: () => {} });
  straight = await openStore({ url });
});
afterAll(async () => {
  await straight.close();
  await proxy.close();
  await through.close().catch(() => {});
  await postgres.stop();
});

/** Two processes behind the proxy, looked at each 200 ms in the place of a minute. */
async function lived(scene: (box: TestOutbox) => Promise<void>): Promise<void> {
  const box = await anOutbox({
    store: straight,
    times: TIMES,
  });
  await box.outbox.stop();
  const both = [box.another({ store: () => through }), box.another({ store: () => through })];
  const ticking = setInterval(() => both.map((outbox) => outbox.tick().catch(() => {})), 200);
  try {
    await scene(box);
  } finally {
    clearInterval(ticking);
    await box.close();
  }
}

const sent = async (box: TestOutbox): Promise<number> =>
  (await straight.posts.list(box.workspace.id, { states: ['sent'], limit: 1_000 })).length;

test.each(seedsFor([1, 2, 3]))(
  'seed %i: the database breaks off again and again in the middle of a fan-out, and nothing is lost or doubled',
  (seed) =>
    lived(async (box) => {
      const random = xoroshiro128plus(seed);
      box.sandbox.faults.add({ kind: 'late', ms: 40, method: 'chat.postMessage' });
      const wanted = Array.from({ length: MESSAGES }, (_, n) => `goal ${n}`);
      await box.queue(...wanted.map((key) => ({ key })));
      while ((await sent(box)) < MESSAGES / 2) {
        await sleep(uniformInt(random, 100, 600));
        const ms = uniformInt(random, 50, 800);
        await (uniformInt(random, 0, 1) === 0 ? proxy.cut(ms) : proxy.hold(ms));
      }
      await expect.poll(() => sent(box)).toBe(MESSAGES);
      expect(box.said().sort(), `seed ${seed}`).toEqual(wanted.sort());
    }),
);

test('away as nine o’clock passes: the digest comes once it is back, once', () =>
  lived(async (box) => {
    const { id } = await aDigest(box);
    const key = `digest:${id}:2026-11-23`;
    box.at(BEFORE_NINE);
    await expect.poll(async () => (await box.post(key))?.state).toBe('ready');
    const away = proxy.cut(6_000);
    box.at(NINE);
    await sleep(3_000);
    expect(box.said()).toEqual([]);
    await away;
    await expect.poll(async () => (await box.post(`${key}:thread`))?.state).toBe('sent');
    expect(box.said()).toEqual([key, `${key}:thread`]);
  }));
