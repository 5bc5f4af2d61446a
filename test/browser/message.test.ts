import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';
import { PNG } from '../support/pictures.ts';

describeInBrowser('with a message one can', (browser) => {
  test('react, by search, and take it back; everyone sees who did', async () => {
    const { sandbox } = await browser.world();
    await sandbox.as('Erik').types('#growth', 'Affären är klar');
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByText('Affären är klar').hover();
    await page.getByRole('button', { name: 'Lägg till reaktion …' }).click();
    await page
      .getByRole('dialog')
      .getByRole('searchbox')
      .or(page.getByRole('dialog').getByRole('textbox'))
      .fill('rocket');
    await browser.keepsPicture(page, 'emoji-picker');
    await page.getByRole('option', { name: 'rocket' }).click();
    const reaction = page.getByRole('button', { name: 'rocket, 1 person, du är en av dem' });
    await reaction.waitFor();
    const [{ reactions } = { reactions: [] }] = sandbox.as('Erik').reads('#growth');
    expect(reactions).toEqual([{ name: 'rocket', users: [sandbox.as('Åsa').person.id] }]);
    await reaction.click();
    await reaction.waitFor({ state: 'detached' });
    expect(sandbox.as('Erik').reads('#growth')[0]?.reactions).toEqual([]);
  });

  test('answer it in its thread, where commands are refused, and come back to it by Escape', async () => {
    const { sandbox } = await browser.world();
    await sandbox.as('Erik').types('#growth', 'Hur ligger vi till?');
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    const message = page.getByRole('main').getByRole('article').filter({ hasText: 'Hur ligger vi till?' });
    await message.focus();
    await page.keyboard.press('t');
    const thread = page.getByRole('complementary', { name: 'Tråd: #growth' });
    await thread.waitFor();
    await page.keyboard.type('Bra!');
    await page.keyboard.press('Enter');
    await thread.getByText('1 svar').waitFor();
    await page.keyboard.type('/kpi möten');
    await page.keyboard.press('Enter');
    await thread.getByText('/kpi går tyvärr inte att använda i trådar.').waitFor();
    expect(sandbox.as('Erik').reads('#growth').at(-1)).toMatchObject({
      text: 'Bra!',
      threadTs: expect.any(String),
    });
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'thread');
    expect(new URL(page.url()).searchParams.get('thread')).toBe(sandbox.as('Erik').reads('#growth')[0]?.ts);
    await page.keyboard.press('Escape');
    await thread.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate('document.activeElement?.textContent'))
      .toContain('Hur ligger vi till?');
    await message.getByRole('button', { name: /1 svar/ }).click();
    await thread.waitFor();
    await page.goBack();
    await thread.waitFor({ state: 'detached' });
  });

  test('do what the app offers for it: log the won deal that it tells of', async () => {
    const { sandbox } = await browser.world();
    await sandbox.as('Erik').types('#growth', 'Acme är i hamn! 250 tkr');
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByText('Acme är i hamn!').hover();
    await page.getByRole('button', { name: 'Mer', exact: true }).click();
    await page.getByRole('group', { name: 'Fler åtgärder' }).waitFor();
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'message-menu');
    await page.getByRole('menuitem', { name: /Logga vinst/ }).click();
    const modal = page.getByRole('dialog', { name: 'Logga en vinst' });
    await expect.poll(() => modal.getByLabel('Kund', { exact: true }).inputValue()).toBe('Acme');
    await browser.keepsPicture(page, 'win-modal');
  });

  test('go from one to the next by the arrow keys', async () => {
    const { sandbox } = await browser.world();
    for (const words of ['ett', 'två', 'tre']) await sandbox.as('Erik').types('#growth', words);
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByText('tre').waitFor();
    await page.getByRole('log').focus();
    const focused = () =>
      page.evaluate('document.activeElement.querySelector(".message-content").textContent');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('tre');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('två');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('ett');
  });

  test('send a picture with it, which opens large', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Bifoga en fil' }).click();
    await (await chooser).setFiles({ name: 'diagram.png', mimeType: 'image/png', buffer: PNG });
    await page.getByRole('button', { name: 'Ta bort diagram.png' }).waitFor();
    await page.getByRole('textbox', { name: 'Skriv till #growth' }).fill('Se diagrammet');
    await page.keyboard.press('Enter');
    await page.getByText('Se diagrammet').waitFor();
    await page.getByRole('button', { name: 'Förstora diagram.png' }).click();
    await page.getByRole('dialog', { name: 'diagram.png' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(sandbox.as('Erik').reads('#growth')[0]).toMatchObject({
      text: 'Se diagrammet',
      files: [{ name: 'diagram.png', mimetype: 'image/png' }],
    });
  });

  test('see how the bot came to write it', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByRole('textbox', { name: 'Skriv till #growth' }).fill('/kpi help');
    await page.keyboard.press('Enter');
    await page.getByRole('article').last().hover();
    await page.getByRole('button', { name: 'Mer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Visa hur det blev till' }).click();
    const tools = page.getByRole('complementary', { name: 'Bakom kulisserna' });
    await tools.getByRole('tab', { name: 'Trafik', selected: true }).waitFor();
    await tools.getByText('/kpi').first().waitFor();
    expect(new URL(page.url()).searchParams.get('tools')).toBe('open');
  });

  test('drop a file on the conversation', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    const carried = await page.evaluateHandle(
      '(() => { const files = new DataTransfer(); files.items.add(new File(["date;value"], "deals.csv")); return files; })()',
    );
    const conversation = page.getByRole('log');
    await conversation.dispatchEvent('dragover', { dataTransfer: carried });
    await page.getByText('Släpp för att dela i #growth').waitFor();
    await conversation.dispatchEvent('drop', { dataTransfer: carried });
    await page.getByRole('button', { name: 'Skicka' }).click();
    await page.getByRole('link', { name: 'Ladda ner deals.csv' }).waitFor();
    expect(sandbox.as('Erik').reads('#growth')[0]).toMatchObject({ files: [{ name: 'deals.csv' }] });
  });
});
