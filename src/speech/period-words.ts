import type { Localised } from '../domain/metric.ts';
import type { Period } from '../domain/period.ts';
import { expressionsAt } from './period-words/expressions.ts';
import type { PeriodContext } from './period-words/mention.ts';
import { plain } from './period-words/vocabulary.ts';

export type { PeriodContext } from './period-words/mention.ts';

/** `used` are the places of the words it stands in, `[first, after the last)`. */
export type FoundPeriod = {
  readonly used: readonly [start: number, end: number];
} & Reading;

/** A period, or what is wrong with one that cannot be and what to write instead. */
export type Reading = { readonly period: Period } | { readonly problem: Localised };

/**
 * The first period among some words, in Swedish or English, with the little words that belong to it (`i november`).
 * Where several begin at the same word, the longest counts: `18 november 2025`, not `18 november`.
 */
export function findPeriod(tokens: readonly string[], context: PeriodContext): FoundPeriod | undefined {
  const { text, starts, ends } = joined(tokens);
  for (const [start, first] of starts) {
    const whole = expressionsAt(text, start, context).filter(({ end }) => ends.has(end));
    const longest = whole.reduce((best, each) => (best && best.end >= each.end ? best : each), whole[0]);
    if (longest) return { ...longest.read, used: [first, ends.get(longest.end)! + 1] };
  }
  return undefined;
}

/** A text that is a period and nothing else. */
export function readPeriod(text: string, context: PeriodContext): Reading | undefined {
  const tokens = text.split(/\s+/).filter((token) => plainToken(token) !== '');
  const found = findPeriod(tokens, context);
  if (found?.used[0] !== 0 || found.used[1] !== tokens.length) return undefined;
  return 'period' in found ? { period: found.period } : { problem: found.problem };
}

/** One plain text of the words, and which of them begins and ends where in it. */
function joined(tokens: readonly string[]) {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  let text = '';
  tokens.forEach((token, index) => {
    const word = plainToken(token);
    if (word === '') return;
    if (text !== '') text += ' ';
    starts.set(text.length, index);
    text += word;
    ends.set(text.length, index);
  });
  return { text, starts, ends };
}

/**
 * Without case, diacritics, quotes around it, a full stop after an abbreviation, or an English genitive; punctuation on
 * its own is nothing, unless it stands between the ends of a period.
 */
function plainToken(token: string): string {
  const word = plain(token)
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/…/g, '..')
    .replace(/[’‘´`]/g, "'")
    .replace(/^fr\.o\.m\.?$/, 'fran och med')
    .replace(/^t\.o\.m\.?$/, 'till')
    .replace(/(?<=[a-z])\.(?!\.)/g, '')
    .replace(/^["'“”«(*_~]+|(?<=[a-z0-9])["'“”»)*_~?!,;:.]+$/g, '')
    .replace(/'s$/, '');
  return /[\p{L}\p{N}]/u.test(word) || /^(?:-|\.{2,3})$/.test(word) ? word : '';
}
