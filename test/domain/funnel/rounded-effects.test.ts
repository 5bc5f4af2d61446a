import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedEffects } from '../../../src/domain/funnel/rounded-effects.ts';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const effects = fc.array(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 8 });
const step = fc.constantFrom(1, 1000);

test('effects in whole steps sum to the total in whole steps, each nearly its own', () => {
  fc.assert(
    fc.property(effects, step, (exact, step) => {
      const total = Math.round(sumOf(exact) / step) * step + 0;
      const rounded = roundedEffects(exact, total, step);
      expect(sumOf(rounded)).toBe(total);
      rounded.forEach((value, at) => {
        expect(Math.abs(value % step)).toBe(0);
        expect(Math.abs(value - exact[at]!)).toBeLessThanOrEqual(step * 1.5);
      });
    }),
  );
});

test('a fall is told as the same rise is', () => {
  fc.assert(
    fc.property(effects, (exact) => {
      const total = Math.round(sumOf(exact));
      fc.pre(total !== 0);
      const back = roundedEffects(
        exact.map((effect) => -effect),
        -total,
        1,
      );
      expect(back.map((effect) => -effect + 0)).toEqual(roundedEffects(exact, total, 1));
    }),
  );
});

test.each([
  [[1.4, 1.3, 1.3], 4, [2, 1, 1]],
  [[-2.6, 1.2, 0.4], -1, [-3, 1, 1]],
  [[0.4, -0.4], 0, [0, 0]],
])('%j in ones that make %d', (exact, total, rounded) => {
  expect(roundedEffects(exact, total, 1)).toEqual(rounded);
});

test('there is no step of nothing', () => {
  expect(() => roundedEffects([1], 1, 0)).toThrow(RangeError);
});
