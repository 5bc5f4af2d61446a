import type { Json } from '../../src/block-kit/tree.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (text: string, more: Json = {}) => ({ text: plain(text), value: text.toLowerCase(), ...more });

const OPTIONS = ['Week', 'Month', 'Quarter'].map((one) => option(one));
const GROUPS = [
  {
    label: plain('Sales'),
    options: [option('Meetings', { description: plain('Booked and held') }), option('Pipeline')],
  },
  { label: plain('Marketing'), options: [option('Leads'), option('Visits')] },
];

const named = (type: string, more: Json): Json => ({ type, action_id: type, ...more });
const menu = (type: string, more: Json = {}) => named(type, { placeholder: plain(`Pick: ${type}`), ...more });

const MENUS: Json[] = [
  menu('static_select', { option_groups: GROUPS }),
  menu('external_select', { min_query_length: 1 }),
  menu('users_select'),
  menu('conversations_select', { filter: { include: ['public', 'private'] } }),
  menu('channels_select'),
  menu('multi_static_select', { options: OPTIONS, max_selected_items: 2 }),
  menu('multi_external_select', { min_query_length: 0 }),
  menu('multi_users_select'),
  menu('multi_conversations_select'),
  menu('multi_channels_select'),
];

const PICKERS: Json[] = [
  menu('datepicker'),
  menu('timepicker', { timezone: 'Europe/Stockholm' }),
  named('datetimepicker', {}),
];

const LISTS: Json[] = [
  named('checkboxes', {
    options: [
      {
        text: { type: 'mrkdwn', text: '*Bold* reminders' },
        description: plain('On Monday mornings'),
        value: 'bold',
      },
      option('Quiet'),
    ],
  }),
  named('radio_buttons', { options: OPTIONS.slice(0, 2) }),
];

/** Every element that stands in an actions block. */
export const ELEMENTS: readonly Json[] = [
  named('button', { text: plain('Press :point_up:'), value: 'pressed' }),
  named('workflow_button', {
    text: plain('Run workflow'),
    workflow: { trigger: { url: 'https://slack.com/shortcuts/Ft0/x' } },
  }),
  named('overflow', { options: [option('Edit'), option('Remove', { description: plain('For good') })] }),
  ...MENUS,
  ...PICKERS,
  ...LISTS,
];

/** Every element that stands in an input block. */
export const INPUT_ELEMENTS: readonly Json[] = [
  menu('plain_text_input', { max_length: 20, focus_on_load: true }),
  { ...menu('plain_text_input', { multiline: true }), action_id: 'multiline' },
  { ...menu('plain_text_input'), action_id: 'dispatching' },
  menu('number_input', { is_decimal_allowed: true, min_value: '0', max_value: '10' }),
  menu('email_text_input'),
  menu('url_text_input'),
  menu('rich_text_input'),
  named('file_input', { filetypes: ['csv', 'txt'], max_files: 2 }),
  ...MENUS,
  ...PICKERS,
  ...LISTS,
];
