import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addMonths, dateIn, isoWeekOf } from '../../src/domain/civil-date.ts';

const DATES = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('months are added as Temporal adds them: a day that the month lacks is its last', () => {
  expect([addMonths('2026-03-31', -1), addMonths('2024-02-29', 12), addMonths('2026-01-15', -13)]).toEqual([
    '2026-02-28',
    '2025-02-28',
    '2024-12-15',
  ]);
  fc.assert(
    fc.property(DATES, fc.integer({ min: -60, max: 60 }), (date, months) => {
      expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString());
    }),
  );
});

test('weeks are those of ISO 8601', () => {
  expect([isoWeekOf('2027-01-01'), isoWeekOf('2024-12-30')]).toEqual([
    { year: 2026, week: 53 },
    { year: 2025, week: 1 },
  ]);
  fc.assert(
    fc.property(DATES, (date) => {
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
      expect(isoWeekOf(date)).toEqual({ year: yearOfWeek, week: weekOfYear });
    }),
  );
});

test('the date in a time zone is what it is there at the moment, whatever was asked before', () => {
  const zone = fc.constantFrom('Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'America/Santiago');
  // Some are the same day, and some at its very ends, also where clocks change or midnight is skipped.
  const moment = fc
    .tuple(
      fc.constantFrom('2026-03-28T23:00:00.000Z', '2026-09-06T03:59:59.999Z', '2026-11-01T04:00:00.000Z'),
      fc.integer({ min: -30, max: 30 }),
      fc.constantFrom(-1, 0, 1),
    )
    .map(([near, hours, ms]) => new Date(Date.parse(near) + hours * 3_600_000 + ms).toISOString());
  fc.assert(
    fc.property(fc.array(fc.tuple(zone, moment), { minLength: 1, maxLength: 20 }), (asked) => {
      for (const [timeZone, now] of asked) {
        const there = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
        expect(dateIn(timeZone, now)).toBe(there);
      }
    }),
  );
});
