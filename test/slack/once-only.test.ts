import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databases, openTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

const FIVE_MINUTES = 5 * 60;
const seconds = () => Math.floor(Date.now() / 1_000);

/** As Slack signs: https://docs.slack.dev/authentication/verifying-requests-from-slack */
function signed(secret: string, body: string, at: number) {
  const mark = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${mark}` };
}

describe('what Slack sends', () => {
  let one: TestWorld;
  beforeAll(async () => {
    one = await aWorld(await openTestStore());
    await one.knows([{ value: 12 }]);
  });
  afterAll(() => one.close());

  const answers = () =>
    one.sandbox.traffic
      .list()
      .filter(({ via, name }) => via === 'response url' || name === 'chat.postMessage');

  const send = (body: string, type: string, at = seconds(), headers: object = {}) =>
    fetch(one.bot.requestUrl!, {
      method: 'POST',
      headers: { 'content-type': type, ...signed(one.sandbox.signingSecret, body, at), ...headers },
      body,
    });
  const command = (triggerId: string, text = 'log calls 3') => {
    const åsa = one.as('Åsa');
    return new URLSearchParams({
      command: '/kpi',
      text,
      team_id: one.sandbox.teamId,
      user_id: åsa.id,
      channel_id: 'C1',
      trigger_id: triggerId,
      response_url: `${one.sandbox.url}/nowhere`,
    }).toString();
  };
  const FORM = 'application/x-www-form-urlencoded';
  const calls = async () =>
    (await one.world.store.ledger.importRuns(one.workspace.id, 50)).filter(
      ({ label }) => label !== 'test.csv',
    ).length;
  const settled = async () => {
    let before = -1;
    while (before !== (await calls())) {
      before = await calls();
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    return before;
  };

  test('the same command four times at once is acknowledged each time, and done once', async () => {
    const before = await settled();
    const body = command('1.same');
    const all = await Promise.all([1, 2, 3, 4].map(() => send(body, FORM)));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await expect.poll(calls).toBe(before + 1);
    // Replayed a second and four minutes later, with the time stamp it had.
    expect((await send(body, FORM, seconds() - 4 * 60)).status).toBe(200);
    expect(await settled()).toBe(before + 1);
    await send(command('2.another'), FORM);
    await expect.poll(calls).toBe(before + 2);
  });

  test('a double click shares an answer once', async () => {
    const åsa = one.as('Åsa');
    await åsa.types('#growth', '/kpi möten');
    await åsa.sees('Dela i kanalen');
    const shared = () => one.sandbox.as('Erik').reads('#growth').length;
    const before = shared();
    await Promise.all([åsa.clicks('Dela i kanalen'), åsa.clicks('Dela i kanalen')]);
    await åsa.sees('Delat');
    // A second one would have come by then: what a person asks later is answered later.
    await åsa.types('#growth', '/kpi help');
    await åsa.sees('Fråga efter en siffra och få veta hur långt ni har kommit och vart det är på väg.');
    await sleep(300);
    expect(shared()).toBe(before + 1);
  });

  test.each([
    ['six minutes old', -FIVE_MINUTES - 60],
    ['from six minutes ahead', FIVE_MINUTES + 60],
    ['from a year ahead', 365 * 86_400],
  ])('one that is %s is refused, and has no effect', async (_, off) => {
    const before = await settled();
    expect((await send(command(`off ${off}`), FORM, seconds() + off)).status).toBe(401);
    expect(await settled()).toBe(before);
  });

  test('one that is a little ahead of our clock is taken', async () => {
    expect((await send(command('ahead', 'help'), FORM, seconds() + 60)).status).toBe(200);
  });

  test.each<[string, object]>([
    ['forged', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    ['signed in another way', { 'x-slack-signature': 'v1=abc' }],
    ['with a time stamp that is none', { 'x-slack-request-timestamp': 'soon' }],
  ])('one that is %s is refused, and has no effect', async (name, headers) => {
    const before = await settled();
    expect((await send(command(name), FORM, seconds(), headers)).status).toBe(401);
    expect(await settled()).toBe(before);
  });

  test('without a signature it is refused', async () => {
    const answer = await fetch(one.bot.requestUrl!, { method: 'POST', body: command('none') });
    expect(answer.status).toBe(401);
  });

  test('of a workspace that is not known it is dropped, and Slack need not send it again', async () => {
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: 'T0ELSEWHERE',
      event_id: 'Ev1',
      event: { type: 'app_mention', user: 'U1', text: '<@U2> hej', channel: 'C1', ts: '1.1' },
    });
    const said = answers().length;
    expect((await send(body, 'application/json')).status).toBe(200);
    expect((await send(body.replace('T0ELSEWHERE', 'T0THERE'), 'application/json')).status).toBe(200);
    expect(answers()).toHaveLength(said);
  });

  test('more than 1 MB is refused before it is all there, whether it says so or not', async () => {
    const { hostname, port } = new URL(one.bot.requestUrl!);
    const stream = (head: string) =>
      new Promise<{ readonly status: string; readonly sent: number }>((resolve, reject) => {
        const socket = connect(Number(port), hostname);
        let sent = 0;
        let status = '';
        const chunk = Buffer.alloc(64 * 1024, 'x');
        const end = () => {
          socket.destroy();
          resolve({ status, sent });
        };
        socket.on('data', (data) => {
          status ||= data.toString().split('\r\n')[0]!;
          end();
        });
        socket.on('error', () => (status ? end() : reject(new Error('broken off without an answer'))));
        const more = () => {
          if (status || socket.destroyed || sent > 300 * 1024 * 1024) return;
          sent += chunk.length;
          const framed = head.includes('chunked')
            ? Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')])
            : chunk;
          socket.write(framed, () => setImmediate(more));
        };
        socket.write(`POST /slack/events HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n`, more);
      });
    const before = process.memoryUsage().rss;
    const told = await stream(`content-length: ${300 * 1024 * 1024}`);
    expect(told).toMatchObject({ status: 'HTTP/1.1 413 Payload Too Large' });
    const untold = await stream('transfer-encoding: chunked');
    expect(untold).toMatchObject({ status: 'HTTP/1.1 413 Payload Too Large' });
    expect(untold.sent).toBeLessThan(30 * 1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('headers without end are refused', async () => {
    const answer = await send('x', FORM, seconds(), { 'x-long': 'x'.repeat(60_000) });
    expect(answer.status).toBe(431);
  });
});

describe.each(databases)('with two bots on one database, $name,', (kind) => {
  let worlds: TestWorld[];
  beforeAll(async () => {
    const store = await openTestStore(kind);
    worlds = [await aWorld(store)];
  });
  afterAll(() => Promise.all(worlds.map((world) => world.close())));

  test('what is done is done once, whichever of them hears of it', async () => {
    const { store, now } = worlds[0]!.world;
    const { id } = worlds[0]!.workspace;
    const first = await Promise.all(
      Array.from({ length: 8 }, () => store.conversations.once(id, 'x', now())),
    );
    expect(first.filter(Boolean)).toHaveLength(1);
    const at = (ms: number) => new Date(Date.parse(now()) + ms).toISOString();
    const clicks = [];
    for (const ms of [0, 400, 1_400, 1_600, 1_700]) {
      clicks.push(await store.conversations.once(id, 'click', at(ms), 1_500));
    }
    expect(clicks).toEqual([true, false, false, true, false]);
    expect(await store.conversations.once(id, 'x', at(20 * 3_600_000))).toBe(false);
  });
});
