import type { Dimensions } from './dimension.ts';
import type { Period } from './period.ts';

/** Who has most of a metric, for a team that wants to know. */
export type TopRequest = {
  readonly kind: 'top';
  /** `null`: the first that the channel follows and that can be raced for. */
  readonly of: string | null;
  /** `null`: this month. */
  readonly period: Period | null;
  readonly filter: Dimensions;
};
