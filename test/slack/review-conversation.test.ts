import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateMessage, validateView } from '../../src/block-kit/validate.ts';
import { addDays } from '../../src/domain/civil-date.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  // Two meetings a day until the 8th, four a day from then on; heard of this morning.
  await world.knows(
    Array.from({ length: 60 }, (_, day) => ({
      metric: 'meetings',
      date: addDays('2026-09-19', day),
      value: day < 51 ? 2 : 4,
    })),
  );
});
afterAll(async () => {
  await world.close();
});

/** The message may be on the screen before it is known that it is. */
const shownIn = async (channel: string) => {
  const monday = '2026-11-16T00:00:00.000Z';
  const latest = () => world.world.store.reviews.latest(world.workspace.id, channel, monday);
  await expect.poll(latest).toBeDefined();
  return (await latest())!;
};
const SECRET = 'Sluta ringa kalla listor <!channel> *nu* \u202Eabc';
const view = (modal: ReturnType<ReturnType<TestWorld['as']>['modal']>) => {
  const { type, title, submit, close, blocks } = modal;
  return validateView({ type, title, ...(submit ? { submit } : {}), close, blocks } as never);
};

describe('the week’s review', () => {
  test('is written each for oneself, revealed, voted on, decided and closed, by two in two languages', async () => {
    const [åsa, james, sara] = [world.as('Åsa'), world.as('James'), world.as('Sara')];
    await Promise.all([åsa.types('#growth', '/kpi genomgång'), sara.types('#growth', '/kpi genomgång')]);
    james.looksAt('#growth');
    await james.sees('Veckans genomgång, v 47: först skriver var och en, sedan tittar vi tillsammans.');
    await james.sees('Sluta 0 · Börja 0 · Fortsätt 0 · Mer 0 · Mindre 0');
    await james.sees('Ingen har skrivit något än.');
    const review = () => james.lastMessage('Veckans genomgång');
    expect(validateMessage(review())).toEqual([]);
    expect(james.screen().match(/Veckans genomgång, v 47/g)).toHaveLength(1);

    await james.types('#growth', '/kpi review');
    await james.sees('This week’s review is open. Go there');

    await åsa.clicks('Skriv');
    await åsa.sees('En tanke per rad. Bara du ser dem tills allas visas; då står de med ditt namn.');
    expect(view(åsa.modal())).toEqual([]);
    await åsa.submits({ Sluta: `- ${SECRET}\n\n• Möten utan agenda`, Mer: 'Ringa inom en dag' });
    await james.clicks('Skriv');
    await james.sees('One thought per line.');
    await james.submits({ More: 'Call within a day', Less: 'Reports nobody reads' });
    await james.sees('5 rader från 2 personer hittills.');
    await james.sees('Sluta 2 · Börja 0 · Fortsätt 0 · Mer 2 · Mindre 1');
    // Nobody else has seen a word of it, on the screen or in anything that was sent there.
    for (const person of [james, sara]) {
      person.looksAt('#growth');
      expect(JSON.stringify(world.sandbox.as('James').reads('#growth'))).not.toContain('agenda');
      expect(person.screen()).not.toMatch(/kalla listor|agenda|inom en dag|within a day/);
    }
    expect(åsa.screen()).not.toContain('kalla listor');

    await åsa.clicks('Skriv');
    await åsa.sees('Spara');
    expect(JSON.stringify(åsa.modal().values)).toContain('Möten utan agenda');
    expect(JSON.stringify(åsa.modal().values)).not.toContain('within a day');
    await åsa.submits({ Sluta: SECRET });
    await james.sees('4 rader från 2 personer hittills.');

    await james.clicks('Visa raderna');
    await sara.sees('Veckans genomgång, v 47: 4 rader från 2 personer.');
    await sara.sees('James Carter har visat raderna: 4 från 2 personer. Rösta, och besluta.');
    await sara.sees('Sluta ringa kalla listor <!channel> *nu* abc – Åsa Lindqvist');
    await sara.sees('Call within a day – James Carter');
    expect(validateMessage(review())).toEqual([]);
    expect(review().text).toContain('&lt;!channel&gt;');
    expect(review().words).not.toContain('agenda');

    const press = async (name: string, line: string) => {
      const block = review().blocks.find(({ text }) => JSON.stringify(text)?.includes(line))!;
      const { block_id: blockId } = block as { block_id: string };
      const { channel, ts } = review();
      await world.sandbox.as(name).acts({ channel, ts, blockId, actionId: 'review:vote' }, null);
    };
    await Promise.all([
      press('Åsa', 'Call within'),
      press('Sara', 'Call within'),
      press('Erik', 'Call within'),
    ]);
    await press('Sara', 'Reports');
    await james.sees('Rösta · 3');
    await james.sees('Rösta · 1');
    expect(review().words.indexOf('Call within a day')).toBeLessThan(
      review().words.indexOf('Ringa inom en dag'),
    );
    world.sandbox.clock.advance(2_000);
    await press('Sara', 'Call within');
    await james.sees('Rösta · 2');

    await åsa.chooses('Besluta om en rad', 'Call within a day');
    await åsa.sees('Vem ser till att det blir av?');
    expect(view(åsa.modal())).toEqual([]);
    expect(JSON.stringify(åsa.modal().values)).toContain('Call within a day');
    await åsa.submits({
      'Vem ser till att det blir av?': james.id,
      'När ska det vara klart?': '2026-11-17',
      'Vilken siffra ska det märkas på?': 'meetings',
    });
    await åsa.sees('Den dagen har varit.');
    await åsa.submits({ 'När ska det vara klart?': '2026-12-01' });
    await james.sees('Beslutat: Call within a day');
    await james.sees(`<@${james.id}>, senast 1 dec., ska märkas på bokade möten`);
    await james.sees('Call within a day – James Carter, senast 1 dec., ska märkas på bokade möten');
    expect(validateMessage(james.lastMessage('Beslutat: Call within a day'))).toEqual([]);

    await sara.clicks('Avsluta genomgången');
    await james.sees('Veckans genomgång, v 47, är avslutad: 1 beslut.');
    await james.sees('Sara Nyberg har avslutat genomgången med 1 beslut.');
    expect(validateMessage(review())).toEqual([]);
    const late = åsa.lastMessage('är avslutad').ts;
    expect(late).toBe(review().ts);
  });

  test('what is written while somebody closes it is shown to be copied, and it can be opened again', async () => {
    const [åsa, james] = [world.as('Åsa'), world.as('James')];
    await world.sandbox.as('Åsa').invites('#sales');
    await åsa.types('#sales', '/kpi veckans genomgång');
    await åsa.sees('Ingen har skrivit något än.');
    await åsa.clicks('Skriv');
    await åsa.sees('Spara');
    james.looksAt('#sales');
    const { id } = await shownIn(james.lastMessage().channel);
    await world.world.store.reviews.close(id, world.world.now());
    await åsa.submits({ Börja: 'Lyssna på samtal' });
    await åsa.sees('Inget sparades: genomgången avslutades under tiden. Det här skrev du:');
    await åsa.sees('Lyssna på samtal');
    await åsa.closes();
    await james.clicks('Skriv');
    await james.sees('The review is closed. Open it again to go on.');
    await james.closes();
    await world.world.store.reviews.reopen(id);
    // The message stands as it did: James pressing again at once would be a double click.
    const sara = world.as('Sara');
    sara.looksAt('#sales');
    await sara.clicks('Skriv');
    await sara.sees('Spara');
    await sara.submits({ Börja: Array.from({ length: 21 }, (_, at) => `Tanke ${at}`).join('\n') });
    await sara.sees('Högst 20 rader under en rubrik.');
    await sara.submits({ Börja: 'Lyssna på samtal' });
    await sara.sees('1 rad från 1 person hittills.');
  });

  test('is nothing for one person, and needs the bot where it is to be held', async () => {
    const [erik, james] = [world.as('Erik'), world.as('James')];
    await erik.types('@Takt', '/kpi genomgång');
    await erik.sees('En genomgång gör man flera. Skriv /kpi genomgång i er kanal.');
    await james.types('#leadership', '/kpi review');
    await james.sees('I cannot write here. Invite me with /invite @Takt, and open the review again.');
    await james.says('#growth', '@Takt review');
    await james.sees('Open the week’s review with /kpi review in your channel.');
    await james.clicks('The week’s review');
    await james.sees('The review is open in the thread. Go there');
    await james.clicks('The week’s review');
    await james.sees('This week’s review is open. Go there');
  });
});

describe('a review whose message somebody deleted', () => {
  test('is shown again with all that was written, when it is opened again', async () => {
    const { sandbox } = world;
    const [åsa, sara] = [world.as('Åsa'), world.as('Sara')];
    sara.looksAt('#sales');
    const { channel, ts } = sara.lastMessage('Veckans genomgång');
    await fetch(`${sandbox.apiUrl}chat.delete`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel, ts }),
    });
    await sara.noLongerSees('Veckans genomgång');
    await åsa.types('#sales', '/kpi genomgång');
    await sara.sees('1 rad från 1 person hittills.');
    expect((await shownIn(channel)).ts).not.toBe(ts);
  });
});

describe('more lines than a message holds', () => {
  test('are cut by votes, and all of them are in a modal where one sees one’s own votes', async () => {
    const { reviews } = world.world.store;
    const [åsa, james] = [world.as('Åsa'), world.as('James')];
    await world.sandbox.as('James').invites('#marketing');
    await james.types('#marketing', '/kpi review');
    await james.sees('The week’s review, week 47');
    const { channel, ts } = james.lastMessage('The week’s review');
    const review = await shownIn(channel);
    const long = 'A line that goes on and on. '.repeat(60);
    for (const at of [0, 1, 2, 3, 4, 5, 6]) {
      const some = (kind: string) => Array.from({ length: 4 }, (_, line) => `${kind} ${at}.${line} ${long}`);
      const lines = { stop: some('s'), start: some('t'), continue: [], more: some('m'), less: some('l') };
      const person = { userId: `U${at}`, name: `Person ${at}`, seen: [], at: world.world.now() };
      await reviews.write(review.id, { ...person, lines });
    }
    await reviews.reveal(review.id, world.world.now());
    const act = (actionId: string, blockId: string) =>
      world.sandbox.as('James').acts({ channel, ts, blockId, actionId }, null);
    const message = () => james.lastMessage('The week’s review');
    const first = (await reviews.notes(review.id))[0]!;
    await act('review:write', String(message().blocks.at(-1)!.block_id));
    await james.sees('All lines are revealed: what you add is seen at once.');
    await james.submits({ Stop: 'Mine' });
    await james.sees('113 lines from 8 people');
    await james.sees('89 more lines have fewer votes.');
    expect(validateMessage(message())).toEqual([]);

    await james.clicks('Show all 113');
    await james.sees('All lines');
    expect(view(james.modal())).toEqual([]);
    await world.sandbox
      .as('James')
      .acts({ view: james.modal().id, blockId: `line:${first.id}`, actionId: 'review:vote' }, null);
    await james.sees('Your vote · 1');
    åsa.looksAt('#marketing');
    await åsa.sees('Vote · 1');
    await james.clicks('Next lines');
    await james.sees('Earlier lines');
    expect(view(james.modal())).toEqual([]);
  });
});

describe('what was decided', () => {
  test('is listed with what it has moved, closed, moved and taken back, each in their own language', async () => {
    const [erik, james] = [world.as('Erik'), world.as('James')];
    const decided = (about: object) =>
      world.world.store.decisions.add(world.workspace.id, {
        channelId: erik.lastMessage('').channel,
        reviewId: null,
        text: 'Ring alla leads',
        ownerId: erik.id,
        ownerName: 'Erik Holm',
        dueOn: '2026-11-16',
        metric: 'meetings',
        decidedOn: '2026-11-09',
        decidedAt: '2026-11-09T08:00:00.000Z',
        decidedBy: erik.id,
        ...about,
      });
    await erik.types('#sales', '/kpi beslut');
    await erik.sees('Inga beslut är öppna.');
    await decided({});
    await erik.types('#sales', '/kpi beslut');
    await erik.sees('1 öppet beslut, som har passerat sitt datum.');
    await erik.sees('Erik Holm, skulle ha varit klart 16 nov.');
    await erik.sees('Bokade möten per arbetsdag: 2,8 → 5,1 sedan 9 nov., åt rätt håll.');
    expect(validateMessage(erik.lastMessage('öppet beslut'))).toEqual([]);
    await erik.chooses('Flytta datumet', '2026-11-30');
    await erik.sees('Flyttat till 30 nov.: Ring alla leads');
    await erik.sees('1 öppet beslut.');
    await erik.clicks('Ångra');
    await erik.sees('Flyttat till 16 nov.: Ring alla leads');
    await erik.clicks('Klart');
    await erik.sees('Klart: Ring alla leads');
    await erik.sees('Inga beslut är öppna.');
    await erik.clicks('Ångra');
    await erik.sees('Öppet igen: Ring alla leads');

    await james.types(
      '#sales',
      '/kpi decision "Stop <!here> the Friday report" @Erik Holm 1 december win rate',
    );
    await erik.sees('Decided: Stop <!here> the Friday report');
    await erik.sees(`<@${erik.id}>, by 1 Dec, should show in win rate`);
    expect(erik.lastMessage('Decided: Stop').text).toContain('&lt;!here&gt;');
    await james.types('#sales', '/kpi decision "Stop <!here> the Friday report" @Erik Holm');
    await james.sees('That is decided already: Stop <!here> the Friday report');
    await james.types('#sales', '/kpi decisions');
    await james.sees('2 open decisions, 1 of them past its date.');
    await james.sees('Win rate: too early to say, no whole working day has passed.');
    await erik.clicks('Drop');
    await erik.sees('Dropped: Stop <!here> the Friday report');
    await james.clicks('Done');
    await james.sees('Done: Ring alla leads');
    await james.types('#sales', '/kpi closed decisions');
    await james.sees('2 closed decisions, the latest first.');
    await james.sees('Erik Holm, done 18 Nov.');
    await james.clicks('Open again');
    await james.sees('1 closed decision.');
  });

  test('is begun in words and finished in the form; in a direct message it is one’s own', async () => {
    const [sara, erik] = [world.as('Sara'), world.as('Erik')];
    await sara.types('#growth', '/kpi nytt beslut Samma siffror i alla möten');
    await sara.sees('Vad ska göras?');
    expect(JSON.stringify(sara.modal().values)).toContain('Samma siffror i alla möten');
    expect(JSON.stringify(sara.modal().values)).toContain('2026-11-25');
    await sara.submits({ 'Vem ser till att det blir av?': sara.id });
    await sara.sees('Beslutat: Samma siffror i alla möten');
    await erik.says('@Takt', 'beslut');
    await erik.sees('1 öppet beslut');
    expect(erik.screen()).not.toContain('Samma siffror');
    await sara.types('#growth', '/kpi beslut "Ring" @Nobody');
    await sara.sees('Ska det här vara ett beslut: ”Ring”?');
    await sara.sees('Jag förstod inte ”@Nobody”: rätta till det i formuläret.');
    await sara.clicks('Besluta');
    await sara.sees('Vem ser till att det blir av?');
  });

  test('is put in other words while it is open, and a new owner hears of it', async () => {
    const [sara, åsa] = [world.as('Sara'), world.as('Åsa')];
    await sara.types('#leadership', `/kpi beslut "Ring leads" <@${sara.id}> 1 december`);
    await sara.sees('Beslutat: Ring leads');
    await sara.clicks('Ändra');
    await sara.sees('Ändra beslutet');
    expect(JSON.stringify(sara.modal().values)).toContain('Ring leads');
    expect(JSON.stringify(sara.modal().values)).toContain('2026-12-01');
    await sara.submits({
      'Vad ska göras?': 'Ring leads <!here> inom en dag',
      'Vem ser till att det blir av?': åsa.id,
      'När ska det vara klart?': '2026-12-04',
    });
    await sara.sees('Beslutat: Ring leads <!here> inom en dag');
    expect(JSON.stringify(sara.lastMessage('Beslutat: Ring leads').values)).toContain('2026-12-04');
    // Takt is not in #leadership, and so writes to her.
    åsa.looksAt('@Takt');
    await åsa.sees(`<@${åsa.id}>, det här är ditt nu (senast 4 dec.): Ring leads &lt;!here&gt; inom en dag`);

    await åsa.types('#leadership', '/kpi beslut');
    await åsa.sees('1 öppet beslut.');
    await åsa.clicks('Ändra');
    await åsa.sees('Vad ska göras?');
    await åsa.submits({ 'Vad ska göras?': 'Mejla leads' });
    await åsa.sees('Ändrat: Mejla leads');
    await åsa.clicks('Ångra');
    await åsa.sees('Ändrat: Ring leads <!here> inom en dag');
    // What somebody else has changed since the form was opened stays as it is.
    await åsa.clicks('Ändra');
    await åsa.sees('Vad ska göras?');
    const { decisions } = world.world.store;
    const open = await decisions.openDecisions(world.workspace.id, null);
    const ring = open.find(({ text }) => text.startsWith('Ring leads'))!;
    await decisions.move(world.workspace.id, ring.id, '2026-12-08');
    await åsa.submits({ 'Vad ska göras?': 'Ring alla leads', 'Vem ser till att det blir av?': sara.id });
    await åsa.sees('Sara Nyberg, senast 8 dec.');
    sara.looksAt('@Takt');
    await sara.sees(`<@${sara.id}>, det här är ditt nu (senast 8 dec.): Ring alla leads`);
    await åsa.clicks('Ångra');
    await åsa.sees('Åsa Lindqvist, senast 8 dec.');
    åsa.looksAt('@Takt');
    await åsa.sees('det här är ditt nu (senast 8 dec.): Ring leads &lt;!here&gt; inom en dag');

    åsa.looksAt('#leadership');
    await åsa.clicks('Ändra');
    await åsa.sees('Vad ska göras?');
    sara.looksAt('#leadership');
    await sara.clicks('Klart');
    await sara.sees('Klart: Ring leads <!here> inom en dag');
    await åsa.submits({ 'Vad ska göras?': 'För sent' });
    await åsa.sees('Någon hann före: det beslutet är redan avslutat.');
  });
});
