import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type RunningApp, silent, startBolt } from '../support/bolt-app.ts';
import { atTheScreen } from '../support/sandbox-client.ts';

/** The 20th of November 2026, 9 in the morning in Stockholm; it stands still unless moved. */
const MORNING = Date.parse('2026-11-20T08:00:00Z');
const modal = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'Mål' }, blocks: [] };

let sandbox: Sandbox;
let running: RunningApp;
let client: WebClient;
let trigger: string;
let responseUrl: string;

beforeEach(async () => {
  sandbox = await startSandbox({ now: () => MORNING });
  client = new WebClient(sandbox.botToken, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
  });
  running = await startBolt(sandbox, 'http', (app) => {
    app.command('/kpi', async ({ ack, command }) => {
      trigger = command.trigger_id;
      responseUrl = command.response_url;
      await ack();
    });
    app.action(/.*/, async ({ ack, body }) => {
      responseUrl = 'response_url' in body ? body.response_url : '';
      await ack();
    });
  });
  await sandbox.as('Åsa').types('#growth', '/kpi');
});

afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

const open = () => client.views.open({ trigger_id: trigger, view: modal });
const respond = async (body: object) => {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as object) };
};

describe('a trigger', () => {
  test('opens one modal', async () => {
    expect(await open()).toMatchObject({ ok: true, view: { type: 'modal' } });
    await expect(open()).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } });
  });

  test('is no longer good after three seconds', async () => {
    sandbox.clock.advance(3_001);
    await expect(open()).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } });
  });

  test('cannot be invented', async () => {
    trigger = '1.2.3';
    await expect(open()).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } });
  });

  test('is not used up by a view that is refused', async () => {
    const long = { ...modal, title: { type: 'plain_text' as const, text: 'x'.repeat(25) } };
    await expect(client.views.open({ trigger_id: trigger, view: long })).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
        },
      },
    });
    await open();
  });
});

describe('a response_url', () => {
  test('takes five answers', async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await respond({ text: 'x' })).toMatchObject({ status: 200, ok: true });
    expect(await respond({ text: 'x' })).toEqual({ status: 404, ok: false, error: 'used_url' });
  });

  test('takes them for thirty minutes', async () => {
    sandbox.clock.advance(30 * 60_000 - 1_000);
    expect(await respond({ text: 'x' })).toMatchObject({ ok: true });
    sandbox.clock.advance(1_001);
    expect(await respond({ text: 'x' })).toEqual({ status: 404, ok: false, error: 'expired_url' });
  });

  test('refuses the blocks that chat.postMessage refuses', async () => {
    expect(await respond({ text: 'x', blocks: [{ type: 'fireworks' }] })).toMatchObject({
      status: 400,
      error: 'invalid_blocks',
      errors: ['unsupported type: fireworks [json-pointer:/blocks/0/type]'],
    });
  });

  test('answers for everyone below the command, once', async () => {
    await respond({ text: 'ett', response_type: 'in_channel' });
    await respond({ text: 'två', response_type: 'in_channel' });
    expect(
      sandbox
        .as('Erik')
        .reads('#growth')
        .map(({ words }) => words),
    ).toEqual(['/kpi', 'ett', 'två']);
  });

  test('of a command only adds, as people report of Slack', async () => {
    await respond({ text: 'ett' });
    await respond({ text: 'två', replace_original: true });
    expect(
      sandbox
        .as('Åsa')
        .reads('#growth')
        .map(({ words }) => words),
    ).toEqual(['ett', 'två']);
  });

  test('of a click replaces, unless it says not to, and deletes', async () => {
    const button = { type: 'button', text: { type: 'plain_text', text: 'Dela' }, action_id: 'share' };
    await respond({ text: 'x', blocks: [{ type: 'actions', elements: [button] }] });
    const åsa = atTheScreen(sandbox, 'Åsa');
    åsa.looksAt('#growth');
    await åsa.clicks('Dela');
    const seen = () =>
      sandbox
        .as('Åsa')
        .reads('#growth')
        .map(({ words }) => words);
    await respond({ text: 'bredvid', replace_original: false });
    expect(seen()).toEqual(['Dela', 'bredvid']);
    await respond({ text: 'i stället' });
    expect(seen()).toEqual(['i stället', 'bredvid']);
    await respond({ delete_original: true });
    expect(seen()).toEqual(['bredvid']);
  });
});

describe('a pile of modals', () => {
  test('holds three, the bot pushing from within', async () => {
    const button = {
      type: 'button' as const,
      text: { type: 'plain_text' as const, text: 'Vidare' },
      action_id: 'next',
    };
    const more = { ...modal, blocks: [{ type: 'actions' as const, elements: [button] }] };
    const triggers: string[] = [];
    running.app.action('next', async ({ body }) => {
      if ('trigger_id' in body) triggers.push(body.trigger_id);
    });
    await client.views.open({ trigger_id: trigger, view: more });
    const åsa = atTheScreen(sandbox, 'Åsa');
    const push = async () => {
      await åsa.clicks('Vidare');
      return client.views.push({ trigger_id: triggers.at(-1) as string, view: more });
    };
    await push();
    const third = await push();
    expect(third.view).toMatchObject({ root_view_id: sandbox.as('Åsa').modals()[0]?.id });
    await expect(push()).rejects.toMatchObject({ data: { error: 'push_limit_reached' } });
    await åsa.closes();
    expect(sandbox.as('Åsa').modals()).toHaveLength(2);
  });

  test('is changed by whoever knows its state', async () => {
    const { view } = await open();
    const change = { view_id: view?.id as string, hash: view?.hash as string, view: modal };
    await client.views.update(change);
    await expect(client.views.update(change)).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
    await expect(client.views.update({ ...change, view_id: 'V404' })).rejects.toMatchObject({
      data: { error: 'not_found' },
    });
  });
});
