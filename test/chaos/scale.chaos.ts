import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { MONDAY, manyTeams, speaksForAll } from '../support/many-teams.ts';
import { type RunningPostgres, startPostgres } from '../support/postgres.ts';

const TEAMS = 1_000;
const WEEK_MS = 7 * 86_400_000;

let postgres: RunningPostgres;
let stores: readonly [OpenStore, OpenStore];
let sandbox: Sandbox;
/** Each test lives another Monday, and time goes on from two minutes before nine. */
let monday = MONDAY;
let begun = 0;
const world = (which: 0 | 1) => ({
  now: () => new Date(monday - 120_000 + (performance.now() - begun)).toISOString(),
  store: stores[which],
});

beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.createDatabase();
  stores = [await openStore({ url }), await openStore({ url })];
  sandbox = await startSandbox({ rateLimits: false });
  await manyTeams(stores[0], growth(), TEAMS);
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await sandbox.close();
  await postgres.stop();
});
afterEach(() => {
  sandbox.faults.clear();
  sandbox.reset();
  monday += WEEK_MS;
});

const growth = () => sandbox.overview().channels.find(({ name }) => name === 'growth')!.id;
const said = () =>
  sandbox
    .as('Åsa')
    .reads('#growth')
    .map(({ text }) => text);

/** Two processes make everything ready, and at nine both are woken. */
async function liveMonday(): Promise<{ readonly seconds: number }> {
  begun = performance.now();
  const both = [speaksForAll(sandbox, world(0)), speaksForAll(sandbox, world(1))];
  const all = (work: 'tick' | 'idle' | 'stop') => Promise.all(both.map(({ outbox }) => outbox[work]()));
  await all('tick');
  await all('idle');
  // Nine o'clock comes at once.
  begun -= Math.max(0, 120_000 - (performance.now() - begun));
  const nine = performance.now();
  await all('tick');
  for (;;) {
    await all('idle');
    if (said().length >= 2 * TEAMS) break;
    await sleep(100);
  }
  await all('idle');
  await all('stop');
  expect(both.flatMap(({ spoken }) => spoken).every(({ askedAt }) => askedAt >= nine)).toBe(true);
  return { seconds: (performance.now() - nine) / 1_000 };
}

function eachOnce(): void {
  const all = said();
  expect(all).toHaveLength(2 * TEAMS);
  expect(new Set(all).size).toBe(2 * TEAMS);
}

test('a thousand digests due in the same minute, two processes: each comes once, and none before nine', async () => {
  const { seconds } = await liveMonday();
  eachOnce();
  process.stdout.write(`\n1,000 digests and their threads by two processes: ${seconds.toFixed(1)} s\n`);
});

test('429 on every third call: each comes once all the same, and those that are not told to wait do not', async () => {
  sandbox.faults.add({ kind: 'rate_limited', retryAfter: 1, method: 'chat.postMessage', probability: 1 / 3 });
  const { seconds } = await liveMonday();
  eachOnce();
  process.stdout.write(`\nthe same with 429 on every third call: ${seconds.toFixed(1)} s\n`);
});

test('the thread is busy for five seconds as nine o’clock passes: each comes once', async () => {
  const stall = setTimeout(() => {
    const until = performance.now() + 5_000;
    while (performance.now() < until);
  }, 50);
  await liveMonday();
  clearTimeout(stall);
  eachOnce();
});
