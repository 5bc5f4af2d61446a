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

/** Four meetings each working day since October: 88 then, 52 in November so far; half of them Åsa's. */
const MEETINGS: Partial<Observation>[] = datesFrom('2026-10-01', '2026-11-18')
  .filter((date) => ![6, 0].includes(new Date(date).getUTCDay()))
  .flatMap((date) =>
    Array.from({ length: 4 }, (_, n) => ({
      date,
      dimensions: { owner: n < 2 ? 'Åsa Lindqvist' : 'Erik Holm', channel: n < 1 ? 'LinkedIn' : 'Telefon' },
    })),
  );

const aTeam = async (by: 'http' | 'socket' = 'http') => {
  world = await aWorld(await sharedTestStore(), by);
  await world.knows(MEETINGS);
  await world.aims({ metric: 'meetings', value: 80 });
};

describe.each(['http', 'socket'] as const)('a mention over %s', (by) => {
  test('is answered in its thread, for everybody, with what was understood', async () => {
    await aTeam(by);
    const [åsa, erik] = [world.as('Åsa'), world.as('Erik')];
    await åsa.says('#growth', '@Takt hur många möten saknas?');
    await åsa.sees('28 kvar till målet på 80 bokade möten i november');
    await åsa.sees('28 på 8 arbetsdagar, knappt 4 om dagen, 14 var för 2 personer.');
    await åsa.sees('Jag tog det som: Vad som saknas, bokade möten, november.');
    const answer = åsa.lastMessage('28 kvar');
    expect(answer.onlyYou).toBe(false);
    expect(answer.threadTs).toBeDefined();
    expect(validateMessage(answer)).toEqual([]);
    erik.looksAt('#growth');
    await erik.sees('28 kvar till målet');
  });

  test('a direct message is answered there', async () => {
    await aTeam(by);
    const james = world.as('James');
    await james.says('@Takt', 'how many meetings did we book last week?');
    await james.sees('20 of 19 meetings booked in week 46: target reached.');
    expect(james.lastMessage('20 of 19').threadTs).toBeUndefined();
  });
});

describe('in a thread', () => {
  test('a piece of a question takes the rest from the one before, and the picture joins the words', async () => {
    await aTeam();
    const åsa = world.as('Åsa');
    await åsa.says('#growth', '@Takt hur många möten har vi bokat?');
    await åsa.sees('52 av 80 bokade möten i november');
    const first = åsa.lastMessage('52 av 80');
    await åsa.sees('utfall: 52; mål: 80');
    expect(åsa.lastMessage('52 av 80').blocks.map(({ type }) => type)).toContain('image');
    await åsa.repliesTo(first, '@Takt och förra månaden?');
    await åsa.sees('88 av 80 bokade möten i oktober');
    await åsa.repliesTo(first, '@Takt per säljare?');
    await åsa.sees('88 bokade möten i oktober, fördelade på 2 ägare.');
    await åsa.repliesTo(first, '@Takt och mot månaden innan?');
    await åsa.sees(/oktober.*september/s);
    await åsa.repliesTo(first, '@Takt och pipeline?');
    await åsa.sees('Det finns inga siffror för pipeline');
  });

  test('what was understood survives a restart of the bot', async () => {
    const store = await openTestStore();
    world = await aWorld(store);
    await world.knows(MEETINGS);
    const place = { channelId: 'C1', threadTs: '1.2' };
    await store.conversations.remember(world.workspace.id, place, 'meetings', '2026-11-18T08:00:00.000Z');
    const since = '2026-11-17T08:00:00.000Z';
    expect(await store.conversations.last(world.workspace.id, place, since)).toBe('meetings');
    expect(await store.conversations.last(world.workspace.id, place, '2026-11-18T09:00:00.000Z')).toBe(
      undefined,
    );
  });

  test('who asked changes the answer in place, for everybody; others get one of their own', async () => {
    await aTeam();
    const [åsa, erik] = [world.as('Åsa'), world.as('Erik')];
    await åsa.says('#growth', '@Takt hur många möten har vi bokat?');
    await åsa.sees('52 av 80 bokade möten i november');
    erik.looksAt('#growth');
    await erik.clicks('Oktober');
    await erik.sees('88 av 80 bokade möten i oktober');
    expect(erik.lastMessage('88 av 80').onlyYou).toBe(true);
    await åsa.clicks('Oktober');
    await åsa.noLongerSees('52 av 80 bokade möten i november');
    const changed = åsa.lastMessage('88 av 80');
    expect(changed.onlyYou).toBe(false);
    // The thread is about October now.
    await åsa.repliesTo(changed, '@Takt per säljare?');
    await åsa.sees('88 bokade möten i oktober, fördelade på 2 ägare.');
  });

  test('another figure that may have been meant is one choice away', async () => {
    await aTeam();
    const åsa = world.as('Åsa');
    await åsa.says('#growth', '@Takt hur många mötn har vi bokat i november?');
    await åsa.sees('52 av 80 bokade möten i november');
    await åsa.chooses('Jag menade …', 'Utförda möten');
    await åsa.sees('Det finns inga siffror för utförda möten');
  });
});

describe('what is not understood', () => {
  test('is said, with three questions that would be, each a button', async () => {
    await aTeam();
    const åsa = world.as('Åsa');
    await åsa.says('@Takt', 'hur är vädret i Göteborg?');
    await åsa.sees('Jag förstod inte ”hur är vädret i Göteborg?”');
    await åsa.clicks('Bokade möten');
    await åsa.sees('52 av 80 bokade möten i november');
  });

  test('a word that narrows the question is not left out in silence', async () => {
    await aTeam();
    const åsa = world.as('Åsa');
    await åsa.says('@Takt', 'möten i Göteborg');
    await åsa.sees('Jag förstod bokade möten, men inte ”Göteborg”.');
  });

  test('a greeting is greeted, thanks are taken', async () => {
    await aTeam();
    const james = world.as('James');
    await james.says('@Takt', 'hello!');
    await james.sees('Hello! Ask me how a figure is doing');
    await james.says('@Takt', 'thanks a lot');
    await james.sees('You are welcome.');
  });
});

describe('the organisation’s figures', () => {
  test.each([
    ['vad är cac per säljare?', 'CAC är en siffra för hela organisationen'],
    ['vem har bäst retention?', 'en siffra för hela organisationen'],
    ['Eriks CAC', 'CAC är en siffra för hela organisationen'],
  ])('are never told by person: %s', async (words, refusal) => {
    await aTeam();
    const åsa = world.as('Åsa');
    await åsa.says('@Takt', words);
    await åsa.sees(refusal);
    await åsa.sees('Visa helheten');
  });

  test('nor offered', async () => {
    await aTeam();
    const åsa = world.as('Åsa');
    await åsa.types('#growth', '/kpi cac');
    await åsa.sees('CAC');
    expect(åsa.screen()).not.toContain('Per ägare');
    await åsa.types('#growth', '/kpi cac per ägare');
    await åsa.sees('så jag visar den aldrig per person');
  });
});

describe('events', () => {
  const asked = (world: TestWorld, about: object) => ({
    type: 'message',
    channel_type: 'im',
    channel: 'D1',
    user: world.as('James').id,
    text: 'meetings',
    ts: '1.1',
    event_ts: '1.1',
    ...about,
  });

  test('one that Slack delivers again is answered once', async () => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const { conversations } = world.world.store;
    const take = (at: string) => conversations.take(world.workspace.id, 'Ev1', at);
    expect(await take('2026-11-18T08:00:00.000Z')).toBe(true);
    expect(await take('2026-11-18T08:00:10.000Z')).toBe(false);
    // Whoever took it has died: the delivery after a minute is answered.
    expect(await take('2026-11-18T08:01:00.000Z')).toBe(true);
    await conversations.answered(world.workspace.id, 'Ev1', '2026-11-18T08:01:02.000Z');
    expect(await take('2026-11-18T08:05:00.000Z')).toBe(false);
  });

  const delivered = async (about: object, times = 1) => {
    world = await aWorld(await sharedTestStore());
    await world.knows(MEETINGS);
    const james = world.as('James');
    await james.says('@Takt', 'hello');
    await james.sees('Hello!');
    const direct = james.lastMessage('Hello!').channel;
    const before = posts(world);
    const event = asked(world, { channel: direct, ...about });
    const { teamId } = world.sandbox;
    for (let time = 0; time < times; time += 1) {
      const body = { type: 'event_callback', team_id: teamId, event_id: 'Ev2', event, authorizations: [] };
      await world.bot.app.processEvent({ body, ack: async () => {} });
    }
    await world.sandbox.settled();
    return posts(world) - before;
  };
  const posts = ({ sandbox }: TestWorld) =>
    sandbox.traffic.list().filter(({ name }) => name === 'chat.postMessage').length;

  test('a message that is delivered three times is answered once', async () => {
    expect(await delivered({}, 3)).toBe(1);
  });

  test.each([
    ['its own', { bot_id: 'B1' }],
    ['an edited one', { subtype: 'message_changed' }],
    ['a join', { subtype: 'channel_join' }],
    ['one in a channel that nobody mentioned it in', { channel_type: 'channel' }],
  ])('%s is not answered', async (_, about) => {
    expect(await delivered(about)).toBe(0);
  });
});

describe.each(databases)('what is talked about, on $name', (kind) => {
  test('is kept for each place, the newest only', async () => {
    const store = await openTestStore(kind);
    world = await aWorld(store);
    const { id } = world.workspace;
    const at = '2026-11-18T08:00:00.000Z';
    const place = { channelId: 'C1', threadTs: '1.1' };
    await store.conversations.remember(id, place, 'meetings', at);
    await store.conversations.remember(id, place, 'pipeline', at);
    await store.conversations.remember(id, { ...place, threadTs: null }, 'revenue', at);
    expect(await store.conversations.last(id, place, at)).toBe('pipeline');
    expect(await store.conversations.last(id, { ...place, threadTs: null }, at)).toBe('revenue');
    expect(await store.conversations.last(id, { ...place, threadTs: '2.2' }, at)).toBeUndefined();
  });
});
