import type { Json } from '../../src/block-kit/tree.ts';

export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const section = (text: string, more: Json = {}) => ({ type: 'section', text: mrkdwn(text), ...more });
export const button = (actionId: string, text: string, more: Json = {}) => ({
  type: 'button',
  action_id: actionId,
  text: plain(text),
  value: `${actionId} value`,
  ...more,
});

const confirm = {
  title: plain('Delete the target?'),
  text: mrkdwn('The target of *meetings* is gone for good.'),
  confirm: plain('Delete'),
  deny: plain('Keep it'),
  style: 'danger',
};

export const BUTTON_BLOCKS: Json[] = [
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

export const HOME_BLOCKS: Json[] = [
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

export const TEXT_BLOCKS: Json[] = [
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

export const RICH_BLOCKS: Json[] = [
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
