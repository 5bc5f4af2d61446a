import type { CivilDate } from './civil-date.ts';
import type { DecisionProgress } from './decision-progress.ts';
import type { DecideRequest } from './decision-request.ts';
import type { Metric } from './metric.ts';

/** What came of a request about the week's review and what was decided. */
export type DecisionAnswer =
  /** Where the review is held: asking alone opens none. */
  { readonly kind: 'review' } | DecisionsAnswer | ProposedDecisionAnswer;

export type DecisionsAnswer = {
  readonly kind: 'decisions';
  readonly closed: boolean;
  /** All of them: the open ones by their date, the closed ones latest first. */
  readonly rows: readonly DecisionProgress[];
  /** The first that is shown, counted from 1. */
  readonly from: number;
  /** Of the open ones, those past their date. */
  readonly late: number;
  /** Whether there are closed ones beside the open. */
  readonly hasClosed: boolean;
  readonly today: CivilDate;
};

/** What would be decided; whoever means it presses. */
export type ProposedDecisionAnswer = {
  readonly kind: 'proposed_decision';
  readonly request: DecideRequest;
  readonly metric: Metric | null;
  readonly dueOn: CivilDate;
  readonly today: CivilDate;
};
