/**
 * The value without the noise of binary fractions: a double is certain about 15 significant digits, so that
 * 0.30000000000000004 is 0.3. https://en.wikipedia.org/wiki/Double-precision_floating-point_format
 */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** The sum to the last digit, whatever the order and the sizes: Neumaier's compensated summation, tidied. */
export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return tidy(sum + lost);
}
