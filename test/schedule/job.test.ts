import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { botJobs } from '../../src/schedule/bot-jobs.ts';
import { dueBetween, type Job, nextDue } from '../../src/schedule/job.ts';

const HOUR_MS = 3_600_000;
const at = (text: string) => Date.parse(text);

/** Due on every multiple of so many hours. */
function every(hours: number, everyTime: boolean, name = `every ${hours} h`): Job {
  const step = hours * HOUR_MS;
  return { name, everyTime, next: (after) => (Math.floor(after / step) + 1) * step, run: async () => {} };
}

const never: Job = { name: 'never', everyTime: true, next: () => undefined, run: async () => {} };

describe('what falls due', () => {
  test('is the earliest of what the jobs say', () => {
    expect(nextDue([every(24, true), every(5, true), never], at('2026-11-20T11:00Z'))).toMatchObject({
      at: at('2026-11-20T12:00Z'),
      job: { name: 'every 5 h' },
    });
  });

  test('is nothing where no job is ever due again', () => {
    expect(nextDue([never], 0)).toBeUndefined();
    expect(dueBetween([never], 0, HOUR_MS)).toEqual([]);
  });

  test('comes in the order in which it does, whichever job it belongs to', () => {
    const due = dueBetween(
      [every(24, true), every(12, true)],
      at('2026-11-20T11:00Z'),
      at('2026-11-22T00:00Z'),
    );
    expect(due.map(({ at, job }) => [new Date(at).toISOString().slice(0, 13), job.name])).toEqual([
      ['2026-11-20T12', 'every 12 h'],
      ['2026-11-21T00', 'every 24 h'],
      ['2026-11-21T00', 'every 12 h'],
      ['2026-11-21T12', 'every 12 h'],
      ['2026-11-22T00', 'every 24 h'],
      ['2026-11-22T00', 'every 12 h'],
    ]);
  });

  test('of what needs doing once however often it was missed, is the last time', () => {
    expect(dueBetween([every(24, false)], at('2026-11-20T11:00Z'), at('2026-12-20T11:00Z'))).toMatchObject([
      { at: at('2026-12-20T00:00Z') },
    ]);
  });

  test('is the same in one stretch or in two, and the moment of the cut belongs to the first', () => {
    const jobs = [every(7, true), every(24, true)];
    const hours = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(hours, hours, hours, (a, b, c) => {
        const [from, cut, to] = [a, b, c].sort((x, y) => x - y).map((hour) => hour * HOUR_MS);
        const parts = [...dueBetween(jobs, from!, cut!), ...dueBetween(jobs, cut!, to!)];
        expect(parts).toEqual(dueBetween(jobs, from!, to!));
      }),
    );
  });
});

describe('the bot’s own jobs', () => {
  const [tidy, goals] = botJobs({ tidy: async () => {}, sweepGoals: async () => {} });

  test.each([
    ['2026-11-20T01:16:59.999Z', '2026-11-20T01:17:00.000Z'],
    ['2026-11-20T01:17:00.000Z', '2026-11-21T01:17:00.000Z'],
    ['2026-12-31T23:59:00.000Z', '2027-01-01T01:17:00.000Z'],
  ])('tidying is due once a night: after %s at %s', (after, due) => {
    expect(new Date(tidy!.next(at(after))!).toISOString()).toBe(due);
  });

  test('goals are swept every minute, and once for all that were missed', () => {
    const [from, until] = [at('2026-11-20T01:16:59.999Z'), at('2027-11-20T01:16:59.999Z')];
    expect(goals!.next(from)).toBe(at('2026-11-20T01:17:00.000Z'));
    expect(dueBetween([goals!], from, until).map((due) => new Date(due.at).toISOString())).toEqual([
      '2027-11-20T01:16:00.000Z',
    ]);
  });
});
