import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../src/block-kit/tree.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { Entry } from '../../src/sandbox/view-state.ts';
import { type RunningApp, startBolt } from '../support/bolt-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const RICH = {
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Hej' }] }],
};

let sandbox: Sandbox;
let running: RunningApp;
let actions: Json[];
let states: Json[];

/** A modal with this input and a button, as `/open` gives it. */
let element: Json;
const listeners = (app: App) => {
  app.command('/open', async ({ ack, client, command }) => {
    await ack();
    const blocks = [
      { type: 'input', block_id: 'input', label: plain('Input'), element: { ...element, action_id: 'it' } },
      {
        type: 'actions',
        block_id: 'more',
        elements: [{ type: 'button', action_id: 'look', text: plain('Look') }],
      },
    ];
    const view = { type: 'modal' as const, title: plain('One'), submit: plain('Save'), blocks };
    await client.views.open({ trigger_id: command.trigger_id, view: view as never });
  });
  app.command('/show', ({ ack }) =>
    ack({
      text: 'One',
      blocks: [{ type: 'context_actions', block_id: 'input', elements: [{ ...element, action_id: 'it' }] }],
    } as never),
  );
  app.action(/./, async ({ ack, payload, body }) => {
    await ack();
    actions.push(payload as unknown as Json);
    states.push((body as { view?: { state: { values: Json } } }).view?.state.values ?? {});
  });
};

beforeEach(async () => {
  [actions, states] = [[], []];
  sandbox = await startSandbox();
  running = await startBolt(sandbox, 'http', listeners);
});
afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

async function open(input: Json, by = 'James') {
  element = input;
  const person = sandbox.as(by);
  await person.types('#growth', '/open');
  await expect.poll(() => person.modals()).toHaveLength(1);
  return { person, view: person.modals()[0]!.id };
}

const number = { type: 'number_input', is_decimal_allowed: true, min_value: '1', max_value: '2' };
const several = {
  type: 'multi_static_select',
  placeholder: plain('Choose'),
  max_selected_items: 1,
  options: ['a', 'b'].map((value) => ({ text: plain(value), value })),
};

describe('what is in an input goes with every action on its surface', () => {
  test.each<[string, Json, Entry, Json]>([
    ['words', { type: 'plain_text_input' }, 'Hej', { type: 'plain_text_input', value: 'Hej' }],
    ['a decimal comma as a point', number, '1,5', { type: 'number_input', value: '1.5' }],
    ['rich text', { type: 'rich_text_input' }, RICH, { type: 'rich_text_input', rich_text_value: RICH }],
  ])('%s', async (_name, input, entry, value) => {
    const { person, view } = await open(input);
    await person.acts({ view, blockId: 'more', actionId: 'look' }, null, { input: { it: entry } });
    expect(actions).toMatchObject([{ type: 'button', action_id: 'look' }]);
    await expect.poll(() => states).toEqual([{ input: { it: value } }]);
    expect(person.modals()[0]?.values).toEqual({ input: { it: value } });
  });

  test('files, whole', async () => {
    const { person, view } = await open({ type: 'file_input' });
    const { id } = sandbox.addFile('James', 'plan.csv', Buffer.from('a;b'));
    await person.acts({ view, blockId: 'more', actionId: 'look' }, null, { input: { it: [id] } });
    expect(states).toMatchObject([
      { input: { it: { type: 'file_input', files: [{ id, name: 'plan.csv', size: 3 }] } } },
    ]);
  });
});

describe('what Slack itself refuses beside a field, in the language of whoever looks', () => {
  test.each<[string, Json, Entry, string, string]>([
    ['nothing', number, null, 'Please complete this required field.', 'Fyll i det här fältet'],
    ['words', number, 'many', 'Please enter a number.', 'Skriv ett tal.'],
    ['too much', number, '2,5', 'Must be at most 2.', 'Får vara högst 2.'],
    ['too many', several, ['a', 'b'], 'Choose at most 1.', 'Välj högst 1.'],
  ])('%s', async (_name, input, entry, english, swedish) => {
    for (const [by, sentence] of [
      ['James', english],
      ['Åsa', swedish],
    ] as const) {
      const { person, view } = await open(input, by);
      await person.submits(view, { input: { it: entry } });
      expect(person.modals()[0]?.errors.input).toContain(sentence);
    }
  });
});

const opinion = (text: string) => ({ text: plain(text), value: text });
const feedback = {
  type: 'feedback_buttons',
  positive_button: opinion('good'),
  negative_button: opinion('bad'),
};
const trash = { type: 'icon_button', icon: 'trash', text: plain('Delete'), value: 'message' };

test.each<[string, Json, Entry, Json]>([
  ['a thumb', feedback, 'bad', { type: 'feedback_buttons', value: 'bad', text: plain('bad') }],
  ['an icon', trash, null, { type: 'icon_button', value: 'message', icon: 'trash' }],
])('%s under a message is an action', async (_name, button, entry, action) => {
  element = button;
  const james = sandbox.as('James');
  await james.types('#growth', '/show');
  const [message] = james.reads('#growth');
  const spot = { channel: '#growth', ts: message!.ts, blockId: 'input', actionId: 'it' };
  expect(await james.acts(spot, entry)).toEqual({ ok: true });
  expect(actions).toMatchObject([action]);
});
