import { expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { describeInBrowser } from '../support/browser.ts';

describeInBrowser('the workspace', (browser) => {
  test('shows what has not been read, until it is; and where what is new begins', async () => {
    const { sandbox } = await browser.world();
    await sandbox.as('Erik').types('#sales', 'Gammalt');
    sandbox.as('Åsa').hasRead('#sales', sandbox.as('Åsa').reads('#sales')[0]!.ts);
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await sandbox.as('Erik').types('#sales', 'Nytt');
    const sales = page.getByRole('link', { name: 'sales, 1 oläst' });
    await sales.click();
    await page.getByText('Nytt', { exact: true }).last().waitFor();
    expect(await page.getByRole('log').textContent()).toMatch(/Gammalt.*Nytt.*Nytt/);
    await sales.waitFor({ state: 'detached' });
    expect(
      sandbox
        .as('Åsa')
        .unread()
        .every(({ count }) => count === 0),
    ).toBe(true);
  });

  test('its address leads back to the same place, and the browser goes back', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'james.carter', in: 'marketing' });
    await page.getByRole('link', { name: 'Erik Holm' }).click();
    await page.getByRole('textbox', { name: 'Message Erik Holm' }).waitFor();
    await page.reload();
    await page.getByRole('textbox', { name: 'Message Erik Holm' }).waitFor();
    await page.goBack();
    await page.getByRole('textbox', { name: 'Message #marketing' }).waitFor();
    expect(await page.getByRole('link', { name: 'marketing' }).getAttribute('aria-current')).toBe('page');
  });

  test('is as dark as the system, or as one chooses, which it remembers', async () => {
    const { sandbox } = await browser.world();
    await sandbox.as('Erik').types('#growth', 'God kväll');
    const page = await browser.open(sandbox, { as: 'asa.lindqvist', theme: 'dark' });
    await page.getByText('God kväll').hover();
    const theme = () => page.getAttribute('html', 'data-theme');
    expect(await theme()).toBe('dark');
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'dark');
    await page.getByRole('button', { name: 'Utseende' }).click();
    await page.getByRole('menuitemradio', { name: 'Ljust' }).click();
    expect(await theme()).toBe('light');
    await page.goto(`${sandbox.url}/`);
    await page.getByRole('main').waitFor();
    expect(await theme()).toBe('light');
  });

  test('a channel takes the app in, lets it go and is archived', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist', in: 'sales' });
    const channel = () => sandbox.overview().channels.find(({ name }) => name === 'sales')!;
    await page.getByRole('button', { name: 'Lägg till Takt i kanalen' }).click();
    await expect.poll(() => channel().members.includes(sandbox.botUser)).toBe(true);
    await page.getByRole('button', { name: 'sales: Det man kan göra med #sales' }).click();
    await page.getByRole('menuitem', { name: 'Ta bort Takt från kanalen' }).click();
    await expect.poll(() => channel().members.includes(sandbox.botUser)).toBe(false);
    await page.getByRole('button', { name: 'sales: Det man kan göra med #sales' }).click();
    await page.getByRole('menuitem', { name: 'Arkivera kanalen' }).click();
    await page.getByText('#sales är arkiverad.').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    await browser.isAccessible(page);
  });

  test('any place is a few letters away, without the mouse', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Gå till en kanal eller person' }).waitFor();
    await browser.isAccessible(page);
    await page.keyboard.type('mark');
    await expect
      .poll(() => page.getByRole('option').allTextContents())
      .toEqual(['marketing', 'SNSara NybergMarknadschef']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sara Nyberg' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('F6 goes from part to part, and the first Tab offers the way past them', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    const part = () => page.evaluate('document.activeElement.closest("[data-region]")?.className ?? ""');
    expect(await part()).toContain('main-pane');
    await page.keyboard.press('F6');
    expect(await part()).toContain('top-bar');
    await page.keyboard.press('F6');
    expect(await part()).toContain('sidebar');
    await page.keyboard.press('Shift+F6');
    expect(await part()).toContain('top-bar');
    await page.getByRole('link', { name: 'Hoppa till konversationen' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('conversation');
  });

  test('a private channel is there for those in it', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist', in: 'leadership' });
    await page.getByRole('link', { name: 'leadership, privat kanal' }).waitFor();
    const other = await browser.open(sandbox, { as: 'erik.holm', in: 'leadership' });
    await other.getByRole('textbox', { name: 'Skriv till #growth' }).waitFor();
    expect(await other.getByText('leadership').count()).toBe(0);
  });
});

describeInBrowser('when the sandbox stops', (browser) => {
  test('the page says so, and goes on when it is there again', async () => {
    browser.mayHear(
      /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/,
    );
    const first = await startSandbox();
    const page = await browser.open(first, { as: 'asa.lindqvist' });
    await page.getByRole('log').waitFor();
    await first.close();
    await page.getByText('Sandlådan svarar inte').waitFor();
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'lost');
    const second = await startSandbox({ port: Number(new URL(first.url).port) });
    try {
      await second.as('Erik').types('#growth', 'Tillbaka');
      await page.getByText('Tillbaka').waitFor({ timeout: 15_000 });
      await page.getByText('Sandlådan svarar inte').waitFor({ state: 'detached' });
    } finally {
      await second.close();
    }
  });
});
