import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeFor, UNSOLICITED, weekAround } from '../../src/domain/attention.ts';

test.each([
  ['always', 0, 0, 'due'],
  ['always', 99, 5, 'due'],
  ['if_room', 4, 5, 'due'],
  ['if_room', 5, 5, 'folded'],
  ['if_room', 0, 0, 'folded'],
] as const)('what is said %s, after %d of %d a week, goes out or folds: %s', (weight, told, most, place) => {
  expect(placeFor(weight, told, most)).toBe(place);
});

test('what somebody set up costs no attention', () => {
  expect(UNSOLICITED).not.toContain('digest');
  expect(UNSOLICITED).not.toContain('reminder');
});

test.each([
  // The clocks go back on Sunday 25 October 2026: a week of 169 hours.
  ['2026-10-21T12:00:00.000Z', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['2026-10-25T22:59:59.999Z', '2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['2026-10-25T23:00:00.000Z', '2026-10-25T23:00:00.000Z', '2026-11-01T23:00:00.000Z'],
])('the week around %s is from %s to %s', (moment, from, until) => {
  expect(weekAround(moment, 'Europe/Stockholm')).toEqual({ from, until });
});

test('whatever comes, no more than the week has room for goes out, and what always goes does', () => {
  const weights = fc.array(fc.constantFrom('always', 'if_room'), { maxLength: 40 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 10 }), (all, most) => {
      let told = 0;
      let lesser = 0;
      for (const weight of all as ('always' | 'if_room')[]) {
        const place = placeFor(weight, told, most);
        if (place === 'due') told += 1;
        if (place === 'due' && weight === 'if_room') lesser += 1;
        if (weight === 'always') expect(place).toBe('due');
      }
      expect(lesser).toBeLessThanOrEqual(most);
    }),
  );
});
