import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Post } from '../../src/domain/post.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type OpenStore, openStore } from '../../src/store/open-store.ts';
import { silent } from '../support/bolt-app.ts';
import { anOutbox, type TestOutbox } from '../support/outbox.ts';
import { type RunningPostgres, startPostgres } from '../support/postgres.ts';
import { badLuck, PATIENCE_MS, seedsFor, sumOf, type Tally, tally } from './support/bad-luck.ts';

const SEEDS = seedsFor(Array.from({ length: 20 }, (_, n) => 1_000 + n));
const MESSAGES = 200;
const CHANNELS = 10;
const TIMES = { leaseMs: 20_000, graceMs: 1_500, betweenMs: 0 };
/** Most of a run is waiting. */
const SEEDS_AT_ONCE = 5;

const channels = Array.from({ length: CHANNELS }, (_, n) => ({
  name: n === 0 ? 'growth' : `c${n}`,
  bot: true,
}));
const wanted = Array.from({ length: MESSAGES }, (_, n) => `message ${n}`);
const rows: { readonly way: string; readonly result: Tally & { readonly told: string } }[] = [];

let postgres: RunningPostgres;
let stores: readonly [OpenStore, OpenStore];
beforeAll(async () => {
  postgres = await startPostgres();
  const url = await postgres.createDatabase();
  stores = [await openStore({ url }), await openStore({ url })];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await postgres.stop();
  const table = rows.map(
    ({ way, result: { lost, doubled, extra, told } }) =>
      `| ${way} | ${lost} | ${doubled} | ${extra} | ${told} |`,
  );
  process.stdout.write(
    `\n${SEEDS.length} seeds × ${MESSAGES} messages, faults in 30 % of the calls:\n\n| | lost | doubled | superfluous | told |\n| --- | --- | --- | --- | --- |\n${table.join('\n')}\n\n`,
  );
});

async function each(run: (seed: number) => Promise<Tally>): Promise<Tally[]> {
  const limit = pLimit(SEEDS_AT_ONCE);
  return Promise.all(SEEDS.map((seed) => limit(() => run(seed))));
}

const idsIn = (sandbox: Sandbox) => sandbox.overview().channels.map(({ id }) => id);

function saidIn(sandbox: Sandbox): string[] {
  return channels.flatMap(({ name }) =>
    sandbox
      .as('Åsa')
      .reads(`#${name}`)
      .map(({ text }) => text),
  );
}

describe('Takt: an outbox, two processes, one PostgreSQL', () => {
  const twoProcesses = async (
    seed: number,
    options: { readonly kind: 'digest' | 'goal'; readonly mayLook: boolean },
    look: (box: TestOutbox) => Promise<Tally>,
  ): Promise<Tally> => {
    const box = await anOutbox({
      store: stores[0],
      times: TIMES,
      mayLook: options.mayLook,
      timeoutMs: PATIENCE_MS,
      sandbox: { seed, channels, rateLimits: false, fileProcessingMs: 0 },
    });
    box.another({ store: () => stores[1] });
    badLuck(box.sandbox);
    const ids = idsIn(box.sandbox);
    await box.queue(...wanted.map((key, n) => ({ key, kind: options.kind, channelId: ids[n % CHANNELS]! })));
    return look(box).finally(box.close);
  };
  /** Resolves when there is nothing to do any more; of some nobody will ever know more. */
  const allSettled = async (box: TestOutbox, mostAttempts: number): Promise<Post[]> => {
    const settled = (all: readonly Post[]) =>
      all.filter(
        ({ state, attempts }) => state === 'sent' || (state === 'unknown' && attempts >= mostAttempts),
      );
    const list = () => box.world.store.posts.list(box.workspace.id, { limit: 1_000 });
    await expect.poll(async () => settled(await list()).length, { interval: 500 }).toBe(MESSAGES);
    await sleep(3 * TIMES.graceMs);
    await box.outbox.idle();
    return list();
  };

  test('where it may look for what was lost, nothing is lost and nothing is doubled', async () => {
    const results = await each((seed) =>
      twoProcesses(seed, { kind: 'goal', mayLook: true }, async (box) => {
        await allSettled(box, Number.POSITIVE_INFINITY);
        const result = tally(wanted, saidIn(box.sandbox));
        expect(result, `seed ${seed}`).toEqual({ lost: 0, doubled: 0, extra: 0 });
        return result;
      }),
    );
    rows.push({ way: 'Takt, where it may look', result: { ...sumOf(results), told: '–' } });
  });

  test('where it may not, a celebration is never doubled, and every one that is not there is known as unknown', async () => {
    let unknown = 0;
    const results = await each((seed) =>
      twoProcesses(seed, { kind: 'goal', mayLook: false }, async (box) => {
        const silent = (await allSettled(box, 1)).filter(({ state }) => state === 'unknown');
        unknown += silent.length;
        const said = saidIn(box.sandbox);
        const result = tally(wanted, said);
        expect(result, `seed ${seed}`).toMatchObject({ doubled: 0, extra: 0 });
        const unsaid = wanted.filter((text) => !said.includes(text));
        expect(
          unsaid.filter((key) => !silent.some((post) => post.key === key)),
          `seed ${seed}`,
        ).toEqual([]);
        return result;
      }),
    );
    rows.push({
      way: 'Takt, where it may not: celebrations',
      result: { ...sumOf(results), told: `${unknown} shown as unknown` },
    });
  });

  test('where it may not, every digest arrives, and what may stand there twice says so', async () => {
    let marked = 0;
    const results = await each((seed) =>
      twoProcesses(seed, { kind: 'digest', mayLook: false }, async (box) => {
        await allSettled(box, 3);
        const said = saidIn(box.sandbox);
        marked += said.filter((text) => text.includes('may be a repeat')).length;
        const plainly = said.map((text) => text.replace(' (may be a repeat)', ''));
        const result = tally(wanted, plainly);
        // Only what says so stands there twice; three lost answers in a row are left as unknown.
        expect(tally(wanted, said), `seed ${seed}`).toMatchObject({ doubled: 0 });
        const lost = wanted.filter((text) => !plainly.includes(text));
        for (const key of lost) {
          expect(await box.post(key), `seed ${seed}`).toMatchObject({ state: 'unknown', attempts: 3 });
        }
        return result;
      }),
    );
    rows.push({
      way: 'Takt, where it may not: digests',
      result: { ...sumOf(results), told: `${marked} say so` },
    });
  });
});

describe('the same messages under the same seeds, without an outbox', () => {
  const plainly = async (
    seed: number,
    client: (sandbox: Sandbox) => WebClient,
    post: (client: WebClient, message: { channel: string; text: string }) => Promise<unknown>,
  ): Promise<Tally> => {
    const sandbox = await startSandbox({ seed, channels, rateLimits: false });
    badLuck(sandbox);
    const ids = idsIn(sandbox);
    const web = client(sandbox);
    // No more at once than the outboxes have under way: what is slow here is not Slack.
    const limit = pLimit(8);
    await Promise.all(
      wanted.map((text, n) =>
        limit(() => post(web, { channel: ids[n % CHANNELS]!, text }).catch(() => undefined)),
      ),
    );
    const result = tally(wanted, saidIn(sandbox));
    await sandbox.close();
    return result;
  };

  test('the SDK’s client as it comes', async () => {
    const results = await each((seed) =>
      plainly(
        seed,
        ({ botToken, apiUrl }) => new WebClient(botToken, { slackApiUrl: apiUrl, logger: silent }),
        (web, message) => web.chat.postMessage(message),
      ),
    );
    rows.push({ way: "The SDK's client as it comes", result: { ...sumOf(results), told: '–' } });
    expect(sumOf(results).doubled).toBeGreaterThan(0);
  });

  test('a client that tries again after every error', async () => {
    const results = await each((seed) =>
      plainly(
        seed,
        ({ botToken, apiUrl }) =>
          new WebClient(botToken, {
            slackApiUrl: apiUrl,
            logger: silent,
            retryConfig: { retries: 0 },
            rejectRateLimitedCalls: true,
            timeout: PATIENCE_MS,
          }),
        async (web, message) => {
          for (let attempt = 0; attempt < 10; attempt += 1) {
            try {
              return await web.chat.postMessage(message);
            } catch {
              await sleep(50);
            }
          }
          return undefined;
        },
      ),
    );
    rows.push({
      way: 'A client that tries again after every error',
      result: { ...sumOf(results), told: '–' },
    });
    expect(sumOf(results).doubled).toBeGreaterThan(0);
  });
});
