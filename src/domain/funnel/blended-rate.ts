import { wilsonInterval } from '../evidence.ts';
import { type Fraction, fraction, toNumber } from './fraction.ts';

/** One's own history of a step and the rule of thumb it starts from. */
export type RateEvidence = {
  /** How many of those who entered went on. */
  readonly k: number;
  /** How many entered. */
  readonly n: number;
  readonly p0: Fraction;
  /** How many entries the rule of thumb counts for. */
  readonly m: number;
};

export type BlendedRate = {
  readonly rate: Fraction;
  readonly converted: number;
  readonly entered: number;
  /** How much of the rate is own history, 0–1: n ÷ (n + m). */
  readonly ownShare: number;
  /** Where it probably lies (95 %); `null` where more went on than entered, and no interval is true. */
  readonly low: number | null;
  readonly high: number | null;
};

/**
 * (k + m·p0) ÷ (n + m): the mean of a beta distribution that starts as m entries at the rule of thumb and learns
 * from n of one's own (https://en.wikipedia.org/wiki/Beta_distribution#Bayesian_inference). The interval is Wilson's
 * over the same n + m entries, so that it narrows as history grows and never leaves 0–100 %.
 * Sums over a stretch go in, so that no mean of ratios ever comes out.
 *
 * @throws RangeError for counts that are negative or not numbers.
 */
export function blendedRate({ k, n, p0, m }: RateEvidence): BlendedRate {
  const [converted, entered, prior] = [k, n, m].map(wholeCount) as [number, number, number];
  const all = entered + prior;
  if (all === 0) throw new RangeError('A rate needs history or a rule of thumb.');
  const usual = { over: BigInt(p0.numerator), under: BigInt(p0.denominator) };
  const went = BigInt(converted) * usual.under + BigInt(prior) * usual.over;
  // A step that nobody has taken yet is still possible: half a case, as in Jeffreys' prior.
  const rate = went > 0n ? fraction(went, BigInt(all) * usual.under) : fraction(1, 2 * all);
  const share = toNumber(rate);
  const interval = share <= 1 ? wilsonInterval(share, all) : { low: null, high: null };
  return { rate, converted, entered, ownShare: entered / all, ...interval };
}

/** Once so many have gone on, one's own history weighs as much as the rule of thumb. */
const CONVERSIONS_OF_A_RULE = 10;

/** How many entries a rule of thumb counts for: as many as give ten conversions, 30 at every third, 500 at 2 %. */
export function strengthOf(usual: Fraction): number {
  return Math.round((CONVERSIONS_OF_A_RULE * usual.denominator) / usual.numerator);
}

/** Figures typed in by hand may be halves; people are counted whole. */
function wholeCount(count: number): number {
  if (!Number.isFinite(count) || count < 0) throw new RangeError(`${count} is not a count.`);
  return Math.round(count);
}
