import type { App } from '@slack/bolt';
import { z } from 'zod';
import { reviewSay } from '../speech/review-sentences.ts';
import { failureSentence } from './failure.ts';
import { allLinesModal } from './messages/all-lines-modal.ts';
import { REVIEW_ALL, REVIEW_PAGE, REVIEW_WRITE } from './messages/review-actions.ts';
import {
  keptText,
  REVIEW_MODAL,
  readWritingModal,
  reviewNotice,
  writingModal,
} from './messages/review-modal.ts';
import { openModal } from './open-modal.ts';
import { groundOf } from './person.ts';
import { onPress, type Press } from './press.ts';
import type { SlackDeps } from './slack-deps.ts';

const writingSchema = z.object({ reviewId: z.number(), seen: z.array(z.number()) });
const linesSchema = z.object({ reviewId: z.number(), page: z.number() });

/** What is each person's own: writing their lines, and reading all of them in full. */
export function writingConversation(app: App, deps: SlackDeps): void {
  const { world } = deps;
  const { reviews } = world.store;

  onPress(app, deps, REVIEW_WRITE, (press) =>
    openModal(
      press,
      {
        loading: (reader) => reviewNotice(null, reader),
        failed: reviewNotice,
        filled: async ({ reader, workspace }) => {
          const review = await reviews.byId(workspace.id, Number(press.value));
          if (!review || review.closedAt !== null)
            return reviewNotice(reviewSay(reader.locale, review ? 'closed' : 'gone'), reader);
          const own = (await reviews.notes(review.id)).filter((note) => note.userId === press.userId);
          const about = { reviewId: review.id, isRevealed: review.revealedAt !== null };
          return writingModal(about, own, reader);
        },
      },
      deps,
    ),
  );

  app.view(REVIEW_MODAL, async ({ ack, body, view, client }) => {
    const [teamId, userId] = [body.team?.id ?? '', body.user.id];
    const ground = await groundOf(client, teamId, userId, deps);
    if (!ground) return ack();
    const { reader, workspace } = ground;
    const read = readWritingModal(view.state.values, reader);
    if ('errors' in read) return ack({ response_action: 'errors', errors: { ...read.errors } });
    const { reviewId, seen } = writingSchema.parse(JSON.parse(view.private_metadata));
    // Nobody's words are lost: what cannot be saved is shown, to be copied.
    const refused = (sentence: string) =>
      ack({ response_action: 'update', view: reviewNotice(sentence, reader, keptText(read.lines, reader)) });
    try {
      const review = await reviews.byId(workspace.id, reviewId);
      const name = (await deps.people.nameOf(client, userId, workspace)) ?? userId;
      const writing = { userId, name, seen, lines: read.lines, at: world.now() };
      const outcome = review ? await reviews.write(review.id, writing) : 'closed';
      if (outcome === 'closed') return refused(reviewSay(reader.locale, 'write.closed'));
    } catch (error) {
      const sentence = failureSentence(error, reader, deps.log);
      return refused(`${sentence} ${reviewSay(reader.locale, 'write.failed')}`);
    }
    await ack();
    await deps.inFlight.track(deps.reviewScreen.refresh(client, workspace, reviewId));
  });

  onPress(app, deps, REVIEW_ALL, (press) => showAllLines(press, Number(press.value), 0, deps));

  onPress(app, deps, new RegExp(`^${REVIEW_PAGE}`), (press) =>
    showAllLines(press, undefined, Number(press.value), deps),
  );
}

/** All lines in a modal: a new one, or the one that is open, on the page that is asked for or the one that it shows. */
export async function showAllLines(
  { client, ground, triggerId, userId, view: open }: Press,
  reviewId: number | undefined,
  page: number | undefined,
  { world }: SlackDeps,
): Promise<void> {
  const { reviews } = world.store;
  const { workspace, reader } = ground;
  const shown = open ? linesSchema.parse(JSON.parse(open.place)) : { reviewId: reviewId ?? 0, page: 0 };
  const review = await reviews.byId(workspace.id, shown.reviewId);
  if (!review || review.revealedAt === null) return;
  const state = { review, notes: await reviews.notes(review.id) };
  const view = allLinesModal(state, page ?? shown.page, userId, reader);
  if (open) await client.views.update({ view_id: open.id, view });
  else await client.views.open({ trigger_id: triggerId, view });
}
