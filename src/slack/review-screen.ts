import type { WebClient } from '@slack/web-api';
import type { Review } from '../domain/review.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Reader } from '../speech/format.ts';
import { showReview } from '../use-cases/show-review.ts';
import type { Message } from './messages/message.ts';
import { reviewMessage } from './messages/review-message.ts';
import { patiently } from './patiently.ts';
import { readerOfWorkspace } from './person.ts';
import type { SlackDeps } from './slack-deps.ts';

/** The message that shows a review, kept as things are. */
export type ReviewScreen = {
  /** As things are now, in the review's own language; `undefined` where there is no such review. */
  compose(workspace: Workspace, reviewId: number): Promise<{ review: Review; message: Message } | undefined>;
  /** Shows it anew. Never throws: what was done is done, and the next press shows it. */
  refresh(client: WebClient, workspace: Workspace, reviewId: number): Promise<void>;
};

/** Somebody else's process may show what it read before us after us; after so many looks the next press will do. */
const LOOKS = 4;

export function reviewScreen({
  world,
  metricsOf,
  log,
}: Pick<SlackDeps, 'world' | 'metricsOf' | 'log'>): ReviewScreen {
  /** Of each review that is being shown: whether anything has happened since. */
  const showing = new Map<number, { again: boolean; done: Promise<void> }>();

  const compose: ReviewScreen['compose'] = async (workspace, reviewId) => {
    const { catalogue } = await metricsOf(workspace);
    const state = await showReview(world, workspace, catalogue, reviewId);
    if (!state) return undefined;
    const { review } = state;
    const reader: Reader = readerOfWorkspace(workspace, review.locale);
    return { review, message: reviewMessage(state, reader) };
  };

  const show = async (client: WebClient, workspace: Workspace, reviewId: number): Promise<void> => {
    let shown: string | undefined;
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const now = await compose(workspace, reviewId);
      if (!now || now.review.ts === null) return;
      const wanted = JSON.stringify(now.message);
      if (wanted === shown) return;
      const { channelId: channel, ts } = now.review;
      await patiently(() => client.chat.update({ channel, ts: ts!, ...now.message }));
      shown = wanted;
    }
  };

  const tell = async (client: WebClient, workspace: Workspace, reviewId: number): Promise<void> => {
    try {
      await show(client, workspace, reviewId);
    } catch (error) {
      log.warn({ err: error, reviewId }, 'a review could not be shown anew');
    }
  };

  return {
    compose,
    refresh: async (client, workspace, reviewId) => {
      const under = showing.get(reviewId);
      if (under) {
        // Ten votes in a second are shown in two steps, and not in ten.
        under.again = true;
        return under.done;
      }
      const mine = { again: true, done: Promise.resolve() };
      showing.set(reviewId, mine);
      mine.done = (async () => {
        try {
          while (mine.again) {
            mine.again = false;
            await tell(client, workspace, reviewId);
          }
        } finally {
          showing.delete(reviewId);
        }
      })();
      return mine.done;
    },
  };
}
