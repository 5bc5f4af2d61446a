import { describe, expect, test } from 'vitest';
import type { Digest } from '../../src/domain/digest.ts';
import { nextSlot } from '../../src/domain/digest-slots.ts';
import { dueSlots, isSlot } from '../../src/domain/due-slots.ts';

const everyDay = { isWorkingDay: () => true };
const when = { weekdays: [1], time: '09:00', timeZone: 'Europe/Stockholm', onDayOff: 'anyway' } as const;
type Seed = { readonly when?: Partial<Digest['when']>; readonly quiet?: Digest['quiet'] };

/** A digest whose next slot is the first after a moment. */
function since(
  moment: string,
  { when: other, quiet = null }: Seed = {},
): Pick<Digest, 'next' | 'when' | 'quiet'> {
  const its = { ...when, ...other };
  return { when: its, quiet, next: nextSlot(its, everyDay, moment) };
}

const FRIDAY = '2026-11-20T16:00:00.000Z';

describe('Monday 09:00 in Stockholm', () => {
  const at = (moment: string, seed: Seed = {}, from = FRIDAY) => {
    const { missed, due, next } = dueSlots(since(from, seed), everyDay, moment, moment);
    return { missed: missed.map(({ date }) => date), due: due?.date ?? null, next: next.date };
  };

  test.each([
    ['before it, nothing is due', '2026-11-23T07:59:59.999Z', [], null, '2026-11-23'],
    ['at its moment it is', '2026-11-23T08:00:00.000Z', [], '2026-11-23', '2026-11-30'],
    [
      'back on Monday at 11:00, Monday’s comes late',
      '2026-11-23T10:00:00.000Z',
      [],
      '2026-11-23',
      '2026-11-30',
    ],
    ['six hours later it still does', '2026-11-23T14:00:00.000Z', [], '2026-11-23', '2026-11-30'],
    ['after that it is missed', '2026-11-23T14:00:00.001Z', ['2026-11-23'], null, '2026-11-30'],
    [
      'of three weeks away only the last one comes',
      '2026-12-07T10:00:00.000Z',
      ['2026-11-23', '2026-11-30'],
      '2026-12-07',
      '2026-12-14',
    ],
    ['a clock that is set back does nothing', '1970-01-01T00:00:00.000Z', [], null, '2026-11-23'],
  ])('%s', (_, moment, missed, due, next) => {
    expect(at(moment)).toEqual({ missed, due, next });
  });

  test('a clock that runs away by ten years leaves a list that ends, and comes again after it', () => {
    const { missed, due, next } = at('2036-11-23T10:00:00.000Z');
    expect(missed.length).toBeLessThan(401);
    expect(due).toBeNull();
    expect(next).toBe('2036-11-24');
  });

  test('what is late keeps quiet hours, and is missed where they outlast it', () => {
    const quiet = { from: '10:00', until: '13:00' };
    expect(at('2026-11-23T09:30:00.000Z', { quiet })).toMatchObject({ due: '2026-11-23' });
    expect(at('2026-11-23T09:30:00.000Z', { quiet: { from: '10:00', until: '16:00' } })).toMatchObject({
      missed: ['2026-11-23'],
      due: null,
    });
  });

  test('on time, quiet hours are its own affair', () => {
    const quiet = { from: '18:00', until: '12:00' };
    expect(at('2026-11-23T08:00:30.000Z', { quiet })).toMatchObject({ due: '2026-11-23' });
  });
});

describe('where clocks change in 2026', () => {
  const times = (seed: Seed, from: string, until: string) => {
    const found: string[] = [];
    let { next } = since(from, seed);
    while (next.at <= until) {
      found.push(next.at);
      next = nextSlot({ ...when, ...seed.when }, everyDay, next.at);
    }
    return found;
  };
  const daily = { weekdays: [1, 2, 3, 4, 5, 6, 7], time: '02:30' };

  test('Monday 09:00 stays nine o’clock', () => {
    expect(times({}, '2026-03-20T00:00:00.000Z', '2026-04-07T00:00:00.000Z')).toEqual([
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
      '2026-04-06T07:00:00.000Z',
    ]);
    expect(times({}, '2026-10-18T00:00:00.000Z', '2026-10-27T00:00:00.000Z')).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ]);
  });

  test('02:30 every day comes once on 29 March, at 03:00, and once on 25 October, the first time round', () => {
    expect(times({ when: daily }, '2026-03-28T00:00:00.000Z', '2026-03-30T12:00:00.000Z')).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
    expect(times({ when: daily }, '2026-10-24T00:00:00.000Z', '2026-10-26T12:00:00.000Z')).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });
});

describe('a slot that is queued already', () => {
  const slot = { date: '2026-11-23', at: '2026-11-23T08:00:00.000Z' };
  test.each<[string, Partial<Digest['when']>, boolean]>([
    ['holds while nothing is changed', {}, true],
    ['does not once it comes at ten', { time: '10:00' }, false],
    ['does not once it comes on Tuesdays', { weekdays: [2] }, false],
    ['does not once it is nine o’clock elsewhere', { timeZone: 'Europe/Helsinki' }, false],
    ['does once Fridays come to it', { weekdays: [1, 5] }, true],
  ])('%s', (_, change, holds) => {
    expect(isSlot({ when: { ...when, ...change } }, everyDay, slot)).toBe(holds);
  });
});
