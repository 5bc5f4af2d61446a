import { createCanvas } from '@napi-rs/canvas';
import type { App } from '@slack/bolt';
import type { Json } from '../../src/block-kit/tree.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { startBolt } from './bolt-app.ts';
import {
  BUTTON_BLOCKS,
  HOME_BLOCKS,
  plain,
  RICH_BLOCKS,
  section,
  TEXT_BLOCKS,
} from './kitchen-sink-blocks.ts';
import { ELEMENTS } from './kitchen-sink-elements.ts';
import { form, pile } from './kitchen-sink-views.ts';

/** What the app heard: the actions, and the state that went with each. */
export type Heard = {
  readonly actions: Json[];
  readonly states: Json[];
  readonly closed: Json[];
};

export type Kitchen = { readonly sandbox: Sandbox; readonly heard: Heard; close(): Promise<void> };

/** The kitchen sink over HTTP in a workspace of three. */
export async function aKitchen(): Promise<Kitchen> {
  const heard: Heard = { actions: [], states: [], closed: [] };
  const sandbox = await startSandbox({
    manifest: MANIFEST,
    now: () => NOW,
    ackTimeoutMs: 1_500,
    people: [
      { id: 'U0ASA', name: 'Åsa Lindqvist', title: 'Säljchef' },
      { id: 'U0ERIK', name: 'Erik Holm', title: 'Säljare' },
      { id: 'U0JAMES', name: 'James Carter', locale: 'en-GB', tz: 'Europe/London' },
    ],
    channels: [
      { id: 'C0GROWTH', name: 'growth', bot: true },
      { id: 'C0SALES', name: 'sales' },
      { id: 'C0LEADS', name: 'leadership', private: true, members: ['U0ASA'] },
    ],
  });
  const { id } = sandbox.addFile('U0ASA', 'pipeline.png', picture());
  sandbox.clock.advance(1_000);
  const running = await startBolt(sandbox, 'http', kitchenSink(heard, id));
  const close = async () => {
    await running.stop();
    await sandbox.close();
  };
  return { sandbox, heard, close };
}

/** Wednesday 18 November 2026, 09:00 in Stockholm. */
const NOW = Date.parse('2026-11-18T08:00:00Z');

const MANIFEST = {
  display_information: { name: 'Takt' },
  features: {
    bot_user: { display_name: 'Takt' },
    app_home: { home_tab_enabled: true },
    slash_commands: ['text', 'rich', 'picture', 'elements', 'buttons', 'form', 'pile'].map((name) => ({
      command: `/${name}`,
      description: `Show ${name}`,
      usage_hint: '',
    })),
  },
  oauth_config: { scopes: { bot: ['commands', 'chat:write', 'files:write'] } },
  settings: { interactivity: { is_enabled: true }, event_subscriptions: { bot_events: ['app_home_opened'] } },
};

/** Bars in a frame, 1200 by 600, as a chart would be. */
function picture(): Buffer {
  const canvas = createCanvas(1_200, 600);
  const draw = canvas.getContext('2d');
  draw.fillStyle = '#ffffff';
  draw.fillRect(0, 0, 1_200, 600);
  draw.fillStyle = '#1264a3';
  for (let bar = 0; bar < 8; bar += 1) draw.fillRect(80 + bar * 135, 520 - bar * 55, 90, 40 + bar * 55);
  return canvas.toBuffer('image/png');
}

/** An app that shows everything in Block Kit and remembers what it hears. */
function kitchenSink(heard: Heard, pictureId: string) {
  return (app: App): void => {
    const shows = (command: string, blocks: Json[]) =>
      app.command(command, ({ ack }) =>
        ack({ response_type: 'in_channel', text: `This is ${command}`, blocks: blocks as never[] }),
      );
    shows('/text', TEXT_BLOCKS);
    shows('/rich', RICH_BLOCKS);
    shows('/elements', [
      ...ELEMENTS.map((element) => ({
        type: 'actions',
        block_id: `b_${element.action_id}`,
        elements: [element],
      })),
      {
        type: 'context_actions',
        block_id: 'b_small',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'feedback',
            positive_button: { text: plain('Good answer'), value: 'good' },
            negative_button: { text: plain('Bad answer'), value: 'bad' },
          },
          { type: 'icon_button', action_id: 'icon', icon: 'trash', text: plain('Delete'), value: 'it' },
        ],
      },
    ]);
    shows('/buttons', BUTTON_BLOCKS);
    shows('/picture', [
      {
        type: 'image',
        slack_file: { id: pictureId },
        alt_text: 'Pipeline rises each week',
        title: plain('Pipeline by week'),
      },
      section('*Beside it*', {
        accessory: { type: 'image', slack_file: { id: pictureId }, alt_text: 'The same, small' },
      }),
    ]);
    app.command('/form', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form() as never });
    });
    app.command('/pile', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: pile(1) as never });
    });

    app.action('deeper', async ({ ack, body, client }) => {
      await ack();
      const { trigger_id, view } = body as unknown as {
        trigger_id: string;
        view: { title: { text: string } };
      };
      const level = Number(view.title.text.at(-1)) + 1;
      await client.views.push({ trigger_id, view: pile(level) as never });
    });
    app.action('grow', async ({ ack, body, client }) => {
      await ack();
      const { id } = (body as unknown as { view: { id: string } }).view;
      await client.views.update({ view_id: id, view: form('Updated in place') as never });
    });
    app.action('slow', async ({ ack }) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      await ack();
    });
    app.action('silent', async () => {});
    app.action(/.*/, async ({ ack, payload, body }) => {
      const { action_id: actionId } = payload as unknown as { action_id: string };
      if (!['slow', 'silent', 'deeper', 'grow'].includes(actionId)) await ack();
      heard.actions.push(payload as unknown as Json);
      const { view, state } = body as unknown as {
        view?: { state: { values: Json } };
        state?: { values: Json };
      };
      heard.states.push(view?.state.values ?? state?.values ?? {});
    });
    app.options(/.*/, async ({ ack, payload }) =>
      ack({
        options: ['Volvo', 'Ericsson', 'Scania']
          .filter((name) => name.toLowerCase().includes(payload.value.toLowerCase()))
          .map((name) => ({ text: plain(name), value: name.toLowerCase() })) as never[],
      }),
    );
    app.view('form', async ({ ack, view }) => {
      heard.states.push(view.state.values as unknown as Json);
      const line = view.state.values.plain_text_input?.plain_text_input?.value;
      if (line === 'wrong')
        await ack({ response_action: 'errors', errors: { plain_text_input: 'Not that one.' } });
      else if (line !== 'silent') await ack();
    });
    app.view({ callback_id: 'pile', type: 'view_closed' }, async ({ ack, view }) => {
      await ack();
      heard.closed.push(view.title as unknown as Json);
    });
    app.view('pile', async ({ ack }) => ack({ response_action: 'clear' }));
    app.event('app_home_opened', async ({ client, event }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: HOME_BLOCKS as never[] },
      });
    });
  };
}
