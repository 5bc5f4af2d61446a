import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundScale } from '../../src/charts/round-scale.ts';

const fromZero = { zero: true, whole: false };

describe('the ticks of an axis', () => {
  test.each([
    [[13], fromZero, [0, 5, 10, 15]],
    [[7.6, 8.5], fromZero, [0, 2.5, 5, 7.5, 10]],
    [[80], fromZero, [0, 20, 40, 60, 80]],
    [[0.34], fromZero, [0, 0.1, 0.2, 0.3, 0.4]],
    [[-1.1, 1.2], fromZero, [-2, -1, 0, 1, 2]],
    [[-8], fromZero, [-8, -6, -4, -2, 0]],
    [[2], { zero: true, whole: true }, [0, 1, 2]],
    [[7], { zero: true, whole: true }, [0, 2, 4, 6, 8]],
    [[12_000, 12_300], { zero: false, whole: true }, [12_000, 12_100, 12_200, 12_300]],
    [[0, 0], fromZero, [0]],
    [[], fromZero, [0]],
  ])('for %j are round', (values, options, ticks) => {
    expect(roundScale(values, options).ticks).toEqual(ticks);
  });

  const magnitude = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -6, max: 12 }));
  const value = magnitude.map(([digits, power]) => digits * 10 ** power);

  test('hold every value, are four or five (at most six), evenly spaced and round', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), fc.boolean(), (values, zero) => {
        fc.pre(values.some((each) => each !== 0));
        const { min, max, step, ticks } = roundScale(values, { zero, whole: false });
        const slack = step * 1e-6;
        expect(Math.min(...values)).toBeGreaterThanOrEqual(min - slack);
        expect(Math.max(...values)).toBeLessThanOrEqual(max + slack);
        if (zero) expect(ticks.some((tick) => tick === 0)).toBe(true);
        expect(ticks.length).toBeGreaterThanOrEqual(4);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(['1', '2', '2.5', '5']).toContain(step.toExponential().replace(/e.*/, ''));
        for (const [i, tick] of ticks.entries())
          if (i > 0) expect(Math.abs(tick - ticks[i - 1]! - step)).toBeLessThan(slack);
      }),
    );
  });
});
