import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateMessage, validateView } from '../../src/block-kit/validate.ts';
import { readWinContent } from '../../src/domain/win-post.ts';
import { THANKS_FIELD } from '../../src/slack/messages/thanks-modal.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  await world.knows(
    ['Erik Holm', 'Erik Berg', 'Sara Nyberg'].map((owner) => ({
      metric: 'meetings',
      dimensions: { owner, campaign: 'Höstmässan', origin: 'marketing' },
    })),
  );
  await world.aims({ metric: 'revenue', value: 5_000_000, every: 'quarter' });
});
afterAll(async () => {
  await world.close();
});

const wins = async () => {
  const posts = await world.world.store.posts.list(world.workspace.id, { kinds: ['win'], limit: 100 });
  return posts.map(({ content, state, channelId, key }) => ({
    ...readWinContent(content),
    state,
    channelId,
    key,
  }));
};
const revenue = async () => {
  const { ledger } = world.world.store;
  const known = await ledger.observationsOf(world.workspace.id, 'Takt', 'revenue');
  return known.map(({ value, date, dimensions }) => ({ value, date, ...dimensions }));
};

describe('/kpi win', () => {
  test('logs what was typed as its owner’s, tells whoever typed it how it counts, and celebrates it in the channel', async () => {
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi vunnen Acme 250 tkr @Sara Nyberg @erik.holm kampanj=Höstmässan ny kund');
    await åsa.sees('Loggad: Acme, 250 000 kr, vunnen av Sara Nyberg och Erik Holm.');
    await åsa.sees(
      'Den räknas som 1 vunnen affär, 250 000 kr i försäljning och 1 ny kund, allt på Sara Nyberg.',
    );
    const logged = åsa.lastMessage('Loggad');
    expect(logged.onlyYou).toBe(true);
    expect(validateMessage(logged)).toEqual([]);
    const [win] = await wins();
    expect(win).toMatchObject({
      customer: 'Acme',
      by: 'Åsa Lindqvist',
      owners: [{ name: 'Sara Nyberg' }, { name: 'Erik Holm' }],
      progress: [{ metric: 'revenue', grain: 'quarter', actual: 250_000, target: 5_000_000 }],
    });
    expect(await revenue()).toEqual([
      {
        value: 250_000,
        date: '2026-11-18',
        owner: 'Sara Nyberg',
        campaign: 'Höstmässan',
        customer_type: 'new',
      },
    ]);
    const sara = world.as('Sara');
    sara.looksAt('#growth');
    await sara.sees('Sara Nyberg och Erik Holm vann Acme, en ny kund: 250 tkr. 🎉');
    await sara.sees('Q4 står nu på 250 tkr av 5 Mkr, 5 %.');
    await sara.sees('Den började med Höstmässan.');
    const celebration = sara.lastMessage('vann Acme');
    expect(celebration.onlyYou).toBe(false);
    expect(celebration.blocks.map(({ type }) => type)).toEqual(['rich_text', 'context', 'actions']);
    await sara.clicks('Säg tack');
    await sara.sees('— modal —');
    await sara.submits({ [THANKS_FIELD]: 'Så bra kämpat!' });
    await åsa.sees(/Sara Nyberg.*Så bra kämpat!/);
    expect(sara.lastMessage('Så bra kämpat').ts).toBe(celebration.ts);
    await sara.clicks('Ta tillbaka');
    await åsa.sees('Affären med Acme, 250 tkr, är tillbakatagen.');
    await åsa.sees('Sara Nyberg tog tillbaka affären 18 nov., och siffrorna är rättade.');
    expect(sara.lastMessage('Affären med Acme').ts).toBe(celebration.ts);
    expect(await revenue()).toEqual([]);
    await åsa.clicks('Ta tillbaka');
    await åsa.sees('Den är redan tillbakatagen, av Sara Nyberg.');
  });

  test('asks who is meant where a name fits several, or nobody', async () => {
    const james = world.as('James');
    await james.types('#growth', '/kpi win Beta 90k @erik');
    await james.sees('“erik” could be Erik Berg or Erik Holm.');
    await james.types('#growth', '/kpi win Beta 90k @tjing');
    await james.sees('I find nobody called “tjing” in the figures.');
    await james.types('#growth', '/kpi win Beta 90k tomorrow');
    await james.sees('Tomorrow has not been yet.');
    expect((await wins()).some(({ customer }) => customer === 'Beta')).toBe(false);
  });

  test('asks before the same deal is logged by a second person', async () => {
    const [erik, sara] = [world.as('Erik'), world.as('Sara')];
    await erik.types('#growth', '/kpi vunnen Gamma 100000');
    await erik.sees('Loggad: Gamma, 100 000 kr, vunnen av Erik Holm.');
    await sara.types('#growth', '/kpi vunnen gamma 100 tkr');
    await sara.sees('Erik Holm har redan loggat Gamma för 18 nov.');
    expect((await wins()).filter(({ customer }) => /gamma/i.test(customer))).toHaveLength(1);
    await sara.clicks('Det är en affär till');
    await sara.sees('Loggad: gamma, 100 000 kr, vunnen av Sara Nyberg.');
    expect((await wins()).filter(({ customer }) => /gamma/i.test(customer))).toHaveLength(2);
  });

  test('alone opens the questions, says beside each field what is wrong, and once is once however often it is sent in', async () => {
    const erik = world.as('Erik');
    await erik.types('#growth', '/kpi vinst');
    await erik.sees('Vem vann den');
    const { type, title, submit, close, blocks, id } = erik.modal();
    expect(validateView({ type, title, submit, close, blocks })).toEqual([]);
    await erik.submits({ Kund: 'Delta', Belopp: 'mycket', Vunnen: '2026-11-19' });
    await erik.sees('Skriv ett belopp över noll');
    await erik.sees('Välj i dag eller en dag som har varit.');
    const person = world.sandbox.as('Erik');
    const values = {
      customer: { answer: 'Delta' },
      amount: { answer: '1,2 Mkr' },
      date: { answer: '2026-11-17' },
    };
    await Promise.all([person.submits(id, values), person.submits(id, values).catch(() => {})]);
    await erik.sees('Loggad: Delta, 1 200 000 kr, vunnen av Erik Holm.');
    await world.sandbox.settled();
    expect((await wins()).filter(({ customer }) => customer === 'Delta')).toEqual([
      expect.objectContaining({
        date: '2026-11-17',
        owners: [expect.objectContaining({ name: 'Erik Holm' })],
      }),
    ]);
    expect((await revenue()).filter(({ date }) => date === '2026-11-17')).toHaveLength(1);
  });

  test('in a direct message asks where to celebrate', async () => {
    const james = world.as('James');
    await james.types('@Takt', '/kpi win Epsilon 60k @erik.holm');
    await james.sees('Celebrate in');
    const sales = world.sandbox.overview().channels.find(({ name }) => name === 'sales')!;
    await james.submits({ channel: sales.id });
    await james.sees('Logged: Epsilon, SEK 60,000, won by Erik Holm.');
    const win = (await wins()).find(({ customer }) => customer === 'Epsilon');
    expect(win).toMatchObject({ channelId: sales.id, owners: [{ name: 'Erik Holm' }] });
  });

  test('stands in the digest where the channel has celebrations switched off', async () => {
    const sara = world.as('Sara');
    await sara.types('#marketing', '/kpi kanal firanden av');
    await sara.sees('Sara Nyberg stängde av firanden i kanalen.');
    await sara.types('#marketing', '/kpi vunnen Zeta 70 tkr');
    await sara.sees('Firanden är avstängda i kanalen');
    expect((await wins()).find(({ customer }) => customer === 'Zeta')?.state).toBe('folded');
  });

  test('is told of by itself where Takt is not in the channel and cannot celebrate it', async () => {
    const maria = world.as('Maria');
    await maria.types('#sales', '/kpi vunnen Lambda 30 tkr');
    await maria.sees('Loggad: Lambda');
    maria.looksAt('@Takt');
    await maria.sees('Jag kan inte skicka firandet i <#');
    await maria.sees('Skriv `/invite @Takt` där och tryck sedan på Skicka igen.');
    await world.sandbox.as('Maria').invites('#sales');
    await maria.clicks('Skicka igen');
    maria.looksAt('#sales');
    await maria.sees('Maria Öberg vann Lambda: 30 000 kr. 🎉');
  });

  test('asked for in other places is only told how', async () => {
    const åsa = world.as('Åsa');
    await åsa.says('@Takt', 'vunnen Eta 50 tkr');
    await åsa.sees('en vinst loggas med');
    await åsa.clicks('Logga en vinst');
    await åsa.sees('Fira i');
    await åsa.closes();
    expect((await wins()).some(({ customer }) => customer === 'Eta')).toBe(false);
  });
});

test('a person can stand for what the figures call them, wherever one asks', async () => {
  const james = world.as('James');
  await james.types('#growth', '/kpi meetings november owner=@Sara Nyberg');
  await james.sees('1 meeting booked in November for Sara Nyberg.');
});

describe('the shortcut on a message', () => {
  test('fills in what the message says, and the message is a win once, whoever uses it', async () => {
    const [erik, james] = [world.as('Erik'), world.as('James')];
    await erik.says('#growth', 'Theta AB är i hamn! 640 tkr, tack @Sara Nyberg');
    const said = erik.lastMessage('Theta');
    james.looksAt('#growth');
    await james.runsShortcut(said, 'log_win');
    await james.sees('Who won it');
    const { values } = james.modal();
    expect(values.customer?.answer?.value).toBe('Theta AB');
    expect(values.amount?.answer?.value).toBe('640,000');
    expect(values.owners?.answer?.selected_users).toEqual([erik.id, world.as('Sara').id]);
    await erik.runsShortcut(said, 'log_win');
    await erik.sees('Vem vann den');
    await james.submits();
    await james.sees('Logged: Theta AB, SEK 640,000, won by Erik Holm and Sara Nyberg.');
    await erik.submits({ Belopp: '700 tkr' });
    await erik.sees('James Carter har redan loggat Theta AB; den räknas en gång.');
    const logged = (await wins()).filter(({ customer }) => customer === 'Theta AB');
    expect(logged).toEqual([expect.objectContaining({ amount: 640_000, by: 'James Carter' })]);
  });
});

describe('where a CRM counts such deals itself', () => {
  test('a win is celebrated and not counted twice, unless somebody asks for it', async () => {
    await world.knows([
      { metric: 'deals_won', date: '2026-11-03' },
      { metric: 'revenue', date: '2026-11-03', value: 400_000 },
    ]);
    const before = await revenue();
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi vunnen Iota 150 tkr');
    await åsa.sees('HubSpot räknar sådana affärer själv, så den firas men räknas inte en gång till.');
    expect(await revenue()).toEqual(before);
    const iota = async () => (await wins()).find(({ customer }) => customer === 'Iota')!;
    expect(await iota()).toMatchObject({ counted: [], elsewhere: ['HubSpot'] });
    await åsa.sees('Affären räknas in när HubSpot har den.');
    await åsa.clicks('Räkna in den ändå');
    await åsa.sees('Inräknad: 1 vunnen affär och 150 000 kr i försäljning.');
    expect(await revenue()).toHaveLength(before.length + 1);
    expect((await iota()).counted).toEqual(['deals_won', 'revenue']);
    await åsa.noLongerSees('Affären räknas in när HubSpot har den.');
  });

  test('the questions offer to count it all the same', async () => {
    const sara = world.as('Sara');
    await sara.types('#growth', '/kpi vinst Kappa');
    await sara.sees('Räkna in den i Takt också');
    await sara.sees('HubSpot räknar sådana affärer själv');
    await sara.submits({ Belopp: '80 tkr', counted: ['counted'] });
    await sara.sees('Den räknas som 1 vunnen affär och 80 000 kr i försäljning.');
    await sara.sees('ta tillbaka den här om den dyker upp där');
  });
});

test('hangs a picture over a win that keeps the team on its way, and none of what is behind', async () => {
  await world.aims({ metric: 'revenue', value: 1_200_000, every: 'month' });
  await world.aims({ metric: 'revenue', value: 2_000_000, every: 'quarter' });
  const james = world.as('James');
  await james.types('#growth', '/kpi win My 900k count anyway');
  await james.sees('James Carter vann My: 900 tkr. 🎉');
  const celebration = james.lastMessage('vann My');
  expect(celebration.blocks.map(({ type }) => type)).toEqual(['rich_text', 'image', 'context', 'actions']);
});
