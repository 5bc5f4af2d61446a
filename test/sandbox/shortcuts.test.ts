import type { App, MessageShortcut } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type RunningApp, startBolt } from '../support/bolt-app.ts';
import { atTheScreen } from '../support/sandbox-client.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const manifest = {
  features: {
    slash_commands: [
      { command: '/kpi', description: 'Visa', should_escape: true },
      { command: '/rå', description: 'Som det skrevs', should_escape: false },
    ],
    shortcuts: [
      { name: 'Log a win', type: 'message', callback_id: 'win', description: 'Celebrate it' },
      { name: 'Anything', type: 'global', callback_id: 'anything', description: 'From nowhere' },
    ],
  },
  settings: { interactivity: { is_enabled: true } },
};

let sandbox: Sandbox;
let running: RunningApp;

async function begin(by: 'http' | 'socket', listeners: (app: App) => void) {
  sandbox = await startSandbox({ manifest, ackTimeoutMs: 500 });
  running = await startBolt(sandbox, by, listeners);
}

afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

const post = (path: string, body: object) =>
  fetch(`${sandbox.url}/sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe.each(['http', 'socket'] as const)('a shortcut on a message, over %s', (by) => {
  test('brings the message to the bot, which opens a modal with it and answers whoever used it', async () => {
    const heard: MessageShortcut[] = [];
    await begin(by, (app) =>
      app.shortcut<MessageShortcut>(
        { type: 'message_action', callback_id: 'win' },
        async ({ ack, shortcut, client, respond }) => {
          await ack();
          heard.push(shortcut);
          const blocks = [{ type: 'section' as const, text: plain(shortcut.message.text ?? '') }];
          await client.views.open({
            trigger_id: shortcut.trigger_id,
            view: { type: 'modal', title: plain('En vinst'), blocks },
          });
          await respond('Noterat');
        },
      ),
    );
    const [erik, åsa] = [atTheScreen(sandbox, 'Erik'), atTheScreen(sandbox, 'Åsa')];
    await erik.says('#growth', 'Acme är i hamn, @Åsa Lindqvist');
    const said = erik.lastMessage('Acme');
    expect(await (await post('/shortcut', { as: 'Åsa', ...said, callback_id: 'win' })).json()).toHaveProperty(
      'error',
    );
    const { channel, ts } = said;
    const answer = await post('/shortcut', { as: 'Åsa', channel, ts, callback_id: 'win' });
    expect(await answer.json()).toEqual({ ok: true });
    åsa.looksAt('#growth');
    await åsa.sees('Noterat');
    expect(åsa.lastMessage('Noterat')).toMatchObject({ onlyYou: true });
    expect(åsa.modal().words).toContain('Acme är i hamn');
    // https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
    expect(heard[0]).toMatchObject({
      type: 'message_action',
      callback_id: 'win',
      message_ts: ts,
      message: { type: 'message', ts, user: erik.id, text: `Acme är i hamn, <@${åsa.id}>` },
      channel: { id: channel, name: 'growth' },
      user: { id: åsa.id, name: 'asa.lindqvist' },
      team: { id: sandbox.teamId },
      trigger_id: expect.stringMatching(/^\d+\./),
      response_url: expect.stringContaining('/response/'),
      action_ts: expect.stringMatching(/^\d+\.\d+$/),
      is_enterprise_install: false,
    });
  });

  test('says so to whoever used it when the bot does not answer', async () => {
    await begin(by, () => {});
    const åsa = atTheScreen(sandbox, 'Åsa');
    await åsa.says('#growth', 'Acme är i hamn');
    sandbox.faults.add({ kind: 'unreachable', method: 'message_action', times: 1 });
    const outcome = await åsa.runsShortcut(åsa.lastMessage('Acme'), 'win');
    expect(outcome).toEqual({ ok: false, error: 'dispatch_failed' });
    await åsa.sees('gick inte att nå');
  });
});

test('a message offers those of the manifest that are for messages, and not on what only one person sees', async () => {
  await begin('http', (app) => app.command('/kpi', ({ ack }) => ack('Bara för dig')));
  expect(sandbox.overview().shortcuts).toEqual([
    { name: 'Log a win', callbackId: 'win', description: 'Celebrate it' },
  ]);
  const åsa = atTheScreen(sandbox, 'Åsa');
  await åsa.types('#growth', '/kpi');
  await åsa.sees('Bara för dig');
  await expect(åsa.runsShortcut(åsa.lastMessage('Bara för dig'), 'win')).rejects.toThrow('only you');
  await åsa.says('#growth', 'Hej');
  await expect(åsa.runsShortcut(åsa.lastMessage('Hej'), 'anything')).rejects.toThrow('there are win');
});

test.each([
  [
    '/kpi',
    'win Acme 250 @Erik Holm @asa.lindqvist i #growth & R&D <3 på acme.se',
    (erik: string, åsa: string, growth: string) =>
      `win Acme 250 <@${erik}|erik.holm> <@${åsa}|asa.lindqvist> i <#${growth}|growth> &amp; R&amp;D &lt;3 på <http://acme.se|acme.se>`,
  ],
  ['/kpi', '@nobody #nowhere https://a.se/b 1,2', () => '@nobody #nowhere <https://a.se/b> 1,2'],
  ['/rå', 'win Acme @Erik Holm <3', () => 'win Acme @Erik Holm <3'],
])('%s %s reaches the bot as its manifest asks for', async (command, typed, wanted) => {
  const heard: string[] = [];
  await begin('http', (app) =>
    app.command(/./, async ({ ack, command: { text } }) => {
      heard.push(text);
      await ack();
    }),
  );
  const [erik, åsa] = [sandbox.as('Erik'), sandbox.as('Åsa')];
  const growth = sandbox.overview().channels.find(({ name }) => name === 'growth')!;
  await åsa.types('#growth', `${command} ${typed}`);
  expect(heard).toEqual([wanted(erik.person.id, åsa.person.id, growth.id)]);
});
