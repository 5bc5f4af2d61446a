import type { Mention, PeriodContext } from './mention.ts';
import { oneOf, PHRASES, words } from './vocabulary.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** A way of writing one period, and what it stands for; `undefined` where it turns out to be something else. */
export type Rule = {
  readonly pattern: RegExp;
  readonly read: (found: Groups, context: PeriodContext) => Mention | undefined;
};

/** The pattern is of plain text (no case, no diacritics) and ends where a word does. */
export function rule(pattern: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(`(?:${pattern})(?![a-z0-9])`, 'y'), read };
}

const YEAR_UNIT = oneOf(words(({ units }) => units.year));
const NOW = oneOf(words(({ now }) => now));
const BEFORE = oneOf(words(({ before }) => before));
const AFTER = oneOf(words(({ after }) => after));
const YEAR_PHRASES = oneOf(PHRASES.filter(({ unit }) => unit === 'year').flatMap((phrase) => phrase.words));

export const NUMBER = '(?<number>\\d{1,2})';
export const FOUR_DIGITS = '(?:19|20)\\d\\d';
/** `2025`, `last year`, `i fjol` */
export const YEAR = `(?<year>${FOUR_DIGITS}|(?:${NOW}|${BEFORE}|${AFTER}) ${YEAR_UNIT}|${YEAR_PHRASES})`;
/** A year after what it is the year of: `q4 2017`, `Q4/2017`, `november i fjol`, `first quarter of 2017`. */
export const OF_YEAR = `(?:[ /-](?:${oneOf(['of', 'in', 'i', 'ar', 'av', 'under'])} )?${YEAR})?`;

/** Before the first of two ends, and between them. */
export const FROM = `(?:${oneOf(words(({ from }) => from))} )?`;
export const TO = `(?: ?- ?| ?\\.{2,3} ?| ${oneOf(words(({ to }) => to))} )`;

export const RELATIVE = `(?<relative>${NOW}|${BEFORE}|${AFTER})`;

/** −1, 0 or 1, for the word before a unit. */
export function stepsOf(relative: string): -1 | 0 | 1 {
  if (words(({ before }) => before).includes(relative)) return -1;
  return words(({ after }) => after).includes(relative) ? 1 : 0;
}

/** The year that was said, as a number; relative ones are counted from this one. */
export function yearSaid(text: string | undefined, thisYear: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return text.length === 2 ? 2000 + Number(text) : Number(text);
  const phrase = phraseFor(text);
  if (phrase) return thisYear + phrase.steps;
  const relative = new RegExp(`^${RELATIVE} ${YEAR_UNIT}$`).exec(text)!.groups!.relative!;
  return thisYear + stepsOf(relative);
}

export function phraseFor(text: string) {
  return PHRASES.find(({ words: forms }) => forms.includes(text));
}
