import type { CivilDate } from './civil-date.ts';
import type { RaceBy } from './leaderboard.ts';

export type CompetitionRequest =
  | NewCompetitionRequest
  /** Those of a channel. */
  | { readonly kind: 'competitions' }
  /** How one stands now. */
  | { readonly kind: 'standing'; readonly id: number };

/** A competition as somebody wants it; what is `null` they did not say. */
export type NewCompetitionRequest = {
  readonly kind: 'competition';
  readonly of: string | null;
  readonly by: RaceBy;
  /** `null`: today. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly prize: string;
};

/** Of which nothing is said yet. */
export const NO_COMPETITION: NewCompetitionRequest = {
  kind: 'competition',
  of: null,
  by: 'owner',
  from: null,
  to: null,
  prize: '',
};

/** Why a competition cannot be started as it is wanted. */
export type CompetitionProblem =
  /** The channel has no leaderboard. */
  | { readonly about: 'off' }
  | { readonly about: 'not_raced' | 'organisation'; readonly metric: string }
  | { readonly about: 'over' | 'reversed' | 'long' };
