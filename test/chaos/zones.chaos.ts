import { afterAll, describe, expect, test } from 'vitest';
import { brokenRecurrence, brokenSlots } from '../support/slot-promise.ts';
import { YEARS, zoneRules } from '../support/zones.ts';

/** A day is looked at at all of these: midnight, where clocks change, and when people get their digests. */
const TIMES = ['00:00', '02:30', '09:00'];
const rules = zoneRules();
const count = rules.reduce((sum, { same }) => sum + same.length, 0);

afterAll(() =>
  process.stdout.write(
    `\n${count} zones (${rules.length} sets of rules) from ${YEARS.from} to ${YEARS.until}: daily, weekly, every 15 minutes\n`,
  ),
);

describe('in every zone that there is, from 2024 to 2034,', () => {
  test.each(rules)(
    '$zone: one slot a date, one a week, and no pause in every 15 minutes',
    ({ zone: timeZone }) => {
      const daily = TIMES.map((time) => ({ timeZone, time, weekdays: [1, 2, 3, 4, 5, 6, 7] }));
      const weekly = { timeZone, time: '09:00', weekdays: [1] };
      const broken = [...daily, weekly].flatMap((when) => brokenSlots(when));
      expect(broken).toEqual([]);
      expect(brokenRecurrence(15, timeZone)).toEqual([]);
    },
  );
});
