import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { validateMessage } from '../../src/block-kit/validate.ts';
import { addMonths } from '../../src/domain/civil-date.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { sharedTestStore } from '../support/databases.ts';
import { plainly } from '../support/plainly.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await aWorld(await sharedTestStore());
});
afterEach(async () => {
  await world.close();
});

/** A year of 40 meetings, 20 opportunities and 10 deals of 100 000 kr a month; in October only 10 and 5 came of as many meetings. */
const SALES: Partial<Observation>[] = Array.from({ length: 14 }, (_, month) =>
  addMonths('2025-09-15', month),
).flatMap((date) => {
  const isLow = date.startsWith('2026-10');
  return [
    { date, metric: 'meetings', value: 40 },
    { date, metric: 'opportunities', value: isLow ? 10 : 20 },
    { date, metric: 'deals_won', value: isLow ? 5 : 10 },
    { date, metric: 'revenue', value: isLow ? 500_000 : 1_000_000 },
  ];
});

describe('/kpi varför', () => {
  test('explains a miss by the step that was worse, in a sentence, a table that sums and a picture', async () => {
    await world.knows(SALES);
    await world.aims({ metric: 'revenue', value: 1_000_000 });
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi varför omsättning oktober');
    await åsa.sees(
      'Försäljningen i oktober landade 500 tkr under målet: 500 tkr för att en mindre andel möten blev affärsmöjligheter.',
    );
    const said = åsa.lastMessage('Försäljningen i oktober landade');
    expect(validateMessage(said)).toEqual([]);
    const table = said.blocks.find(({ type }) => type === 'table');
    expect(plainly(JSON.stringify(table))).toContain('-500 000 kr');
    await åsa.sees('Möten → affärsmöjligheter: -500 000 kr; Affärsmöjligheter → affärer: 0 kr;');
  });

  test('against the period before at a press, and on to the one before that', async () => {
    await world.knows(SALES);
    await world.aims({ metric: 'revenue', value: 1_000_000 });
    const james = world.as('James');
    await james.types('#growth', '/kpi why revenue october');
    await james.sees('Revenue in October landed SEK 500K below the target:');
    await james.clicks('Against September');
    await james.sees('Revenue in October landed SEK 500K below September:');
    await james.clicks('And September?');
    await james.sees('Revenue in September landed just at the target: nothing has changed.');
  });

  test('is offered under a month that is over', async () => {
    await world.knows(SALES);
    await world.aims({ metric: 'opportunities', value: 20 });
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi affärsmöjligheter oktober');
    await åsa.sees('10 av 20');
    await åsa.clicks('Varför?');
    await åsa.sees(
      'Antalet nya affärsmöjligheter i oktober landade 10 under målet: 10 för att en mindre andel möten blev affärsmöjligheter.',
    );
  });

  test('says kindly what it cannot take apart, and what it can', async () => {
    await world.knows([{ metric: 'followers', form: 'snapshot', date: '2026-10-15', value: 4210 }]);
    const james = world.as('James');
    await james.types('#growth', '/kpi why followers october');
    await james.sees('I cannot take social followers apart step by step.');
    await james.sees('I can do it for what comes through the funnel: revenue won,');
  });
});
