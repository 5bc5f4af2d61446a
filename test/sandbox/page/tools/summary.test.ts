import { expect, test } from 'vitest';
import { summaryOf, titleOf } from '../../../../src/sandbox/page/tools/traffic/summary.ts';
import type { Exchange } from '../../../../src/sandbox/traffic.ts';
import { aDelivery, anExchange } from './an-exchange.ts';

const plain = (text: string) => ({ type: 'plain_text', text });

test.each<[string, Exchange, string]>([
  ['the words of a command', aDelivery('/kpi', { text: 'möten v47' }), 'möten v47'],
  ['what was said to the bot', aDelivery('app_mention', { event: { text: '<@U1> möten' } }), '<@U1> möten'],
  [
    'the button that was pressed, and what it carries',
    aDelivery('block_actions', {
      actions: [{ type: 'button', text: plain('Per ägare'), value: 'leads by owner' }],
    }),
    'Per ägare → leads by owner',
  ],
  [
    'what was chosen',
    aDelivery('block_actions', {
      actions: [{ action_id: 'period', selected_option: { text: plain('I år'), value: 'this year' } }],
    }),
    'period → I år',
  ],
  [
    'the day that was chosen',
    aDelivery('block_actions', { actions: [{ action_id: 'day', selected_date: '2026-11-20' }] }),
    'day → 2026-11-20',
  ],
  [
    'the modal that was sent in',
    aDelivery('view_submission', { view: { title: plain('Sätt mål') } }),
    'Sätt mål',
  ],
  [
    'the shortcut, and the message it was used on',
    aDelivery('message_action', { callback_id: 'win', message: { text: 'Acme är i hamn' } }),
    'win → Acme är i hamn',
  ],
  ['the letters typed into a menu', aDelivery('block_suggestion', { value: 'Ås' }), 'Ås'],
  ['what was posted', anExchange({ request: { text: 'Möten:\n 12 av 20' } }), 'Möten: 12 av 20'],
  [
    'what stands in the blocks where there is no text',
    anExchange({ request: { blocks: [{ type: 'header', text: plain('Möten') }] } }),
    'Möten',
  ],
  ['the view that was opened', anExchange({ request: { view: { title: plain('Mål') } } }), 'Mål'],
  ['who was asked about', anExchange({ name: 'users.info', request: { user: 'U1' } }), 'U1'],
  [
    'the file and its size',
    anExchange({ via: 'upload', name: 'takt.png', request: '83845 bytes' }),
    'takt.png, 83845 bytes',
  ],
  ['nothing', anExchange({ name: 'auth.test', request: {} }), ''],
])('%s', (_name, exchange, words) => expect(summaryOf(exchange)).toBe(words));

test('is one line of some length', () =>
  expect(summaryOf(anExchange({ request: { text: 'å'.repeat(5_000) } }))).toHaveLength(160));

test('an upload is called so, whatever the file', () =>
  expect(titleOf(anExchange({ via: 'upload', name: 'takt.png' }))).toBe('upload'));
