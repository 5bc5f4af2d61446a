import type { Button } from '@slack/types';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { Reader } from '../../speech/format.ts';
import { reviewSay } from '../../speech/review-sentences.ts';
import { button } from './pressable.ts';

/** Opens the week's review in the thread of the message that it stands under; says which digest's that is, and of which day. */
export const REVIEW_OPEN = 'review_open';

/** All others are about one review, and carry its id. */
export const REVIEW_WRITE = 'review:write';
export const REVIEW_REVEAL = 'review:reveal';
export const REVIEW_VOTE = 'review:vote';
export const REVIEW_DECIDE = 'review:decide';
export const REVIEW_DECIDE_LINE = 'review:decide_line';
export const REVIEW_ALL = 'review:all';
export const REVIEW_CLOSE = 'review:close';
export const REVIEW_REOPEN = 'review:reopen';
/** In the modal that shows all lines. */
export const REVIEW_PAGE = 'review:page:';

/** No digest is called so. */
const NO_DIGEST = '0';

/** @param digestId `null` under anything that is no digest */
export function reviewButton(
  digestId: number | null,
  date: CivilDate,
  { locale }: Pick<Reader, 'locale'>,
): Button {
  return button(REVIEW_OPEN, reviewSay(locale, 'button.review'), `${digestId ?? NO_DIGEST} ${date}`);
}

export function digestIn(value: string): number | null {
  const [id = NO_DIGEST] = value.split(' ');
  return /^[1-9]\d{0,8}$/.test(id) ? Number(id) : null;
}

/** A review and one of its lines. */
export function noteValue(reviewId: number, noteId: number): string {
  return `${reviewId} ${noteId}`;
}

export function noteIn(value: string): { readonly reviewId: number; readonly noteId: number | null } {
  const [reviewId, noteId] = value.split(' ').map(Number);
  return { reviewId: reviewId || 0, noteId: noteId || null };
}
