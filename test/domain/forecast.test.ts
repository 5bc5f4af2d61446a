import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastFlow, forecastLevel } from '../../src/domain/forecast.ts';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const flow = (days: readonly number[], left: number, isCount = false) =>
  forecastFlow({ actual: sumOf(days), days, left, isCount });

describe('a flow', () => {
  test('ends where its run rate takes it', () => {
    // 51 meetings in 13 days, 8 left: 51 + 51/13 × 8.
    const days = [...Array.from({ length: 12 }, () => 4), 3];
    expect(flow(days, 8, true)!.value).toBeCloseTo(51 + (51 / 13) * 8, 9);
  });

  test('without a day left is what it is, even where every day was off', () => {
    expect(flow([1, 2], 0)).toEqual({ value: 3, low: 3, high: 3 });
    expect(forecastFlow({ actual: 5, days: [], left: 0, isCount: true })).toEqual({
      value: 5,
      low: 5,
      high: 5,
    });
  });

  test.each([[[]], [[4]], [[4, 4]]])('has no forecast after %j', (days) => {
    expect(flow(days, 10)).toBeNull();
  });

  test('that came evenly in money is certain, a count is not', () => {
    expect(flow([4, 4, 4, 4], 8)).toEqual({ value: 48, low: 48, high: 48 });
    const meetings = flow([4, 4, 4, 4], 8, true)!;
    expect(meetings.high - meetings.value).toBeGreaterThan(Math.sqrt(32));
  });

  test('that has never fallen does not end below what it has reached; one with corrections may', () => {
    expect(flow([0, 0, 90, 0], 10)!.low).toBe(90);
    expect(flow([10, -60, 90, 0], 10)!.low).toBeLessThan(40);
  });

  test('is less certain the more is left and the less is known', () => {
    const width = (days: number, left: number) => {
      const seen = Array.from({ length: days }, (_, day) => (day % 2 ? 3 : 5));
      const { low, high } = flow(seen, left)!;
      return high - low;
    };
    expect(width(12, 9)).toBeGreaterThan(width(12, 4));
    expect(width(4, 9)).toBeGreaterThan(width(12, 9));
  });

  test('ends inside the range about eight times in ten', () => {
    const draw = seeded(20261118);
    const gaussian = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    for (const [known, left] of [
      [3, 18],
      [5, 16],
      [13, 8],
      [20, 1],
      [60, 190],
    ] as const) {
      const share = shareInside(4_000, () => {
        const days = Array.from({ length: known + left }, () => 1_000 + 250 * gaussian());
        return [flow(days.slice(0, known), left)!, sumOf(days)];
      });
      // Three days can say little about how much days differ: the expansion is a little narrow there.
      expect(share, `${known} days known, ${left} left`).toBeGreaterThan(known < 5 ? 0.72 : 0.77);
      expect(share, `${known} days known, ${left} left`).toBeLessThan(0.83);
    }
  });

  test('so do counts, which are whole numbers and come at random', () => {
    const draw = seeded(20261119);
    for (const mean of [1, 4, 20]) {
      const share = shareInside(4_000, () => {
        const days = Array.from({ length: 21 }, () => poisson(mean, draw));
        return [flow(days.slice(0, 13), 8, true)!, sumOf(days)];
      });
      expect(share, `${mean} a day`).toBeGreaterThan(0.77);
      expect(share, `${mean} a day`).toBeLessThan(0.9);
    }
  });
});

describe('a level', () => {
  const rising = Array.from({ length: 21 }, (_, day) => 100 + 5 * day);

  test('goes on as it went', () => {
    expect(forecastLevel(rising, 8)).toEqual({ value: 240, low: 240, high: 240 });
  });

  test('without a day left is what it is', () => {
    expect(forecastLevel([7, 9], 0)).toEqual({ value: 9, low: 9, high: 9 });
  });

  test('needs ten steps to be told', () => {
    expect(forecastLevel(rising.slice(0, 10), 8)).toBeNull();
    expect(forecastLevel(rising.slice(0, 11), 8)).not.toBeNull();
    expect(forecastLevel([], 8)).toBeNull();
    expect(forecastLevel([], 0)).toBeNull();
  });

  test('that has never been below zero does not end there, and its range stays in order', () => {
    const falling = Array.from({ length: 11 }, (_, day) => 100 - 9 * day);
    expect(forecastLevel(falling, 20)).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('ends inside the range about eight times in ten', () => {
    const draw = seeded(20261120);
    const step = () => (draw() + draw() + draw() - 1.5) * 100 + 10;
    for (const [known, left] of [
      [12, 8],
      [60, 8],
      [60, 40],
    ] as const) {
      const share = shareInside(4_000, () => {
        const walk = [100_000];
        while (walk.length <= known + left) walk.push(walk.at(-1)! + step());
        return [forecastLevel(walk.slice(0, known + 1), left)!, walk.at(-1)!];
      });
      expect(share, `${known} steps known, ${left} left`).toBeGreaterThan(0.77);
      expect(share, `${known} steps known, ${left} left`).toBeLessThan(0.83);
    }
  });
});

test('a range holds its value and is made of numbers, whatever came', () => {
  const amounts = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(amounts, fc.nat(250), fc.boolean(), (values, left, isCount) => {
      for (const range of [flow(values, left, isCount), forecastLevel(values, left)]) {
        if (!range) continue;
        expect(Object.values(range).every(Number.isFinite)).toBe(true);
        expect(range.low).toBeLessThanOrEqual(range.value);
        expect(range.value).toBeLessThanOrEqual(range.high);
      }
    }),
  );
});

function shareInside(times: number, outcome: () => readonly [{ low: number; high: number }, number]): number {
  let inside = 0;
  for (let time = 0; time < times; time++) {
    const [{ low, high }, end] = outcome();
    if (low <= end && end <= high) inside += 1;
  }
  return inside / times;
}

/** Knuth's: how many arrivals fit before the product of uniforms falls below e^−mean. */
function poisson(mean: number, draw: () => number): number {
  let count = 0;
  for (let product = draw(); product > Math.exp(-mean); product *= draw()) count += 1;
  return count;
}

/** Mulberry32: the same numbers every run. https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
