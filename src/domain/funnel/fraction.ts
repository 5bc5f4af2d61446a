/**
 * A positive share as whole numbers, in lowest terms: 30 % is 3/10 and every third is 1/3, so that thirty
 * opportunities are a hundred meetings and not a hundred and one.
 */
export type Fraction = { readonly numerator: number; readonly denominator: number };

/** @throws RangeError unless both are whole and positive. */
export function fraction(numerator: number | bigint, denominator: number | bigint): Fraction {
  if (!isCount(numerator) || !isCount(denominator))
    throw new RangeError(`${numerator}/${denominator} is not a fraction of whole, positive numbers.`);
  return reduced(BigInt(numerator), BigInt(denominator));
}

/** Just what somebody wrote: 0.3 is 3/10. @throws RangeError unless it is positive. */
export function fractionOf(value: number): Fraction {
  const { units, scale } = decimalOf(value);
  if (units <= 0n) throw new RangeError(`${value} is not a positive share.`);
  return reduced(units, scale);
}

export function toNumber({ numerator, denominator }: Fraction): number {
  return numerator / denominator;
}

export function product(a: Fraction, b: Fraction): Fraction {
  return reduced(BigInt(a.numerator) * BigInt(b.numerator), BigInt(a.denominator) * BigInt(b.denominator));
}

/** The fewest whole things that give `amount` when each gives `each`; 0 where nothing is wanted. */
export function fewest(amount: number, each: Fraction | number): number {
  const wanted = decimalOf(amount);
  const given = typeof each === 'number' ? decimalOf(each) : ratioOf(each);
  if (given.units <= 0n) throw new RangeError(`Things that give ${String(each)} each never make ${amount}.`);
  if (wanted.units <= 0n) return 0;
  const dividend = wanted.units * given.scale;
  const divisor = wanted.scale * given.units;
  return Number((dividend + divisor - 1n) / divisor);
}

type Ratio = { readonly units: bigint; readonly scale: bigint };

function ratioOf({ numerator, denominator }: Fraction): Ratio {
  return { units: BigInt(numerator), scale: BigInt(denominator) };
}

/** A double as the shortest decimal that means it, which is how people wrote it. */
function decimalOf(value: number): Ratio {
  const written = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!written) throw new RangeError(`${value} is not a number to count with.`);
  const [, whole = '', decimals = '', exponent = '0'] = written;
  const power = Number(exponent) - decimals.length;
  const units = BigInt(whole + decimals);
  return power < 0
    ? { units, scale: 10n ** BigInt(-power) }
    : { units: units * 10n ** BigInt(power), scale: 1n };
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  const by = greatestDivisor(numerator, denominator);
  const [over, under] = [numerator / by, denominator / by];
  const larger = over > under ? over : under;
  // Beyond what a double tells apart the last digits of both are given up; they are one part in 10^15.
  const excess = larger > LARGEST ? larger / LARGEST + 1n : 1n;
  return { numerator: Number(over / excess) || 1, denominator: Number(under / excess) || 1 };
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

function isCount(value: number | bigint): boolean {
  return value > 0 && (typeof value === 'bigint' || Number.isSafeInteger(value));
}
