import { afterEach, describe, expect, test } from 'vitest';
import { validateMessage } from '../../src/block-kit/validate.ts';
import { datesFrom } from '../../src/domain/civil-date.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { databases, openTestStore, sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
afterEach(async () => {
  await world.close();
});

/** Three or four meetings each working day of November so far: 51 in 13 days, two thirds of them Åsa's. */
const MEETINGS: Partial<Observation>[] = datesFrom('2026-11-02', '2026-11-18')
  .filter((date) => ![6, 0].includes(new Date(date).getUTCDay()))
  .flatMap((date, day) =>
    Array.from({ length: day === 12 ? 3 : 4 }, (_, n) => ({
      date,
      dimensions: { owner: n < 2 ? 'Åsa Lindqvist' : 'Erik Holm' },
    })),
  );

const PIPELINE: Partial<Observation>[] = [
  { metric: 'pipeline', form: 'change', date: '2026-09-01', value: 5_000_000 },
  { metric: 'pipeline', form: 'change', date: '2026-10-12', value: 2_900_000 },
  { metric: 'pipeline', form: 'change', date: '2026-11-10', value: -300_000 },
];

describe.each(databases)('a conversation on $name', ({ open: _, ...kind }) => {
  const database = { ...kind, open: _ };

  test('a signed /kpi pipeline brings the words at once and then a picture', async () => {
    world = await aWorld(await openTestStore(database));
    await world.knows(PIPELINE);
    await world.aims({ metric: 'pipeline', value: 9_000_000 });
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi pipeline');
    await åsa.sees('Pipelinen är 7,6 Mkr, 1,4 Mkr under målet på 9 Mkr.');
    const words = åsa.lastMessage('Pipelinen är');
    expect(words.onlyYou).toBe(true);
    await åsa.sees(/Pipeline: 1,4 Mkr under målet/);
    const picture = åsa.lastMessage();
    const [image] = picture.blocks;
    expect(image).toMatchObject({ type: 'image', slack_file: { id: expect.any(String) } });
    expect(image?.alt_text).toContain('7,6 Mkr');
    expect(validateMessage(words)).toEqual([]);
    // Slack adds a picture's size to what it was sent.
    const { image_width: _, image_height: __, ...sent } = image!;
    expect(validateMessage({ ...picture, blocks: [sent] })).toEqual([]);
  });
});

describe('in the language of whoever asks', () => {
  test('the same figures are said in Swedish to Åsa and in English to James', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    await world.aims({ metric: 'meetings', value: 80 });
    const [åsa, james] = [world.as('Åsa'), world.as('James')];
    await åsa.types('#growth', '/kpi möten');
    await åsa.sees('51 av 80 bokade möten i november: ni ligger i takt.');
    await åsa.sees('I dag borde det vara 50 (13 av 21 arbetsdagar).');
    await åsa.sees('29 kvar på 8 arbetsdagar, knappt 4 om dagen.');
    await james.types('#growth', '/kpi meetings');
    await james.sees('51 of 80 meetings booked in November: you are on track.');
    await james.sees('29 to go in 8 working days, just under 4 a day.');
  });
});

describe('the buttons under an answer', () => {
  test('the answer changes in place, with its picture, and back again', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi möten');
    await åsa.sees('51 bokade möten i november.');
    await åsa.clicks('Per ägare');
    await åsa.sees('51 bokade möten i november, fördelade på 2 ägare.');
    await åsa.sees('Erik Holm');
    await åsa.noLongerSees('51 bokade möten i november.');
    await åsa.clicks('Visa helheten');
    await åsa.sees('51 bokade möten i november.');
    await åsa.clicks('Visa uträkningen');
    await åsa.sees('Uträkningen, november');
    await åsa.sees('HubSpot');
  });

  test('the menu of periods asks again for another one', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const james = world.as('James');
    await james.types('#growth', '/kpi meetings');
    await james.sees('51 meetings booked in November.');
    await james.chooses('Another period', 'This week');
    await james.sees('11 meetings booked in week 47.');
  });

  test('sharing posts the whole answer for everybody, and says who shared it', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const [åsa, erik] = [world.as('Åsa'), world.as('Erik')];
    await åsa.types('#growth', '/kpi möten');
    await åsa.sees('51 bokade möten');
    await åsa.clicks('Dela i kanalen');
    await åsa.sees('Delat i kanalen.');
    erik.looksAt('#growth');
    await erik.sees('51 bokade möten i november.');
    expect(erik.lastMessage('51 bokade').blocks.map(({ type }) => type)).toContain('image');
  });

  test('somebody else’s shared answer stays as it is when one presses its buttons', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const [åsa, erik] = [world.as('Åsa'), world.as('Erik')];
    await åsa.types('#growth', '/kpi möten');
    await åsa.sees('51 bokade möten');
    await åsa.clicks('Dela i kanalen');
    erik.looksAt('#growth');
    await erik.sees('51 bokade möten i november.');
    await erik.clicks('Per ägare');
    await erik.sees('fördelade på 2 ägare');
    expect(erik.lastMessage('fördelade på').onlyYou).toBe(true);
    await erik.sees('51 bokade möten i november.');
  });

  test('in a channel without Takt, sharing says how to invite it', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const james = world.as('James');
    await james.types('#sales', '/kpi meetings');
    await james.sees('51 meetings booked');
    await james.clicks('Share in the channel');
    await james.sees('/invite @Takt');
  });
});

describe('what is not understood', () => {
  test('a slip of the finger is understood, and told of', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const james = world.as('James');
    await james.types('#growth', '/kpi meetngs');
    await james.sees('51 meetings booked in November.');
    await james.sees('I took this as: Meetings booked, November.');
  });

  test('free words are understood here too', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    await world.aims({ metric: 'meetings', value: 80 });
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi hur många möten saknas?');
    await åsa.sees('29 kvar till målet på 80 bokade möten i november.');
    await åsa.clicks('Visa uträkningen');
    await åsa.sees('Mål 80 − utfall 51 = 29');
    await åsa.sees('29 ÷ 8 arbetsdagar = 3,6 om dagen');
    await åsa.clicks('Utan uträkning');
    await åsa.noLongerSees('Mål 80 − utfall 51 = 29');
  });

  test('an unknown word gets the nearest three, each a button that asks for it', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const james = world.as('James');
    await james.types('#growth', '/kpi meetology');
    await james.sees('I did not understand “meetology”. Did you mean');
    await james.clicks('Meetings booked');
    await james.sees('51 meetings booked in November.');
  });

  test.each([
    ['/kpi möten v54', 'v'],
    ['/kpi möten per planet', 'Siffror går inte att dela upp per ”planet”.'],
    ['/kpi möten per', 'Per vad?'],
    ['/kpi förklara', 'Vilken siffra menar du?'],
    ['/kpi möten färg=blå', '”färg=blå” är inget att välja efter.'],
  ])('%s says what is wrong and what to do', async (words, said) => {
    world = await aWorld(await sharedTestStore());
    const åsa = world.as('Åsa');
    await åsa.types('#growth', words);
    await åsa.sees(said);
  });

  test('nothing in a name is markup: a campaign called <!channel> is only a name', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows([{ metric: 'contacts', dimensions: { campaign: '<!channel> *x*\u202e & co' } }]);
    const james = world.as('James');
    await james.types('#growth', '/kpi leads by campaign');
    await james.sees('<!channel> *x* & co');
    expect(james.lastMessage('all of it is').text).toContain('&lt;!channel&gt; *x* &amp; co');
  });
});

describe('what a channel follows', () => {
  test('is shown by /kpi alone, and undone by a button', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi följ möten');
    await åsa.sees('Den här kanalen följer nu bokade möten.');
    await åsa.types('#growth', '/kpi');
    await åsa.sees('1 siffra i november: 1 utan mål.');
    await åsa.types('#growth', '/kpi följ pipeline');
    await åsa.sees('följer nu pipeline');
    await åsa.clicks('Ångra');
    await åsa.sees('följer inte längre pipeline');
  });
});

describe('a name that no figure has', () => {
  test('is said, and what was meant is a button', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows([{ value: 12, dimensions: { owner: 'Erik Holm' } }]);
    const [åsa, james] = [world.as('Åsa'), world.as('James')];
    await åsa.types('#growth', '/kpi möten ägare="Erik Hol"');
    await åsa.sees('Det finns inga siffror med ägare ”Erik Hol”.');
    await åsa.sees('Menade du Erik Holm?');
    await åsa.clicks('Erik Holm');
    await åsa.sees('12 bokade möten i november för Erik Holm.');
    await åsa.clicks('Per ägare');
    await åsa.sees('Antalet bokade möten i november per ägare: allt är Erik Holm, 12.');
    await james.types('#growth', '/kpi meetings owner=Nobody');
    await james.sees('There are no figures with the owner “Nobody”.');
    await james.sees('There are: Erik Holm.');
    await james.clicks('By owner');
    await james.sees('The number of meetings booked in November by owner: all of it is Erik Holm, 12.');
  });
});

describe('when something fails', () => {
  test('the words come although the picture could not be uploaded', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    world.sandbox.faults.add({
      kind: 'error',
      method: 'files.getUploadURLExternal',
      error: 'internal_error',
    });
    const james = world.as('James');
    await james.types('#growth', '/kpi meetings');
    await james.sees('51 meetings booked in November.');
    await james.sees('The chart could not be drawn this time; the figures above are complete.');
  });

  test('a database that is gone is an id to mention, and nothing of how it is built', async () => {
    const store = await openTestStore();
    world = await aWorld({
      ...store,
      targets: { ...store.targets, all: () => Promise.reject(new Error('connection to 10.0.0.7 refused')) },
    });
    const james = world.as('James');
    await james.types('#growth', '/kpi meetings');
    await james.sees(/That did not work, and nothing has changed\..*[0-9a-f]{8}\./);
    expect(james.screen()).not.toContain('10.0.0.7');
  });
});

test('over Socket Mode the conversation is the same', async () => {
  world = await aWorld(await sharedTestStore(), 'socket');
  await world.knows(MEETINGS);
  const åsa = world.as('Åsa');
  await åsa.types('#growth', '/kpi möten v47');
  await åsa.sees('11 bokade möten vecka 47.');
});
