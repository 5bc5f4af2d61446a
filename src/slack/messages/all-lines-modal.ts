import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import { byVotes, REVIEW_KINDS, type ReviewNote } from '../../domain/review.ts';
import type { Reader } from '../../speech/format.ts';
import { reviewSay } from '../../speech/review-sentences.ts';
import type { ReviewState } from '../../use-cases/show-review.ts';
import { shortened } from './clean-text.ts';
import { button } from './pressable.ts';
import { noteValue, REVIEW_PAGE, REVIEW_VOTE } from './review-actions.ts';
import { lineOf } from './review-lines.ts';
import { bold, richText, section } from './rich-text.ts';

export const ALL_LINES_MODAL = 'review_lines';

/** With headings and buttons this stays under the hundred blocks of a modal. */
const PAGE = 80;

/** What the modal carries: which lines of which review it shows. */
export type LinesPlace = { readonly reviewId: number; readonly page: number };

/** Every line in full, by heading and votes; here one sees what one has voted for. */
export function allLinesModal(
  { review, notes }: Pick<ReviewState, 'review' | 'notes'>,
  page: number,
  userId: string,
  reader: Reader,
): ModalView {
  const { locale } = reader;
  const ordered = REVIEW_KINDS.flatMap((kind) => byVotes(notes.filter((note) => note.kind === kind)));
  const last = Math.max(0, Math.ceil(ordered.length / PAGE) - 1);
  const shownPage = Math.min(Math.max(0, page), last);
  const lines = ordered.slice(shownPage * PAGE, (shownPage + 1) * PAGE);
  const isOpen = review.closedAt === null;
  const place: LinesPlace = { reviewId: review.id, page: shownPage };
  return {
    type: 'modal',
    callback_id: ALL_LINES_MODAL,
    private_metadata: JSON.stringify(place),
    title: plain(reviewSay(locale, 'all.title')),
    close: plain(reviewSay(locale, 'all.close')),
    blocks: [
      ...REVIEW_KINDS.flatMap((kind): KnownBlock[] => {
        const mine = lines.filter((note) => note.kind === kind);
        if (mine.length === 0) return [];
        return [
          richText(section(...bold(reviewSay(locale, `kind.${kind}`)))),
          ...mine.map((note) => lineBlock(note)),
        ];
      }),
      ...pages(shownPage, last, reader),
    ],
  };

  function lineBlock(note: ReviewNote): KnownBlock {
    const text = { ...plain(shortened(lineOf(note, reader, LIMITS.text), LIMITS.text)), emoji: false };
    const isMine = note.votes.includes(userId);
    const count = note.votes.length;
    const label =
      count === 0
        ? reviewSay(locale, 'button.vote')
        : reviewSay(locale, isMine ? 'button.unvote.count' : 'button.vote.count', { count });
    const vote = button(REVIEW_VOTE, label, noteValue(review.id, note.id));
    return {
      type: 'section',
      block_id: `line:${note.id}`,
      text,
      ...(isOpen && { accessory: isMine ? { ...vote, style: 'primary' as const } : vote }),
    };
  }
}

function pages(page: number, last: number, { locale }: Reader): KnownBlock[] {
  const elements = [
    ...(page > 0
      ? [button(`${REVIEW_PAGE}earlier`, reviewSay(locale, 'button.earlier'), String(page - 1))]
      : []),
    ...(page < last
      ? [button(`${REVIEW_PAGE}next`, reviewSay(locale, 'button.next'), String(page + 1))]
      : []),
  ];
  return elements.length > 0 ? [{ type: 'actions', block_id: 'pages', elements }] : [];
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text };
}
