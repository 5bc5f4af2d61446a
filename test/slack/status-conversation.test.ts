import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateMessage } from '../../src/block-kit/validate.ts';
import { sharedTestStore } from '../support/databases.ts';
import type { AtTheScreen } from '../support/sandbox-client.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let åsa: AtTheScreen;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  await world.knows([{ date: '2026-11-11', value: 31 }]);
  åsa = world.as('Åsa');
});
afterAll(() => world.close());

/** The clock is moved, and what there is to do then is done. */
async function goTo(moment: string): Promise<void> {
  await world.sandbox.moveClock(Date.parse(moment));
  await world.bot.outbox.tick();
  await world.bot.outbox.idle();
}
const here = () => world.sandbox.as('Åsa');
const direct = () => here().directMessage();

test('where nothing comes by itself, the status says how it would', async () => {
  await åsa.types('#growth', '/kpi status');
  await åsa.sees('Hit kommer inget av sig självt än.');
  await åsa.sees('`/kpi digest måndagar 08:30`');
  await åsa.sees('Siffrorna');
});

test('a digest whose channel has lost Takt is paused, its maker hears why, and resumes it', async () => {
  await åsa.types('#growth', '/kpi digest måndagar 08:30 möten');
  await åsa.sees('Klart: sammanfattningen');
  await åsa.types('#growth', '/kpi status');
  await åsa.sees('Sammanfattningen har första gången framför sig.');
  await åsa.sees('Nästa: måndag 23 nov. 08:30.');

  await here().removesBot('#growth');
  await goTo('2026-11-23T07:30:00.000Z');
  åsa.looksAt(direct());
  await åsa.sees(/Jag kan inte skicka sammanfattningen i <#C\w+>\./);
  await åsa.sees('Jag är inte med i kanalen. Skriv `/invite @Takt` där och tryck sedan på Återuppta.');
  await åsa.sees('Till dess är den pausad; inget skickas och inget går förlorat.');
  expect(validateMessage(åsa.lastMessage('Jag kan inte skicka'))).toEqual([]);

  await åsa.types('#growth', '/kpi status');
  await åsa.sees('Allt har inte kommit fram: en sammanfattning är pausad, eftersom Slack inte tog emot den.');
  await åsa.sees('Måndag 23 nov. 08:30: Slack tog inte emot den.');
  await åsa.sees('Pausad. Jag är inte med i kanalen. Skriv `/invite @Takt` där');
  expect(validateMessage(åsa.lastMessage('Allt har inte kommit fram'))).toEqual([]);

  await here().invites('#growth');
  await åsa.clicks('Återuppta');
  await åsa.sees(/Sammanfattningen i <#C\w+> är igång igen\. Nästa kommer 30 nov\. 08:30\./);
  await åsa.clicks('Skicka igen');
  await åsa.sees(/På väg: sammanfattningen i <#C\w+>\./);
  await åsa.sees('Vecka 47: siffrorna har inte kommit än');
  await åsa.types('#growth', '/kpi status');
  await åsa.sees('Sammanfattningen kommer som den ska.');
  await åsa.sees('Senast: måndag 23 nov. 08:30.');
});

test('what came late is told, in English to whoever reads English', async () => {
  await goTo('2026-11-30T09:40:00.000Z');
  const james = world.as('James');
  await james.types('#growth', '/kpi status');
  await james.sees('The digest comes as it should.');
  await james.sees('Last: Monday 30 Nov 10:40, late (it was due Monday 30 Nov 08:30).');
  await james.sees('Next: Monday 7 Dec 08:30.');
});

test('what was missed is told to its maker, who can have it all the same', async () => {
  await goTo('2026-12-07T20:00:00.000Z');
  åsa.looksAt(direct());
  await åsa.sees(/Jag skickade inte sammanfattningen i <#C\w+> som skulle ha kommit 08:30\./);
  await åsa.clicks('Skicka nu');
  await åsa.sees(/På väg: sammanfattningen i <#C\w+>\./);
  åsa.looksAt('#growth');
  await åsa.sees('Det här kommer sent: det skulle ha kommit måndag 7 dec. 08:30.');
  åsa.looksAt(direct());
  await åsa.clicks('Skicka nu');
  await åsa.sees('Det finns inget att skicka igen: det är på väg eller har redan kommit fram.');
});
