import { COMMAND } from './command.ts';
import type { Reader } from './format.ts';
import { speaker } from './say.ts';
import { reviewEn } from './sentences/review-en.ts';
import { reviewSv } from './sentences/review-sv.ts';
import type { Spoken } from './spoken.ts';

export type ReviewSentence = keyof typeof reviewEn;

/** One sentence of the week's review. */
export const reviewSay = speaker<ReviewSentence>({ en: reviewEn, sv: reviewSv });

/** Where a review is held, for whoever asks where none can be. */
export function speakReview({ locale }: Reader): Spoken {
  return {
    headline: reviewSay(locale, 'where', { command: COMMAND }),
    lines: [reviewSay(locale, 'where.how')],
    context: [],
  };
}
