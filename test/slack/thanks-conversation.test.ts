import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { validateView } from '../../src/block-kit/validate.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;

/** 68 of 80 meetings, by both departments; #growth and #sales follow them. */
beforeAll(async () => {
  world = await aWorld(await sharedTestStore());
  const { store } = world.world;
  for (const { id, name } of world.sandbox.overview().channels)
    if (name === 'growth' || name === 'sales')
      await store.channels.follow(world.workspace.id, id, 'meetings');
  await world.sandbox.as('Åsa').invites('#sales');
  await world.aims({ metric: 'meetings', value: 80, setAt: '2026-01-01T08:00:00.000Z' });
  const from = (department: string, channel: string, owner: string) => ({ department, channel, owner });
  await world.knows([
    { value: 38, date: '2026-11-10', dimensions: from('marketing', 'Webbinarium', 'Erik Holm') },
    { value: 30, date: '2026-11-12', dimensions: from('sales', 'Telefon', 'James Carter') },
    { metric: 'mql', value: 120, date: '2026-11-10', dimensions: { owner: 'Sara Nyberg' } },
  ]);
});
afterAll(() => world.close());

const CELEBRATION = 'Målet är nått: 84 bokade möten i november, 8 arbetsdagar före månadens slut. 🎉';

describe('a target that is reached', () => {
  test('is celebrated in every channel that follows it, with what both departments did', async () => {
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi logga möten 16 owner="Åsa Lindqvist"');
    await åsa.sees(CELEBRATION);
    await åsa.sees('Marknad gav 38 av dem (Webbinarium 38) och sälj 30 (Telefon 30); 16 kom på annat sätt.');
    await åsa.sees('Längs tratten i november: 120 MQL → 84 möten.');
    await åsa.sees('Bra jobbat tillsammans, Erik Holm, James Carter, Sara Nyberg och Åsa Lindqvist!');
    await åsa.sees(/målet på 80 är nått/);
    åsa.looksAt('#sales');
    await åsa.sees(CELEBRATION);
    åsa.looksAt('#marketing');
    expect(åsa.screen()).not.toContain('84 bokade möten');
  });

  test('teammates add a line of thanks in place, wherever they read of it, and may change it', async () => {
    const [sara, james] = [world.as('Sara'), world.as('James')];
    sara.looksAt('#growth');
    await sara.clicks('Säg tack');
    await sara.sees('En rad till dem som gjorde det');
    const { type, title, submit, close, blocks } = sara.modal();
    expect(validateView({ type, title, submit, close, blocks })).toEqual([]);
    await sara.submits({ line: 'Vilket *lag*\n<!channel>' });
    await sara.sees(/Tack från teamet\n\s*Sara Nyberg: Vilket \*lag\* <!channel>/);
    james.looksAt('#sales');
    await james.sees('Sara Nyberg: Vilket *lag*');
    await james.clicks('Säg tack');
    await james.sees('A line to those who did it');
    await james.submits({ line: 'x'.repeat(151) });
    await james.sees('At most 150 characters');
    await james.submits({ line: 'Proud of you all' });
    await sara.sees(/Sara Nyberg: .*\n\s*James Carter: Proud of you all/);
    await sara.clicks('Säg tack');
    await sara.sees('En rad till dem som gjorde det');
    expect(JSON.stringify(sara.modal().blocks)).toContain('Vilket *lag* <!channel>');
    await sara.submits({ line: 'Tack!' });
    await james.sees('Sara Nyberg: Tack!');
  });

  test('whoever would rather not be named is taken out, and back in', async () => {
    const james = world.as('James');
    james.looksAt('#growth');
    await james.chooses('naming:choose', 'unnamed');
    await james.sees('You are no longer named in celebrations and leaderboards');
    await james.sees('Bra jobbat tillsammans, Erik Holm, Sara Nyberg och Åsa Lindqvist!');
    await james.sees('En kollega: Proud of you all');
    await james.types('#growth', '/kpi name me');
    await james.sees('You may be named in celebrations again.');
    await james.sees('Erik Holm, James Carter, Sara Nyberg');
    const erik = world.as('Erik');
    await erik.types('#sales', '/kpi nämn inte mig');
    await erik.sees('Du nämns inte längre i firanden och topplistor');
    await erik.sees('Det gäller det som står på Erik Holm i siffrorna.');
    await erik.sees('Bra jobbat tillsammans, James Carter, Sara Nyberg och Åsa Lindqvist!');
  });

  test('a correction edits it where it stands, and passing it again brings no second fanfare', async () => {
    const åsa = world.as('Åsa');
    åsa.looksAt('#growth');
    await åsa.clicks('Ångra');
    await åsa.sees(
      'Målet såg ut att vara nått, men efter en rättelse är det 68 bokade möten i november: 12 från målet på 80.',
    );
    await åsa.sees('Rättat 18 nov.: 84 → 68.');
    await åsa.noLongerSees(CELEBRATION);
    await åsa.types('#growth', '/kpi logga möten 13');
    await åsa.sees('Först 84; 18 nov. rättades det till 68, och 18 nov. gällde det igen.');
    await åsa.sees(CELEBRATION.replace('84', '81'));
    expect(åsa.screen().split('🎉')).toHaveLength(2);
    await åsa.sees('Sara Nyberg: Tack!');
  });
});

describe('/kpi nått', () => {
  test('lists what the year has brought, in the language of whoever asks', async () => {
    const [åsa, james] = [world.as('Åsa'), world.as('James')];
    await åsa.types('#leadership', '/kpi nått');
    await åsa.sees('Ett mål är nått under 2026.');
    await åsa.sees(/November \| Bokade möten \| 81 \| 80/);
    await james.types('#leadership', '/kpi milestones 2025');
    await james.sees('No target is noted as reached in 2025.');
    await james.types('@Takt', 'don’t name me');
    await james.sees('You are no longer named');
    await james.types('#leadership', '/kpi unnamed');
    await james.sees('You were not named before either.');
  });
});

test('a channel that follows a metric and has not invited Takt: whoever agreed to the target hears of it, and can send it again', async () => {
  const elsewhere = await aWorld(await sharedTestStore());
  const { store } = elsewhere.world;
  const maria = elsewhere.as('Maria');
  await maria.types('#marketing', '/kpi följ möten');
  await maria.sees('När ett mål för måttet nås firas det i kanalen, om Takt är inbjuden: /invite @Takt.');
  const agreed = (department: 'sales' | 'marketing', name: string, at: string) => {
    const userId = elsewhere.sandbox.as(name).person.id;
    return { department, name, userId, at };
  };
  await elsewhere.aims({
    metric: 'meetings',
    value: 5,
    setAt: '2026-01-01T08:00:00.000Z',
    parties: ['sales', 'marketing'],
    agreements: [
      agreed('sales', 'Åsa', '2026-01-01T08:00:00.000Z'),
      agreed('marketing', 'Maria', '2026-01-02T08:00:00.000Z'),
    ],
  });
  await store.milestones.begunAt(elsewhere.workspace.id, '2026-01-03T08:00:00.000Z');
  await maria.types('#marketing', '/kpi logga möten 6');
  maria.looksAt('@Takt');
  await maria.sees('Jag kan inte skicka firandet i <#');
  await maria.sees('Skriv `/invite @Takt` där och tryck sedan på Skicka igen.');
  await elsewhere.sandbox.as('Maria').invites('#marketing');
  await maria.clicks('Skicka igen');
  maria.looksAt('#marketing');
  await maria.sees('Målet är nått: 6 bokade möten i november');
  await elsewhere.close();
});
