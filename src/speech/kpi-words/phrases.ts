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
  let longest = 0;
  for (const phrase of phrases) {
    const { length } = phrase.split(' ');
    const here = words
      .slice(at, at + length)
      .map((word) => bare(word))
      .join(' ');
    if (here === phrase && length > longest) longest = length;
  }
  return longest;
}

export function bare(word: string): string {
  return plain(word).replace(/(?<=.)[?!.,:;]+$/, '');
}

export function without(words: readonly string[], at: number, length: number): string[] {
  return [...words.slice(0, at), GAP, ...words.slice(at + length)];
}
