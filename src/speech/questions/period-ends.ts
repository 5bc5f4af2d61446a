import { GAP, phraseAt } from '../kpi-words/phrases.ts';

const ENDS = [
  'slutet av',
  'slutet pa',
  'utgangen av',
  'resten av',
  'the end of',
  'end of',
  'the rest of',
  'rest of',
  'the remainder of',
];
const OVER = ['ar slut', 'tar slut', 'slutar', 'ar over', 'is over', 'ends', 'is out', 'runs out', 'end'];
const ARTICLES = ['the', 'den', 'det', 'detta', 'denna'];

const UNITS: Readonly<Record<string, string>> = {
  ar: 'year',
  aret: 'year',
  year: 'year',
  manad: 'month',
  manaden: 'month',
  month: 'month',
  kvartal: 'quarter',
  kvartalet: 'quarter',
  quarter: 'quarter',
  vecka: 'week',
  veckan: 'week',
  week: 'week',
};

/** "By the end of Q4" is about Q4, and "before the year is over" about this year. */
export function withoutEnds(words: string[]): string[] {
  for (const at of words.keys()) {
    const length = phraseAt(words, at, ENDS);
    if (length > 0) {
      const rest = words.slice(at + length);
      const article = ARTICLES.includes(rest[0] ?? '') ? 1 : 0;
      const unit = unitAt(rest, article);
      if (unit) return [...words.slice(0, at), GAP, 'this', unit, ...rest.slice(article + 1)];
      return [...words.slice(0, at), ...rest];
    }
    const bare = BEFORE_BARE.includes(words[at] ?? '') ? bareUnitAt(words, at + 1) : undefined;
    if (bare) return [...words.slice(0, at), GAP, 'this', bare.unit, ...words.slice(at + 1 + bare.length)];
    const unit = unitAt(words, at);
    const over = unit ? phraseAt(words, at + 1, OVER) : 0;
    if (over > 0) return [...words.slice(0, at), GAP, 'this', unit!, ...words.slice(at + 1 + over)];
  }
  return words;
}

/** `för året`, `for the quarter`: the one that is now. */
const BEFORE_BARE = ['for', 'under', 'during', 'pa', 'over', 'in', 'i'];
const DEFINITE = ['aret', 'manaden', 'kvartalet', 'veckan'];

function bareUnitAt(words: readonly string[], at: number): { unit: string; length: number } | undefined {
  const word = words[at] ?? '';
  if (DEFINITE.includes(word)) return { unit: UNITS[word]!, length: 1 };
  const unit = word === 'the' ? unitAt(words, at + 1) : undefined;
  return unit ? { unit, length: 2 } : undefined;
}

function unitAt(words: readonly string[], at: number): string | undefined {
  return UNITS[words[at] ?? ''];
}
