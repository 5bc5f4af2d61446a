import type { Calendar } from './calendar.ts';
import { type CivilDate, earlierOf } from './civil-date.ts';
import type { FiscalYear, Grain, Period } from './period.ts';
import { split } from './periods.ts';
import { type Season, seasonIn } from './season.ts';

export type TargetPart = { readonly from: CivilDate; readonly to: CivilDate; readonly value: number };

export type SplitRules = {
  readonly calendar: Calendar;
  readonly fiscalYear: FiscalYear;
  /** Of the metric; a total that has more keeps its own. */
  readonly decimals: number;
  /** What each month usually is, for a working day; `null`: every working day is like any other. */
  readonly season: Season | null;
  /** Where the season is of what it leads to: that comes so many days later. */
  readonly ahead?: number;
};

/**
 * A target over the weeks, months or quarters of its period, by their working days and the season. The parts are whole
 * in the metric's decimals, and their sum is the target to the digit. A week that reaches outside has what lies inside.
 */
export function splitTarget(total: number, period: Period, grain: Grain, rules: SplitRules): TargetPart[] {
  const parts = split(period, grain, rules.fiscalYear).map(({ from, to }) => ({
    from: from < period.from ? period.from : from,
    to: earlierOf(to, period.to),
  }));
  const weights = parts.map((part) => seasonIn(rules.season, part, rules.calendar, rules.ahead));
  const values = apportion(total, weights, rules.decimals);
  return parts.map((part, at) => ({ ...part, value: values[at]! }));
}

/**
 * Shares of a total in proportion to weights, rounded so that they sum to it: by largest remainder
 * (https://en.wikipedia.org/wiki/Quota_method), of equal ones the earlier. Where no weight says anything they are equal.
 *
 * @throws RangeError for weights that are negative or not numbers, and where there are none.
 */
export function apportion(total: number, weights: readonly number[], decimals: number): number[] {
  if (weights.length === 0) throw new RangeError('There is nothing to share among.');
  if (weights.some((weight) => !(weight >= 0 && Number.isFinite(weight))))
    throw new RangeError('A weight is negative or not a number.');
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const even = sum > 0 ? weights : weights.map(() => 1);
  const whole = sum > 0 ? sum : weights.length;
  const places = Math.max(decimals, decimalsOf(total));
  const units = Math.round(Math.abs(total) * 10 ** places);
  const quotas = even.map((weight) => (units * weight) / whole);
  const shares = quotas.map(Math.floor);
  const left = units - shares.reduce((all, share) => all + share, 0);
  const byRemainder = quotas
    .map((quota, at) => ({ at, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  // A quota's last binary digit can be wrong, so that one too many has been given: then it is taken back.
  const step = Math.sign(left);
  for (let given = 0; given < Math.abs(left); given += 1) {
    shares[byRemainder[given % byRemainder.length]!.at]! += step;
  }
  const sign = total < 0 ? -1 : 1;
  return shares.map((share) => (sign * share) / 10 ** places + 0);
}

function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return /^\d*$/.test(decimals) ? decimals.length : 0;
}
