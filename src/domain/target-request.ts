import type { CivilDate, Instant } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import type { Owners, TargetCadence } from './target.ts';

/** What somebody wants of targets, once their words are understood. */
export type TargetRequest =
  | SetTargetRequest
  | EndTargetRequest
  | TargetHistoryRequest
  | TargetOwnersRequest
  /** One version, by its id. */
  | { readonly kind: 'target'; readonly id: string }
  /** Every target that holds, and the drafts that wait; or those that were set at one moment. */
  | { readonly kind: 'targets'; readonly setAt: Instant | null };

/** A metric is to reach a value. */
export type SetTargetRequest = {
  readonly kind: 'set_target';
  readonly metric: string;
  /** In the metric's unit; `null`: what it is now, or what history suggests. */
  readonly value: number | null;
  /** The figures are fractions that people say in percent. */
  readonly inPercent: boolean;
  /** `null`: as the target that there is, or every month. */
  readonly every: TargetCadence | null;
  /** `null`: from the period that holds today. */
  readonly from: CivilDate | null;
  /** `null`: until further notice. */
  readonly until: CivilDate | null;
  readonly filter: Dimensions;
  readonly terms: TargetTerms;
};

/** Of which nothing is said yet but what it is about. */
export function unsaidTarget(metric: string, inPercent = false): SetTargetRequest {
  return {
    kind: 'set_target',
    metric,
    value: null,
    inPercent,
    every: null,
    from: null,
    until: null,
    filter: {},
    terms: {},
  };
}

/** What is said about a target beside its value; what is left out stays as it was. */
export type TargetTerms = {
  /** `null`: none. */
  readonly minimum?: number | null;
  readonly stretch?: number | null;
  /** Which goal it serves. */
  readonly why?: string;
  /** A counter-metric's key; `null`: none. */
  readonly guard?: string | null;
  readonly owners?: Owners;
  /** Why it differs from the version before. */
  readonly reason?: string;
};

/** It is to hold no longer than its current period. */
export type EndTargetRequest = {
  readonly kind: 'end_target';
  readonly metric: string;
  /** `null`: the one there is. */
  readonly every: TargetCadence | null;
  readonly filter: Dimensions;
  readonly reason: string;
};

/** Every version of a target. */
export type TargetHistoryRequest = {
  readonly kind: 'target_history';
  readonly metric: string;
  /** `null`: the one there is. */
  readonly every: TargetCadence | null;
  readonly filter: Dimensions;
};

/** Who answers for a metric's target. */
export type TargetOwnersRequest = {
  readonly kind: 'target_owners';
  readonly metric: string;
  readonly filter: Dimensions;
};

/** Words about a target that cannot be understood; `words` is as typed. */
export type TargetProblem =
  | { readonly about: 'words'; readonly words: string; readonly metric: string }
  /** No figure, or none of the metric's unit. */
  | { readonly about: 'value'; readonly words: string; readonly metric: string }
  /** A kind of period that targets are not set for: a day. */
  | { readonly about: 'cadence'; readonly words: string; readonly metric: string }
  /** A stretch that moves with today. */
  | { readonly about: 'period'; readonly words: string; readonly metric: string }
  /** By how much, where a target is what something is to be. */
  | { readonly about: 'step'; readonly words: string; readonly metric: string }
  | { readonly about: 'guard'; readonly words: string; readonly metric: string }
  /** The least that will do is more than the target, or the target more than what would be splendid. */
  | { readonly about: 'levels'; readonly metric: string }
  /** What it is to hold for is over. */
  | {
      readonly about: 'over';
      readonly metric: string;
      readonly until: CivilDate;
      readonly today: CivilDate;
    }
  /** There is none to end, or to tell the history of. */
  | { readonly about: 'none'; readonly metric: string }
  /** It was taken back, or never was. */
  | { readonly about: 'gone' };
