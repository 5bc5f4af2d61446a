import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { validateMessage, validateView } from '../../src/block-kit/validate.ts';
import { addMonths } from '../../src/domain/civil-date.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await aWorld(await sharedTestStore());
});
afterEach(async () => {
  await world.close();
});

/** Two years of sales: five deals of 200 000 kr a month, from March 2025 on six; four in five to new customers. */
const SALES: Partial<Observation>[] = Array.from({ length: 25 }, (_, month) =>
  addMonths('2024-10-15', month),
).flatMap((date) =>
  Array.from({ length: date < '2025-11-01' ? 5 : 6 }, (_, deal) => {
    const about = { date, key: `${date}/${deal}` };
    const dimensions = { customer_type: deal === 0 ? 'existing' : 'new', origin: 'marketing' };
    return [
      { ...about, metric: 'revenue', value: 200_000, dimensions },
      { ...about, metric: 'deals_won', dimensions },
    ];
  }).flat(),
);

describe('/kpi planera', () => {
  test('opens the four questions, answered by history', async () => {
    await world.knows(SALES);
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi planera');
    await åsa.sees('Hur mycket ska ni sälja?');
    const { type, title, submit, close, blocks } = åsa.modal();
    expect(validateView({ type, title, submit, close, blocks })).toEqual([]);
    await åsa.sees('Sist var det 14,4 Mkr (1 nov. 2025–31 okt.).');
    await åsa.sees('De senaste tolv månaderna var den 200 000 kr.');
    await åsa.submits();
    await åsa.sees('nya kunder under 2027 kräver');
    // A fifth more than 14.4 million, as the last year was than the one before it; five in six to new customers.
    await åsa.sees('Ni ska sälja för 17,3 Mkr, 20 % mer än 14,4 Mkr');
    await åsa.sees('Med 200 tkr per affär är 14,3 Mkr 72 kunder.');
  });

  test('says beside each field what cannot be used, in the language of whoever asks', async () => {
    const [åsa, james] = [world.as('Åsa'), world.as('James')];
    await åsa.types('#growth', '/kpi planera');
    await åsa.sees('Hur mycket ska ni sälja?');
    await åsa.submits({ goal: '20 %', new: '120', marketing: 'hälften', deal: '0' });
    await åsa.sees('Det finns inget helt års försäljning att växa från. Skriv ett belopp som 12 Mkr.');
    await åsa.sees('Skriv en andel mellan 0 och 100 %.');
    await åsa.sees('Skriv ett belopp över noll, som 200 000.');
    await james.types('#growth', '/kpi plan');
    await james.sees('How much should you sell?');
    await james.submits({ goal: 'a lot', new: '60%', marketing: '', deal: '200k' });
    await james.sees('Write a growth such as 20 %, or an amount such as 12M.');
  });

  test('brings the tree of targets, saves it when told to, and takes it back', async () => {
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi planera');
    await åsa.sees('Hur mycket ska ni sälja?');
    await åsa.submits({ goal: '2 Mkr', new: '100 %', marketing: '', deal: '200 000', year: '2027' });
    await åsa.sees(
      '10 nya kunder under 2027 kräver 30 affärsmöjligheter, 100 möten, 200 MQL, 667 kontakter och 33 350 besökare.',
    );
    expect(validateMessage(åsa.lastMessage('10 nya kunder'))).toEqual([]);
    const targets = () => world.world.store.targets.all(world.workspace.id);
    expect(await targets()).toEqual([]);
    await åsa.clicks('Spara som mål');
    await åsa.sees('91 mål som Åsa Lindqvist satte 18 nov.');
    const saved = await targets();
    expect(saved.filter(({ every }) => every === 'year').map(({ metric, value }) => [metric, value])).toEqual(
      [
        ['revenue', 2_000_000],
        ['new_customers', 10],
        ['opportunities', 30],
        ['meetings', 100],
        ['mql', 200],
        ['contacts', 667],
        ['visitors', 33_350],
      ],
    );
    const months = saved.filter(({ every, metric }) => every === 'month' && metric === 'contacts');
    expect(months).toHaveLength(12);
    expect(months.reduce((sum, { value }) => sum + value, 0)).toBe(667);
    expect(new Set(saved.map(({ setBy }) => setBy))).toEqual(new Set(['Åsa Lindqvist']));
    // One press is for the whole plan.
    const sara = world.as('Sara');
    sara.looksAt('#growth');
    await sara.sees(/är utkast och väntar på sälj och marknad/);
    await sara.clicks('Säg ja för marknad');
    await sara.sees(/är utkast och väntar på sälj\./);
    const shared = (await targets()).filter(({ parties }) => parties.includes('marketing'));
    expect(shared.every(({ agreements }) => agreements[0]?.name === 'Sara Nyberg')).toBe(true);
    await åsa.clicks('Spara som mål');
    await åsa.sees('Målen är redan sparade; inget har ändrats.');
    await åsa.clicks('Ångra');
    await åsa.sees('Åsa Lindqvist tog tillbaka 91 mål. Det som gällde innan gäller igen.');
    expect(await targets()).toEqual([]);
  });

  test('opens within the trigger’s three seconds, however long the history takes to read', async () => {
    const { ledger } = world.world.store;
    const sources = ledger.sources;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    Object.assign(ledger, {
      sources: async (...asked: Parameters<typeof sources>) => held.then(() => sources(...asked)),
    });
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi planera');
    await åsa.sees('Läser er historik');
    release();
    await åsa.sees('Hur mycket ska ni sälja?');
    Object.assign(ledger, { sources });
  });

  test('answers that are typed need no modal, and can be changed in one', async () => {
    const james = world.as('James');
    await james.types('#growth', '/kpi plan 10 customers');
    await james.sees('10 new customers in 2027 take 30 opportunities, 100 meetings');
    await james.clicks('Month by month');
    await james.sees('December');
    expect(validateMessage(james.lastMessage('10 new customers'))).toEqual([]);
    await james.clicks('The whole year');
    await james.clicks('Change the answers');
    await james.sees('What is the average deal worth?');
    await james.types('#growth', '/kpi plan growth=20%');
    await james.sees('There is no whole year of sales to grow from');
  });
});

describe('/kpi tratt', () => {
  test('says the way to a customer, what is needed of each stage, and by when', async () => {
    await world.knows([
      { metric: 'opportunities', date: '2026-10-05', value: 9 },
      { metric: 'new_customers', date: '2026-10-20', value: 4 },
      { metric: 'meetings', date: '2026-10-07', value: 31 },
    ]);
    await world.aims({ metric: 'new_customers', value: 10, every: 'quarter' });
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi tratt');
    await åsa.sees('4 av 10 nya kunder under Q4');
    await åsa.sees('För de 6 som saknas behövs 18 affärsmöjligheter, 61 möten');
    expect(validateMessage(åsa.lastMessage('4 av 10'))).toEqual([]);
    await åsa.sees(/4 av 10 kunder/);
    await åsa.clicks('Planera året');
    await åsa.sees('Hur mycket ska ni sälja?');
    await åsa.submits({ goal: '2 Mkr', new: '100 %', deal: '200 000' });
    await åsa.sees('10 nya kunder under 2027 kräver');
    await åsa.sees(/10 kunder av/);
    // The button stood under an answer that stays.
    await åsa.sees('4 av 10 nya kunder under Q4');
  });

  test('without any figures it says so', async () => {
    const james = world.as('James');
    await james.types('#growth', '/kpi funnel');
    await james.sees('There are no figures for the funnel in Q4.');
  });
});
