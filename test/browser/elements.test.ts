import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json } from '../../src/block-kit/tree.ts';
import { describeInBrowser } from '../support/browser.ts';
import { aKitchen, type Kitchen } from '../support/kitchen-sink.ts';

let kitchen: Kitchen;
beforeEach(async () => {
  kitchen = await aKitchen();
});
afterEach(() => kitchen.close());

const picks =
  (type: string, ...names: string[]) =>
  async (page: Page) => {
    const field = page.getByPlaceholder(`Pick: ${type}`, { exact: true });
    for (const name of names) {
      await field.click();
      await page.getByRole('option', { name }).click();
    }
    await field.press('Escape');
  };
const finds = (type: string, letters: string, name: string) => async (page: Page) => {
  const field = page.getByPlaceholder(`Pick: ${type}`, { exact: true });
  await field.click();
  await field.pressSequentially(letters);
  await page.getByRole('option', { name }).click();
};
/** Into the parts of a date or time, as one types them. */
const types = (type: string, keys: string) => async (page: Page) => {
  await page
    .getByRole('group', { name: `Pick: ${type}` })
    .getByRole('spinbutton')
    .first()
    .click();
  await page.keyboard.type(keys);
  await page.keyboard.press('Enter');
};
const presses = (name: string) => (page: Page) => page.getByRole('button', { name }).click();

const option = (text: string) => ({ text: { type: 'plain_text', text }, value: text.toLowerCase() });

const GESTURES: [string, (page: Page) => Promise<void>, Json][] = [
  ['button', presses('Press'), { value: 'pressed', text: { type: 'plain_text' } }],
  ['workflow_button', presses('Run workflow'), { text: { text: 'Run workflow' } }],
  [
    'overflow',
    async (page) => {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Remove' }).click();
    },
    { selected_option: { value: 'remove' } },
  ],
  ['static_select', picks('static_select', 'Leads'), { selected_option: option('Leads') }],
  ['static_select', finds('static_select', 'held', 'Meetings'), { selected_option: { value: 'meetings' } }],
  ['external_select', finds('external_select', 'vol', 'Volvo'), { selected_option: option('Volvo') }],
  ['users_select', picks('users_select', 'Erik Holm'), { selected_user: 'U0ERIK' }],
  ['conversations_select', picks('conversations_select', 'sales'), { selected_conversation: 'C0SALES' }],
  ['channels_select', picks('channels_select', 'growth'), { selected_channel: 'C0GROWTH' }],
  [
    'multi_static_select',
    picks('multi_static_select', 'Quarter', 'Week'),
    { selected_options: [option('Quarter'), option('Week')] },
  ],
  [
    'multi_external_select',
    picks('multi_external_select', 'Scania', 'Volvo'),
    { selected_options: [option('Scania'), option('Volvo')] },
  ],
  [
    'multi_users_select',
    picks('multi_users_select', 'Åsa', 'Takt'),
    { selected_users: ['U0ASA', expect.any(String)] },
  ],
  [
    'multi_conversations_select',
    picks('multi_conversations_select', 'sales', 'Takt'),
    { selected_conversations: ['C0SALES', expect.stringMatching(/^D/)] },
  ],
  ['multi_channels_select', picks('multi_channels_select', 'sales'), { selected_channels: ['C0SALES'] }],
  ['datepicker', types('datepicker', '24122026'), { selected_date: '2026-12-24' }],
  ['timepicker', types('timepicker', '0905'), { selected_time: '09:05' }],
  [
    'datetimepicker',
    async (page) => {
      await page.getByRole('group', { name: 'datetimepicker' }).getByRole('spinbutton').first().click();
      await page.keyboard.type('241220261530');
      await page.keyboard.press('Enter');
    },
    { selected_date_time: Date.parse('2026-12-24T15:30:00Z') / 1_000 },
  ],
  [
    'checkboxes',
    async (page) => {
      await page.getByText('Quiet').click();
      await page.getByText('Bold reminders').click();
    },
    { selected_options: [{ value: 'bold' }, { value: 'quiet' }] },
  ],
  [
    'radio_buttons',
    (page) => page.getByText('Month', { exact: true }).click(),
    { selected_option: option('Month') },
  ],
  ['feedback_buttons', presses('Bad answer'), { value: 'bad' }],
  ['icon_button', presses('Delete'), { value: 'it', icon: 'trash' }],
];

describeInBrowser('each element tells the bot what Slack would tell it', (browser) => {
  // In one window, one after the other: opening one for each takes longer than all gestures together.
  test('whatever stands beside it', { timeout: 120_000 }, async () => {
    const page = await browser.open(kitchen.sandbox, { as: 'james.carter', in: 'growth' });
    await kitchen.sandbox.as('James').types('#growth', '/elements');
    for (const [type, gesture, said] of GESTURES) {
      const before = kitchen.heard.actions.length;
      await gesture(page);
      await expect
        .poll(() => kitchen.heard.actions.slice(before).at(-1), { message: type })
        .toMatchObject({ type, ...said });
      const stays = !/(?:^|_)buttons?$|overflow/.test(type) || type === 'radio_buttons';
      const blockId = `b_${type}`;
      // What is chosen is state, too: it goes with the next action whatever that is.
      if (stays)
        expect(kitchen.heard.states.at(-1)).toMatchObject({ [blockId]: { [type]: { type, ...said } } });
    }
  });
});

describeInBrowser('a choice', (browser) => {
  test('of several is taken back by its pill, and is limited', async () => {
    const page = await browser.open(kitchen.sandbox, { as: 'james.carter', in: 'growth' });
    await kitchen.sandbox.as('James').types('#growth', '/elements');
    await picks('multi_static_select', 'Week', 'Month')(page);
    await page.getByText('At most 2.').waitFor();
    await page.getByPlaceholder('Pick: multi_users_select', { exact: true }).click();
    await page.getByRole('option', { name: 'Erik Holm' }).waitFor();
    await browser.keepsPicture(page, 'menu');
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: 'Week' }).getByRole('button').click();
    await expect
      .poll(() => kitchen.heard.actions.at(-1))
      .toMatchObject({ selected_options: [option('Month')] });
    await page.getByText('At most 2.').waitFor({ state: 'detached' });
  });

  test('in Swedish: a calendar that begins on Monday', async () => {
    const page = await browser.open(kitchen.sandbox, { as: 'asa.lindqvist', in: 'growth' });
    await kitchen.sandbox.as('Åsa').types('#growth', '/elements');
    const date = page.getByRole('group', { name: 'Pick: datepicker' });
    await date.getByRole('button', { name: /Kalender/ }).click();
    expect(await page.getByRole('grid').locator('th').first().textContent()).toMatch(/^mån/);
    await browser.keepsPicture(page, 'calendar');
    await page.getByRole('button', { name: /20 november/ }).click();
    await expect.poll(() => kitchen.heard.actions.at(-1)).toMatchObject({ type: 'datepicker' });
    await page.getByRole('button', { name: 'Rensa' }).click();
    await expect.poll(() => kitchen.heard.actions.at(-1)).toMatchObject({ selected_date: null });
  });

  test('by keyboard alone', async () => {
    const page = await browser.open(kitchen.sandbox, { as: 'james.carter', in: 'growth' });
    await kitchen.sandbox.as('James').types('#growth', '/elements');
    await page.getByPlaceholder('Pick: static_select', { exact: true }).pressSequentially('pip');
    await page.getByRole('option', { name: 'Pipeline' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => kitchen.heard.actions)
      .toMatchObject([{ selected_option: { value: 'pipeline' } }]);
  });
});
