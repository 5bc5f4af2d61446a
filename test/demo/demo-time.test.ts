import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoTime } from '../../src/demo/demo-time.ts';
import type { Job } from '../../src/schedule/job.ts';

const HOUR_MS = 3_600_000;
const log = pino({ level: 'silent' });
const START = Date.parse('2026-11-20T08:30:00.000Z');

let now: number;
let done: string[];
let time: ReturnType<typeof demoTime>;

function job<Name extends string>(name: Name, hours: number, everyTime: boolean): Job<Name> {
  const step = hours * HOUR_MS;
  return {
    name,
    everyTime,
    next: (after) => (Math.floor(after / step) + 1) * step,
    run: async () => void done.push(`${name} ${new Date(now).toISOString().slice(8, 16)}`),
  };
}

beforeEach(() => {
  now = START;
  done = [];
});
afterEach(() => time.stop());

const set = (ms: number) => {
  now = ms;
};

describe('the demo’s clock', () => {
  test('knows what comes next, and leaves out what nobody would see', async () => {
    const jobs = [job('tidy', 1, false), job('figures', 6, false)];
    time = demoTime(
      async () => jobs,
      () => now,
      'sv',
      log,
    );
    expect(await time.nextDue()).toEqual({
      at: Date.parse('2026-11-20T12:00:00.000Z'),
      what: 'Nattens siffror kommer från HubSpot och de andra systemen',
    });
  });

  test('has nothing to say where nothing is due', async () => {
    time = demoTime(
      async () => [job('tidy', 1, false)],
      () => now,
      'en',
      log,
    );
    expect(await time.nextDue()).toBeUndefined();
  });

  test('does what falls due on the way: what is done each time at its time, the rest once at the end', async () => {
    // As if figures were told each time.
    const jobs = [job('tidy', 1, false), job('figures', 24, true)];
    time = demoTime(
      async () => jobs,
      () => now,
      'sv',
      log,
    );
    await time.moveClock(START + 2 * 24 * HOUR_MS, set);
    expect(now).toBe(START + 2 * 24 * HOUR_MS);
    expect(done).toEqual([
      'tidy 21T00:00',
      'figures 21T00:00',
      'tidy 22T00:00',
      'figures 22T00:00',
      'tidy 22T08:30',
    ]);
  });

  test('does what has fallen due before it is moved, however short a while ago', async () => {
    // What came of the last move is due a moment after it.
    let due: number | undefined;
    const said: Job<'post'> = {
      name: 'post',
      everyTime: true,
      next: (after) => (due !== undefined && due > after ? due : undefined),
      run: async () => void done.push(`post ${new Date(now).toISOString().slice(8, 16)}`),
    };
    time = demoTime(
      async () => [said],
      () => now,
      'sv',
      log,
    );
    due = START + 500;
    now = START + 900;
    await time.moveClock(START + 3 * 24 * HOUR_MS, set);
    expect(done).toEqual(['post 20T08:30']);
  });

  test('does it by itself as time passes', async () => {
    time = demoTime(
      async () => [job('figures', 1, false)],
      () => now,
      'sv',
      log,
    );
    now = START + HOUR_MS;
    await expect.poll(() => done, { timeout: 20_000 }).toEqual(['figures 20T09:30']);
  });
});
