import { afterEach, describe, expect, test } from 'vitest';
import { openingTurns } from '../../src/demo/opening.ts';
import { conversing } from '../../src/demo/opening-conversation.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aWorld, NOW, type TestWorld } from '../support/world.ts';

const MINUTE_MS = 60_000;
const TURNS = openingTurns('sv', '2026-11-01');
let world: TestWorld;
afterEach(() => world.close());

const FIGURES: Partial<Observation>[] = [
  { metric: 'pipeline', form: 'change', date: '2026-09-01', value: 7_600_000 },
  { metric: 'first_meetings', date: '2026-10-05', value: 20, dimensions: { campaign: 'Månadsbrevet' } },
  { metric: 'opportunities', date: '2026-10-12', value: 6, dimensions: { campaign: 'Månadsbrevet' } },
];

async function start(): Promise<void> {
  world = await aWorld(await sharedTestStore());
  await world.knows(FIGURES);
  await world.aims({ metric: 'pipeline', value: 9_000_000 });
}

const begin = (room = 60 * MINUTE_MS) => conversing(world.sandbox, TURNS, { lang: 'sv', room: () => room });
const growth = () => world.sandbox.as('Åsa').reads('#growth');
const spoken = () => growth().filter(({ author }) => !author.isBot);
const shared = () => growth().filter(({ author }) => author.isBot);

describe('whoever opens the demo', () => {
  test('finds a conversation in which Takt has answered by itself, with pictures, and is asked to type', async () => {
    await start();
    const answer = await begin()();
    expect(spoken().map(({ author }) => author.name)).toEqual([
      'Sara Nyberg',
      'Maria Öberg',
      'Sara Nyberg',
      'Erik Holm',
      'Sara Nyberg',
    ]);
    expect(shared().map(({ onlyYou }) => onlyYou)).toEqual([false, false]);
    const [pipeline, funnel] = shared();
    expect(pipeline?.words).toContain('Pipelinen är 7,6');
    expect(pipeline?.blocks.map(({ type }) => type)).toContain('image');
    expect([pipeline?.replies, funnel?.replies]).toEqual([1, 2]);
    expect([pipeline, funnel].flatMap((one) => one?.reactions.map(({ name }) => name))).toEqual([
      'eyes',
      '+1',
    ]);
    expect(spoken().at(-1)?.text).toContain('`/kpi möten`');
    expect(answer).toMatchObject({ who: 'Erik Holm', command: '/kpi pipeline' });
    expect(answer?.words).toContain('1,4');
    expect(answer?.picture?.subarray(1, 4).toString()).toBe('PNG');
  });

  test('finds it as old as it says, and the clock where it was', async () => {
    await start();
    await begin()();
    const ages = growth().map(({ ts }) => (Date.parse(NOW) - Number(ts) * 1_000) / MINUTE_MS);
    expect(ages.map(Math.round)).toEqual([38, 36, 33, 21, 20, 14, 2]);
    expect(world.sandbox.clock.moved()).toBe(0);
  });

  test.each([
    [26, ['19.0', '18.0', '16.5', '10.5', '10.0', '7.0', '1.0']],
    [17, ['12.4', '11.8', '10.8', '6.9', '6.5', '4.6', '0.7']],
    [-5, ['0.0', '0.0', '0.0', '0.0', '0.0', '0.0', '0.0']],
  ])('finds it shorter when the figures are but %s minutes old', async (room, ages) => {
    await start();
    await begin(room * MINUTE_MS)();
    const minutes = growth().map(({ ts }) => Math.abs(Date.parse(NOW) - Number(ts) * 1_000) / MINUTE_MS);
    expect(minutes.map((age) => age.toFixed(1))).toEqual(ages);
    expect(world.sandbox.clock.moved()).toBe(0);
  });

  test('finds it once, again after a reset, and not the half of one that was under way', async () => {
    await start();
    const converse = begin();
    const first = converse();
    world.sandbox.reset();
    await Promise.all([first, converse()]);
    expect(spoken()).toHaveLength(5);
    expect(shared()).toHaveLength(2);
    expect(world.sandbox.clock.moved()).toBe(0);
  });
});
