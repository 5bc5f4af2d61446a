import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { Closing, Decision, DecisionTerms, NewDecision } from '../domain/decision.ts';
import type { Review, ReviewNote, WrittenLines } from '../domain/review.ts';

/** Reviews, what people wrote and how they voted. Whatever two people press at once, both are heard. */
export type ReviewStore = {
  /**
   * Opens a review in a thread, or finds the one that is there. It is the caller's to post where nobody has: whoever
   * had it to post and is silent for half a minute has died.
   */
  open(review: NewReview): Promise<{ readonly review: Review; readonly isToPost: boolean }>;
  byId(workspaceId: number, id: number): Promise<Review | undefined>;
  /** The latest that is shown in a channel, not closed, and was opened since a moment. */
  latest(workspaceId: number, channelId: string, since: Instant): Promise<Review | undefined>;
  /** Slack shows it in a message; of one that began a thread of its own that is the thread. */
  posted(id: number, at: { readonly ts: string; readonly threadTs: string }): Promise<void>;
  /** Slack would not take it: the next to open it posts it. */
  unposted(id: number): Promise<void>;
  /** The message that showed it is gone. @returns whether it is the caller's to post again */
  lost(id: number, ts: string): Promise<boolean>;
  /** Those that were not taken back, the oldest first. */
  notes(reviewId: number): Promise<ReviewNote[]>;
  /**
   * Makes somebody's lines what they are to be: those that they saw and no longer have are taken back, those that are
   * new added; what they wrote elsewhere meanwhile stays. A line that stays keeps its votes. Nothing, once it is closed.
   */
  write(reviewId: number, writing: Writing): Promise<'written' | 'closed'>;
  /** @returns whether this call did, and it was to be done */
  reveal(id: number, at: Instant): Promise<boolean>;
  close(id: number, at: Instant): Promise<boolean>;
  reopen(id: number): Promise<boolean>;
  /**
   * Gives a vote, or takes it back; a second press within a second is the same. Only in a review that is revealed and not
   * closed. @returns whether anything changed
   */
  vote(reviewId: number, noteId: number, userId: string, at: Instant): Promise<boolean>;
};

export type NewReview = Pick<
  Review,
  'workspaceId' | 'channelId' | 'threadTs' | 'digestId' | 'locale' | 'openedAt' | 'openedBy'
>;

export type Writing = {
  readonly userId: string;
  readonly name: string;
  /** The lines of theirs that they had before their eyes. */
  readonly seen: readonly number[];
  readonly lines: WrittenLines;
  readonly at: Instant;
};

export type DecisionStore = {
  /** Those that are not closed, by their date; without a channel, of all. */
  openDecisions(workspaceId: number, channelId: string | null): Promise<Decision[]>;
  /** The latest first. */
  closedDecisions(workspaceId: number, channelId: string | null, limit: number): Promise<Decision[]>;
  /** Whatever became of them, in the order in which they were made. */
  ofReview(workspaceId: number, reviewId: number): Promise<Decision[]>;
  byId(workspaceId: number, id: number): Promise<Decision | undefined>;
  /** The same words for the same owner in the same channel are the same decision as long as that is open. */
  add(
    workspaceId: number,
    decision: NewDecision,
  ): Promise<{ readonly decision: Decision; readonly isNew: boolean }>;
  /** @returns `undefined` where it is not open */
  close(workspaceId: number, id: number, closing: Closing): Promise<Decision | undefined>;
  /** @returns `undefined` where it is open */
  reopen(workspaceId: number, id: number): Promise<Decision | undefined>;
  /** @returns `undefined` where it is not open */
  move(workspaceId: number, id: number, dueOn: CivilDate): Promise<Decision | undefined>;
  /** @returns `undefined` where it is not open */
  edit(workspaceId: number, id: number, terms: DecisionTerms): Promise<Decision | undefined>;
};
