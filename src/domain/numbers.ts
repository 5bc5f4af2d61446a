/**
 * The value without the noise of binary fractions: a double is certain about 15 significant digits, so that
 * 0.30000000000000004 is 0.3. https://en.wikipedia.org/wiki/Double-precision_floating-point_format
 */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** Adds up decimals as people do, whatever the order and the sizes. */
export type RunningSum = { add(value: number): void; value(): number };

/**
 * Neumaier's compensated summation. What noise is left comes from the largest of the numbers, so the sum is kept to
 * that number's first 14 digits: 6.19 − 0.05 − 6 is 0.14. A single number stays as it is.
 */
export function runningSum(): RunningSum {
  let count = 0;
  let sum = 0;
  let lost = 0;
  let largest = 0;
  return {
    add(value) {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
      largest = Math.max(largest, Math.abs(value), Math.abs(next));
      count += 1;
    },
    value() {
      const exact = sum + lost;
      if (count < 2 || largest === 0 || !Number.isFinite(exact)) return exact;
      const decimals = 13 - Math.floor(Math.log10(largest));
      // A double this large has no decimals to be wrong in, one this small none to be rounded to.
      return decimals < 0 || decimals > 100 ? exact : Number(exact.toFixed(decimals)) + 0;
    },
  };
}

export function sumOf(values: Iterable<number>): number {
  const sum = runningSum();
  for (const value of values) sum.add(value);
  return sum.value();
}
