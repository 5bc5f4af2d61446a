import type { App } from '@slack/bolt';
import { afterEach, describe, expect, test } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type RunningApp, startBolt } from '../support/bolt-app.ts';
import { PNG } from '../support/pictures.ts';
import { atTheScreen } from '../support/sandbox-client.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

let sandbox: Sandbox;
let running: RunningApp;

async function begin(by: 'http' | 'socket', listeners: (app: App) => void, options: SandboxOptions = {}) {
  sandbox = await startSandbox(options);
  running = await startBolt(sandbox, by, listeners);
  return atTheScreen(sandbox, 'Åsa');
}

afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

const WAYS = ['http', 'socket'] as const;

describe.each(WAYS)('a Bolt app over %s', (by) => {
  test('answers a command in its acknowledgement, for the one who asked only', async () => {
    const åsa = await begin(by, (app) =>
      app.command('/kpi', ({ ack, command }) => ack(`Du frågade om ${command.text}`)),
    );
    expect(await åsa.types('#growth', '/kpi möten v47')).toEqual({ ok: true });
    await åsa.sees('Takt (only you): Du frågade om möten v47');
    const erik = atTheScreen(sandbox, 'Erik');
    erik.looksAt('#growth');
    expect(erik.screen()).toBe('');
  });

  test('gets people and channels by their ids where the manifest asks for it', async () => {
    const manifest = { features: { slash_commands: [{ command: '/kpi', should_escape: true }] } };
    let heard = '';
    const listen = (app: App) =>
      app.command('/kpi', async ({ ack, command }) => {
        heard = command.text;
        await ack();
      });
    const åsa = await begin(by, listen, { manifest });
    const growth = sandbox.overview().channels.find(({ name }) => name === 'growth')?.id;
    const erik = sandbox.as('Erik').person;
    await åsa.types('#growth', '/kpi tack @Erik Holm i #growth & <hej>');
    expect(heard).toBe(`tack <@${erik.id}|${erik.name}> i <#${growth}|growth> &amp; &lt;hej&gt;`);
  });

  test('answers first in words, then with an uploaded picture in a message of its own', async () => {
    const åsa = await begin(by, (app) =>
      app.command('/kpi', async ({ ack, respond, client }) => {
        await ack();
        await respond({
          text: 'Pipeline 3 Mkr',
          blocks: [{ type: 'header', text: plain('Pipeline 3 Mkr') }],
        });
        const { upload_url, file_id } = await client.files.getUploadURLExternal({
          filename: 'pipeline.png',
          length: PNG.length,
        });
        await fetch(upload_url as string, { method: 'POST', body: new Uint8Array(PNG) });
        await client.files.completeUploadExternal({ files: [{ id: file_id as string }] });
        const image = {
          type: 'image' as const,
          alt_text: 'Pipeline per vecka',
          slack_file: { id: file_id as string },
        };
        while (!(await client.files.info({ file: file_id as string })).file?.mimetype)
          await new Promise((resolve) => setTimeout(resolve, 20));
        await respond({ text: 'Diagram', blocks: [image], replace_original: true });
      }),
    );
    await åsa.types('#growth', '/kpi pipeline');
    await åsa.sees('Pipeline 3 Mkr');
    await åsa.sees('Pipeline per vecka');
    // Both stand there: from a command's response_url Slack adds, whatever `replace_original` says.
    expect(åsa.screen()).toContain('Pipeline 3 Mkr');
  });

  test('a button gets a real block_actions and may replace its message', async () => {
    const seen: unknown[] = [];
    const åsa = await begin(by, (app) => {
      app.command('/kpi', ({ ack }) =>
        ack({
          response_type: 'in_channel',
          text: 'Möten 12',
          blocks: [
            { type: 'section', text: plain('Möten 12 av 20') },
            {
              type: 'actions',
              block_id: 'period',
              elements: [
                {
                  type: 'static_select',
                  action_id: 'choose_period',
                  placeholder: plain('Period'),
                  options: [
                    { text: plain('Vecka'), value: 'week' },
                    { text: plain('Månad'), value: 'month' },
                  ],
                },
                { type: 'button', action_id: 'by_owner', text: plain('Per säljare'), value: 'möten' },
              ],
            },
          ],
        }),
      );
      app.action('choose_period', async ({ ack }) => ack());
      app.action('by_owner', async ({ ack, body, respond }) => {
        await ack();
        seen.push(body);
        await respond({ replace_original: true, text: 'Åsa 7, Erik 5' });
      });
    });
    await åsa.types('#growth', '/kpi möten');
    await åsa.sees('Åsa Lindqvist: /kpi möten');
    await åsa.chooses('Period', 'Månad');
    await åsa.clicks('Per säljare');
    await åsa.sees('Åsa 7, Erik 5');
    await åsa.noLongerSees('Möten 12 av 20');
    expect(seen).toMatchObject([
      {
        type: 'block_actions',
        user: { id: åsa.id, username: 'asa.lindqvist' },
        container: { type: 'message', is_ephemeral: false },
        channel: { name: 'growth' },
        message: { type: 'message', text: 'Möten 12' },
        state: {
          values: {
            period: { choose_period: { type: 'static_select', selected_option: { value: 'month' } } },
          },
        },
        actions: [{ type: 'button', action_id: 'by_owner', block_id: 'period', value: 'möten' }],
      },
    ]);
  });

  test('a modal is opened, refused by the bot, corrected, and closed', async () => {
    const submitted: unknown[] = [];
    const åsa = await begin(by, (app) => {
      app.command('/log', async ({ ack, client, command }) => {
        await ack();
        await client.views.open({
          trigger_id: command.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'log',
            title: plain('Logga möten'),
            submit: plain('Spara'),
            blocks: [
              {
                type: 'input',
                block_id: 'count',
                label: plain('Antal'),
                element: {
                  type: 'number_input',
                  is_decimal_allowed: false,
                  action_id: 'count',
                  min_value: '0',
                },
              },
            ],
          },
        });
      });
      app.view('log', async ({ ack, view }) => {
        submitted.push(view.state.values);
        if (view.state.values.count?.count?.value === '99')
          return ack({ response_action: 'errors', errors: { count: 'Så många kan det inte vara.' } });
        return ack();
      });
    });
    await åsa.types('#growth', '/log');
    await åsa.sees('Logga möten');
    expect(await åsa.submits()).toEqual({ ok: false, error: 'validation' });
    await åsa.sees('Fyll i det här fältet, det är obligatoriskt.');
    await åsa.submits({ Antal: '99' });
    await åsa.sees('Så många kan det inte vara.');
    expect(await åsa.submits({ Antal: '7' })).toEqual({ ok: true });
    await åsa.noLongerSees('Logga möten');
    expect(submitted).toEqual([
      { count: { count: { type: 'number_input', value: '99' } } },
      { count: { count: { type: 'number_input', value: '7' } } },
    ]);
  });

  test('hears mentions, direct messages, reactions, invitations and the Home tab', async () => {
    const heard: string[] = [];
    const åsa = await begin(by, (app) => {
      app.event('app_mention', async ({ say, event }) => {
        await say({ text: 'Jag hörde!', thread_ts: event.ts });
      });
      app.message('hej', async ({ say }) => void (await say('Hej själv')));
      app.event('reaction_added', async ({ event }) => void heard.push(event.reaction));
      app.event('member_joined_channel', async ({ event }) => void heard.push(event.channel));
      app.event('app_home_opened', async ({ client, event }) => {
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', blocks: [{ type: 'section', text: plain('Dina mål') }] },
        });
      });
    });
    await åsa.says('#growth', '<@bot> pipeline');
    await åsa.sees('Jag hörde!');
    expect(åsa.lastMessage('Jag hörde!').threadTs).toBe(åsa.lastMessage('pipeline').ts);
    await åsa.says('@Takt', 'hej');
    await åsa.sees('Hej själv');
    const person = sandbox.as('Åsa');
    await person.reacts('@Takt', åsa.lastMessage('Hej själv').ts, ':tada:');
    await person.invites('#sales');
    await åsa.opensHome();
    await åsa.sees('Dina mål');
    await expect.poll(() => heard).toEqual(['tada', expect.stringMatching(/^C/)]);
  });
});

describe('what people read when the bot fails', () => {
  test('that it did not respond in time', async () => {
    const åsa = await begin('http', (app) => app.command('/kpi', async () => {}), { ackTimeoutMs: 50 });
    expect(await åsa.types('#growth', '/kpi')).toEqual({ ok: false, error: 'operation_timeout' });
    await åsa.sees('/kpi misslyckades eftersom appen inte svarade');
  });

  test('that it failed', async () => {
    const åsa = await begin('http', (app) => {
      app.command('/kpi', () => Promise.reject(new Error('broken')));
      app.error(async (error) => Promise.reject(error));
    });
    expect(await åsa.types('#growth', '/kpi')).toEqual({ ok: false, error: 'dispatch_failed' });
    await åsa.sees('/kpi misslyckades med felet ”dispatch_failed”');
  });

  test('that its answer is not one Slack would show', async () => {
    const twice = { type: 'button' as const, text: plain('x'), action_id: 'same' };
    const åsa = await begin('socket', (app) =>
      app.command('/kpi', ({ ack }) =>
        ack({ text: 'x', blocks: [{ type: 'actions', elements: [twice, twice] }] }),
      ),
    );
    expect(await åsa.types('#growth', '/kpi')).toEqual({ ok: false, error: 'invalid_command_response' });
  });

  test('that a command is not one, by the manifest', async () => {
    const manifest = { features: { slash_commands: [{ command: '/kpi', description: 'Visa' }] } };
    const åsa = await begin('socket', () => {}, { manifest });
    await åsa.types('#growth', '/kpo');
    await åsa.sees('/kpo är inget giltigt kommando.');
    expect(sandbox.overview().commands).toEqual([{ command: '/kpi', description: 'Visa', usageHint: '' }]);
  });

  test('a wait that ends in vain says what is on the screen', async () => {
    const åsa = await begin('socket', (app) => app.command('/kpi', ({ ack }) => ack('Möten 12')));
    await åsa.types('#growth', '/kpi');
    await expect(åsa.sees('Möten 13', 30)).rejects.toThrow(
      /waited for Möten 13, but sees:\s+Takt \(only you\): Möten 12/,
    );
    await expect(åsa.clicks('Dela')).rejects.toThrow('finds no "Dela"');
  });
});
