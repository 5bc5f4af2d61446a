import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/block-kit/limits.ts';
import {
  inSlacksWords,
  validateBlocks,
  validateMessage,
  validateView,
} from '../../src/block-kit/validate.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('Möten 12 av 20'), ...more });
const button = (more: object = {}) => ({
  type: 'button',
  text: plain('Per säljare'),
  action_id: 'by_owner',
  ...more,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const option = (value: string) => ({ text: plain(value), value });
const select = (more: object = {}) => ({
  type: 'static_select',
  action_id: 'period',
  options: [option('week'), option('month')],
  ...more,
});
const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain('Antal'),
  element,
  ...more,
});
const image = (more: object = {}) => ({
  type: 'image',
  alt_text: 'Möten 12 av 20',
  slack_file: { id: 'F1' },
  ...more,
});
const table = (rows: object[][]) => ({ type: 'table', rows });
const raw = (text: string) => ({ type: 'raw_text', text });
const chart = (more: object = {}) => ({
  type: 'data_visualization',
  title: 'Möten',
  chart: {
    type: 'bar',
    series: [
      {
        name: 'Bokade',
        data: [
          { label: 'v46', value: 9 },
          { label: 'v47', value: 12 },
        ],
      },
    ],
    axis_config: { categories: ['v46', 'v47'] },
  },
  ...more,
});
const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain('Logga möten'),
  submit: plain('Spara'),
  blocks: [],
  ...more,
});

const said = (blocks: unknown, surface: 'message' | 'modal' | 'home' = 'message') =>
  validateBlocks(blocks, surface).map(inSlacksWords);

describe('what Slack accepts', () => {
  test.each<[string, object]>([
    ['a section', section()],
    ['a section of fields', { type: 'section', fields: [mrkdwn('*Mål*'), plain('20')] }],
    ['a section with a select', section({ accessory: select() })],
    ['a header', { type: 'header', text: plain('Pipeline') }],
    ['a divider', { type: 'divider' }],
    ['a context', { type: 'context', elements: [mrkdwn('Källa: CRM'), plain('i dag'), image()] }],
    ['buttons', actions(button(), button({ action_id: 'share', style: 'primary' }))],
    [
      'an overflow menu with addresses',
      actions({
        type: 'overflow',
        action_id: 'more',
        options: [{ ...option('help'), url: 'https://example.com' }],
      }),
    ],
    ['a picture in Slack', image()],
    ['a picture on the web', { type: 'image', alt_text: 'x', image_url: 'https://example.com/x.png' }],
    ['an input', input({ type: 'number_input', is_decimal_allowed: false, min_value: '0', max_value: '10' })],
    [
      'checkboxes',
      actions({ type: 'checkboxes', action_id: 'c', options: [{ text: mrkdwn('*v47*'), value: 'v47' }] }),
    ],
    ['a date picker', actions({ type: 'datepicker', action_id: 'd', initial_date: '2026-11-20' })],
    ['people', actions({ type: 'multi_users_select', action_id: 'u', initial_users: ['U1'] })],
    ['channels', actions({ type: 'conversations_select', action_id: 'k', filter: { include: ['public'] } })],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'Hej', style: { bold: true } }] },
        ],
      },
    ],
    ['markdown', { type: 'markdown', text: '# Rubrik' }],
    [
      'a table',
      table([
        [raw('Säljare'), raw('Möten')],
        [raw('Åsa'), raw('12')],
      ]),
    ],
    ['a chart', chart()],
    ['a pie', chart({ chart: { type: 'pie', segments: [{ label: 'SE', value: 3 }] } })],
    [
      'feedback',
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'f',
            positive_button: { text: plain('Bra'), value: '1' },
            negative_button: { text: plain('Dåligt'), value: '0' },
          },
        ],
      },
    ],
  ])('%s', (_name, block) => {
    expect(said([block])).toEqual([]);
  });

  test('a modal and a Home tab', () => {
    expect(validateView(modal({ blocks: [input({ type: 'plain_text_input', action_id: 'a' })] }))).toEqual(
      [],
    );
    expect(validateView({ type: 'home', blocks: [section()] })).toEqual([]);
  });

  test('the same action_id in two blocks', () => {
    expect(said([actions(button()), actions(button())])).toEqual([]);
  });
});

describe('what Slack refuses in one block, with its own words', () => {
  test.each<[string, object, string]>([
    [
      'too long a text',
      section({ text: mrkdwn('x'.repeat(3001)) }),
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'an empty text',
      section({ text: mrkdwn('') }),
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section of nothing',
      { type: 'section' },
      'must define either `text` or `fields` [json-pointer:/blocks/0/type]',
    ],
    [
      'markup in a header',
      { type: 'header', text: mrkdwn('*Pipeline*') },
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a long header',
      { type: 'header', text: plain('x'.repeat(151)) },
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a block it does not know',
      { type: 'fireworks' },
      'unsupported type: fireworks [json-pointer:/blocks/0/type]',
    ],
    ['a block without a type', {}, 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'a field it does not know',
      section({ colour: 'red' }),
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'text that is no text object',
      section({ text: 'Möten' }),
      'must provide an object [json-pointer:/blocks/0/text]',
    ],
    [
      'a picture without alt text',
      { type: 'image', slack_file: { id: 'F1' } },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a picture from nowhere',
      { type: 'image', alt_text: 'x' },
      'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]',
    ],
    [
      'a file by id and by address',
      image({ slack_file: { id: 'F1', url: 'https://x' } }),
      'must define either `id` or `url` [json-pointer:/blocks/0/slack_file]',
    ],
    [
      'a long button',
      actions(button({ text: plain('x'.repeat(76)) })),
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a colour of button it has not',
      actions(button({ style: 'pink' })),
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      '26 buttons',
      actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `b${n}` }))),
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    ['no buttons', actions(), 'must provide at least 1 items [json-pointer:/blocks/0/elements]'],
    [
      'two buttons of one action_id',
      actions(button(), button()),
      '`action_id` "by_owner" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      '101 options',
      actions(select({ options: Array.from({ length: 101 }, (_, n) => option(`o${n}`)) })),
      'no more than 100 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '6 options in an overflow',
      actions({ type: 'overflow', options: Array.from({ length: 6 }, (_, n) => option(`o${n}`)) }),
      'no more than 5 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      '11 checkboxes',
      actions({ type: 'checkboxes', options: Array.from({ length: 11 }, (_, n) => option(`o${n}`)) }),
      'no more than 10 items allowed [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'options and groups at once',
      actions(select({ option_groups: [{ label: plain('g'), options: [option('a')] }] })),
      'must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an initial option that is no option',
      actions(select({ initial_option: option('year') })),
      '`initial_option` must exactly match one of the provided options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'an input among the buttons',
      actions({ type: 'plain_text_input' }),
      'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'a button in an input',
      input(button()),
      'unsupported type: button [json-pointer:/blocks/0/element/type]',
    ],
    [
      'a date as a Swede says it',
      actions({ type: 'datepicker', initial_date: '20/11 2026' }),
      'must be a date as YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'a smallest number above the largest',
      input({ type: 'number_input', is_decimal_allowed: true, min_value: '5', max_value: '1' }),
      'must be no more than `max_value` [json-pointer:/blocks/0/element/min_value]',
    ],
    [
      '11 things in a context',
      { type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('x')) },
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a number in a table',
      table([[{ type: 'raw_number', value: 1, text: '1' }]]),
      'unsupported type: raw_number [json-pointer:/blocks/0/rows/0/0/type]',
    ],
    [
      '101 rows',
      table(Array.from({ length: 101 }, () => [raw('x')])),
      'no more than 100 items allowed [json-pointer:/blocks/0/rows]',
    ],
    [
      '21 columns',
      table([Array.from({ length: 21 }, () => raw('x'))]),
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
    ],
    [
      'a table that is too long',
      table(Array.from({ length: 51 }, () => [raw('x'.repeat(200))])),
      'must be less than 10001 characters in all tables [json-pointer:/blocks/0/rows]',
    ],
    [
      'a long chart title',
      chart({ title: 'x'.repeat(51) }),
      'must be less than 51 characters [json-pointer:/blocks/0/title]',
    ],
    [
      'a series that misses a category',
      chart({
        chart: {
          type: 'line',
          series: [{ name: 'a', data: [{ label: 'v46', value: 1 }] }],
          axis_config: { categories: ['v46', 'v47'] },
        },
      }),
      'must match `axis_config.categories` [json-pointer:/blocks/0/chart/series/0/data]',
    ],
    [
      'a long block_id',
      section({ block_id: 'x'.repeat(256) }),
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
  ])('%s', (_name, block, complaint) => {
    expect(said([block])).toEqual([complaint]);
  });
});

describe('what Slack refuses in several blocks together', () => {
  test.each<[string, object[], string]>([
    [
      '51 blocks',
      Array.from({ length: 51 }, () => ({ type: 'divider' })),
      'no more than 50 items allowed [json-pointer:/blocks]',
    ],
    [
      'one block_id twice',
      [section({ block_id: 'a' }), section({ block_id: 'a' })],
      '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'three charts',
      [chart(), chart(), chart()],
      'no more than 2 data_visualization blocks allowed [json-pointer:/blocks/2]',
    ],
    [
      'too much markdown',
      [1, 2].map(() => ({ type: 'markdown', text: 'x'.repeat(7000) })),
      'must be less than 12001 characters in all markdown blocks [json-pointer:/blocks]',
    ],
  ])('%s', (_name, blocks, complaint) => {
    expect(said(blocks)).toEqual([complaint]);
  });

  test('tables, charts and markdown outside messages', () => {
    for (const type of ['table', 'data_visualization', 'markdown', 'context_actions'])
      for (const surface of ['modal', 'home'] as const)
        expect(said([{ type }], surface)).toEqual([
          `unsupported type: ${type} [json-pointer:/blocks/0/type]`,
        ]);
  });

  test('all problems are told at once', () => {
    expect(
      said([section({ text: mrkdwn('') }), { type: 'header', text: plain('x'.repeat(200)) }]),
    ).toHaveLength(2);
  });
});

describe('a message', () => {
  test('needs a sentence beside its blocks', () => {
    expect(validateMessage({ text: ' ', blocks: [section()] })).toEqual([
      { pointer: '/text', message: 'missing required field: text' },
    ]);
    expect(validateMessage({ text: 'Möten 12 av 20', blocks: [section()] })).toEqual([]);
  });

  test('is too long when the words of all blocks together are', () => {
    const blocks = Array.from({ length: 5 }, () => section({ text: mrkdwn('x'.repeat(2900)) }));
    expect(validateMessage({ text: 'x', blocks }).map(inSlacksWords)).toEqual([
      `must be less than ${LIMITS.message.textOfAllBlocks + 1} characters in all blocks [json-pointer:/blocks]`,
    ]);
  });

  test.each<[string, unknown]>([
    ['a string', 'blocks'],
    ['an object', {}],
    ['nothing in it', [null]],
  ])('whose blocks are %s is refused, not crashed on', (_name, blocks) => {
    expect(validateMessage({ text: 'x', blocks })).not.toEqual([]);
  });
});

describe('a view', () => {
  test.each<[string, unknown, string]>([
    ['no object', 'modal', 'must provide an object [json-pointer:/view]'],
    ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view]'],
    [
      'a long title',
      modal({ title: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'an input but no submit',
      modal({ submit: undefined, blocks: [section(), input({ type: 'plain_text_input' })] }),
      'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]',
    ],
    [
      'a submit on the Home tab',
      { type: 'home', submit: plain('Spara'), blocks: [] },
      'invalid additional property: submit [json-pointer:/view]',
    ],
    [
      'much metadata',
      modal({ private_metadata: 'x'.repeat(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a kind it does not know',
      { ...modal(), type: 'popup' },
      'unsupported type: popup [json-pointer:/view/type]',
    ],
    [
      '101 blocks',
      modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) }),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'two that want the cursor',
      modal({ blocks: [1, 2].map(() => input({ type: 'plain_text_input', focus_on_load: true })) }),
      'only one element can be set to true [json-pointer:/view/blocks/1/element/focus_on_load]',
    ],
  ])('with %s is refused', (_name, view, complaint) => {
    expect(validateView(view).map(inSlacksWords)).toEqual([complaint]);
  });
});
