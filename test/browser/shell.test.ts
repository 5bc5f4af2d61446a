import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';

describeInBrowser('the workspace', (browser) => {
  test('opens, with nothing in the console', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Sandbox');
    await browser.fits(page);
    await browser.keepsPicture(page, 'shell');
  });
});
