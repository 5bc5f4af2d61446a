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

const met = (owner: string, date: string, value: number, department = 'sales') => ({
  metric: 'meetings',
  date,
  value,
  dimensions: { owner, department },
});
const goTo = async (moment: string) => {
  await world.sandbox.moveClock(Date.parse(moment));
  await world.bot.outbox.tick();
};

test('a race from its start to its end, and what came later puts the result right', async () => {
  const [åsa, erik, james] = [world.as('Åsa'), world.as('Erik'), world.as('James')];
  james.looksAt('#growth');
  // A channel has to want it.
  await åsa.types(
    '#growth',
    '/kpi tävling möten 19 nov till 27 nov pris "en tårta till alla" mellan säljare',
  );
  await åsa.sees('Tävlingar behöver topplistan, och den är av i den här kanalen.');
  expect(validateMessage(åsa.lastMessage('Tävlingar behöver'))).toEqual([]);
  await åsa.clicks('Slå på den och starta');
  await james.sees('Åsa Lindqvist slog på topplistan i kanalen');
  await åsa.sees('Startad: flest bokade möten, 19–27 november.');
  await åsa.sees('Kanalen får veta det den morgon den börjar, och resultatet morgonen efter sista dagen.');
  await åsa.types(
    '#growth',
    '/kpi tävling möten 19 nov till 27 nov pris "en tårta till alla" mellan säljare',
  );
  await åsa.sees('Kanalen har redan just den tävlingen.');

  await goTo('2026-11-19T06:31:00.000Z');
  await james.sees('Tävling: flest bokade möten, 19–27 november. 🏁');
  await james.sees('Mellan säljare; priset är en tårta till alla.');
  const announcement = james.lastMessage('Tävling: flest');
  expect(announcement.onlyYou).toBe(false);
  expect(validateMessage(announcement)).toEqual([]);

  await world.knows([
    met('Erik Holm', '2026-11-19', 5),
    met('James Carter', '2026-11-19', 3),
    met('Maria Öberg', '2026-11-19', 2),
  ]);
  await goTo('2026-11-19T13:05:00.000Z');
  await james.clicks('Ställningen nu');
  await åsa.sees('Erik Holm leder med 5 bokade möten, 2 före. 10 bokade möten tillsammans.');
  await åsa.sees('Som siffrorna var 19 nov. 14:05');
  // In the same message, and nobody but the first is named.
  expect(james.lastMessage('Ställningen nu').ts).toBe(announcement.ts);
  expect(james.lastMessage('Ställningen nu').words).not.toContain('Maria');

  await erik.types('#growth', '/kpi tävlingar');
  await erik.sees('1 tävling här.');
  await erik.sees(/#\d+ flest bokade möten \| 19–27 nov\. \| en tårta till alla \| Erik Holm: 5/);
  expect(validateMessage(erik.lastMessage('1 tävling här.'))).toEqual([]);

  // Friday the 27th is the last day: Monday morning is the next that is worked.
  await goTo('2026-11-28T12:00:00.000Z');
  expect(james.screen()).not.toContain('vann tävlingen');
  await goTo('2026-11-30T06:31:00.000Z');
  await james.sees('Erik Holm vann tävlingen med 5 bokade möten. 🏆');
  await james.sees(
    'Flest bokade möten, 19–27 november. Priset: en tårta till alla. 10 bokade möten tillsammans: bra jobbat.',
  );
  const result = james.lastMessage('vann tävlingen');
  expect(validateMessage(result)).toEqual([]);

  await world.knows([met('James Carter', '2026-11-26', 2)]);
  await goTo('2026-12-01T08:00:00.000Z');
  await james.sees('Erik Holm och James Carter delar segern med 5 bokade möten var. 🏆');
  await james.sees('Rättat 1 dec.: siffror som kom senare ändrade resultatet.');
  expect(james.lastMessage('delar segern').ts).toBe(result.ts);
  const edits = () => world.sandbox.traffic.list().filter(({ name }) => name === 'chat.update').length;
  const before = edits();
  await goTo('2026-12-01T09:00:00.000Z');
  await world.bot.outbox.idle();
  expect(edits()).toBe(before);
});

test('one between departments by modal, which switches the leaderboard on, and it is called off', async () => {
  const [sara, maria] = [world.as('Sara'), world.as('Maria')];
  await world.sandbox.as('Sara').invites('#sales');
  await sara.types('#sales', '/kpi tävling');
  await sara.sees('Topplistan är av i den här kanalen. När du startar en tävling slås den på');
  const { type, title, submit, close, blocks } = sara.modal();
  expect(validateView({ type, title, submit, close, blocks })).toEqual([]);
  await sara.submits({ of: 'meetings', by: 'department', to: '2026-11-30', prize: 'lunch' });
  await sara.sees('Den skulle sluta innan den börjar.');
  await sara.submits({ of: 'meetings', by: 'department', to: '2026-12-04', prize: 'lunch' });
  maria.looksAt('#sales');
  await maria.sees('Sara Nyberg slog på topplistan i kanalen');
  await maria.sees('Tävling: flest bokade möten, 1–4 december. 🏁');
  await maria.sees('Mellan avdelningar; priset är lunch.');
  await world.knows([
    met('Åsa Lindqvist', '2026-12-01', 4),
    met('Sara Nyberg', '2026-12-01', 1, 'marketing'),
  ]);
  await maria.clicks('Ställningen nu');
  await maria.sees('Sälj leder med 4 bokade möten, 3 före.');
  await maria.clicks('Ställ in');
  await maria.sees('Tävlingen om flest bokade möten, 1–4 december, är inställd.');
  await maria.sees('Av Maria Öberg.');
  await sara.clicks('Ställ in');
  await sara.sees('Den är redan inställd.');
  await goTo('2026-12-07T07:00:00.000Z');
  await world.bot.outbox.idle();
  expect(maria.screen()).not.toContain('Sälj vann');
});

test('what no race can be for is said, with what can', async () => {
  const james = world.as('James');
  await james.types('#growth', '/kpi competition cac until friday');
  await james.sees('CAC is the whole organisation’s and nobody’s to race for.');
  await james.types('#growth', '/kpi competition win rate until friday');
  await james.sees('The win rate does not add up person by person.');
  await james.types('#growth', '/kpi competition meetings from 1 dec 2026 until 5 dec 2028');
  await james.sees('Longer than a year is no race');
  await james.types('#growth', '/kpi competition meetings');
  await james.sees('Last day');
  await james.closes();
  // Asking starts nothing.
  await james.says('@Takt', 'competition meetings until friday');
  await james.sees(/A competition for most meetings booked, .*: write it with/);
});
