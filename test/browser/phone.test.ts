import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, type InBrowser } from '../support/browser.ts';

const FINGER = 40;

/** What a finger could miss, among what can be pressed now. */
async function tooSmall(page: Page): Promise<string[]> {
  const small: string[] = [];
  for (const target of await page.locator('button:visible, a:visible, textarea:visible').all()) {
    if ((await target.getAttribute('tabindex')) === '-1') continue;
    const box = await target.boundingBox();
    // The skip link waits above the window for the keyboard.
    if (box && box.y >= 0 && box.height < FINGER)
      small.push(`${await target.getAttribute('aria-label')} ${box.height}`);
  }
  return small;
}

/** Whether another pane lies over the conversation, for every sense. */
const isCovered = (page: Page) =>
  page.locator('#conversation').evaluate((main) => main.hasAttribute('inert'));

async function isWellMade(browser: InBrowser, page: Page, name: string): Promise<void> {
  await browser.fits(page);
  await browser.isAccessible(page);
  await browser.keepsPicture(page, `phone-${name}`);
}

describeInBrowser('on a phone', (browser) => {
  test('one goes from the list to a conversation to a thread and back', async () => {
    const { sandbox } = await browser.world();
    await sandbox.as('Erik').types('#growth', 'Hur ligger vi till?');
    const page = await browser.open(sandbox, { as: 'asa.lindqvist', size: 'phone' });
    expect(await isCovered(page)).toBe(true);
    expect(await tooSmall(page)).toEqual([]);
    await isWellMade(browser, page, 'list');
    await page.getByRole('link', { name: 'growth, 1 oläst' }).click();
    await page.getByText('Hur ligger vi till?').waitFor();
    expect(await isCovered(page)).toBe(false);
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await tooSmall(page)).toEqual([]);
    await isWellMade(browser, page, 'conversation');
    await page.getByText('Hur ligger vi till?').tap();
    await page.getByRole('button', { name: 'Svara i tråd' }).tap();
    const thread = page.getByRole('main', { name: 'Tråd: #growth' });
    await thread.waitFor();
    expect(await isCovered(page)).toBe(true);
    await isWellMade(browser, page, 'thread');
    await page.getByRole('button', { name: 'Stäng tråden' }).tap();
    await page.getByRole('button', { name: 'Tillbaka till listan' }).tap();
    await page.getByRole('link', { name: 'growth' }).waitFor();
  });

  test('an answer with its buttons and its picture fits, in the dark too', async () => {
    const world = await browser.world();
    await world.knows([{ date: '2026-11-03' }, { date: '2026-11-10' }]);
    await world.aims({ metric: 'meetings', value: 20 });
    const page = await browser.open(world.sandbox, {
      as: 'james.carter',
      in: 'growth',
      size: 'phone',
      theme: 'dark',
    });
    await page.getByRole('textbox', { name: 'Message #growth' }).fill('/kpi meetings');
    await page.getByRole('button', { name: 'Send' }).tap();
    await page.getByRole('img').first().waitFor();
    await isWellMade(browser, page, 'answer-dark');
  });
});
