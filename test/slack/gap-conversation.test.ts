import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateMessage } from '../../src/block-kit/validate.ts';
import { addDays } from '../../src/domain/civil-date.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  await world.knows(SALES);
  await world.aims({
    metric: 'revenue',
    value: 4_900_000,
    every: 'quarter',
    from: '2026-10-01',
    setAt: '2026-10-01T08:00:00.000Z',
  });
});
afterAll(async () => {
  await world.close();
});

/** Every week for a year, to 18 November: 12 meetings by two people, 6 opportunities, and 3 deals of 100 000 kr. */
const SALES: Partial<Observation>[] = Array.from({ length: 52 }, (_, week) =>
  addDays('2026-11-18', -7 * week),
).flatMap((date) => [
  { date, metric: 'meetings', value: 6, dimensions: { owner: 'Erik' } },
  { date, metric: 'meetings', value: 6, dimensions: { owner: 'Åsa' } },
  { date, metric: 'opportunities', value: 6 },
  { date, metric: 'deals_won', value: 3 },
  { date, metric: 'revenue', value: 300_000 },
]);

describe('/kpi gapet', () => {
  test('two levers tried change the message in place, and starting over gives the first one back', async () => {
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi gapet');
    await åsa.sees(
      'Gapet på 1,1 Mkr under Q4 stängs om snittaffären blir 167 tkr, i stället för 100 tkr i dag.',
    );
    const first = åsa.lastMessage('Gapet på 1,1 Mkr');
    expect(validateMessage(first)).toEqual([]);
    await åsa.clicks('+10 % snittaffär');
    await åsa.sees('Med 10 % större affärer blir det');
    await åsa.clicks('+10 % snittaffär');
    await åsa.sees('Med 20 % större affärer blir det');
    await åsa.clicks('+10 % affärer');
    await åsa.sees(/Med 20 % större affärer och 10 % fler affärer .+ under Q4/);
    expect(validateMessage(åsa.lastMessage('Med 20 % större affärer och'))).toEqual([]);
    await åsa.noLongerSees('Gapet på 1,1 Mkr');
    await åsa.clicks('Börja om');
    await åsa.sees(first.words.split('\n')[0]!);
    expect(await world.world.store.targets.all(world.workspace.id)).toHaveLength(1);
  });

  test('what was tried is kept as targets only when asked for, and taken back', async () => {
    const james = world.as('James');
    await james.types('#sales', '/kpi gap what deal+20% meetings+24');
    await james.sees(/With 20% larger deals and 24 more meetings/);
    await james.clicks('Save as targets');
    // Both departments share the meetings, and so everybody reads of it.
    await james.sees(
      '2 targets that James Carter set 18 Nov: 1 is a draft, waiting for sales and marketing.',
    );
    const held = async (metric: string) =>
      (await world.world.store.targets.all(world.workspace.id)).filter((target) => target.metric === metric);
    expect(await held('average_deal')).toMatchObject([
      { value: 120_000, every: 'quarter', from: '2026-10-01', until: '2026-12-31', setBy: 'James Carter' },
    ]);
    await james.clicks('Undo');
    await james.sees('James Carter took 2 targets back.');
  });
});
