/**
 * How much of the change in a product each of its factors stands for; the effects sum to the change.
 *
 * The logarithmic mean Divisia index, additive LMDI-I: a factor's effect is L(after, before) · ln(after ÷ before) of
 * it, with L the logarithmic mean of the two products. Nothing is left over, and it is the same read backwards
 * (B. W. Ang, “LMDI decomposition approach: a guide for implementation”, Energy Policy 86, 2015, 233–238,
 * https://doi.org/10.1016/j.enpol.2015.07.007). Logarithms know neither zero nor less: where a factor is, the effects
 * are Shapley values, the mean over all orders in which the factors could have changed one after the other, which is
 * exact and symmetric too (https://en.wikipedia.org/wiki/Shapley_value).
 *
 * @throws RangeError where the two are not factors of the same product.
 */
export function effectsOf(before: readonly number[], after: readonly number[]): number[] {
  if (before.length !== after.length) throw new RangeError('Both products need the same factors.');
  if (![...before, ...after].every(Number.isFinite)) throw new RangeError('A factor is not a number.');
  return [...before, ...after].every((factor) => factor > 0)
    ? divisiaEffects(before, after)
    : shapleyEffects(before, after);
}

function divisiaEffects(before: readonly number[], after: readonly number[]): number[] {
  const mean = logarithmicMean(productOf(before), productOf(after));
  return before.map((factor, at) => mean * Math.log(after[at]! / factor) + 0);
}

/** Between two positive numbers: (b − a) ÷ ln(b ÷ a), and themselves where they are the same. */
function logarithmicMean(a: number, b: number): number {
  const ratio = (b - a) / a;
  // So near each other that the quotient would be mostly noise, the two agree to the last digits.
  if (Math.abs(ratio) < 1e-9) return (a + b) / 2;
  // The logarithm is exact near 1 only from how far away it is, and far from 1 only from the quotient.
  return (b - a) / (Math.abs(ratio) < 0.5 ? Math.log1p(ratio) : Math.log(b / a));
}

/** Over all sets of factors that could have changed first; 2ⁿ of them, and a funnel has few steps. */
function shapleyEffects(before: readonly number[], after: readonly number[]): number[] {
  const count = before.length;
  const changed = (set: number) =>
    productOf(before.map((factor, at) => ((set >> at) & 1 ? after[at]! : factor)));
  return before.map((_, at) => {
    let effect = 0;
    for (let set = 0; set < 1 << count; set += 1) {
      if ((set >> at) & 1) continue;
      effect += shareOfOrders(bitsIn(set), count) * (changed(set | (1 << at)) - changed(set));
    }
    return effect + 0;
  });
}

/** In how many of all orders just these `first` of the others come before a factor: first! (n − first − 1)! ÷ n! */
function shareOfOrders(first: number, count: number): number {
  let share = 1 / count;
  for (let i = 1; i <= first; i += 1) share *= i / (count - i);
  return share;
}

function bitsIn(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}

function productOf(factors: readonly number[]): number {
  return factors.reduce((product, factor) => product * factor, 1);
}
