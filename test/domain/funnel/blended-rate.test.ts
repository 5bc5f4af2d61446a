import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blendedRate, strengthOf } from '../../../src/domain/funnel/blended-rate.ts';
import { fraction, toNumber } from '../../../src/domain/funnel/fraction.ts';

const p0 = fraction(3, 10);

describe('a rate of one’s own, blended with the rule of thumb', () => {
  test.each([
    // k, n, m: the rate, the share that is own history.
    [0, 0, 30, 9 / 30, 0],
    [20, 30, 30, 29 / 60, 0.5],
    [38, 121, 33, 47.9 / 154, 121 / 154],
    [38, 121, 0, 38 / 121, 1],
  ])('%d of %d with a rule worth %d: %d', (k, n, m, rate, ownShare) => {
    const blended = blendedRate({ k, n, p0, m });
    expect(toNumber(blended.rate)).toBeCloseTo(rate, 12);
    expect(blended.ownShare).toBeCloseTo(ownShare, 12);
    expect(blended.entered).toBe(n);
  });

  test('without history the rule of thumb stands exactly', () => {
    expect(blendedRate({ k: 0, n: 0, p0: fraction(1, 3), m: 30 }).rate).toEqual(fraction(1, 3));
  });

  test('a step that nobody has taken yet is still possible', () => {
    expect(blendedRate({ k: 0, n: 50, p0, m: 0 }).rate).toEqual(fraction(1, 100));
  });

  test('more that went on than entered is no share, and has no interval', () => {
    const { rate, low, high } = blendedRate({ k: 150, n: 100, p0, m: 30 });
    expect(toNumber(rate)).toBeGreaterThan(1);
    expect([low, high]).toEqual([null, null]);
  });

  test('lies between the rule and one’s own, inside its interval, and history narrows it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(1_000), fc.nat(200), (n, part, m) => {
        const k = Math.round((n * part) / 1_000);
        const { rate, low, high, ownShare } = blendedRate({ k, n, p0, m: m + 1 });
        const [own, usual, blended] = [k / n, toNumber(p0), toNumber(rate)];
        expect(blended).toBeGreaterThanOrEqual(Math.min(own, usual) - 1e-12);
        expect(blended).toBeLessThanOrEqual(Math.max(own, usual) + 1e-12);
        expect(low!).toBeLessThanOrEqual(blended);
        expect(high!).toBeGreaterThanOrEqual(blended);
        const more = blendedRate({ k: 10 * k, n: 10 * n, p0, m: m + 1 });
        expect(more.ownShare).toBeGreaterThan(ownShare);
        expect(Math.abs(toNumber(more.rate) - own)).toBeLessThanOrEqual(Math.abs(blended - own) + 1e-12);
      }),
    );
  });

  test('a rule of thumb weighs as much as ten conversions', () => {
    expect([fraction(1, 50), fraction(3, 10), fraction(1, 2), fraction(1, 3)].map(strengthOf)).toEqual([
      500, 33, 20, 30,
    ]);
  });

  test.each([-1, Number.NaN, Infinity])('%d is no count', (n) => {
    expect(() => blendedRate({ k: 0, n, p0, m: 10 })).toThrow(RangeError);
  });
});
