import type { Metric } from './metric.ts';
import { tidy } from './numbers.ts';
import type { Period } from './period.ts';
import type { TargetCadence } from './target.ts';

/** One of the periods before the one that a target is for, whole. */
export type PastPeriod = { readonly period: Period; readonly value: number; readonly workingDays: number };

/** What history says of a metric in one kind of period. */
export type TargetPast = {
  /** The oldest first, without gaps up to the last whole one; two years of them at most. */
  readonly periods: readonly PastPeriod[];
  /** The same period a year before the one asked for. */
  readonly yearBefore: PastPeriod | null;
  /** A ratio over the last three and over the last year, each worked out as one. */
  readonly together: { readonly recent: number | null; readonly year: number | null };
};

/** A target that history bears out, and what it is made of. */
export type SuggestedTarget = {
  readonly value: number;
  /**
   * - `season`: the same period of last year, and how much the last year lies over the one before it.
   * - `pace`: the last three periods' rate for each working day, and how it has grown.
   * - `drift`: where a state stands, and how far it moves in a period.
   * - `ratio`: a share or cost over the last three periods as one, or over the year where that was better.
   */
  readonly basis: 'season' | 'pace' | 'drift' | 'ratio';
  /** The last three, oldest first. */
  readonly recent: readonly PastPeriod[];
  readonly yearBefore: PastPeriod | null;
  /** A fraction; 0 where none is counted on. */
  readonly growth: number;
  /** How many more working days the period has than those it is worked out from, on average, whole. */
  readonly extraDays: number;
};

type Facts = {
  readonly metric: Pick<Metric, 'kind' | 'unit' | 'direction'>;
  readonly every: TargetCadence;
  readonly past: TargetPast;
  /** In the period that the target is for. */
  readonly workingDays: number;
};

const PER_YEAR: Readonly<Record<TargetCadence, number>> = {
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
  once: 12,
};
/** The kind of period that a target for just this one would be of. */
export function cadenceOf(period: Period): TargetCadence {
  return 'grain' in period && period.kind === 'calendar' && period.grain !== 'day' ? period.grain : 'once';
}

/** Fewer say too little; of years one is a lot. */
const FEWEST = 3;
/** More growth than that is hoped for and not counted on. */
const MOST_GROWTH = { season: 0.5, pace: 0.2 } as const;

/**
 * What one's own history would make of the next period: where two years are known by the season, else by the pace of
 * the last three periods. It never asks for less than what is done already. `null` where there is too little history.
 */
export function suggestedTarget(facts: Facts): SuggestedTarget | null {
  const { metric, every, past } = facts;
  if (past.periods.length < (every === 'year' ? 1 : FEWEST)) return null;
  const found =
    metric.kind === 'flow'
      ? (bySeason(facts) ?? byPace(facts))
      : metric.kind === 'level'
        ? byDrift(facts)
        : byRatio(facts);
  if (!found || !Number.isFinite(found.value)) return null;
  const value = rounded(found.value, metric);
  // To want nothing of what is good is no target.
  return value === 0 && metric.direction === 'up' ? null : { ...found, value };
}

function bySeason({ metric, every, past, workingDays }: Facts): SuggestedTarget | null {
  const { periods, yearBefore } = past;
  const perYear = PER_YEAR[every];
  if (!yearBefore || yearBefore.workingDays === 0 || perYear === 1 || periods.length < 2 * perYear)
    return null;
  const now = rateOf(periods.slice(-perYear));
  const before = rateOf(periods.slice(-2 * perYear, -perYear));
  const growth = counted(before > 0 ? now / before - 1 : 0, metric, MOST_GROWTH.season);
  const value = (yearBefore.value / yearBefore.workingDays) * workingDays * (1 + growth);
  const extraDays = every === 'once' ? 0 : workingDays - yearBefore.workingDays;
  return { value, basis: 'season', recent: lastThree(past), yearBefore, growth, extraDays };
}

function byPace({ metric, every, past, workingDays }: Facts): SuggestedTarget | null {
  // Of years each is long enough to speak for itself.
  const width = every === 'year' ? 1 : FEWEST;
  const latest = past.periods.slice(-width);
  const earlier = past.periods.slice(-2 * width, -width);
  const [rate, base] = [rateOf(latest), rateOf(earlier)];
  const isKnown = earlier.length === width && base > 0;
  const growth = counted(isKnown ? rate / base - 1 : 0, metric, MOST_GROWTH.pace);
  const usual = latest.reduce((sum, one) => sum + one.workingDays, 0) / latest.length;
  const extraDays = every === 'once' ? 0 : Math.round(workingDays - usual);
  const value = rate * workingDays * (1 + growth);
  return { value, basis: 'pace', recent: lastThree(past), yearBefore: null, growth, extraDays };
}

function byDrift({ metric, past }: Facts): SuggestedTarget | null {
  const values = past.periods.slice(-12).map(({ value }) => value);
  const last = values.at(-1);
  if (last === undefined) return null;
  const drift = values.length > 1 ? (last - values[0]!) / (values.length - 1) : 0;
  const isGood = metric.direction === 'up' ? drift > 0 : drift < 0;
  const recent = lastThree(past);
  const growth = isGood && last !== 0 ? tidy(drift / Math.abs(last)) : 0;
  return {
    value: isGood ? last + drift : last,
    basis: 'drift',
    recent,
    yearBefore: null,
    growth,
    extraDays: 0,
  };
}

function byRatio({ metric, past }: Facts): SuggestedTarget | null {
  const known = [past.together.recent, past.together.year].filter((value) => value !== null);
  if (known.length === 0) return null;
  const value = metric.direction === 'up' ? Math.max(...known) : Math.min(...known);
  return { value, basis: 'ratio', recent: lastThree(past), yearBefore: null, growth: 0, extraDays: 0 };
}

function lastThree({ periods }: TargetPast): readonly PastPeriod[] {
  return periods.slice(-FEWEST);
}

/** For each working day. */
function rateOf(periods: readonly PastPeriod[]): number {
  const days = periods.reduce((sum, { workingDays }) => sum + workingDays, 0);
  return days === 0 ? 0 : periods.reduce((sum, { value }) => sum + value, 0) / days;
}

/** The growth to count on: in the good direction, and no more than is likely to go on. */
function counted(growth: number, { direction }: Facts['metric'], most: number): number {
  const good = direction === 'up' ? Math.max(0, growth) : Math.min(0, growth);
  return tidy(Math.min(most, Math.max(-most, good)));
}

/** As people set targets: two figures that count, whole where there are many. */
function rounded(value: number, { unit }: Facts['metric']): number {
  if (unit === 'percent') return Number(value.toFixed(Math.abs(value) < 0.1 ? 3 : 2));
  if (unit === 'ratio') return Number(value.toFixed(1));
  if (Math.abs(value) >= 100) return Number(value.toPrecision(2));
  const isWhole = unit === 'count' || unit === 'money' || Math.abs(value) >= 10;
  return Number(value.toFixed(isWhole ? 0 : 1));
}
