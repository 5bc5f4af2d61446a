import { plain } from '../period-words/vocabulary.ts';

/** Stands where words were taken out, so that what was apart does not grow together. */
export const GAP = '\u0000';

/** Words, with what stands in quotes as one. */
export function tokensOf(text: string): string[] {
  return [...text.matchAll(/(?:[^\s"“”]|["“”][^"“”]*["“”])+/g)].map(([token]) => token);
}

export function afterPhrase(words: readonly string[], phrases: readonly string[]): string[] | undefined {
  const length = phraseAt(words, 0, phrases);
  return length > 0 ? words.slice(length) : undefined;
}

/** How many words from here on make the longest of the phrases; 0 for none. */
export function phraseAt(words: readonly string[], at: number, phrases: readonly string[]): number {
  const word = words[at];
  if (word === undefined) return 0;
  const alike = byFirstWord(phrases).get(bare(word)) ?? [];
  const fitting = alike.find((rest) =>
    rest.every((part, index) => bare(words[at + 1 + index] ?? GAP) === part),
  );
  return fitting ? fitting.length + 1 : 0;
}

const indexes = new WeakMap<readonly string[], ReadonlyMap<string, string[][]>>();

/** Of each first word what may follow it, the longest first; a question is held against a thousand phrases. */
function byFirstWord(phrases: readonly string[]): ReadonlyMap<string, string[][]> {
  const known = indexes.get(phrases);
  if (known) return known;
  const index = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ');
    index.set(
      first,
      [...(index.get(first) ?? []), rest].sort((a, b) => b.length - a.length),
    );
  }
  indexes.set(phrases, index);
  return index;
}

export function bare(word: string): string {
  return plain(word).replace(/(?<=.)[?!.,:;]+$/, '');
}

export function without(words: readonly string[], at: number, length: number): string[] {
  return [...words.slice(0, at), GAP, ...words.slice(at + length)];
}
