import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SocketModeReceiver, verifySlackRequest } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { silent } from '../support/bolt-app.ts';

const MORNING = Date.parse('2026-11-20T08:00:00Z');

let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ now: () => MORNING, ackTimeoutMs: 1_500 });
});
afterEach(() => sandbox.close());

type Received = { readonly headers: IncomingMessage['headers']; readonly body: string };

/** A bot of a few lines that notes what comes; `status` is what it answers. */
async function listener() {
  const received: Received[] = [];
  const bot = {
    received,
    status: 200,
    headers: {} as Record<string, string>,
    url: '',
    close: () => server.close(),
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    if (body.includes('url_verification')) {
      response.end((JSON.parse(body) as { challenge: string }).challenge);
      return;
    }
    received.push({ headers: request.headers, body });
    response.writeHead(bot.status, bot.headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  bot.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await sandbox.connectHttp(bot.url);
  return bot;
}

describe('over HTTP', () => {
  let bot: Awaited<ReturnType<typeof listener>>;
  beforeEach(async () => {
    bot = await listener();
  });
  afterEach(() => bot.close());

  test('every request is signed with the real time, however the clock was moved', async () => {
    sandbox.clock.advance(-30 * 24 * 3_600_000);
    await sandbox.as('Åsa').types('#growth', '/kpi möten & mål');
    const [request] = bot.received;
    const verify = (signingSecret: string) =>
      verifySlackRequest({
        signingSecret,
        body: request?.body ?? '',
        headers: {
          'x-slack-signature': String(request?.headers['x-slack-signature']),
          'x-slack-request-timestamp': Number(request?.headers['x-slack-request-timestamp']),
        },
      });
    expect(() => verify(sandbox.signingSecret)).not.toThrow();
    expect(() => verify('another secret')).toThrow('signature mismatch');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toMatchObject({
      command: '/kpi',
      text: 'möten & mål',
      team_id: sandbox.teamId,
      channel_name: 'growth',
      user_name: 'asa.lindqvist',
      is_enterprise_install: 'false',
      response_url: expect.stringContaining(sandbox.url),
    });
  });

  test('a request URL that does not answer the challenge is not taken', async () => {
    await expect(sandbox.connectHttp(`${sandbox.url}/nowhere`)).rejects.toThrow(
      'did not answer the challenge',
    );
  });

  test('an event that fails comes again at once, after one and after five minutes, then no more', async () => {
    bot.status = 500;
    await sandbox.as('Åsa').types('@Takt', 'hej');
    const tries = () =>
      bot.received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
    expect(tries()).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
    ]);
    sandbox.clock.advance(59_000);
    await sandbox.settled();
    expect(tries()).toHaveLength(2);
    sandbox.clock.advance(1_000);
    await sandbox.settled();
    expect(tries()).toHaveLength(3);
    sandbox.clock.advance(300_000);
    await sandbox.settled();
    sandbox.clock.advance(3_600_000);
    await sandbox.settled();
    expect(tries().map(([number]) => number)).toEqual([undefined, '1', '2', '3']);
    const ids = bot.received.map(({ body }) => (JSON.parse(body) as { event_id: string }).event_id);
    expect(new Set(ids).size).toBe(1);
  });

  test('a bot that asks for no repetition gets none', async () => {
    bot.status = 500;
    bot.headers = { 'x-slack-no-retry': '1' };
    await sandbox.as('Åsa').types('@Takt', 'hej');
    expect(bot.received).toHaveLength(1);
  });

  test('only events of the manifest come', async () => {
    await sandbox.close();
    bot.close();
    const manifest = { settings: { event_subscriptions: { bot_events: ['app_mention'] } } };
    sandbox = await startSandbox({ manifest });
    bot = await listener();
    await sandbox.as('Åsa').types('#growth', `<@bot> hej`);
    const types = bot.received.map(
      ({ body }) => (JSON.parse(body) as { event: { type: string } }).event.type,
    );
    expect(types).toEqual(['app_mention']);
  });

  test('removing the app tells of it twice', async () => {
    await sandbox.uninstall();
    const types = bot.received.map(
      ({ body }) => (JSON.parse(body) as { event: { type: string } }).event.type,
    );
    expect(types.sort()).toEqual(['app_uninstalled', 'tokens_revoked']);
  });
});

describe('over Socket Mode', () => {
  const clients: SocketModeReceiver['client'][] = [];
  const connect = async () => {
    const { client } = new SocketModeReceiver({
      appToken: sandbox.appToken,
      installerOptions: { clientOptions: { slackApiUrl: sandbox.apiUrl } },
      // It gives the connection up when a pong takes longer, as on a busy machine it may.
      clientPingTimeout: 1_500,
      logger: silent,
    });
    clients.push(client);
    await client.start();
    return client;
  };
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.disconnect()));
  });

  test('an acknowledgement carries the answer', async () => {
    const client = await connect();
    client.on('slash_commands', async ({ ack, body, accepts_response_payload: accepts }) => {
      await ack({ text: `${body.text} ${accepts}` });
    });
    expect(await sandbox.as('Åsa').types('#growth', '/kpi möten')).toEqual({ ok: true });
    expect(sandbox.as('Åsa').reads('#growth')).toMatchObject([{ words: 'möten true', onlyYou: true }]);
  });

  test('an event that is not acknowledged comes again, and says so', async () => {
    const client = await connect();
    const tries: unknown[] = [];
    client.on('message', async ({ ack, retry_num: number, retry_reason: reason }) => {
      tries.push([number, reason]);
      if (number === 1) await ack();
    });
    await sandbox.as('Åsa').types('@Takt', 'hej');
    expect(tries).toEqual([
      [0, ''],
      [1, 'http_timeout'],
    ]);
  });

  test('nobody connected is a failed command', async () => {
    expect(await sandbox.as('Åsa').types('#growth', '/kpi')).toEqual({ ok: false, error: 'dispatch_failed' });
  });

  test('several connections take turns', async () => {
    const counts = [0, 0];
    for (const index of [0, 1]) {
      const client = await connect();
      client.on('slash_commands', async ({ ack }) => {
        counts[index] = (counts[index] ?? 0) + 1;
        await ack();
      });
    }
    for (let n = 0; n < 4; n += 1) await sandbox.as('Åsa').types('#growth', '/kpi');
    expect(counts).toEqual([2, 2]);
  });

  test.each(['refresh', 'drop'] as const)('a client comes back after a %s', async (how) => {
    const client = await connect();
    client.on('slash_commands', async ({ ack }) => ack({ text: 'tillbaka' }));
    const back = new Promise((resolve) => client.once('connected', resolve));
    if (how === 'refresh') sandbox.sockets.refresh('refresh_requested');
    else sandbox.sockets.drop();
    await back;
    expect(sandbox.sockets.connections()).toBe(1);
    expect(await sandbox.as('Åsa').types('#growth', '/kpi')).toEqual({ ok: true });
  });

  test('a ticket is good for one connection', async () => {
    const opened = await fetch(`${sandbox.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.appToken}` },
    });
    const { url } = (await opened.json()) as { url: string };
    const first = new WebSocket(url);
    await new Promise((resolve) => first.addEventListener('open', resolve));
    const second = new WebSocket(url);
    await new Promise((resolve) => second.addEventListener('error', resolve));
    expect(sandbox.sockets.connections()).toBe(1);
    first.close();
  });
});
