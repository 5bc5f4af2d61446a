import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { datesFrom, weekdayOf } from '../../src/domain/civil-date.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { sweepGoals } from '../../src/use-cases/milestones/sweep-goals.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, type TestWorld } from '../support/world.ts';

let world: TestWorld;
let sweep: () => Promise<void>;
beforeEach(async () => {
  world = await aWorld(await sharedTestStore());
  sweep = sweepGoals(world.world, (error) => {
    throw error;
  });
});
afterEach(() => world.close());

/** The clock moves, and the minute's sweep finds what has come of it. */
async function at(moment: string): Promise<void> {
  world.sandbox.clock.setTo(Date.parse(moment));
  await sweep();
}

async function follow(...metrics: string[]): Promise<void> {
  const growth = world.sandbox.overview().channels.find(({ name }) => name === 'growth')!;
  for (const metric of metrics)
    await world.world.store.channels.follow(world.workspace.id, growth.id, metric);
}

/** Every working day from a year ago on to a date: so many MQL, and so many meetings of them. */
function days(until: string, mql: number, meetings: number, from = '2025-11-03'): Partial<Observation>[] {
  return datesFrom(from, until)
    .filter((date) => weekdayOf(date) < 6)
    .flatMap((date) => [
      { metric: 'mql', date, value: mql },
      { metric: 'meetings', date, value: meetings },
    ]);
}

describe('the end of a month', () => {
  test('says kindly what was missed, what it was made of, and one thing to take along', async () => {
    await follow('meetings');
    await world.aims({ metric: 'meetings', value: 84, minimum: 60, setAt: '2026-01-01T08:00:00.000Z' });
    await world.knows([...days('2026-10-30', 8, 4), ...days('2026-11-30', 8, 3, '2026-11-02')]);
    const åsa = world.as('Åsa');
    åsa.looksAt('#growth');
    await at('2026-12-02T08:10:00.000Z');
    expect(åsa.screen()).toBe('');
    // Nobody has been heard since the month ended, so its last days may not be in.
    world.sandbox.clock.setTo(Date.parse('2026-12-02T08:20:00.000Z'));
    await åsa.types('#growth', '/kpi logga möten 1');
    await åsa.sees('Det blev 63 av 84 bokade möten i november: 21 från målet.');
    await åsa.sees('Miniminivån nåddes.');
    await åsa.sees(/Det som drog ned: 2\d för att en mindre andel MQL blev möten\./);
    await åsa.sees('Att ta med sig: gå igenom några MQL som inte blev möten och se vad de hade gemensamt.');
    await åsa.sees(/MQL → möten: -21/);
    await åsa.clicks('Varför?');
    await åsa.sees('landade 21 under målet');
    expect(åsa.screen()).not.toContain('🎉');
  });
});

describe('a month that will be missed', () => {
  test('is warned of in the morning, while something closes the gap', async () => {
    await follow('meetings');
    await world.aims({ metric: 'meetings', value: 84, setAt: '2026-01-01T08:00:00.000Z' });
    await world.knows([...days('2026-10-30', 8, 4), ...days('2026-11-18', 8, 2, '2026-11-02')]);
    const james = world.as('James');
    james.looksAt('#growth');
    await sweep();
    // Whoever has just begun is looking anyway.
    expect(james.screen()).toBe('');
    await at('2026-11-19T08:10:00.000Z');
    await james.sees(
      /I den här takten slutar november på \d+–\d+ bokade möten; målet är 84\. Det går att vända\./,
    );
    await james.sees(/58 kvar på 7 arbetsdagar: 8,3 om dagen, mot 1,9 hittills\./);
    await james.clicks('Vad stänger gapet?');
    await james.sees(/only you/);
  });
});

describe('the best week so far', () => {
  test('is told with a picture that says so', async () => {
    await follow('meetings');
    await world.knows(days('2026-11-18', 8, 4));
    await at('2026-11-24T09:00:00.000Z');
    const erik = world.as('Erik');
    await erik.types('#growth', '/kpi logga möten 21');
    await erik.sees('Bästa veckan hittills: 21 bokade möten vecka 48. 🎉');
    await erik.sees(/Rekordet sedan 3 nov\. 2025 var 20, vecka \d+/);
    await erik.sees('Bokade möten: 21, bästa veckan hittills');
    await erik.sees('Säg tack');
  });
});

test('the least that will do folds where a channel wants nothing but goals, and the goal is told all the same', async () => {
  await follow('meetings');
  await world.aims({ metric: 'meetings', value: 20, minimum: 10, setAt: '2026-01-01T08:00:00.000Z' });
  const { store } = world.world;
  const growth = world.sandbox.overview().channels.find(({ name }) => name === 'growth')!;
  const rule = await store.channelRules.of(world.workspace.id, growth.id);
  await store.channelRules.change(world.workspace.id, growth.id, { ...rule, postsAWeek: 0 });
  const erik = world.as('Erik');
  await erik.types('#growth', '/kpi logga möten 12');
  await erik.sees('Loggat: 12 bokade möten');
  const folded = () => store.posts.list(world.workspace.id, { states: ['folded'], limit: 9 });
  await expect.poll(async () => (await folded()).length).toBe(1);
  world.sandbox.clock.advance(60_000);
  await erik.types('#growth', '/kpi logga möten 9');
  await erik.sees('Målet är nått: 21 bokade möten i november');
  expect(erik.screen()).not.toContain('Miniminivån');
});
