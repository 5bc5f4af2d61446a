import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { aKitchen, type Kitchen } from '../support/kitchen-sink.ts';

let kitchen: Kitchen;
beforeEach(async () => {
  kitchen = await aKitchen();
});
afterEach(() => kitchen.close());

describeInBrowser('a button', (browser) => {
  const opened = async () => {
    const page = await browser.open(kitchen.sandbox, { as: 'james.carter', in: 'growth' });
    await kitchen.sandbox.as('James').types('#growth', '/buttons');
    await page.getByRole('button', { name: 'Plain' }).waitFor();
    return page;
  };

  test('that asks first is sent only when the answer is yes', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Delete target' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Delete the target?' });
    await dialog.getByText('The target of meetings is gone for good.').waitFor();
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'confirm');
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(
      await page.getByRole('button', { name: 'Delete target' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => kitchen.heard.actions).toMatchObject([{ action_id: 'danger' }]);
  });

  test('with an address leads there in a new tab, and tells the bot', async () => {
    const page = await opened();
    const link = page.getByRole('link', { name: 'Open report' });
    expect(await link.getAttribute('href')).toBe('https://example.com/report');
    expect(await link.getAttribute('target')).toBe('_blank');
    // Nothing is fetched from elsewhere in a test.
    await link.evaluate((one) =>
      one.addEventListener('click', (event: { preventDefault(): void }) => event.preventDefault()),
    );
    await link.click();
    await expect
      .poll(() => kitchen.heard.actions)
      .toMatchObject([{ action_id: 'link', url: 'https://example.com/report' }]);
  });

  test('waits while the bot thinks, and warns when it never answers', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'Slow' }).click();
    await page.getByRole('progressbar', { name: 'Waiting for the app' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(kitchen.heard.actions).toHaveLength(1);
    await page.getByRole('button', { name: 'Silent' }).click();
    await page.getByRole('img', { name: 'The app did not respond' }).waitFor();
  });
});
