import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, percentile, ratiosOf, slopesOf, spreadOf } from './statistics.ts';

describe('what some measurements say', () => {
  const oneToHundred = Array.from({ length: 100 }, (_, index) => index + 1).reverse();

  test.each([
    [0, 1],
    [0.25, 25.75],
    [0.5, 50.5],
    [0.99, 99.01],
    [1, 100],
  ])('of 1 to 100, a share of %d lies below %d', (share, value) => {
    expect(percentile(oneToHundred, share)).toBeCloseTo(value, 10);
  });

  test('one measurement is every percentile of itself', () => {
    expect(spreadOf([7])).toEqual({ median: 7, q1: 7, q3: 7 });
  });

  test('nothing has no percentile', () => {
    expect(() => percentile([], 0.5)).toThrow();
  });

  test('percentiles rise with the share and never leave the measurements', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (measured, a, b) => {
        const low = percentile(measured, Math.min(a, b));
        const high = percentile(measured, Math.max(a, b));
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...measured) - 1e-9);
        expect(high).toBeLessThanOrEqual(Math.max(...measured) + 1e-9);
      }),
    );
  });

  test('a ratio is taken round by round: a neighbour who slows both of a round is not in it', () => {
    expect(ratiosOf([2, 20, 4], [1, 10, 2])).toEqual({ median: 2, q1: 2, q3: 2 });
    expect(() => ratiosOf([1, 2], [1])).toThrow();
  });

  test('a slope is found whatever one odd point says', () => {
    const points = Array.from({ length: 9 }, (_, x) => ({ x, y: 300 + 0.5 * x }));
    expect(median(slopesOf(points))).toBeCloseTo(0.5);
    expect(median(slopesOf(points.with(4, { x: 4, y: 9_000 })))).toBeCloseTo(0.5, 1);
  });
});
