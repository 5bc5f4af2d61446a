import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isoAt,
  later,
  lengthOf,
  momentOf,
  nextMonday,
  wallTimeAt,
  weekAt,
} from '../../../../src/sandbox/page/tools/clock/moves.ts';

const STOCKHOLM = 'Europe/Stockholm';
const at = (iso: string) => Date.parse(iso);

describe('a day and a week keep the time of day', () => {
  test.each([
    ['on a usual day', '2026-11-20T09:00:00+01:00', { days: 1 }, '2026-11-21T09:00:00+01:00'],
    ['into summer time', '2027-03-27T09:00:00+01:00', { days: 1 }, '2027-03-28T09:00:00+02:00'],
    ['out of summer time', '2026-10-24T09:00:00+02:00', { weeks: 1 }, '2026-10-31T09:00:00+01:00'],
    ['an hour is an hour', '2027-03-28T01:30:00+01:00', { hours: 1 }, '2027-03-28T03:30:00+02:00'],
  ])('%s', (_name, from, by, to) => expect(isoAt(later(at(from), STOCKHOLM, by), STOCKHOLM)).toBe(to));
});

describe('next Monday at nine', () => {
  test.each([
    ['from a Friday', '2026-11-20T12:00:00+01:00', '2026-11-23T09:00:00+01:00'],
    ['from a Sunday night', '2026-11-22T23:59:00+01:00', '2026-11-23T09:00:00+01:00'],
    ['from Monday morning, today', '2026-11-23T08:59:59+01:00', '2026-11-23T09:00:00+01:00'],
    ['from Monday at nine, in a week', '2026-11-23T09:00:00+01:00', '2026-11-30T09:00:00+01:00'],
    ['over the change to summer time', '2027-03-26T12:00:00+01:00', '2027-03-29T09:00:00+02:00'],
  ])('%s', (_name, from, to) => expect(isoAt(nextMonday(at(from), STOCKHOLM), STOCKHOLM)).toBe(to));

  test('is always later, within a week and an hour, and a Monday at nine on the wall', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') }),
        fc.constantFrom(STOCKHOLM, 'Europe/London', 'America/New_York', 'Asia/Kolkata'),
        (now, tz) => {
          const monday = nextMonday(now, tz);
          expect(monday).toBeGreaterThan(now);
          expect(monday - now).toBeLessThanOrEqual((7 * 24 + 1) * 3_600_000);
          expect(wallTimeAt(monday, tz)).toMatchObject({ hour: 9, minute: 0 });
          expect(new Intl.DateTimeFormat('en', { timeZone: tz, weekday: 'long' }).format(monday)).toBe(
            'Monday',
          );
        },
      ),
    ));
});

describe('the clock on the wall', () => {
  test('and the moment are the same said twice', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000_000 }), (minutes) => {
        const moment = at('2020-01-01T00:00:00Z') + (minutes % 7_000_000) * 60_000;
        const again = momentOf(wallTimeAt(moment, STOCKHOLM), STOCKHOLM);
        // The hour that comes twice in October is the first of the two.
        expect([moment, moment - 3_600_000]).toContain(again);
      }),
    ));

  test.each([
    ['2026-01-01', 1],
    ['2027-01-01', 53],
    ['2026-11-20', 47],
    ['2027-01-04', 1],
  ])('%s is in week %i', (day, week) => expect(weekAt(at(`${day}T12:00:00Z`), STOCKHOLM)).toBe(week));
});

test.each([
  [90_000, { days: 0, hours: 0, minutes: 2 }],
  [3_600_000, { days: 0, hours: 1, minutes: 0 }],
  [-(2 * 86_400_000 + 3 * 3_600_000), { days: 2, hours: 3, minutes: 0 }],
])('%i ms is %o', (ms, length) => expect(lengthOf(ms)).toEqual(length));
