import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { LIMITS } from '../../block-kit/limits.ts';
import {
  linesIn,
  REVIEW_KINDS,
  type ReviewKind,
  type ReviewNote,
  type WrittenLines,
} from '../../domain/review.ts';
import type { Reader } from '../../speech/format.ts';
import { reviewSay } from '../../speech/review-sentences.ts';
import { clean } from './clean-text.ts';

export const REVIEW_MODAL = 'review';

/** Enough for anybody, and little enough to be talked about. */
export const MOST_LINES = 20;

/** What the modal carries from its opening to its submission: whose lines were before whose eyes. */
export type WritingPlace = { readonly reviewId: number; readonly seen: readonly number[] };

/** Opened at once, while one's lines are read; also says what went wrong, with what was written. */
export function reviewNotice(
  sentence: string | null,
  reader: Reader,
  kept: readonly string[] = [],
): ModalView {
  const { locale } = reader;
  return {
    type: 'modal',
    callback_id: REVIEW_MODAL,
    title: plain(reviewSay(locale, 'write.title')),
    close: plain(reviewSay(locale, sentence === null ? 'write.cancel' : 'all.close')),
    blocks: [
      { type: 'section', text: plain(sentence ?? reviewSay(locale, 'write.loading')) },
      ...kept.map((text): KnownBlock => ({ type: 'section', text: { ...plain(text), emoji: false } })),
    ],
  };
}

/** One's own lines under the five headings, to be added to, changed and taken back. */
export function writingModal(
  { reviewId, isRevealed }: { readonly reviewId: number; readonly isRevealed: boolean },
  own: readonly ReviewNote[],
  reader: Reader,
): ModalView {
  const { locale } = reader;
  const filled = REVIEW_KINDS.map((kind) => filledIn(kind, own));
  const place: WritingPlace = { reviewId, seen: filled.flatMap(({ seen }) => seen) };
  return {
    type: 'modal',
    callback_id: REVIEW_MODAL,
    private_metadata: JSON.stringify(place),
    title: plain(reviewSay(locale, 'write.title')),
    submit: plain(reviewSay(locale, 'write.save')),
    close: plain(reviewSay(locale, 'write.cancel')),
    blocks: [
      { type: 'section', text: plain(reviewSay(locale, isRevealed ? 'write.revealed' : 'write.hidden')) },
      ...filled.map(({ kind, text }) => field(kind, text, reader)),
    ],
  };
}

function field(kind: ReviewKind, text: string, { locale }: Reader): InputBlock {
  return {
    type: 'input',
    block_id: kind,
    optional: true,
    label: plain(reviewSay(locale, `kind.${kind}`)),
    element: {
      type: 'plain_text_input',
      action_id: 'answer',
      multiline: true,
      placeholder: plain(reviewSay(locale, `ask.${kind}`)),
      ...(text !== '' && { initial_value: text }),
    },
  };
}

/** As many of one's lines as a field holds; what does not fit is not shown, and so not taken back. */
function filledIn(kind: ReviewKind, own: readonly ReviewNote[]) {
  const seen: number[] = [];
  let text = '';
  for (const note of own.filter((one) => one.kind === kind)) {
    const more = text === '' ? note.text : `${text}\n${note.text}`;
    if (more.length > LIMITS.plainTextInput.length) break;
    text = more;
    seen.push(note.id);
  }
  return { kind, seen, text };
}

export type WritingValues = {
  readonly [block: string]: { readonly [action: string]: { readonly value?: string | null | undefined } };
};

/** The lines that were written, or which headings have too many. */
export function readWritingModal(
  values: WritingValues,
  { locale }: Reader,
): { readonly lines: WrittenLines } | { readonly errors: Readonly<Record<string, string>> } {
  const written = (kind: ReviewKind) => linesIn(clean(values[kind]?.answer?.value ?? ''));
  const lines: WrittenLines = {
    stop: written('stop'),
    start: written('start'),
    continue: written('continue'),
    more: written('more'),
    less: written('less'),
  };
  const long = REVIEW_KINDS.filter((kind) => lines[kind].length > MOST_LINES);
  if (long.length === 0) return { lines };
  const sentence = reviewSay(locale, 'write.tooMany', { most: MOST_LINES });
  return { errors: Object.fromEntries(long.map((kind) => [kind, sentence])) };
}

/** What was written, to be copied where it could not be saved. */
export function keptText(lines: WrittenLines, { locale }: Reader): string[] {
  return REVIEW_KINDS.flatMap((kind) =>
    lines[kind].length === 0 ? [] : [[reviewSay(locale, `kind.${kind}`), ...lines[kind]].join('\n')],
  );
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}
