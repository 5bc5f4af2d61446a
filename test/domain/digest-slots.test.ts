import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/civil-date.ts';
import { everyMinutes } from '../../src/schedule/recurrence.ts';
import { brokenRecurrence, brokenSlots } from '../support/slot-promise.ts';
import { wallClock } from '../support/zones.ts';

const DAILY = [1, 2, 3, 4, 5, 6, 7];
/** Where clocks change at midnight, by half an hour, in Ramadan, in the other half of the year, or not at all. */
const ODD = [
  'Europe/Stockholm',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Havana',
  'America/Asuncion',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Antarctica/Troll',
];
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const fortnight = fc.integer({ min: 0, max: 11 * 26 - 1 }).map((n) => addDays('2024-01-01', 14 * n));

describe('by whatever clock', () => {
  test('each date has one slot: at its time, after a gap, or the first time round', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), ...ODD);
    fc.assert(
      fc.property(
        zone,
        time,
        fortnight,
        fc.subarray(DAILY, { minLength: 1 }),
        (timeZone, at, from, weekdays) => {
          expect(brokenSlots({ timeZone, time: at, weekdays }, from, addDays(from, 14))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(ODD)('in a year of %s, at half past midnight and half past two', (timeZone) => {
    for (const at of ['00:30', '02:30']) {
      expect(brokenSlots({ timeZone, time: at, weekdays: DAILY }, '2026-01-01', '2027-01-01')).toEqual([]);
    }
  });
});

describe('every fifteen minutes', () => {
  test('the autumn of 2026 brings no pause, and the hour that comes twice is not left out', () => {
    const wall = wallClock('Europe/Stockholm');
    const next = everyMinutes(15);
    const shown: string[] = [];
    for (
      let at = next(Date.parse('2026-10-24T23:59Z'));
      at < Date.parse('2026-10-25T02:16Z');
      at = next(at)
    ) {
      shown.push(wall(at).slice(-5));
    }
    expect(shown.join(' ')).toBe('02:00 02:15 02:30 02:45 02:00 02:15 02:30 02:45 03:00 03:15');
  });

  test.each(ODD)('comes every fifteen minutes in %s, too', (timeZone) => {
    expect(brokenRecurrence(15, timeZone, Date.parse('2026-03-01'), Date.parse('2026-04-10'))).toEqual([]);
    expect(brokenRecurrence(15, timeZone, Date.parse('2026-09-20'), Date.parse('2026-11-05'))).toEqual([]);
  });

  test.each([0, 7, 1.5, -15])('there is no grid of %d minutes', (minutes) => {
    expect(() => everyMinutes(minutes)).toThrow(RangeError);
  });
});
