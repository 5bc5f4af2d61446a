import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateMessage, validateView } from '../../src/block-kit/validate.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  // A booking each week, more in the last one; and a pipeline that has been sinking.
  const weeks = [
    '2026-09-21',
    '2026-09-28',
    '2026-10-05',
    '2026-10-12',
    '2026-10-19',
    '2026-10-26',
    '2026-11-02',
  ];
  await world.knows([
    ...weeks.map((date, week) => ({ date, value: 20 + (week % 3) })),
    { date: '2026-11-11', value: 31 },
    ...[...weeks, '2026-11-11'].map((date, week) => ({
      metric: 'pipeline',
      date,
      value: 9_000_000 - week * 200_000,
      form: 'snapshot' as const,
    })),
  ]);
});
afterAll(async () => {
  await world.close();
});

test('a digest is set up in words, previewed as it will be, sent now into the channel, paused, and deleted with a way back', async () => {
  const [åsa, james] = [world.as('Åsa'), world.as('James')];
  await åsa.types('#growth', '/kpi digest måndagar 08:30 i #growth möten, pipeline');
  await åsa.sees(/Klart: sammanfattningen kommer i <#C\w+>, måndagar 08:30\./);
  await åsa.sees('Nästa: måndag 23 nov. 08:30, måndag 30 nov. 08:30 och måndag 7 dec. 08:30.');
  await åsa.sees('Om bokade möten och pipeline · nästa arbetsdag när det är ledigt · på svenska · nr');
  expect(validateMessage(åsa.lastMessage('Klart: sammanfattningen'))).toEqual([]);
  expect(åsa.lastMessage('Klart: sammanfattningen').onlyYou).toBe(true);
  james.looksAt('#growth');
  expect(james.screen()).not.toContain('sammanfattningen');

  await åsa.clicks('Förhandsvisa');
  await åsa.sees(
    /En förhandsvisning, bara för dig: så skulle den se ut nu\. Nästa kommer måndag 23 nov\. 08:30 i/,
  );
  const headline = 'Vecka 46: 31 möten, bättre än någon av de 7 veckorna före, men pipelinen';
  await åsa.sees(headline);
  await åsa.sees('Och i tråden:');
  const preview = åsa.lastMessage('En förhandsvisning');
  expect(preview.onlyYou).toBe(true);
  expect(preview.blocks.map(({ type }) => type)).toContain('image');
  await åsa.clicks('Öppna veckans genomgång');
  await åsa.sees('Den här knappen öppnar genomgången när sammanfattningen är postad.');

  await åsa.clicks('Skicka nu');
  await åsa.sees(/Den kommer i <#C\w+> om ett ögonblick\./);
  await james.sees(headline);
  const posted = james.lastMessage(headline);
  expect(posted.onlyYou).toBe(false);
  // The very same, but for what stands above a preview and for the button that only works there.
  const shown = (blocks: typeof posted.blocks) =>
    blocks.filter(({ type }) => type === 'rich_text').map(({ elements }) => elements);
  expect(shown(preview.blocks)).toEqual(shown(posted.blocks));
  // Slack takes one message a second in a channel.
  world.sandbox.clock.advance(5_000);
  await james.sees('Siffra för siffra');
  expect(james.lastMessage('Siffra för siffra').threadTs).toBe(posted.ts);
  await åsa.clicks('Skicka nu');
  await åsa.sees('Den har precis skickats; den skickas inte två gånger.');

  await james.clicks('Inställningar');
  await james.sees(/The digest in <#C\w+>, Mondays at 08:30/);
  await james.clicks('Pause');
  await james.sees('Paused: nothing comes until somebody resumes it.');
  await åsa.types('#growth', '/kpi digest');
  await åsa.sees(/Hit kommer en sammanfattning\.[\s\S]*Måndagar 08:30 i <#C\w+>[\s\S]*Pausad: inget kommer/);
  expect(validateMessage(åsa.lastMessage('Hit kommer en sammanfattning.'))).toEqual([]);
  await åsa.clicks('Återuppta');
  await åsa.sees(/Den kommer igen\.[\s\S]*Nästa: måndag 23 nov\. 08:30/);

  await åsa.clicks('Ta bort');
  await åsa.sees(/Borttagen: sammanfattningen i <#C\w+>, måndagar 08:30\./);
  await åsa.sees('Hit kommer ingen sammanfattning än.');
  expect(await world.world.store.digests.all(world.workspace.id)).toEqual([]);
  await åsa.clicks('Ångra');
  await expect.poll(async () => (await world.world.store.digests.all(world.workspace.id)).length).toBe(1);
});

test('another is set up in a form, which says what is wrong where it is, and is changed the same way', async () => {
  const james = world.as('James');
  const digests = () => world.world.store.digests.all(world.workspace.id);
  const before = (await digests()).length;
  await james.types('#sales', '/kpi digest');
  await james.sees('No digest comes here yet.');
  await james.clicks('New digest');
  await james.sees('Quiet until');
  const { type, title, submit, close, blocks } = james.modal();
  expect(validateView({ type, title, submit, close, blocks })).toEqual([]);
  await james.submits({ channel: null });
  await james.sees('Choose a channel or a person.');
  const sales = world.sandbox.overview().channels.find(({ name }) => name === 'sales')!.id;
  await world.sandbox.as('James').invites('#sales');
  await james.submits({ channel: sales, 'quiet.from': '18:00' });
  await james.sees('Say both when it gets quiet and until when, or neither.');
  await james.submits({ time: '07:00', 'quiet.until': '07:30' });
  await james.sees('07:00 lies in its own quiet hours, 18:00–07:30.');
  await james.submits({
    time: '15:00',
    days: ['2', '4'],
    metrics: ['meetings'],
    zone: 'Europe/Oslo',
    off: 'skip',
    remind: '24',
    language: 'en',
  });
  await james.sees(/Done: the digest comes in <#C\w+>, Tuesdays and Thursdays at 15:00 \(Europe\/Oslo\)\./);
  await james.sees('Next: Thursday 19 Nov 15:00, Tuesday 24 Nov 15:00 and Thursday 26 Nov 15:00.');
  await james.sees(
    'About meetings booked · not on days off · quiet 18:00–07:30 · reminds a day before · in English',
  );
  expect(await digests()).toHaveLength(before + 1);

  await james.clicks('Edit');
  await james.sees('Edit the digest');
  await james.submits({ metrics: [], about: 'closing', channel: null, person: james.id });
  await james.sees(/Changed: the digest comes directly to .*, Tuesdays and Thursdays/);
  expect((await digests()).at(-1)).toMatchObject({ channelId: james.id, metrics: [], role: 'closing' });
  await james.types('#sales', '/kpi digest');
  await james.sees(/No digest comes here yet\.[\s\S]*To you[\s\S]*Tuesdays and Thursdays at 15:00/);
});

test('where Takt is not, it says so and how to mend it, and looks again', async () => {
  const erik = world.as('Erik');
  const channel = '#marketing';
  await world.sandbox.as('Erik').removesBot(channel);
  await erik.types(channel, '/kpi digest fredagar 15:00');
  await erik.sees(/Takt är inte med i <#C\w+> än, så inget skulle komma fram: skriv `\/invite @Takt`/);
  expect(validateMessage(erik.lastMessage('Takt är inte med i'))).toEqual([]);
  await erik.clicks('Kontrollera igen');
  await erik.sees('Takt är inte med i');
  await world.sandbox.as('Erik').invites(channel);
  await erik.clicks('Kontrollera igen');
  await erik.sees(/Takt kan skriva i <#C\w+>\. Sammanfattningen kommer dit\./);
});

test('what is not understood is named, with what to write instead', async () => {
  const [erik, james] = [world.as('Erik'), world.as('James')];
  await erik.types('#growth', '/kpi digest måndagar 25:00');
  await erik.sees('”25:00” är inget klockslag. Skriv det som 08:30.');
  await james.types('#growth', '/kpi digest mondays 9 Europe/Olso');
  await james.sees('“Europe/Olso” is no time zone that I know. Did you mean Europe/Oslo?');
  await erik.types('#growth', '/kpi digest pipeline');
  await erik.sees('Vilka dagar ska den komma?');
  await erik.clicks('Välj i ett formulär');
  await erik.sees('Ny sammanfattning');
  await erik.closes();
  await james.types('#growth', '/kpi digest pause 9999');
  await james.sees('There is no digest no. 9999.');
  await erik.types('@Takt', 'digest vardagar 9 till mig');
  await erik.sees(/En sammanfattning direkt till .*, vardagar 09:00: ska jag lägga upp den\?/);
  await erik.clicks('Lägg upp den');
  await erik.sees(/Klart: sammanfattningen kommer direkt till/);
  await erik.types('@Takt', '/kpi digest');
  await erik.sees(/Hit kommer en sammanfattning\.[\s\S]*Vardagar 09:00 direkt till/);
});

test('what somebody asks for in the channel shows nobody else’s digests, whoever presses', async () => {
  const [james, erik] = [world.as('James'), world.as('Erik')];
  await james.types('#growth', '/kpi digest tuesdays 9 to me');
  await james.sees(/Done: the digest comes directly to/);
  await erik.says('#growth', '@Takt digest');
  await erik.sees(/Hit kommer en sammanfattning\./);
  const asked = erik.lastMessage('Hit kommer en sammanfattning.');
  expect(asked.onlyYou).toBe(false);
  expect(asked.words).not.toMatch(/Till dig|direkt till/);
  james.looksAt('#growth');
  await james.clicks('Pausa');
  await james.sees('Paused. Nothing comes in');
  expect(james.lastMessage('Paused. Nothing comes in').onlyYou).toBe(true);
  expect(erik.lastMessage('Hit kommer en sammanfattning.').words).not.toContain('directly');
});
