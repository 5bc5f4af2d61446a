/**
 * Effects in whole steps (1, or 1 000 kronor) that sum to a total of whole steps, each as near its own as that allows:
 * by largest remainder (https://en.wikipedia.org/wiki/Quota_method), of equal ones the earlier.
 *
 * @param total a whole number of steps, within rounding what the effects sum to.
 * @throws RangeError for a step that is not positive.
 */
export function roundedEffects(effects: readonly number[], total: number, step: number): number[] {
  if (!(step > 0)) throw new RangeError(`${step} is no step.`);
  // A fall is the same rise read backwards.
  if (total < 0) return roundedEffects(effects.map(opposite), -total, step).map(opposite);
  const quotas = effects.map((effect) => effect / step);
  const whole = quotas.map(Math.floor);
  const byRemainder = quotas
    .map((quota, at) => ({ at, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  const left = Math.round(total / step) - whole.reduce((sum, each) => sum + each, 0);
  const order = left < 0 ? byRemainder.toReversed() : byRemainder;
  for (let given = 0; order.length > 0 && given < Math.abs(left); given += 1) {
    whole[order[given % order.length]!.at]! += Math.sign(left);
  }
  return whole.map((each) => each * step + 0);
}

function opposite(value: number): number {
  return -value + 0;
}
