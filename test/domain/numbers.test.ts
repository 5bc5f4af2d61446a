import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumOf, tidy } from '../../src/domain/numbers.ts';

describe('sums', () => {
  test.each([
    [[0.1, 0.2], 0.3],
    [[0.1, 0.1, 0.1], 0.3],
    [[6.19, -0.05, -6], 0.14],
    [[99_999_999_999.99, 0.01], 100_000_000_000],
    [[1 / 3], 1 / 3],
    [[], 0],
  ])('%j is %d', (values, expected) => {
    expect(sumOf(values)).toBe(expected);
  });

  test('öre add up exactly, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e11, max: 1e11 })), (ore) => {
        const kronor = ore.map((one) => one / 100);
        const exact = ore.reduce((sum, one) => sum + one, 0) / 100;
        expect(sumOf(kronor)).toBe(exact);
        expect(sumOf([...kronor].reverse())).toBe(exact);
      }),
    );
  });
});

test('tidying takes away noise and nothing a person wrote', () => {
  expect(tidy(0.30000000000000004)).toBe(0.3);
  expect(tidy(9_999_999_999_999.99)).toBe(9_999_999_999_999.99);
  expect(tidy(22222.222222222223)).toBeCloseTo(22222.222222222223, 9);
});
