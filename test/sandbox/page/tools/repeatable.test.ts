import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blocksIn, exchangeFor, whoIn } from '../../../../src/sandbox/page/tools/traffic/made-by.ts';
import { curlAgain, personsCall } from '../../../../src/sandbox/page/tools/traffic/repeatable.ts';
import type { Sandbox } from '../../../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../../../src/sandbox/start-sandbox.ts';
import type { Exchange } from '../../../../src/sandbox/traffic.ts';
import { type RunningApp, startBolt } from '../../../support/bolt-app.ts';
import { anExchange } from './an-exchange.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = ['leads', 'meetings'].map((value) => ({ text: plain(value), value }));

const listeners = (app: App) => {
  app.command('/kpi', async ({ ack }) =>
    ack({
      text: 'Möten',
      blocks: [
        {
          type: 'actions',
          block_id: 'more',
          elements: [
            { type: 'button', action_id: 'set', text: plain('Sätt mål'), value: 'meetings' },
            { type: 'static_select', action_id: 'metric', placeholder: plain('Mått'), options },
            { type: 'datepicker', action_id: 'day' },
          ],
        },
      ],
    }),
  );
  app.action(/metric|day/, async ({ ack }) => ack());
  app.action('set', async ({ ack, client, body }) => {
    await ack();
    if (!('trigger_id' in body)) return;
    await client.views.open({
      trigger_id: body.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'set',
        notify_on_close: true,
        title: plain('Mål'),
        submit: plain('Spara'),
        blocks: [
          {
            type: 'input',
            block_id: 'value',
            label: plain('Värde'),
            element: { type: 'plain_text_input', action_id: 'entered' },
          },
          {
            type: 'input',
            block_id: 'metrics',
            optional: true,
            label: plain('Mått'),
            element: { type: 'multi_static_select', action_id: 'chosen', options },
          },
        ],
      },
    });
  });
  app.shortcut('remember', async ({ ack }) => ack());
  app.view('set', async ({ ack }) => ack());
  app.view({ callback_id: 'set', type: 'view_closed' }, async ({ ack }) => ack());
  app.event('app_mention', async () => {});
  app.event('app_home_opened', async () => {});
};

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox();
  running = await startBolt(sandbox, 'http', listeners);
  await åsa().types('#growth', '/kpi möten');
});
afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

const åsa = () => sandbox.as('Åsa');
const answer = () => åsa().reads('#growth')[0]!;
const acts = (actionId: string, entry?: string) =>
  åsa().acts({ channel: '#growth', ts: answer().ts, blockId: 'more', actionId }, entry);
const last = (name: string): Exchange =>
  sandbox.traffic
    .list()
    .filter((one) => one.name === name)
    .at(-1)!;
const modal = async () => {
  await acts('set');
  await expect.poll(() => åsa().modals()).toHaveLength(1);
  return åsa().modals()[0]!.id;
};

/** Does again what the exchange says, through the control API; answers what came to the bot then. */
async function again(name: string): Promise<Exchange> {
  const before = last(name);
  const call = personsCall(before)!;
  const response = await fetch(`${sandbox.url}/sandbox${call.path}`, {
    method: call.verb,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call.body),
  });
  expect(await response.json()).toEqual({ ok: true });
  expect(last(name).id).toBeGreaterThan(before.id);
  return last(name);
}

describe('what a person did can be done again by a script', () => {
  test('a command', async () => {
    expect((await again('/kpi')).request).toMatchObject({
      command: '/kpi',
      text: 'möten',
      user_name: 'asa.lindqvist',
    });
  });

  test('a button', async () => {
    await acts('set');
    expect((await again('block_actions')).request).toMatchObject({
      actions: [{ action_id: 'set', value: 'meetings' }],
    });
  });

  test.each([
    ['metric', 'leads', { selected_option: { value: 'leads' } }],
    ['day', '2026-11-20', { selected_date: '2026-11-20' }],
  ])('a choice: %s', async (actionId, entry, wanted) => {
    await acts(actionId, entry);
    expect((await again('block_actions')).request).toMatchObject({ actions: [wanted] });
  });

  test('a modal, with all that was put into it', async () => {
    const entries = { value: { entered: '20' }, metrics: { chosen: ['leads', 'meetings'] } };
    await åsa().submits(await modal(), entries);
    const submitted = last('view_submission');
    const second = await modal();
    const call = personsCall({
      ...submitted,
      request: { ...(submitted.request as object), view: viewAt(second) },
    });
    expect(call?.body).toEqual({ as: åsa().person.id, view: second, values: entries });

    function viewAt(id: string): object {
      return { ...(submitted.request as { view: object }).view, id };
    }
  });

  test('closing a modal', async () => {
    const view = await modal();
    await åsa().closes(view);
    expect(personsCall(last('view_closed'))?.body).toMatchObject({ as: åsa().person.id, view });
  });

  test('a shortcut on a message', async () => {
    await åsa().types('#growth', 'Vi vann Acme');
    const { channel, ts } = åsa().reads('#growth').at(-1)!;
    await åsa().runsShortcut(channel, ts, 'remember');
    expect((await again('message_action')).request).toMatchObject({
      callback_id: 'remember',
      message: { ts, text: 'Vi vann Acme' },
    });
  });

  test('a mention and the Home tab', async () => {
    await åsa().types('#growth', '@Takt möten');
    expect((await again('app_mention')).request).toMatchObject({ event: { channel: answer().channel } });
    await åsa().opensHome();
    await again('app_home_opened');
  });
});

describe('what the bot did can be done again too', () => {
  test('with its token left out', () => {
    const line = curlAgain(
      sandbox.url,
      anExchange({ request: { channel: 'C1', text: 'xoxb-1-2 är hemligt' } }),
    );
    expect(line).toContain('/api/chat.postMessage');
    expect(line).toContain('$SLACK_BOT_TOKEN');
    expect(line).not.toContain('xoxb-1-2');
  });

  test('but for an upload, whose bytes are not kept', () =>
    expect(curlAgain(sandbox.url, anExchange({ via: 'upload', path: '/upload/v1/a' }))).toBeUndefined());
});

describe('from a message to what made it', () => {
  test("the bot's answer leads to the command that was acknowledged with it", () => {
    const { channel, ts } = answer();
    const made = exchangeFor(sandbox.traffic.list(), channel, ts);
    expect(made?.name).toBe('/kpi');
    expect(blocksIn(made!)).toMatchObject([{ block_id: 'more' }]);
    expect(whoIn(made!)).toBe(åsa().person.id);
  });

  test("a person's words lead to the event that told the bot", async () => {
    await åsa().types('#growth', '@Takt möten');
    const said = åsa().reads('#growth').at(-1)!;
    const heard = exchangeFor(sandbox.traffic.list(), said.channel, said.ts);
    expect(heard).toMatchObject({
      direction: 'to bot',
      request: { event: { ts: said.ts, text: said.text } },
    });
  });

  test('words the bot never heard of lead nowhere', async () => {
    const { channel } = answer();
    expect(exchangeFor(sandbox.traffic.list(), channel, '1.000001')).toBeUndefined();
  });
});
