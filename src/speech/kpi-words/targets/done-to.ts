import { afterPhrase, bare, GAP, phraseAt, without } from '../phrases.ts';
import { END, HISTORY, OWNERS, SET, STEPS, TARGET } from './vocabulary.ts';

/** What is to be done with a target, and what is left of the words without those that say so. */
export type DoneTo = {
  /** `ask` says only which target: what follows tells whether it is to be another. */
  readonly does: 'set' | 'end' | 'history' | 'owners' | 'ask';
  readonly words: string[];
  /** By how much may follow, which is not what it is to be. */
  readonly isStep: boolean;
};

const ARTICLES = ['a', 'an', 'the', 'our', 'my', 'new', 'ett', 'en', 'nytt', 'vart', 'mitt', 'det'];
/** These alone say enough, wherever the target stands behind them. */
const SURE = ['set', 'satt', 'satta', 'end', 'avsluta'];
/** These do where a figure follows: `raise meetings target to 90`, but not "change in meetings vs target". */
const MOVING = [...STEPS, 'change', 'andra'];
/** Said behind the target, first or last. */
const BEHIND = { end: ['end', 'avsluta', 'avslutas', 'stop'], history: HISTORY } as const;

/** `undefined` where no target is spoken of, or only beside something else: "new customers vs target". */
export function doneTo(words: readonly string[]): DoneTo | undefined {
  const isStep = phraseAt(words, 0, STEPS) > 0;
  for (const [does, phrases] of VERBS) {
    const rest = afterPhrase(words, phrases);
    const at = rest?.findIndex(isTarget) ?? -1;
    if (!rest || at < 0) continue;
    const isNext = rest.slice(0, at).every((word) => ARTICLES.includes(bare(word)));
    const verb = bare(words[0] ?? GAP);
    const isMoved = MOVING.includes(verb) && rest.some((word) => /\d/.test(word));
    if (isNext || isMoved || SURE.includes(verb)) return { does, words: without(rest, at, 1), isStep };
  }
  if (!isTarget(words[0] ?? GAP)) return undefined;
  const rest = words.slice(1);
  for (const does of ['end', 'history'] as const) {
    for (const at of [0, rest.length - 1]) {
      const length = phraseAt(rest, at, BEHIND[does]);
      if (length > 0) return { does, words: without(rest, at, length), isStep: false };
    }
  }
  const owners = phraseAt(rest, 0, OWNERS);
  if (owners > 0) return { does: 'owners', words: rest.slice(owners), isStep: false };
  return { does: 'ask', words: rest, isStep: false };
}

const VERBS = [
  ['set', SET],
  ['end', END],
  ['history', HISTORY],
] as const;

export function isTarget(word: string): boolean {
  return TARGET.includes(bare(word));
}
