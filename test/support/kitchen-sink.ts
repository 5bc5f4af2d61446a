import { createCanvas } from '@napi-rs/canvas';
import type { App } from '@slack/bolt';
import type { Json } from '../../src/block-kit/tree.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { startBolt } from './bolt-app.ts';
import { ELEMENTS, INPUT_ELEMENTS } from './kitchen-sink-elements.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string, more: Json = {}) => ({ type: 'section', text: mrkdwn(text), ...more });
const button = (actionId: string, text: string, more: Json = {}) => ({
  type: 'button',
  action_id: actionId,
  text: plain(text),
  value: `${actionId} value`,
  ...more,
});

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

const form = (note?: string) => ({
  type: 'modal',
  callback_id: 'form',
  title: plain('Everything to fill in'),
  submit: plain('Save'),
  close: plain('Cancel'),
  blocks: [
    ...(note ? [section(note, { block_id: 'note' })] : []),
    ...INPUT_ELEMENTS.map((element) => ({
      type: 'input',
      block_id: element.action_id,
      label: plain(String(element.type)),
      element,
      optional: element.action_id !== 'plain_text_input',
      ...(element.action_id === 'plain_text_input' ? { hint: plain('A hint beside it.') } : {}),
      ...(element.action_id === 'dispatching' ? { dispatch_action: true } : {}),
    })),
    { type: 'actions', block_id: 'more', elements: [button('grow', 'Update in place')] },
  ],
});

const pile = (level: number) => ({
  type: 'modal',
  callback_id: 'pile',
  notify_on_close: true,
  title: plain(`Modal ${level}`),
  submit: plain('Done'),
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      optional: true,
      label: plain(`Name ${level}`),
      element: { type: 'plain_text_input', action_id: 'name' },
    },
    { type: 'actions', block_id: 'more', elements: [button('deeper', 'One deeper')] },
  ],
});

const confirm = {
  title: plain('Delete the target?'),
  text: mrkdwn('The target of *meetings* is gone for good.'),
  confirm: plain('Delete'),
  deny: plain('Keep it'),
  style: 'danger',
};

const BUTTON_BLOCKS: Json[] = [
  {
    type: 'actions',
    block_id: 'buttons',
    elements: [
      button('plain', 'Plain'),
      button('primary', 'Primary', { style: 'primary' }),
      button('danger', 'Delete target', { style: 'danger', confirm }),
      button('link', 'Open report', { url: 'https://example.com/report' }),
      button('slow', 'Slow'),
      button('silent', 'Silent'),
      button('long', 'A button with words enough to fill seventy-five characters, near the end.'),
    ],
  },
];

const HOME_BLOCKS: Json[] = [
  { type: 'header', text: plain('Targets') },
  section('Good morning. *3 of 5* targets are on track :tada:'),
  { type: 'divider' },
  section('*Meetings booked*\n12 of 20 · 60 %', { accessory: button('open', 'Open') }),
  section('*Pipeline*\n3.2 of 5 MSEK · 64 %', { accessory: button('open', 'Open') }),
  {
    type: 'input',
    block_id: 'period',
    dispatch_action: true,
    label: plain('Period'),
    element: {
      type: 'static_select',
      action_id: 'period',
      placeholder: plain('Choose a period'),
      options: ['Week', 'Month', 'Quarter'].map((one) => ({ text: plain(one), value: one.toLowerCase() })),
    },
  },
  { type: 'context', elements: [mrkdwn('Updated <!date^1795377849^{time}|just now>')] },
];

const TEXT_BLOCKS: Json[] = [
  { type: 'header', text: plain('Quarter 4 so far :chart_with_upwards_trend:') },
  section(
    '*Bold*, _italic_, ~struck~ and `code`. <https://example.com|A link>, <mailto:asa@example.com|a letter>, <@U0ASA>, <#C0GROWTH>, <!here> and :wave::skin-tone-3:\n> A quote that is\n> two lines long\nThen more words.\n```\nconst answer = 42;\n```',
  ),
  section('A section with a picture beside it, whose address is elsewhere.', {
    accessory: { type: 'image', image_url: 'https://example.com/cat.png', alt_text: 'A cat' },
  }),
  {
    type: 'section',
    fields: [
      mrkdwn('*Owner*\n<@U0ASA>'),
      mrkdwn('*Due*\n<!date^1795377849^{date_long}|soon>'),
      mrkdwn('*Stage*\nNegotiation'),
      plain('Value\n1 200 000 kr'),
    ],
  },
  { type: 'divider' },
  {
    type: 'context',
    elements: [
      { type: 'image', image_url: 'https://example.com/face.png', alt_text: 'Åsa' },
      mrkdwn('Asked by *Åsa* · `pipeline q4` · <!date^1795377849^{ago}|then>'),
    ],
  },
  {
    type: 'image',
    image_url: 'https://example.com/chart.png',
    alt_text: 'Pipeline by week',
    title: plain('Pipeline'),
  },
  {
    type: 'video',
    title: plain('How to read the chart'),
    title_url: 'https://example.com/video',
    video_url: 'https://example.com/embed',
    thumbnail_url: 'https://example.com/thumb.png',
    alt_text: 'A video',
    author_name: 'Åsa',
    provider_name: 'Vimeo',
    description: plain('Two minutes on pace and forecast.'),
  },
  { type: 'file', external_id: 'plan-2027', source: 'remote' },
];

const text = (words: string, style?: Json) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
const rich = (...elements: Json[]) => ({ type: 'rich_text_section', elements });
const list = (style: string, indent: number, items: string[], more: Json = {}) => ({
  type: 'rich_text_list',
  style,
  indent,
  elements: items.map((item) => rich(text(item))),
  ...more,
});
const raw = (words: string) => ({ type: 'raw_text', text: words });

const RICH_BLOCKS: Json[] = [
  {
    type: 'rich_text',
    elements: [
      rich(
        text('Pipeline 3.2 MSEK', { bold: true }),
        text('\nof 5 MSEK by '),
        { type: 'date', timestamp: 1_795_377_849, format: '{date_short}', fallback: 'soon' },
        text(', asked by '),
        { type: 'user', user_id: 'U0ASA' },
        text(' in '),
        { type: 'channel', channel_id: 'C0GROWTH' },
        text(' '),
        { type: 'broadcast', range: 'here' },
        text(' '),
        { type: 'emoji', name: 'tada' },
        text(' '),
        { type: 'color', value: '#e8912d' },
        text(' '),
        { type: 'link', url: 'https://example.com', text: 'the report', style: { italic: true } },
        text(' '),
        text('underlined', { underline: true }),
        text(' '),
        text('marked', { highlight: true }),
        text(' '),
        text('code', { code: true }),
      ),
      list('ordered', 0, ['Book meetings', 'Hold meetings']),
      list('bullet', 1, ['by phone', 'by letter']),
      list('ordered', 0, ['Send proposals'], { offset: 2 }),
      { type: 'rich_text_quote', elements: [text('What gets measured gets managed.')] },
      { type: 'rich_text_preformatted', elements: [text('SELECT sum(amount)\nFROM observation;')] },
    ],
  },
  {
    type: 'markdown',
    text: '## Markdown\n\nWith **bold**, a [link](https://example.com), an image ![of a cat](https://example.com/cat.png) and <b>no html</b>.\n\n- [x] done\n- [ ] to do\n\n| Channel | Leads |\n| --- | ---: |\n| Search | 120 |\n| Events | 45 |\n\n```\nlet x = 1;\n```',
  },
  {
    type: 'data_visualization',
    title: 'Meetings by week',
    chart: {
      type: 'bar',
      series: ['Åsa', 'Erik'].map((name, series) => ({
        name,
        data: ['v44', 'v45', 'v46', 'v47'].map((label, at) => ({
          label,
          value: 3 + ((at * 2 + series * 3) % 7),
        })),
      })),
      axis_config: { categories: ['v44', 'v45', 'v46', 'v47'] },
    },
  },
  {
    type: 'data_visualization',
    title: 'Leads by channel',
    chart: {
      type: 'pie',
      segments: [
        { label: 'Search', value: 120 },
        { label: 'Events', value: 45 },
        { label: 'Referral', value: 60 },
      ],
    },
  },
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }, { align: 'right' }, { align: 'center' }],
    rows: [
      ['Seller', 'Meetings', 'Pipeline', 'Note'].map(raw),
      [
        raw('Åsa Lindqvist'),
        raw('12'),
        raw('1 250 000 kr'),
        { type: 'rich_text', elements: [rich(text('ahead', { bold: true }))] },
      ],
      [raw('Erik Holm, who has a name so long that it is wrapped'), raw('9'), raw('830 000 kr'), raw('–')],
    ],
  },
];
