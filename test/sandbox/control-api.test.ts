import { request } from 'node:http';
import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type RunningApp, startBolt } from '../support/bolt-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

let sandbox: Sandbox;
let running: RunningApp;

const listeners = (app: App) => {
  app.command('/kpi', async ({ ack }) =>
    ack({
      text: 'Möten',
      blocks: [
        {
          type: 'actions',
          block_id: 'more',
          elements: [
            { type: 'button', action_id: 'set', text: plain('Sätt mål') },
            {
              type: 'external_select',
              action_id: 'owner',
              placeholder: plain('Säljare'),
              min_query_length: 0,
            },
          ],
        },
      ],
    }),
  );
  app.action('set', async ({ ack, client, body }) => {
    await ack();
    if (!('trigger_id' in body)) return;
    const element = { type: 'plain_text_input' as const, action_id: 'value' };
    const blocks = [{ type: 'input' as const, block_id: 'target', label: plain('Mål'), element }];
    await client.views.open({
      trigger_id: body.trigger_id,
      view: { type: 'modal', callback_id: 'set', title: plain('Mål'), submit: plain('Spara'), blocks },
    });
  });
  app.options('owner', async ({ ack, payload }) =>
    ack({
      options: ['Åsa', 'Erik']
        .filter((one) => one.startsWith(payload.value))
        .map((one) => ({ text: plain(one), value: one })),
    }),
  );
  app.view('set', async ({ ack }) => ack());
};

beforeEach(async () => {
  sandbox = await startSandbox();
  running = await startBolt(sandbox, 'http', listeners);
});
afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

type Json = Record<string, unknown>;
const get = async (path: string) =>
  (await (await fetch(`${sandbox.url}/sandbox${path}`)).json()) as Json & Json[];
const send = async (path: string, body: object, method = 'POST') => {
  const response = await fetch(`${sandbox.url}/sandbox${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Json };
};
const asÅsa = `as=${encodeURIComponent('Åsa')}`;

describe('a script can do what the page does', () => {
  test('type, read, click, fill in and submit', async () => {
    const channel = '#growth';
    expect(await send('/type', { as: 'Åsa', channel, text: '/kpi' })).toMatchObject({ body: { ok: true } });
    const [answer] = await get(`/messages?${asÅsa}&channel=%23growth`);
    expect(answer).toMatchObject({ onlyYou: true, author: { name: 'Takt', isBot: true } });
    const spot = { as: 'Åsa', channel, ts: answer?.ts, block_id: 'more' };
    const offered = await send('/suggest', { ...spot, action_id: 'owner', letters: 'Å' });
    expect(offered.body).toMatchObject([{ value: 'Åsa' }]);
    await send('/act', { ...spot, action_id: 'set' });
    await expect.poll(() => get(`/modals?${asÅsa}`)).toHaveLength(1);
    const [modal] = await get(`/modals?${asÅsa}`);
    expect(await send('/submit', { as: 'Åsa', view: modal?.id })).toMatchObject({
      body: { ok: false, error: 'validation' },
    });
    const [refused] = await get(`/modals?${asÅsa}`);
    expect(refused).toMatchObject({ errors: { target: 'Fyll i det här fältet, det är obligatoriskt.' } });
    await send('/submit', { as: 'Åsa', view: modal?.id, values: { target: { value: '20' } } });
    expect(await get(`/modals?${asÅsa}`)).toEqual([]);
  });

  test('look at the workspace and the traffic, move the clock, break things, begin again', async () => {
    const before = (await get('/state')).now as number;
    const moved = await send('/clock', { advance: 86_400_000 });
    expect(Number(moved.body.now) - before).toBeGreaterThanOrEqual(86_400_000);
    await send('/clock', { to: '2026-11-20T08:00:00Z' });
    expect(new Date((await get('/state')).now as number).toISOString()).toMatch(/^2026-11-20T08:00/);
    await send('/type', { as: 'Åsa', channel: '#growth', text: '/kpi' });
    const traffic = await get('/traffic');
    expect(traffic.at(-1)).toMatchObject({
      direction: 'to bot',
      via: 'http',
      name: '/kpi',
      status: 200,
      ms: expect.any(Number),
    });
    expect(await get(`/traffic?after=${traffic.at(-1)?.id}`)).toEqual([]);
    const { body } = await send('/faults', { fault: { kind: 'late', ms: 5 } });
    expect(await get('/faults')).toMatchObject([{ id: body.id, kind: 'late', method: '*' }]);
    await send('/reset', {});
    expect(await get(`/messages?${asÅsa}&channel=%23growth`)).toEqual([]);
    expect(await get('/faults')).toEqual([]);
    expect(await send('/type', { as: 'Åsa', channel: '#growth', text: '/kpi' })).toMatchObject({
      body: { ok: true },
    });
  });

  test('a stream tells that something is different', async () => {
    const stream = await fetch(`${sandbox.url}/sandbox/changes`);
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const first = (await reader?.read())?.value;
    await send('/type', { as: 'Åsa', channel: '#growth', text: 'hej' });
    expect((await reader?.read())?.value).not.toBe(first);
    await reader?.cancel();
  });
});

describe('what cannot be done is said', () => {
  test.each<[string, string, object, number, RegExp]>([
    ['nobody of that name', '/type', { as: 'Göran', channel: '#growth', text: 'x' }, 404, /Nobody is called/],
    [
      'no such channel',
      '/type',
      { as: 'Åsa', channel: '#nowhere', text: 'x' },
      404,
      /No conversation is called/,
    ],
    ['a missing field', '/type', { as: 'Åsa', channel: '#growth' }, 400, /"path":\["text"\]/],
    ['no such view', '/submit', { as: 'Åsa', view: 'V1' }, 404, /has no open view V1/],
    ['a fault that is none', '/faults', { fault: { kind: 'plague' } }, 400, /invalid/],
    ['no such call', '/dance', {}, 404, /No POST/],
  ])('%s', async (_name, path, body, status, words) => {
    const answer = await send(path, body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toMatch(words);
  });

  test('a form of a foreign page is not read, a foreign host name not answered', async () => {
    const form = await fetch(`${sandbox.url}/sandbox/uninstall`, {
      method: 'POST',
      body: new URLSearchParams({}),
    });
    expect(form.status).toBe(400);
    expect(sandbox.overview().bot.installed).toBe(true);
    const status = await new Promise((resolve) => {
      const { port } = new URL(sandbox.url);
      request({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});
