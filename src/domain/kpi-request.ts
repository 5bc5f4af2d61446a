import type { CivilDate } from './civil-date.ts';
import type { Dimension, Dimensions } from './dimension.ts';
import type { Grain, Period } from './period.ts';

/** What somebody asks for, once their words are understood. Metrics are keys. */
export type KpiRequest =
  | { readonly kind: 'scorecard'; readonly period: Period | null }
  | ShowRequest
  | { readonly kind: 'explain'; readonly metric: string; readonly period: Period | null }
  | { readonly kind: 'follow' | 'unfollow'; readonly metric: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'help' };

export type ShowRequest = {
  readonly kind: 'show';
  readonly metric: string;
  /** `null`: the current month, or for "by month" the last twelve. */
  readonly period: Period | null;
  readonly by: ShowBy | null;
  readonly filter: Dimensions;
  /** The figures as they were known at the end of that day; `null` is as they are known now. */
  readonly knownOn: CivilDate | null;
};

export type ShowBy =
  | { readonly kind: 'dimension'; readonly dimension: Dimension }
  | { readonly kind: 'grain'; readonly grain: Grain };

/** Words that were not understood, and what helps; `words` is as typed. */
export type KpiProblem =
  | { readonly kind: 'unknown_words'; readonly words: string; readonly near: readonly KpiSuggestion[] }
  | {
      readonly kind: 'extra_words';
      readonly words: string;
      readonly metric: string;
      readonly near: readonly KpiSuggestion[];
    }
  | { readonly kind: 'missing_metric'; readonly verb: string }
  | { readonly kind: 'missing_by'; readonly metric: string }
  | { readonly kind: 'unknown_by'; readonly words: string }
  | { readonly kind: 'unknown_filter'; readonly words: string }
  | {
      readonly kind: 'period';
      readonly words: string;
      readonly sentence: { readonly en: string; readonly sv: string };
    };

/** Something close that would have been understood, and the words that ask for it. */
export type KpiSuggestion = { readonly metric: string; readonly text: string };
