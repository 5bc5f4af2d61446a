import type { CivilDate } from './civil-date.ts';

/** What somebody wants of the week's review and of what was decided, once their words are understood. */
export type DecisionRequest = { readonly kind: 'review' } | DecisionsRequest | DecideRequest;

/** Decisions of the place in which it is asked. */
export type DecisionsRequest = {
  readonly kind: 'decisions';
  readonly closed: boolean;
  /** The first that is shown, counted from 1. */
  readonly from: number;
};

export const OPEN_DECISIONS: DecisionsRequest = { kind: 'decisions', closed: false, from: 1 };

export type DecideRequest = {
  readonly kind: 'decide';
  readonly text: string;
  /** Slack's id; `null`: whoever says it. */
  readonly ownerId: string | null;
  /** `null`: in a week. */
  readonly dueOn: CivilDate | null;
  /** The key of the metric that it is to move. */
  readonly moves: string | null;
  /** Words beside it that were not understood: then it is asked about and not made. */
  readonly unclear: string;
};
