import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceOf, hasTooFewCases, wilsonInterval } from '../../src/domain/evidence.ts';

describe('where a share probably lies', () => {
  // Checked against the formula by hand; 0 of 10 and 10 of 10 are the textbook's ends.
  test.each([
    [0, 10, 0, 0.2775],
    [1, 10, 0.7225, 1],
    [0.5, 100, 0.4038, 0.5962],
    [38 / 131, 131, 0.2192, 0.3729],
  ])('%d of %d cases: %d to %d', (share, cases, low, high) => {
    const interval = wilsonInterval(share, cases);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('the share is inside, the interval inside 0–100 %, and more cases narrow it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (cases, share) => {
          const { low, high } = wilsonInterval(share, cases);
          const more = wilsonInterval(share, cases * 4);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
          expect(more.high - more.low).toBeLessThan(high - low);
        },
      ),
    );
  });

  test('a rate above 100 % has its cases but no interval', () => {
    expect(evidenceOf({ unit: 'percent' }, 1.2, 50, null)).toEqual({ cases: 50, low: null, high: null });
  });

  test('an average has its cases but no interval', () => {
    expect(evidenceOf({ unit: 'money' }, 200_000, 12, null)).toEqual({ cases: 12, low: null, high: null });
  });

  test('a score’s interval stays on its scale', () => {
    expect(evidenceOf({ unit: 'points' }, 90, 4, 1900)).toMatchObject({ cases: 4, high: 100 });
  });
});

describe('too early to say', () => {
  test.each([
    ['percent', 9, true],
    ['percent', 10, false],
    ['points', 9, true],
    ['points', 10, false],
    ['money', 4, true],
    ['days', 5, false],
  ] as const)('%s from %d cases: %s', (unit, cases, tooFew) => {
    expect(hasTooFewCases({ unit }, { cases, low: null, high: null })).toBe(tooFew);
  });
});
