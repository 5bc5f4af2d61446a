import type { CivilDate } from './civil-date.ts';
import type { Contract } from './contract.ts';
import type { Dimension, Dimensions } from './dimension.ts';
import type { Metric } from './metric.ts';
import type { Grain, Period } from './period.ts';
import type { TargetCadence, TeamDepartment } from './target.ts';

/**
 * The answer to "how is this metric doing?", whole and printable: everything that is said, drawn or exported about
 * one metric in one period is read from here and computed nowhere else. `null` is "no data", never zero.
 */
export type KpiReport = {
  readonly metric: Metric;
  readonly period: Period;
  readonly today: CivilDate;
  readonly filter: Dimensions;
  /** The figures as they were known at the end of that day; `null` is as they are known now. */
  readonly knownOn: CivilDate | null;
  readonly actual: number | null;
  /** Observations behind the figure. */
  readonly rows: number;
  /** How many cases stand behind a share or a score, and where it probably lies (95 %). */
  readonly evidence: Evidence | null;
  readonly target: PeriodTarget | null;
  /** A fraction; never capped. */
  readonly attainment: number | null;
  readonly workingDays: WorkingDays;
  /** What the target asks for by the end of today. */
  readonly expected: number | null;
  /** Per working day so far; flows only. */
  readonly runRate: number | null;
  readonly forecast: Forecast | null;
  /** How much is missing to the target, never negative; for `down` metrics how much room is left. */
  readonly remaining: number | null;
  /** Not for derived metrics: a ratio does not grow by the day. */
  readonly remainingPerWorkingDay: number | null;
  /** `null` without a target or a figure. */
  readonly status: Status | null;
  readonly tooEarly: boolean;
  readonly change: Change | null;
  /** The period day by day: a flow's running sum, a level as it stood. Empty for derived metrics. */
  readonly curve: readonly CurvePoint[];
  /** The periods up to and including this one, oldest first; finer ones inside a year or two chosen dates. */
  readonly trend: Trend;
};

export type Status = 'hit' | 'ahead' | 'on_track' | 'behind' | 'at_risk' | 'too_early';

export type Evidence = { readonly cases: number; readonly low: number | null; readonly high: number | null };

export type PeriodTarget = {
  readonly value: number;
  /** As somebody set it, or summed from finer targets, or a coarser one's part by working days. */
  readonly basis: 'set' | 'summed' | 'split';
  readonly every: TargetCadence;
  readonly setBy: string;
  /** The version it is read from, the last of them where it is summed. */
  readonly id: string;
  /** Which version of this target that is; the first is 1. */
  readonly version: number;
  /** Scaled as the value is; `null` where a part of it has none. */
  readonly minimum: number | null;
  readonly stretch: number | null;
  /** The key of a metric that must not suffer for it. */
  readonly guard: string | null;
  /** By whom it is agreed; `null` for a draft, and for what needs nobody's agreement. */
  readonly contract: Contract | null;
  /** Whether somebody's agreement to it, or to a part of it, is still missing. */
  readonly draft: boolean;
  /** Whose. */
  readonly missing: readonly TeamDepartment[];
  /** A newer version that would hold instead, here or from the next period on, once everybody has agreed to it. */
  readonly pending: PendingTarget | null;
};

export type PendingTarget = {
  readonly id: string;
  readonly version: number;
  /** In its first period from here; `null` where it ends the target. */
  readonly value: number | null;
  readonly from: CivilDate;
  readonly missing: readonly TeamDepartment[];
};

/** Today counts as elapsed: it is "by the end of today". */
export type WorkingDays = { readonly total: number; readonly elapsed: number; readonly left: number };

/** At the period's end; `low` and `high` hold it with 80 % probability. */
export type Forecast = { readonly value: number; readonly low: number; readonly high: number };

/** Against the period before, at the same working day where this one is not over. */
export type Change = {
  readonly period: Period;
  readonly value: number;
  readonly difference: number;
  /** Difference over the absolute value before; `null` where that is zero. */
  readonly fraction: number | null;
};

export type CurvePoint = {
  readonly date: CivilDate;
  /** Working days from the period's start to the end of this date. */
  readonly workingDay: number;
  /** `null` after today, and before the metric was first known. */
  readonly actual: number | null;
  readonly expected: number | null;
};

export type Trend = { readonly grain: Grain; readonly buckets: readonly TrendBucket[] };

export type TrendBucket = {
  readonly period: Period;
  readonly value: number | null;
  readonly target: number | null;
  readonly rows: number;
  /** It holds today and is not over. */
  readonly partial: boolean;
};

/** One metric in one period, told apart by a dimension; largest first, the unknown last. */
export type Breakdown = {
  readonly metric: Metric;
  readonly period: Period;
  readonly today: CivilDate;
  readonly dimension: Dimension;
  readonly total: number | null;
  /** The same parts in another period, up to the same working day; `null` where none was asked for. */
  readonly against: {
    readonly period: Period;
    readonly values: ReadonlyMap<string | null, number | null>;
  } | null;
  readonly rows: readonly BreakdownRow[];
};

export type BreakdownRow = {
  /** `null`: observations that do not say. */
  readonly name: string | null;
  readonly actual: number | null;
  readonly rows: number;
  /** Of the total; `null` for figures that do not add up. */
  readonly share: number | null;
  readonly target: number | null;
};
