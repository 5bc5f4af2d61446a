import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateMessage, validateView } from '../../src/block-kit/validate.ts';
import { addMonths } from '../../src/domain/civil-date.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  await world.knows(
    [54, 60, 66, 72].map((value, month) => ({
      metric: 'meetings',
      date: addMonths('2026-07-01', month),
      value,
      dimensions: { owner: 'Erik Holm' },
    })),
  );
});
afterAll(async () => {
  await world.close();
});

const targets = () => world.world.store.targets.all(world.workspace.id);
const latest = async () => (await targets()).at(-1)!;

describe('a target that two departments share', () => {
  test('is drawn up by one, agreed by one person of each, changed with a reason, and the change taken back', async () => {
    const [åsa, sara, james] = [world.as('Åsa'), world.as('Sara'), world.as('James')];
    await åsa.types('#growth', '/kpi mål möten 80 i november minst 70 för att fylla pipelinen före jul');
    await sara.types('#growth', '/kpi hjälp');
    await sara.sees('Utkast till mål: 80 bokade möten i november.');
    await sara.sees('Väntar på sälj och marknad.');
    await sara.sees('Miniminivå 70.');
    await sara.sees('Varför: för att fylla pipelinen före jul');
    await sara.sees('Ingen äger det på sälj och marknad än.');
    expect(validateMessage(sara.lastMessage('Utkast till mål'))).toEqual([]);

    await åsa.clicks('Säg ja för sälj');
    await sara.sees('Åsa Lindqvist har sagt ja för sälj. Väntar på marknad.');
    await åsa.clicks('Säg ja för marknad');
    await åsa.sees('Du har redan sagt ja för sälj. Ett gemensamt mål behöver två personer');
    await sara.clicks('Säg ja för marknad');
    await sara.sees('Överenskommet: 80 bokade möten i november.');
    await åsa.sees('överenskommet 18 nov. av Åsa Lindqvist och Sara Nyberg');
    expect((await latest()).agreements.map(({ department, name }) => [department, name])).toEqual([
      ['sales', 'Åsa Lindqvist'],
      ['marketing', 'Sara Nyberg'],
    ]);

    await james.types(
      '#growth',
      '/kpi target meetings 90 november because of the fair reason="A seller more"',
    );
    await james.sees('Proposed change: 90 meetings booked in November, instead of 80.');
    await james.sees('Until then v1 goes on holding: 80.');
    await james.sees('Reason for the change: A seller more');
    await james.types('#growth', '/kpi targets');
    await james.sees('1 target holds, and 1 waits for an agreement.');
    await james.sees('90 meetings booked in November: waiting for sales and marketing');
    await james.looksAt('#growth');
    await sara.clicks('Undo');
    await sara.sees('Sara Nyberg took the target of 90 meetings booked back. What held before holds again.');
    expect((await targets()).map(({ value }) => value)).toEqual([80]);
  });
});

describe('the modal', () => {
  test('is filled in from history, says beside each field what is wrong, and sets the target', async () => {
    const [erik, james] = [world.as('Erik'), world.as('James')];
    await erik.types('#sales', '/kpi sätt mål möten');
    await erik.sees('Vad gäller det?');
    await erik.sees('De tre senaste månaderna gav 60, 66 och 72');
    const { type, title, submit, close, blocks } = erik.modal();
    expect(validateView({ type, title, submit, close, blocks })).toEqual([]);
    await erik.submits({ Mål: '90' });
    await erik.sees('Fyll i det här fältet, det är obligatoriskt.');
    // A part of the company may have no target yet, and then nothing changes.
    await erik.chooses('Bara en del', 'owner');
    const reason = () => erik.modal().blocks.find(({ block_id: id }) => id === 'reason');
    await expect.poll(() => reason()?.optional).toBe(true);
    await erik.submits({
      Mål: 'många',
      Miniminivå: '90',
      'Vilken del': 'Erik Hom',
      'Till och med': '2026-10-31',
    });
    await erik.sees('Det här är ingen siffra för bokade möten. Skriv till exempel 80.');
    await erik.sees('De dagarna har varit.');
    await erik.submits({ Mål: '20', Miniminivå: '25', 'Vilken del': 'erik holm', 'Till och med': null });
    await erik.sees('Miniminivån kan inte ligga över målet.');
    await erik.submits({ Miniminivå: '15', 'Ägare på sälj': world.as('Åsa').id, Sträckmål: '24' });
    await erik.sees('Målet är satt: 20 bokade möten varje månad från november för Erik Holm.');
    await erik.sees('Ägs av Åsa Lindqvist (sälj).');
    expect(await latest()).toMatchObject({
      filter: { owner: 'Erik Holm' },
      minimum: 15,
      stretch: 24,
      parties: [],
    });
    await james.types('#sales', '/kpi target');
    await james.sees('What is it about?');
  });
});

describe('what holds', () => {
  test('is told apart from what waits, when somebody says either again', async () => {
    const james = world.as('James');
    const shared = '/kpi target opportunities 30 per month';
    await james.types('#sales', shared);
    await james.sees('Draft target: 30');
    const before = (await targets()).length;
    await james.types('#sales', shared);
    await expect.poll(() => james.screen().split('Draft target: 30').length).toBe(3);
    expect(james.screen()).not.toContain('That is the target already');
    await james.types('#sales', '/kpi target emails 500 per month');
    await james.sees('The target is set: 500');
    await james.types('#sales', '/kpi target emails 500 per month');
    await james.sees('That is the target already: 500');
    expect((await targets()).length).toBe(before + 1);
  });

  test('is ended by words, and its history told', async () => {
    const james = world.as('James');
    await james.types('#sales', '/kpi target calls 900 per month');
    await james.sees('The target is set: 900 calls');
    await james.types('#sales', '/kpi target end calls');
    await james.sees('ends after November.');
    await james.clicks('History');
    await james.sees('has 2 versions');
  });

  test('a question in free words is answered by asking back, and nothing is set', async () => {
    const åsa = world.as('Åsa');
    const before = (await targets()).length;
    await åsa.says('@Takt', 'kan du sätta målet för samtal till 950 per månad?');
    await åsa.sees('Ska målet vara 950 samtal');
    expect(await targets()).toHaveLength(before);
    await åsa.clicks('Sätt 950');
    await åsa.sees('Målet är satt: 950 samtal');
  });
});

test('a target for what may be a slip of the finger is set, and says so', async () => {
  const sara = world.as('Sara');
  await sara.types('#growth', '/kpi mål möten 21 per månad owner="Erik Hollm"');
  await sara.sees('för Erik Hollm.');
  await sara.sees('Inga siffror hör till ”Erik Hollm” än. Om du menade Erik Holm: ångra målet och skriv så.');
});
