import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectsOf } from '../../../src/domain/funnel/effects.ts';

const productOf = (factors: readonly number[]) => factors.reduce((product, factor) => product * factor, 1);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Two sides of a funnel: a volume, and rates and amounts that are seldom zero. */
const factor = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 50_000_000 }).map((n) => n / 1000) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const positive = fc.integer({ min: 1, max: 50_000_000 }).map((n) => n / 1000);
const sides = (of: fc.Arbitrary<number>) =>
  fc.integer({ min: 1, max: 6 }).chain((length) => {
    const side = fc.array(of, { minLength: length, maxLength: length });
    return fc.tuple(side, side);
  });
const near = (a: number, b: number, scale: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, scale);

describe('the effects of factors', () => {
  test.each([
    ['a factor that alone changed is all of it', [100, 0.3], [100, 0.2], [0, -10]],
    ['twice one and half the other make up for each other', [10, 4], [20, 2], [27.7, -27.7]],
    ['equal changes of two are equal effects', [10, 10], [20, 20], [150, 150]],
    ['nothing went on any more: those who came count at half of it', [10, 0.5], [20, 0], [2.5, -7.5]],
    ['of nothing before, both stand for what there is', [0, 0], [4, 0.5], [1, 1]],
    ['nothing on either side is nothing', [0, 0.5], [0, 0.25], [0, 0]],
    ['a return larger than the sale is told too', [4, 100], [4, -50], [0, -600]],
  ])('%s', (_, before, after, effects) => {
    effectsOf(before, after).forEach((effect, at) => {
      expect(effect).toBeCloseTo(effects[at]!, 1);
    });
  });

  test('sum to the change, zeros or not', () => {
    fc.assert(
      fc.property(sides(factor), ([before, after]) => {
        const [was, is] = [productOf(before), productOf(after)];
        const effects = effectsOf(before, after);
        const scale = Math.max(Math.abs(was), Math.abs(is), ...effects.map(Math.abs));
        expect(near(sumOf(effects), is - was, scale)).toBe(true);
      }),
    );
  });

  test('are the same read backwards', () => {
    fc.assert(
      fc.property(sides(factor), ([before, after]) => {
        const [there, back] = [effectsOf(before, after), effectsOf(after, before)];
        const scale = Math.max(...there.map(Math.abs));
        there.forEach((effect, at) => {
          expect(near(effect, -back[at]!, scale)).toBe(true);
        });
      }),
    );
  });

  test('are nothing where nothing changed', () => {
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 6 }), (side) => {
        expect(effectsOf(side, side)).toEqual(side.map(() => 0));
      }),
    );
  });

  test('have the sign of their factor’s change', () => {
    fc.assert(
      fc.property(sides(positive), ([before, after]) => {
        effectsOf(before, after).forEach((effect, at) => {
          expect(Math.sign(effect)).toBe(Math.sign(after[at]! - before[at]!));
        });
      }),
    );
  });

  test('are refused for what is not the same product', () => {
    expect(() => effectsOf([1, 2], [1])).toThrow(RangeError);
    expect(() => effectsOf([1], [Number.NaN])).toThrow(RangeError);
  });
});
