import type { CivilDate } from '../domain/civil-date.ts';
import { type Decision, daysLate } from '../domain/decision.ts';
import type { Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Review, ReviewNote } from '../domain/review.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** A review as it stands. */
export type ReviewState = {
  readonly review: Review;
  readonly notes: readonly ReviewNote[];
  /** Made in it, and not dropped. */
  readonly decisions: readonly { readonly decision: Decision; readonly metric: Metric | null }[];
  /** What the channel decided before and has not closed, and how much of it is past its date. */
  readonly before: { readonly open: number; readonly late: number };
  readonly today: CivilDate;
};

/** `undefined` where there is no such review. */
export async function showReview(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  reviewId: number,
): Promise<ReviewState | undefined> {
  const { reviews, decisions } = world.store;
  const review = await reviews.byId(workspace.id, reviewId);
  if (!review) return undefined;
  const [notes, made, open] = await Promise.all([
    reviews.notes(reviewId),
    decisions.ofReview(workspace.id, reviewId),
    decisions.openDecisions(workspace.id, review.channelId),
  ]);
  const { today } = rulesOf(world, workspace);
  const before = open.filter((one) => one.reviewId !== reviewId && one.decidedAt < review.openedAt);
  return {
    review,
    notes,
    decisions: made
      .filter(({ closed }) => closed?.outcome !== 'dropped')
      .map((decision) => ({
        decision,
        metric: decision.metric === null ? null : (catalogue.get(decision.metric) ?? null),
      })),
    before: { open: before.length, late: before.filter((one) => daysLate(one, today) > 0).length },
    today,
  };
}
