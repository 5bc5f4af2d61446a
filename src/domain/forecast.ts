import type { Forecast } from './kpi-report.ts';

/** The normal quantile that leaves 10 % on each side: the truth lies inside a range eight times in ten. */
const Z = 1.2816;
const FEWEST_DAYS = 3;
const FEWEST_LEVEL_DAYS = 10;

export type FlowSoFar = {
  readonly actual: number;
  /** What each working day so far brought, days off with the working day before them: `actual`, day by day. */
  readonly days: readonly number[];
  readonly left: number;
  /** Counts vary at least as much as chance does. */
  readonly isCount: boolean;
};

/**
 * Where a flow ends if the days left are like those so far: actual + run rate × days left. The range is the usual
 * prediction interval for a sum of further draws: s·√(left · (1 + left ÷ elapsed)), the second term for a run rate
 * that is itself an estimate. `null` while fewer than three working days are known.
 */
export function forecastFlow({ actual, days, left, isCount }: FlowSoFar): Forecast | null {
  if (left === 0) return { value: actual, low: actual, high: actual };
  if (days.length < FEWEST_DAYS) return null;
  const rate = actual / days.length;
  const variance = Math.max(varianceOf(days), isCount ? rate : 0);
  const value = actual + rate * left;
  const half = spread(variance, left, days.length);
  const neverFalls = days.every((amount) => amount >= 0);
  return { value, low: neverFalls ? Math.max(actual, value - half) : value - half, high: value + half };
}

/**
 * Where a level ends if it goes on as it went: a random walk with drift, from its value at the end of each of the
 * last working days. `null` while fewer than ten steps are known.
 * (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 5.2 and 5.5: https://otexts.com/fpp3/)
 */
export function forecastLevel(history: readonly number[], left: number): Forecast | null {
  const last = history.at(-1);
  if (last === undefined) return null;
  if (left === 0) return { value: last, low: last, high: last };
  const steps = history.slice(1).map((value, i) => value - history[i]!);
  if (steps.length < FEWEST_LEVEL_DAYS) return null;
  const value = last + (sum(steps) / steps.length) * left;
  const half = spread(varianceOf(steps), left, steps.length);
  const neverNegative = history.every((level) => level >= 0);
  const possible = (level: number) => (neverNegative ? Math.max(0, level) : level);
  return { value: possible(value), low: possible(value - half), high: possible(value + half) };
}

function spread(variance: number, left: number, known: number): number {
  return studentQuantile(known - 1) * Math.sqrt(variance * left * (1 + left / known));
}

/** Student's t from the normal quantile, to first order in 1/df (Abramowitz & Stegun 26.7.5): few days, wide range. */
function studentQuantile(df: number): number {
  return Z + (Z ** 3 + Z) / (4 * df);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function varianceOf(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}
