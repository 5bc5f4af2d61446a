import type { CivilDate, Instant } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';

/**
 * What somebody wants a metric to be, for every week, month, quarter or year from a date on, or between two dates.
 * A change is a new version from its own date; the old one goes on saying what was true before.
 */
export type Target = {
  readonly id: string;
  readonly metric: string;
  /** In the metric's unit; a percent is a fraction. */
  readonly value: number;
  readonly every: TargetCadence;
  /** The first day of the first period it holds for. */
  readonly from: CivilDate;
  /** The last day it holds for; `null` is until further notice. */
  readonly until: CivilDate | null;
  /** Only what matches; empty is the whole company. */
  readonly filter: Dimensions;
  readonly setAt: Instant;
  readonly setBy: string;
};

/** `once` is between `from` and `until`. */
export type TargetCadence = 'week' | 'month' | 'quarter' | 'year' | 'once';
