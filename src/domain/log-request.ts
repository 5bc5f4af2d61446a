import type { CivilDate, Instant } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';

/** A figure that somebody gives by hand. */
export type LogRequest = {
  readonly kind: 'log';
  readonly metric: string;
  /** In the metric's unit: of a flow what happened, of a level where it stands. */
  readonly value: number;
  /** `null`: today. */
  readonly date: CivilDate | null;
  readonly filter: Dimensions;
};

/** What the same person logged at that moment no longer counts. */
export type UnlogRequest = { readonly kind: 'unlog'; readonly metric: string; readonly at: Instant };

/** Why something cannot be logged; `words` is as typed, or the day. */
export type LogProblem = {
  readonly about: 'value' | 'day' | 'words' | 'derived' | 'future' | 'public';
  readonly metric: string;
  readonly words: string;
  /** What can be logged instead of a figure that is worked out. */
  readonly inputs?: readonly string[];
};
