import type { App } from '@slack/bolt';
import { type Review, writtenIn } from '../domain/review.ts';
import type { Reader } from '../speech/format.ts';
import { type ReviewSentence, reviewSay } from '../speech/review-sentences.ts';
import { showReview } from '../use-cases/show-review.ts';
import {
  digestIn,
  noteIn,
  REVIEW_CLOSE,
  REVIEW_DECIDE,
  REVIEW_DECIDE_LINE,
  REVIEW_OPEN,
  REVIEW_REOPEN,
  REVIEW_REVEAL,
  REVIEW_VOTE,
} from './messages/review-actions.ts';
import { listOf } from './messages/review-lines.ts';
import { decisionItems } from './messages/review-message.ts';
import { bold, richText, section } from './messages/rich-text.ts';
import { openDecision } from './open-decision.ts';
import { openAndShow } from './open-review.ts';
import { patiently } from './patiently.ts';
import { readerOfWorkspace } from './person.ts';
import { aside, onPress, type Press } from './press.ts';
import { showAllLines, writingConversation } from './review-writing.ts';
import type { SlackDeps } from './slack-deps.ts';

/** The week's review: opened under a digest, written each for oneself, revealed, voted on, decided and closed. */
export function reviewConversation(app: App, deps: SlackDeps): void {
  const { world } = deps;
  const { reviews } = world.store;
  writingConversation(app, deps);

  onPress(app, deps, REVIEW_OPEN, async ({ client, ground, userId, channelId, message, value, respond }) => {
    const threadTs = message?.onlyOne ? null : (message?.threadTs ?? message?.ts ?? null);
    const tell = (told: object) => respond({ response_type: 'ephemeral', replace_original: false, ...told });
    const wanted = { client, ground, userId, channelId, threadTs, digestId: digestIn(value), tell };
    await openAndShow(wanted, deps);
  });

  onReview(REVIEW_REVEAL, async (press, review) => {
    const { workspace, reader } = press.ground;
    const { lines, people } = writtenIn(await reviews.notes(review.id));
    if (lines === 0) return aside(press, reviewSay(reader.locale, 'reveal.none'));
    const isMine = await reviews.reveal(review.id, world.now());
    await deps.reviewScreen.refresh(press.client, workspace, review.id);
    if (isMine) await tellThread(press, review, 'reveal.told', { lines, people });
  });

  onReview(REVIEW_VOTE, async (press, review) => {
    const { noteId } = noteIn(press.value);
    const { workspace } = press.ground;
    if (noteId !== null) await reviews.vote(review.id, noteId, press.userId, world.now());
    if (press.view) await showAllLines(press, review.id, undefined, deps);
    await deps.reviewScreen.refresh(press.client, workspace, review.id);
  });

  for (const actionId of [REVIEW_DECIDE, REVIEW_DECIDE_LINE]) {
    onReview(actionId, async (press, review) => {
      const { noteId } = noteIn(press.value);
      const note = (await reviews.notes(review.id)).find(({ id }) => id === noteId);
      const place = { channelId: review.channelId, reviewId: review.id, responseUrl: press.responseUrl };
      const about = { place, digestId: review.digestId };
      await openDecision(press, about, () => ({ text: note?.text ?? '' }), deps);
    });
  }

  onReview(REVIEW_CLOSE, async (press, review) => {
    const { workspace, catalogue } = press.ground;
    const isMine = await reviews.close(review.id, world.now());
    await deps.reviewScreen.refresh(press.client, workspace, review.id);
    const state = isMine ? await showReview(world, workspace, catalogue, review.id) : undefined;
    if (!state) return;
    const items = decisionItems(state, readerOf(press, review));
    await tellThread(press, review, 'close.told', { count: state.decisions.length }, items);
  });

  onPress(app, deps, REVIEW_REOPEN, async (press) => {
    const { workspace } = press.ground;
    const review = await reviews.byId(workspace.id, noteIn(press.value).reviewId);
    if (!review) return;
    await reviews.reopen(review.id);
    await deps.reviewScreen.refresh(press.client, workspace, review.id);
  });

  /** Of a review that goes on; the others say why nothing happens. */
  function onReview(actionId: string, run: (press: Press, review: Review) => Promise<void>): void {
    onPress(app, deps, actionId, async (press) => {
      const review = await reviewOf(press, noteIn(press.value).reviewId, deps);
      if (review?.closedAt === null) return run(press, review);
      await aside(press, reviewSay(press.ground.reader.locale, review ? 'closed' : 'gone'));
      if (review) await deps.reviewScreen.refresh(press.client, press.ground.workspace, review.id);
    });
  }

  /** Whoever follows the thread hears of it: a message that changes tells nobody. */
  async function tellThread(
    { client, userId, ground }: Press,
    review: Review,
    key: ReviewSentence,
    values: Record<string, number>,
    items: readonly string[] = [],
  ): Promise<void> {
    const name = (await deps.people.nameOf(client, userId, ground.workspace)) ?? `<@${userId}>`;
    const text = reviewSay(review.locale, key, { name, ...values });
    await patiently(() =>
      client.chat.postMessage({
        channel: review.channelId,
        thread_ts: review.threadTs,
        text,
        blocks: [richText(section(...bold(text))), ...(items.length > 0 ? [listOf(items)] : [])],
        unfurl_links: false,
      }),
    );
  }
}

function readerOf({ ground }: Press, { locale }: Review): Reader {
  return readerOfWorkspace(ground.workspace, locale);
}

/**
 * A review, by a button under its message. Where Slack's answer was lost when that was posted, the press itself tells which
 * message it is.
 */
export async function reviewOf(
  { ground, message, channelId }: Press,
  reviewId: number,
  { world }: SlackDeps,
): Promise<Review | undefined> {
  const { reviews } = world.store;
  const review = await reviews.byId(ground.workspace.id, reviewId);
  const isThere = message && !message.onlyOne && channelId === review?.channelId;
  if (!review || review.ts !== null || !isThere) return review;
  const at = { ts: message.ts, threadTs: message.threadTs ?? message.ts };
  await reviews.posted(review.id, at);
  return { ...review, ...at };
}
