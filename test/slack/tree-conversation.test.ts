import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateMessage } from '../../src/block-kit/validate.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  await world.aims({ metric: 'revenue', value: 1_000_000 });
  await world.aims({ metric: 'meetings', value: 80 });
  await world.aims({ metric: 'meetings', value: 30, filter: { owner: 'Erik Holm' } });
  await world.aims({ metric: 'calls', value: 900 });
  await world.aims({ metric: 'cac', value: 100_000 });
  await world.knows([
    { date: '2026-11-03', value: 12, dimensions: { owner: 'Erik Holm' } },
    { date: '2026-11-04', value: 5 },
  ]);
});
afterAll(() => world.close());

test('the goal is broken down as far as it goes, and leads on to any figure in it', async () => {
  const åsa = world.as('Åsa');
  await åsa.types('#growth', '/kpi målträd november');
  await åsa.sees('Försäljning i november: inga siffror än, målet är 1 Mkr. 2 mål leder dit.');
  await åsa.sees('Bokade möten: 50 av 80 är ännu ingens, per ägare.');
  expect(validateMessage(åsa.lastMessage('Försäljning i november'))).toEqual([]);
  await åsa.sees('Vid sidan av målet');
  await åsa.clicks('Dela i kanalen');
  const erik = world.as('Erik');
  erik.looksAt('#growth');
  await erik.sees('50 av 80 är ännu ingens');
});

test('in free words, below any metric', async () => {
  const james = world.as('James');
  await james.types('#growth', '/kpi break down the target for meetings in november');
  await james.sees('Meetings booked in November: 17 of 80. One target leads there');
});

test('without a target below it, it says how somebody gets a part', async () => {
  const james = world.as('James');
  await james.types('#growth', '/kpi tree calls');
  await james.sees('owner="…"');
});
