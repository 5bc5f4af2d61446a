import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';

const MEETINGS = Array.from({ length: 51 }, (_, day) => ({
  date: `2026-11-${String(2 + (day % 17)).padStart(2, '0')}`,
}));

describeInBrowser('a conversation in the page', (browser) => {
  test('Åsa asks in Swedish; James, whom one acts as next, sees none of it and asks in English', async () => {
    const world = await browser.world();
    await world.knows(MEETINGS);
    await world.aims({ metric: 'meetings', value: 80 });
    const page = await browser.open(world.sandbox, { as: 'asa.lindqvist', in: 'growth' });
    const messages = page.getByRole('log', { name: 'Meddelanden i #growth' });
    await page.getByRole('textbox', { name: 'Skriv till #growth' }).fill('/kpi möten');
    await page.keyboard.press('Enter');
    await messages.getByText('51 av 80 bokade möten i november').first().waitFor();
    await messages.getByText('Visas bara för dig').first().waitFor();
    await messages.getByRole('img', { name: /51/ }).first().waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('sv');
    expect(await page.title()).toBe('#growth · Sandbox');
    await browser.isAccessible(page);
    await browser.fits(page);
    await browser.keepsPicture(page, 'conversation-sv');

    await page.getByRole('button', { name: 'Du agerar som Åsa Lindqvist. Byt person' }).click();
    await page.getByRole('menuitemradio', { name: /James Carter/ }).click();
    const english = page.getByRole('log', { name: 'Messages in #growth' });
    await english.waitFor();
    expect(await english.getByRole('article').count()).toBe(0);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.getByRole('textbox', { name: 'Message #growth' }).fill('/kpi meetings');
    await page.keyboard.press('Enter');
    await english.getByText('51 of 80 meetings booked in November').first().waitFor();
    await english.getByText('Only visible to you').first().waitFor();
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'conversation-en');
  });

  test('what the bot does not answer is said by Slackbot, in the language of whoever asked', async () => {
    const sandbox = await browser.silence();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByRole('textbox', { name: 'Skriv till #growth' }).fill('/kpi möten');
    await page.keyboard.press('Enter');
    await page.getByText('/kpi misslyckades').waitFor();
    expect(await page.getByRole('article').last().textContent()).toContain('Slackbot');
  });

  test('messages of one person stand together, days apart, and times tell the whole date', async () => {
    const { sandbox } = await browser.world();
    await sandbox.as('Erik').types('#growth', 'God morgon!');
    await sandbox.as('Erik').types('#growth', 'Är alla här?');
    sandbox.clock.advance(86_400_000);
    await sandbox.as('Erik').types('#growth', 'Nästa dag');
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByText('Nästa dag').waitFor();
    const list = await page.getByRole('log').textContent();
    expect(list?.match(/I går|I dag/g)).toEqual(['I går', 'I dag']);
    expect(await page.locator('.message-author').allTextContents()).toEqual(['Erik Holm', 'Erik Holm']);
    // A tooltip comes to a pointer that was moved here, not to one that was here all along.
    await page.mouse.move(400, 400);
    await page.getByRole('article').last().locator('time').hover();
    await page
      .getByRole('tooltip')
      .getByText(/^torsdag 19 november 2026/)
      .waitFor();
  });

  test('what a bot edits says so, and what it deletes is gone', async () => {
    const { sandbox } = await browser.world();
    const call = async (method: string, body: object) =>
      (await (
        await fetch(`${sandbox.apiUrl}${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.botToken}` },
          body: JSON.stringify(body),
        })
      ).json()) as { readonly ok: boolean; readonly ts: string };
    const { id: channel } = sandbox.overview().channels.find(({ name }) => name === 'growth')!;
    const { ts } = await call('chat.postMessage', { channel, text: 'Tolv möten' });
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByText('Tolv möten').waitFor();
    await call('chat.update', { channel, ts, text: 'Tretton möten' });
    await page.getByRole('article').filter({ hasText: 'Tretton möten' }).getByText('(redigerat)').waitFor();
    await call('chat.delete', { channel, ts });
    await page.getByText('Tretton möten').waitFor({ state: 'detached' });
  });

  test('a message from below is announced to those who have scrolled up, and followed by those who have not', async () => {
    const { sandbox } = await browser.world();
    const erik = sandbox.as('Erik');
    for (let line = 1; line <= 40; line += 1) await erik.types('#growth', `Rad ${line}`);
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByText('Rad 40').waitFor();
    await erik.types('#growth', 'Rad 41');
    const list = page.getByRole('log');
    await expect
      .poll(() => list.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight))
      .toBeLessThan(2);
    await list.evaluate((box) => box.scrollTo(0, 0));
    await page.getByRole('button', { name: 'Till de senaste meddelandena' }).waitFor();
    await erik.types('#growth', 'Rad 42');
    await page.getByRole('button', { name: '1 nytt meddelande' }).click();
    await page.getByRole('button', { name: /nytt meddelande/ }).waitFor({ state: 'detached' });
  });
});
