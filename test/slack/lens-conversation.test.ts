import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateMessage } from '../../src/block-kit/validate.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
});
afterAll(async () => {
  await world.close();
});

test('a role is chosen once, shows one’s own part, is nobody else’s affair, and is given up again', async () => {
  await world.knows([
    { metric: 'revenue', value: 300_000, dimensions: { owner: 'Erik Holm' } },
    { metric: 'revenue', value: 200_000, dimensions: { owner: 'Johan Ek' } },
    { metric: 'contacts', value: 41 },
  ]);
  const [erik, james] = [world.as('Erik'), world.as('James')];
  await erik.types('#growth', '/kpi följ kontakter');
  await erik.sees('kontakter');
  await erik.types('#growth', '/kpi');
  await erik.sees('Välj din roll i menyn');
  await erik.chooses('Din roll', 'Sälj: affärer');
  await erik.sees('Din roll: Sälj: affärer.');
  await erik.sees('Din del är det som står på Erik Holm i siffrorna.');
  const mine = erik.lastMessage('Din roll: Sälj: affärer.');
  expect(validateMessage(mine)).toEqual([]);
  expect(mine.words).toMatch(/300 tkr[\s\S]*500 tkr/);
  expect(mine.words).not.toContain('Nya kontakter');

  await erik.clicks('Dela i kanalen');
  await james.looksAt('#growth');
  await james.sees('Visas för: Sälj: affärer.');
  expect(james.screen()).not.toMatch(/300\s?tkr|SEK 300/);
  await james.types('#growth', '/kpi');
  await james.sees('Choose your role in the menu');

  await erik.types('#sales', '/kpi roll');
  await erik.sees('Du ser siffrorna för Sälj: affärer, var du än frågar.');
  await erik.types('#growth', '/kpi roll kanalen');
  await expect.poll(() => world.world.store.personRoles.of(world.workspace.id, erik.id)).toBeNull();
  await erik.types('#growth', '/kpi');
  await erik.sees(/1 siffra i november[\s\S]*Välj din roll i menyn[\s\S]*1 siffra i november/);
});
