import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, type Opening } from '../support/browser.ts';
import type { TestWorld } from '../support/world.ts';

const FINGER = 40;

describeInBrowser('behind the scenes', (browser) => {
  const begin = async (opening: Opening = {}, tab?: string) => {
    const world = await browser.world();
    // On a phone the way to the tools is on the list of conversations.
    const place = opening.size === 'phone' ? {} : { in: 'growth' };
    const page = await browser.open(world.sandbox, { as: 'james.carter', ...place, ...opening });
    await page.getByRole('button', { name: /Behind the scenes|Bakom kulisserna/ }).click();
    if (tab) await page.getByRole('tab', { name: tab }).click();
    return { ...world, page };
  };

  test('the clock moves, and the page shows it', async () => {
    const { page, sandbox } = await begin();
    const tools = page.getByRole('complementary', { name: 'Behind the scenes' });
    await tools.getByText('Wednesday, 18 November 2026').waitFor();
    await tools.getByText('Week 47').waitFor();
    await tools.getByRole('button', { name: 'Next Monday 09:00', exact: true }).click();
    await tools.getByText('Monday, 23 November 2026').waitFor();
    await tools.getByText('Week 48').waitFor();
    await tools.getByText('The bot posted nothing.').waitFor();
    expect(new Date(sandbox.clock.now()).toISOString()).toBe(nineInLondon('2026-11-23'));
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'tools-clock');
    await tools.getByRole('button', { name: 'Back to now', exact: true }).click();
    await tools.getByText('The clock has not been moved.').waitFor();
    expect(sandbox.overview().moved).toBe(0);
  });

  test('to any later moment with the keyboard alone; an earlier one is refused in a sentence', async () => {
    const { page, sandbox } = await begin();
    const day = page.getByRole('spinbutton', { name: /^day/i });
    await day.focus();
    await page.keyboard.type('17');
    await page.getByText('That has been.').waitFor();
    expect(await page.getByRole('button', { name: 'Go there', exact: true }).isDisabled()).toBe(true);
    await day.focus();
    await page.keyboard.type('20');
    while ((await page.evaluate('document.activeElement.textContent')) !== 'Go there')
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Friday, 20 November 2026').waitFor();
    expect(new Date(sandbox.clock.now()).toISOString()).toBe(nineInLondon('2026-11-20'));
  });

  test('what the bot posts because the clock moved is counted', async () => {
    const { page, sandbox } = await begin();
    await page.getByRole('button', { name: '+1 day', exact: true }).click();
    const posted = await fetch(`${sandbox.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: channelId(sandbox, 'growth'), text: 'Veckans siffror' }),
    });
    expect(await posted.json()).toMatchObject({ ok: true });
    await page.getByText('1 message in #growth').waitFor();
  });

  test('a fault made on the page strikes, and the traffic shows it', async () => {
    const { page, sandbox, as } = await begin({}, 'Faults');
    await page.getByRole('button', { name: /What goes wrong$/ }).click();
    await page.getByRole('option', { name: 'An error code' }).click();
    await page.getByRole('combobox', { name: 'Code' }).fill('not_in_channel');
    await page.keyboard.press('Tab');
    await page.getByRole('combobox', { name: 'Strikes' }).fill('response_url');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Let it happen', exact: true }).click();
    await page.getByText('has not struck yet; once more').waitFor();
    expect(sandbox.faults.list()).toMatchObject([
      { kind: 'error', error: 'not_in_channel', method: 'response_url', times: 1 },
    ]);
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'tools-faults');
    await as('James').types('#growth', '/kpi pipeline');
    await page.getByText('Nothing goes wrong on purpose.').waitFor();
    await page.getByRole('tab', { name: 'Traffic' }).click();
    await page.getByRole('button', { name: 'Errors only' }).click();
    const struck = page.getByRole('option', { name: /response_url.*not_in_channel.*fault: error/ });
    await struck.waitFor();
    expect(await page.getByRole('option').count()).toBe(1);
  });

  test('a bad day is had with one press, and is over with another', async () => {
    const { page, sandbox } = await begin({ as: 'asa.lindqvist' }, 'Störningar');
    await page.getByRole('button', { name: 'Slack ligger nere', exact: true }).click();
    await page.getByText('har inte slagit till än; tills den tas bort').waitFor();
    expect(sandbox.faults.list()).toMatchObject([{ kind: 'status', status: 503, done: false }]);
    await page.getByRole('button', { name: 'Ta bort: Ett HTTP-fel (5xx)' }).click();
    await page.getByText('Inget går fel med flit.').waitFor();
    expect(sandbox.faults.list()).toEqual([]);
  });

  test('/kpi pipeline is followed from the command to its Block Kit', async () => {
    const world = await begin({}, 'Traffic');
    const { page } = world;
    await asks(world, '/kpi pipeline');
    const command = page.getByRole('option', { name: /to the bot \/kpi ok.*James: pipeline/ });
    await command.waitFor();
    await page
      .getByRole('option', { name: /from the bot response_url ok/ })
      .last()
      .click();
    const detail = page.getByRole('article', { name: 'response_url' });
    await detail.getByRole('button', { name: '/kpi pipeline' }).waitFor();
    await detail.getByRole('heading', { name: 'The whole interaction' }).waitFor();
    await detail.getByRole('tab', { name: 'Block Kit' }).click();
    await detail.getByRole('tree').getByText('"rich_text"').first().waitFor();
    const builder = await detail.getByRole('link', { name: 'Block Kit Builder' }).getAttribute('href');
    const [, blocks] = builder!.split('#');
    expect(JSON.parse(decodeURIComponent(blocks!)).blocks[0].type).toBe('rich_text');
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'tools-traffic');
    await detail.getByRole('button', { name: '/kpi pipeline' }).click();
    await page.getByText(/ms of the 3 seconds Slack waits/).waitFor();
    const whole = await page.getByRole('article', { name: '/kpi' }).textContent();
    expect(whole).not.toMatch(/token:\s*"sandbox"/);
    expect(whole).toMatch(/token:\s*"••••••"/);
    await page.getByRole('button', { name: 'All traffic' }).click();
    await page.getByRole('searchbox').fill('nothing like this');
    await page.getByText('Nothing is like that.').waitFor();
  });

  test('thousands of requests are scrolled through, of which a screenful is drawn', async () => {
    const { page, sandbox } = await begin({}, 'Traffic');
    for (let sent = 0; sent < 300; sent += 1)
      await fetch(`${sandbox.apiUrl}api.test`, {
        method: 'POST',
        body: new URLSearchParams({ n: String(sent) }),
      });
    const rows = page.getByRole('option');
    await expect
      .poll(async () => (await page.getByRole('status').allTextContents()).join())
      .toMatch(/30\d of at most 2,000 kept/);
    expect(await rows.count()).toBeLessThan(60);
    const list = page.getByRole('listbox', { name: 'Requests and answers, oldest first' });
    const atEnd = () =>
      list.evaluate(
        ({ scrollHeight, scrollTop, clientHeight }: Scrolled) => scrollHeight - scrollTop - clientHeight < 8,
      );
    await expect.poll(atEnd).toBe(true);
    await list.hover();
    await page.mouse.wheel(0, -2_000);
    await expect
      .poll(() => page.getByRole('button', { name: 'Follow' }).getAttribute('aria-pressed'))
      .toBe('false');
    await page.getByRole('button', { name: 'Follow' }).click();
    await expect.poll(atEnd).toBe(true);
  });

  test('the workspace begins again once that is confirmed', async () => {
    const world = await begin({}, 'Workspace');
    const { page, sandbox, as } = world;
    await as('James').says('#growth', 'Hello');
    sandbox.clock.advance(3_600_000);
    await page.getByRole('button', { name: 'Begin again …' }).click();
    await page.getByRole('alertdialog').waitFor();
    await browser.isAccessible(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(sandbox.as('James').reads('#growth')).toHaveLength(1);
    await page.getByRole('button', { name: 'Begin again …' }).click();
    await page.getByRole('button', { name: 'Begin again', exact: true }).click();
    await expect.poll(() => sandbox.as('James').reads('#growth')).toEqual([]);
    expect(sandbox.overview()).toMatchObject({ moved: 0, traffic: { oldest: expect.any(Number) } });
    expect(sandbox.traffic.list()).toEqual([]);
  });

  test('the bot is removed, invited, uninstalled and installed, and a script learns how', async () => {
    const { page, sandbox } = await begin({}, 'Workspace');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Remove the bot', exact: true }).click();
    await page.getByText('open, the bot is not a member').waitFor();
    await page.getByRole('button', { name: 'Copy as curl: Invite the bot' }).click();
    const line = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(line).toContain(`${sandbox.url}/sandbox/invite`);
    await page.getByRole('button', { name: 'Invite the bot', exact: true }).click();
    await page.getByText('open, the bot is a member').waitFor();
    await page.getByRole('button', { name: 'Uninstall', exact: true }).click();
    await page.getByText('Not installed').waitFor();
    await page.getByRole('button', { name: 'Install', exact: true }).click();
    await page.getByRole('button', { name: 'Uninstall', exact: true }).waitFor();
    expect(sandbox.overview().bot.installed).toBe(true);
    await browser.isAccessible(page);
  });

  test('every tab can be read in the dark, in Swedish', { timeout: 60_000 }, async () => {
    const world = await begin({ as: 'asa.lindqvist', theme: 'dark' });
    await world.as('Åsa').types('#growth', '/kpi pipeline');
    for (const tab of ['Klocka', 'Trafik', 'Störningar', 'Arbetsyta']) {
      await world.page.getByRole('tab', { name: tab }).click();
      await browser.isAccessible(world.page);
      await browser.keepsPicture(world.page, `tools-dark-${tab.toLowerCase()}`);
    }
  });

  test('every tab fits a phone', async () => {
    const world = await begin({ as: 'asa.lindqvist', size: 'phone' });
    await world.as('Åsa').types('#growth', '/kpi pipeline');
    for (const tab of ['Klocka', 'Trafik', 'Störningar', 'Arbetsyta']) {
      await world.page.getByRole('tab', { name: tab }).click();
      await browser.fits(world.page);
      for (const button of await world.page.locator('.tools button:visible').all())
        expect((await button.boundingBox())?.height, await button.ariaSnapshot()).toBeGreaterThanOrEqual(
          FINGER,
        );
      await browser.keepsPicture(world.page, `tools-phone-${tab.toLowerCase()}`);
    }
  });
});

/** Where James is. */
const nineInLondon = (winterDay: string): string => `${winterDay}T09:00:00.000Z`;

/** The test is compiled without a browser's types. */
type Scrolled = { readonly scrollHeight: number; readonly scrollTop: number; readonly clientHeight: number };

const channelId = (sandbox: TestWorld['sandbox'], name: string): string =>
  sandbox.overview().channels.find((one) => one.name === name)!.id;

/** Asks, and waits until the answer is there. */
async function asks(
  { as, page }: Pick<TestWorld, 'as'> & { readonly page: Page },
  words: string,
): Promise<void> {
  await as('James').types('#growth', words);
  await page
    .getByRole('option', { name: /response_url/ })
    .first()
    .waitFor();
}
