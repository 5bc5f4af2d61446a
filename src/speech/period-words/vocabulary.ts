import type { Grain } from '../../domain/period.ts';
import { english } from './english.ts';
import { swedish } from './swedish.ts';

/** What the people of one language type for periods, as they spell it; read without case and diacritics. */
export type Vocabulary = {
  /** January first; every form and abbreviation. */
  readonly months: readonly (readonly string[])[];
  /** Monday first; `short` ones mean a day only beside another word ("last fri"). */
  readonly weekdays: readonly { readonly full: readonly string[]; readonly short: readonly string[] }[];
  readonly units: Readonly<Record<Grain, readonly string[]>>;
  /** Before a unit: the one that is now, the one before, the one after. */
  readonly now: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whole phrases for a unit so many steps from the one that is now. */
  readonly phrases: readonly {
    readonly unit: Grain;
    readonly steps: number;
    readonly words: readonly string[];
  }[];
  /** Before a number and a unit: a stretch that ends today. */
  readonly rolling: readonly string[];
  /** Those of them that do so before a unit alone: "the past week" is seven days, "last week" is a calendar one. */
  readonly rollingOne: readonly string[];
  readonly soFar: readonly string[];
  /** One to twelve. */
  readonly numbers: readonly string[];
  /** First to fourth. */
  readonly ordinals: readonly (readonly string[])[];
  /** Before or after the number of a week, quarter …; `year` of the fiscal one, `calendarYear` of the other. */
  readonly numbered: Readonly<
    Record<
      'week' | 'quarter' | 'half' | 'tertial' | 'year' | 'fiscalYear' | 'calendarYear',
      readonly string[]
    >
  >;
  /** What a half or a third of a year is called after an ordinal. */
  readonly parts: Readonly<Record<'half' | 'tertial', readonly string[]>>;
  readonly prepositions: readonly string[];
  readonly articles: readonly string[];
  /** Before a weekday: the one to come. */
  readonly coming: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly since: readonly string[];
};

/** Lower case without diacritics, so that `forra manaden` is förra månaden. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

const LANGUAGES: readonly Vocabulary[] = [english, swedish];

/** The words of both languages: people mix them, and no word means one period in one and another in the other. */
export function words(of: (vocabulary: Vocabulary) => readonly string[]): string[] {
  return LANGUAGES.flatMap(of).map(plain);
}

export const PHRASES = LANGUAGES.flatMap(({ phrases }) =>
  phrases.map((phrase) => ({ ...phrase, words: phrase.words.map(plain) })),
);

/** A pattern for any of the words, the longest that fits. */
export function oneOf(choices: readonly string[]): string {
  const longestFirst = [...new Set(choices)].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join('|')})`;
}

/** Where in the list the word stands, counted from 1. */
export function placeOf(
  word: string,
  of: (vocabulary: Vocabulary) => readonly (readonly string[])[],
): number {
  for (const vocabulary of LANGUAGES) {
    const place = of(vocabulary).findIndex((forms) => forms.some((form) => plain(form) === word));
    if (place >= 0) return place + 1;
  }
  throw new RangeError(`"${word}" is not in the vocabulary.`);
}

const GRAINS: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

export function unitOf(word: string): Grain {
  return GRAINS[placeOf(word, ({ units }) => GRAINS.map((grain) => units[grain])) - 1]!;
}
