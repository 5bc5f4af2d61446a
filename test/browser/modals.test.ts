import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json } from '../../src/block-kit/tree.ts';
import { describeInBrowser, type Opening } from '../support/browser.ts';
import { aKitchen, type Kitchen } from '../support/kitchen-sink.ts';

let kitchen: Kitchen;
beforeEach(async () => {
  kitchen = await aKitchen();
});
afterEach(() => kitchen.close());

const isFocused = (page: Page, label: string) =>
  page
    .getByLabel(label)
    .first()
    .evaluate((one) => one.matches(':focus'));

describeInBrowser('a modal', (browser) => {
  const opened = async (command: string, opening: Opening = {}) => {
    const page = await browser.open(kitchen.sandbox, { as: 'james.carter', in: 'growth', ...opening });
    const name = opening.as === 'asa.lindqvist' ? 'Åsa' : 'James';
    await kitchen.sandbox.as(name).types('#growth', command);
    await page.getByRole('dialog').waitFor();
    return page;
  };

  test('sends everything that was filled in, once it is submitted', async () => {
    const page = await opened('/form');
    await expect.poll(() => isFocused(page, 'plain_text_input')).toBe(true);
    await browser.isAccessible(page);
    await page.getByText('plain_text_input', { exact: true }).first().click();
    await page.keyboard.type('A plan');
    await page.getByLabel('plain_text_input').nth(1).fill('Two\nlines');
    await page.getByLabel('number_input').fill('2,5');
    await page.getByLabel('email_text_input').fill('asa@example.com');
    await page.getByLabel('url_text_input').fill('https://example.com');
    await page.getByLabel('rich_text_input').fill('*Bold* words\n- one\n- two');
    const csv = { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') };
    await page.locator('input[type=file]').last().setInputFiles([csv]);
    await page.getByText('plan.csv').waitFor();
    await page.getByRole('dialog').getByText('Month', { exact: true }).click();
    expect(kitchen.heard.actions).toEqual([]);
    await browser.keepsPicture(page, 'modal-filled-in');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(kitchen.heard.states).toMatchObject([
      {
        plain_text_input: { plain_text_input: { type: 'plain_text_input', value: 'A plan' } },
        multiline: { multiline: { value: 'Two\nlines' } },
        number_input: { number_input: { value: '2.5' } },
        email_text_input: { email_text_input: { value: 'asa@example.com' } },
        url_text_input: { url_text_input: { value: 'https://example.com' } },
        rich_text_input: { rich_text_input: { rich_text_value: RICH } },
        file_input: { file_input: { files: [{ name: 'plan.csv' }] } },
        radio_buttons: { radio_buttons: { selected_option: { value: 'month' } } },
        static_select: { static_select: { selected_option: null } },
      },
    ]);
  });

  test('says beside the field what is wrong, goes there, and is sent by Enter', async () => {
    const page = await opened('/form', { as: 'asa.lindqvist', theme: 'dark', size: 'phone' });
    await page.getByLabel('number_input').fill('elva');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Fyll i det här fältet').waitFor();
    await page.getByText('Skriv ett tal.').waitFor();
    await expect.poll(() => isFocused(page, 'plain_text_input')).toBe(true);
    const field = page.getByLabel('plain_text_input').first();
    const described = await field.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described?.split(' ')[0]}"]`).textContent()).toContain('Fyll i');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await browser.fits(page);
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'modal-errors-phone-dark');
    await page.getByLabel('number_input').fill('11');
    await field.fill('wrong');
    await field.press('Enter');
    await page.getByText('Får vara högst 10.').waitFor();
    await page.getByLabel('number_input').fill('10');
    await field.press('Enter');
    await page.getByText('Not that one.').waitFor();
    await field.fill('right');
    await field.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('keeps words and focus when the bot updates it in place', async () => {
    const page = await opened('/form');
    await page.getByLabel('plain_text_input').first().fill('Half a sen');
    await page.getByLabel('multiline').or(page.getByLabel('plain_text_input').nth(1)).first().fill('More');
    await page.getByRole('button', { name: 'Update in place' }).click();
    await page.getByText('Updated in place').waitFor();
    expect(await page.getByLabel('plain_text_input').first().inputValue()).toBe('Half a sen');
    expect(kitchen.heard.states.at(-1)).toMatchObject({
      plain_text_input: { plain_text_input: { value: 'Half a sen' } },
    });
    expect(
      await page.getByRole('button', { name: 'Update in place' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true);
  });

  test('tells at the top when the bot does not answer, and lets one try again', async () => {
    const page = await opened('/form', { as: 'asa.lindqvist' });
    const field = page.getByLabel('plain_text_input').first();
    await field.fill('silent');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Det gick inte att nå appen. Försöka igen?').waitFor();
    await browser.keepsPicture(page, 'modal-trouble');
    expect(await field.inputValue()).toBe('silent');
    await field.fill('right');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('hears of an input that dispatches when Enter is pressed in it', async () => {
    const page = await opened('/form');
    const field = page.getByLabel('plain_text_input').nth(2);
    await field.fill('now');
    await field.press('Enter');
    await expect
      .poll(() => kitchen.heard.actions)
      .toMatchObject([{ action_id: 'dispatching', value: 'now' }]);
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  test('lies on another: Back goes one down, the cross closes all, and the bot hears of each', async () => {
    const page = await opened('/pile');
    for (const level of [2, 3]) {
      await page.getByRole('button', { name: 'One deeper' }).click();
      await page.getByRole('dialog', { name: `Modal ${level}` }).waitFor();
    }
    await browser.isAccessible(page);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('dialog', { name: 'Modal 2' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Modal 1' }).waitFor();
    await page.getByRole('button', { name: 'One deeper' }).click();
    await page.getByRole('dialog', { name: 'Modal 2' }).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const titles = (kitchen.heard.closed as Json[]).map(({ text }) => text);
    expect(titles.slice(0, 2)).toEqual(['Modal 3', 'Modal 2']);
    expect(titles.slice(2).sort()).toEqual(['Modal 1', 'Modal 2']);
  });

  test('keeps the focus in itself, and gives it back', async () => {
    const page = await browser.open(kitchen.sandbox, { as: 'james.carter', in: 'growth' });
    const composer = page.getByRole('textbox').first();
    await composer.focus();
    await kitchen.sandbox.as('James').types('#growth', '/pile');
    await page.getByRole('dialog').waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.getByRole('dialog').evaluate((one) => one.contains(one.ownerDocument.activeElement)),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => composer.evaluate((one) => one.matches(':focus'))).toBe(true);
  });
});

const text = (words: string, style?: Json) => ({ type: 'text', text: words, ...(style ? { style } : {}) });
const section = (...elements: Json[]) => ({ type: 'rich_text_section', elements });
const RICH = {
  type: 'rich_text',
  elements: [
    section(text('Bold', { bold: true }), text(' words')),
    { type: 'rich_text_list', style: 'bullet', elements: [section(text('one')), section(text('two'))] },
  ],
};
