import { expect, test } from 'vitest';
import { describeInBrowser } from '../support/browser.ts';

describeInBrowser('the composer', (browser) => {
  test('completes a command and sends it by the keyboard alone', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByRole('textbox', { name: 'Skriv till #growth' }).click();
    await page.keyboard.type('/');
    const offered = page.getByRole('option', { name: /^\/kpi pipeline/ });
    await offered.waitFor();
    expect(await offered.getAttribute('aria-selected')).toBe('true');
    await browser.isAccessible(page);
    await browser.keepsPicture(page, 'slash-completion');
    const field = page.getByRole('textbox', { name: 'Skriv till #growth' });
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('/kpi ');
    await page.getByRole('option', { name: '/kpi help' }).waitFor();
    const help = page.getByRole('option', { name: '/kpi help', selected: true });
    for (let down = 0; down < 10 && !(await help.isVisible()); down += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('/kpi help');
    await page.keyboard.press('Enter');
    await page.getByRole('article').filter({ hasText: 'Takt' }).first().waitFor();
    expect(await field.inputValue()).toBe('');
    expect(sandbox.traffic.list().find(({ name }) => name === '/kpi')).toMatchObject({ status: 200 });
  });

  test('completes people, channels and emoji, which arrive as Slack writes them', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByRole('textbox', { name: 'Skriv till #growth' }).click();
    await page.keyboard.type('Hej @eri');
    await page.getByRole('option', { name: /Erik Holm/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('se #sal');
    await page.keyboard.press('Enter');
    await page.keyboard.type(':rock');
    await page.getByRole('option', { name: /:rocket:/ }).click();
    await page.keyboard.press('Enter');
    const { id } = sandbox.overview().channels.find(({ name }) => name === 'sales')!;
    await expect
      .poll(() => sandbox.as('Erik').reads('#growth')[0]?.text)
      .toBe(`Hej <@${sandbox.as('Erik').person.id}> se <#${id}> :rocket:`);
  });

  test('Escape puts the suggestions away, Shift and Enter makes a line, a draft waits where it was begun', async () => {
    const { sandbox } = await browser.world();
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    await page.getByRole('textbox', { name: 'Skriv till #growth' }).click();
    await page.keyboard.type('/k');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    const field = page.getByRole('textbox', { name: 'Skriv till #growth' });
    await field.fill('ett');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('två');
    await page.getByRole('link', { name: 'sales' }).click();
    expect(await page.getByRole('textbox', { name: 'Skriv till #sales' }).inputValue()).toBe('');
    await page.getByRole('link', { name: 'growth' }).click();
    expect(await field.inputValue()).toBe('ett\ntvå');
  });

  test('what could not be sent comes back, with the reason', async () => {
    const { sandbox } = await browser.world();
    // The browser says of the refusal what it says of every answer above 400.
    browser.mayHear(/404/);
    const page = await browser.open(sandbox, { as: 'asa.lindqvist' });
    const field = page.getByRole('textbox', { name: 'Skriv till #growth' });
    await field.fill('Hej');
    await page.route('**/sandbox/type', (route) =>
      route.fulfill({ status: 404, json: { error: '#growth is archived.' } }),
    );
    await page.keyboard.press('Enter');
    await page.getByText('Det gick inte att skicka. #growth is archived.').waitFor();
    expect(await field.inputValue()).toBe('Hej');
  });
});
