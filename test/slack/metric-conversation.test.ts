import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateMessage, validateView } from '../../src/block-kit/validate.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
});
afterAll(async () => {
  await world.close();
});

test('a metric is made in a modal: its wrong formula shows where, the right one is saved, counted and undone', async () => {
  await world.knows([
    { metric: 'meetings', value: 20 },
    { metric: 'deals_won', value: 5 },
  ]);
  const åsa = world.as('Åsa');
  await åsa.types('#growth', '/kpi mått nöjda möten');
  await åsa.sees('Vad räknas?');
  const { type, title, submit, close, blocks } = åsa.modal();
  expect(validateView({ type, title, submit, close, blocks })).toEqual([]);
  await åsa.sees('Nytt nyckeltal');

  await åsa.chooses('kind:', 'derived');
  await åsa.sees('Med andra nyckeltals nycklar');
  const fields = { 'sv:': 'Affärsandel', 'unit:': 'percent' };
  await åsa.submits({ ...fields, 'formula:': 'deals_won ÷ meetngs' });
  await åsa.sees('Inte sparat än: formeln går inte att använda.');
  await åsa.sees('deals_won ÷ meetngs\n            ^');
  await åsa.sees('det finns inget nyckeltal med nyckeln ”meetngs”');
  await åsa.sees('Menade ni meetings');
  await åsa.submits({ 'formula:': 'deals_won ÷ meetings', 'decimals:': 'många' });
  await åsa.sees('Decimalerna är ett heltal från 0 till 6.');
  await åsa.submits({ 'formula:': 'deals_won ÷ meetings', 'decimals:': '1' });
  await åsa.sees('Affärsandel är nu ett av era nyckeltal.');
  expect(validateMessage(åsa.lastMessage('Affärsandel är nu'))).toEqual([]);
  await åsa.sees('Det som skulle göra det till ett bättre nyckeltal');
  await åsa.sees(
    'Ingen har sagt vad det ska bli, så det leder inte till något beslut än: /kpi mål affärsandel.',
  );
  // Meetings lead to a customer, and a share of them says how well.
  expect(åsa.screen()).not.toContain('Det leder inte in i er tratt');
  expect(åsa.screen()).not.toContain('Det räknar hur mycket');

  await åsa.clicks('Visa det');
  await åsa.sees('25 %');
  const james = world.as('James');
  await james.types('#growth', '/kpi affärsandel');
  await james.sees('25%');

  await åsa.types('#growth', '/kpi mått affärsandel');
  await åsa.sees('Ta bort');
  await åsa.clicks('Ta bort');
  await åsa.sees('Affärsandel är borttaget.');
  await james.types('#growth', '/kpi affärsandel november');
  await james.sees('Jag förstod inte ”affärsandel november”');
  await åsa.clicks('Ångra');
  await åsa.sees('Ångrat: Affärsandel är som förut.');
  await james.types('#growth', '/kpi affärsandel oktober');
  await james.sees('October');
  expect(james.screen()).not.toContain('”affärsandel oktober”');
});

test('a built-in one is changed for everybody, and given back', async () => {
  const [erik, james] = [world.as('Erik'), world.as('James')];
  await james.types('#sales', '/kpi metric hit rate');
  await james.sees('What you change here holds for your workspace only.');
  await james.submits({ 'en:hit_rate': 'Deals per meeting', 'sv:hit_rate': 'Affärer per möte' });
  await james.sees('Deals per meeting is changed.');
  await erik.types('#sales', '/kpi förklara affärer per möte');
  await erik.sees('Affärer per möte:');
  await james.clicks('Undo');
  await james.sees('Undone: Hit rate is as it was.');
  await erik.types('#sales', '/kpi förklara hit rate');
  await erik.sees(':');
});
