import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeInBrowser, type Opening } from '../support/browser.ts';
import { aKitchen, type Kitchen } from '../support/kitchen-sink.ts';

let kitchen: Kitchen;
beforeEach(async () => {
  kitchen = await aKitchen();
});
afterEach(() => kitchen.close());

const COMMANDS = ['/text', '/rich', '/picture', '/elements', '/buttons'];
const WAYS: [string, Opening][] = [
  // Either size in one of the themes, as what is too wide is so in both, and what is too pale on either size.
  ['light', { as: 'james.carter' }],
  ['phone-dark', { as: 'asa.lindqvist', size: 'phone', theme: 'dark' }],
];

describeInBrowser('every block', (browser) => {
  test.each(WAYS)('%s: is accessible and keeps inside the window', async (name, opening) => {
    const page = await browser.open(kitchen.sandbox, { ...opening, in: 'growth' });
    for (const command of COMMANDS) {
      await kitchen.sandbox.as('James').types('#growth', command);
      await page.getByText(command, { exact: true }).last().waitFor();
      await browser.fits(page);
      await browser.keepsPicture(page, `blocks-${command.slice(1)}-${name}`);
    }
    await browser.isAccessible(page);
  });

  test('a picture has its room before it is there, folds away, and fills the window', async () => {
    const page = await browser.open(kitchen.sandbox, { as: 'asa.lindqvist', in: 'growth' });
    await page.route('**/sandbox/files/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await kitchen.sandbox.as('Åsa').types('#growth', '/picture');
    const small = page.getByRole('img', { name: 'Pipeline rises each week' }).first();
    await small.waitFor();
    const before = await small.boundingBox();
    await expect.poll(() => small.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
    expect(await small.boundingBox()).toEqual(before);
    expect(before).toMatchObject({ width: 480, height: 240 });

    await page
      .getByRole('button', { name: /Pipeline by week/ })
      .first()
      .click();
    await expect.poll(() => page.getByRole('img', { name: 'Pipeline rises each week' }).count()).toBe(0);
    await page
      .getByRole('button', { name: /Pipeline by week/ })
      .first()
      .click();
    await page.getByRole('button', { name: /Förstora/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('img', { name: 'Pipeline rises each week' }).waitFor();
    await browser.isAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describeInBrowser('Home', (browser) => {
  test.each(WAYS)('%s: is what the app published for this person', async (name, opening) => {
    const page = await browser.open(kitchen.sandbox, { ...opening, in: 'home' });
    await page.getByRole('heading', { name: 'Targets' }).waitFor();
    await browser.fits(page);
    await browser.isAccessible(page);
    await browser.keepsPicture(page, `home-${name}`);
    await page.getByRole('button', { name: 'Open', exact: true }).first().click();
    await expect.poll(() => kitchen.heard.actions).toMatchObject([{ type: 'button', action_id: 'open' }]);
    await page.getByPlaceholder('Choose a period').click();
    await page.getByRole('option', { name: 'Month' }).click();
    await expect
      .poll(() => kitchen.heard.actions.at(-1))
      .toMatchObject({ action_id: 'period', selected_option: { value: 'month' } });
    await page.getByRole('button', { name: /^(About|Om) Takt/ }).click();
    await page.getByRole('dialog').getByText('chat:write').waitFor();
    await browser.isAccessible(page);
  });

  test('of an app without one says so', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'james.carter', in: 'home' });
    await page
      .getByText('Takt has no Home tab')
      .or(page.getByText('Takt has not put anything here yet.'))
      .waitFor();
    await browser.isAccessible(page);
  });
});
