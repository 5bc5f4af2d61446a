import { getTasks } from 'node-cron';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { everyMinute } from '../../src/schedule/every-minute.ts';
import type { Job } from '../../src/schedule/job.ts';
import { startTicker } from '../../src/schedule/ticker.ts';

const HOUR_MS = 3_600_000;

let time: number;
let done: string[];
let said: string[];
const log = pino({ level: 'error' }, { write: (line: string) => said.push(line) });

beforeEach(() => {
  time = 0;
  done = [];
  said = [];
});

/** On every full hour. */
function hourly(name: string, everyTime = true): Job {
  return {
    name,
    everyTime,
    next: (after) => (Math.floor(after / HOUR_MS) + 1) * HOUR_MS,
    run: async (at) => void done.push(`${name} ${at / HOUR_MS}`),
  };
}

const started = (...jobs: Job[]) =>
  startTicker(
    async () => jobs,
    () => time,
    log,
  );

describe('as the clock passes', () => {
  test('each thing is done once, when its time has come', async () => {
    const ticker = started(hourly('digest'));
    await ticker.tick();
    expect(done).toEqual([]);
    time = HOUR_MS;
    await Promise.all([ticker.tick(), ticker.tick()]);
    expect(done).toEqual(['digest 1']);
    time = 3.5 * HOUR_MS;
    await ticker.tick();
    expect(done).toEqual(['digest 1', 'digest 2', 'digest 3']);
  });

  test('what is due at the moment of the start was done before it', async () => {
    time = HOUR_MS;
    const ticker = started(hourly('digest'));
    await ticker.tick();
    expect(done).toEqual([]);
  });

  test('a clock that is set back does nothing twice', async () => {
    const ticker = started(hourly('digest'));
    time = 2 * HOUR_MS;
    await ticker.tick();
    time = HOUR_MS / 2;
    await ticker.tick();
    time = 2.5 * HOUR_MS;
    await ticker.tick();
    expect(done).toEqual(['digest 1', 'digest 2']);
  });

  test('a job that fails is logged, and takes neither the others nor its next time with it', async () => {
    const failing = { ...hourly('tidy'), run: () => Promise.reject(new Error('disk full')) };
    const ticker = started(failing, hourly('digest'));
    time = HOUR_MS;
    await ticker.tick();
    time = 2 * HOUR_MS;
    await ticker.tick();
    expect(done).toEqual(['digest 1', 'digest 2']);
    expect(said.filter((line) => line.includes('disk full'))).toHaveLength(2);
  });

  test('what people add since the last look counts, and what cannot be known is looked up again', async () => {
    const jobs: Job[] = [];
    let broken = true;
    const ticker = startTicker(
      async () => {
        if (broken) throw new Error('no database');
        return jobs;
      },
      () => time,
      log,
    );
    time = HOUR_MS;
    await ticker.tick();
    expect(said.join()).toContain('no database');
    broken = false;
    jobs.push(hourly('digest'));
    await ticker.tick();
    expect(done).toEqual(['digest 1']);
  });

  test('once stopped, nothing is begun, and what is under way is waited for', async () => {
    const slow: Job = {
      ...hourly('slow'),
      run: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        done.push('slow');
      },
    };
    const ticker = started(slow);
    time = HOUR_MS;
    void ticker.tick();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await ticker.stop();
    expect(done).toEqual(['slow']);
    time = 2 * HOUR_MS;
    await ticker.tick();
    expect(done).toEqual(['slow']);
  });
});

test('the clock is looked at each minute, and no longer once it is stopped', async () => {
  let looks = 0;
  const clock = everyMinute(async () => {
    looks += 1;
  });
  const [task] = [...getTasks().values()];
  const [first, second] = task?.getNextRuns(2) ?? [];
  expect(second!.getTime() - first!.getTime()).toBe(60_000);
  await task?.execute();
  expect(looks).toBe(1);
  await clock.stop();
  expect(getTasks().size).toBe(0);
});
