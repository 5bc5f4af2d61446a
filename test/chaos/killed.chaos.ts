import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { killNow, startChild } from '../support/child.ts';
import { isInDoubtAt, isSaidAt, STEPS, type Step } from '../support/dying.ts';
import { aDigest, anOutbox, NINE, type TestOutbox, withPicture } from '../support/outbox.ts';
import { type RunningPostgres, startPostgres } from '../support/postgres.ts';
import { seedsFor } from './support/bad-luck.ts';
import type { ProcessSeed } from './support/outbox-process.ts';

const PROCESS = new URL('./support/outbox-process.ts', import.meta.url);
const TIMES = { leaseMs: 2_000, graceMs: 500 };

let postgres: RunningPostgres;
let url: string;
let store: OpenStore;
let box: TestOutbox;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.createDatabase();
  store = await openStore({ url });
});
afterAll(async () => {
  await store.close();
  await postgres.stop();
});
afterEach(() => box.close());

/** The database and Slack are here; who speaks is another process. */
async function open({ mayLook = true } = {}): Promise<void> {
  box = await anOutbox({ store, compose: withPicture, times: TIMES, mayLook });
  await box.outbox.stop();
}

const aProcess = (step: Step | null = null) => {
  const { apiUrl, botToken, teamId } = box.sandbox;
  const seed: ProcessSeed = { url, apiUrl, botToken, teamId, now: NINE, step, ...TIMES };
  return startChild(PROCESS, JSON.stringify(seed));
};
const states = async (): Promise<string[]> =>
  (await store.posts.list(box.workspace.id, { limit: 5_000 })).map(({ state }) => state);

describe('a process that is killed -9', () => {
  test.each(STEPS)('%s: another one finds the digest and says it once', async (step) => {
    await open();
    const key = `digest:${(await aDigest(box)).id}:2026-11-23`;
    await killNow(await aProcess(step));
    const second = await aProcess();
    await expect.poll(async () => (await box.post(`${key}:thread`))?.state).toBe('sent');
    await killNow(second);
    expect(box.said()).toEqual([key, `${key}:thread`]);
  });

  test.each(STEPS)(
    '%s: without the scope to look, it is there once, or says that it may be a repeat',
    async (step) => {
      await open({ mayLook: false });
      const key = `digest:${(await aDigest(box)).id}:2026-11-23`;
      await killNow(await aProcess(step));
      const second = await aProcess();
      await expect.poll(async () => (await box.post(`${key}:thread`))?.state).toBe('sent');
      await killNow(second);
      expect(box.said()).toEqual([
        ...(isSaidAt(step) && isInDoubtAt(step) ? [key] : []),
        isInDoubtAt(step) ? `${key} (may be a repeat)` : key,
        `${key}:thread`,
      ]);
    },
  );
});

describe('two processes that are killed again and again while they speak', () => {
  const KILLS = 12;
  const MESSAGES = 150;

  test.each(seedsFor([1, 2, 3]))('seed %i: nothing is lost and nothing doubled', async (seed) => {
    await open();
    const random = xoroshiro128plus(seed);
    // Slack takes its time, so that a kill meets many in the middle of it.
    box.sandbox.faults.add({ kind: 'late', ms: 60, method: 'chat.postMessage' });
    const wanted = Array.from({ length: MESSAGES }, (_, n) => `goal ${n}`);
    await box.queue(...wanted.map((key) => ({ key })));
    const running = [await aProcess(), await aProcess()];
    let kills = 0;
    while (kills < KILLS && (await states()).some((state) => state !== 'sent')) {
      await sleep(uniformInt(random, 50, 400));
      const which = uniformInt(random, 0, 1);
      await killNow(running[which]!);
      kills += 1;
      running[which] = await aProcess();
    }
    await expect.poll(async () => (await states()).filter((state) => state === 'sent').length).toBe(MESSAGES);
    await Promise.all(running.map(killNow));
    expect(box.said().sort(), `seed ${seed}`).toEqual(wanted.sort());
  });
});

describe('SIGTERM in the middle of a fan-out', () => {
  test('ends within ten seconds, leaves nothing between being said and not, and the rest is said by the next', async () => {
    await open();
    box.sandbox.faults.add({ kind: 'late', ms: 300, method: 'chat.postMessage' });
    const wanted = Array.from({ length: 60 }, (_, n) => `goal ${n}`);
    await box.queue(...wanted.map((key) => ({ key })));
    const first = await aProcess();
    await expect.poll(() => box.said().length).toBeGreaterThan(5);
    const begun = performance.now();
    const gone = once(first, 'exit');
    first.kill('SIGTERM');
    expect((await gone)[0]).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await states()).not.toContain('sending');
    expect((await states()).filter((state) => state === 'due').length).toBeGreaterThan(10);
    const second = await aProcess();
    await expect.poll(async () => (await states()).every((state) => state === 'sent')).toBe(true);
    await killNow(second);
    expect(box.said().sort()).toEqual(wanted.sort());
  });

  test('and Slack hangs: what is under way is set down as unknown', async () => {
    await open({ mayLook: false });
    box.sandbox.faults.add({ kind: 'late', ms: 20_000, method: 'chat.postMessage' });
    await box.queue(...Array.from({ length: 10 }, (_, n) => ({ key: `goal ${n}` })));
    const first = await aProcess();
    await expect.poll(async () => (await states()).includes('sending')).toBe(true);
    const begun = performance.now();
    const gone = once(first, 'exit');
    first.kill('SIGTERM');
    await gone;
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await states()).not.toContain('sending');
    expect((await states()).filter((state) => state === 'unknown')).toHaveLength(box.said().length);
    expect(box.said().length).toBeGreaterThan(0);
  });
});
