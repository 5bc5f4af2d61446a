import { stem } from '../kpi-words/stem.ts';
import {
  BY,
  COMPARED_WITH,
  DIMENSION_WORDS,
  FILLERS,
  GRAIN_ADVERBS,
  GRAIN_WORDS,
  THE_YEAR_BEFORE,
  VERBS,
} from '../kpi-words/vocabulary.ts';
import { PHRASES, words as periodWords } from '../period-words/vocabulary.ts';
import { CUES, FOLLOWING_UP, GREETINGS, THANKS, THE_ONE_BEFORE } from './cues.ts';
import { editDistance } from './edit-distance.ts';
import { smallWords } from './small-words.ts';
import { METRIC_VERBS } from './verbs.ts';

/** Every word that means something somewhere, and how much it says: what is more telling is more likely meant. */
export type Spelling = {
  isKnown(word: string): boolean;
  /** The word that was probably meant: the likeliest within a letter or three; itself where there is none. */
  corrected(word: string): string;
};

/** @param names the words of the metrics' names, @param values those of dimension values, all in plain letters */
export function spelling(names: readonly string[], values: readonly string[]): Spelling {
  const weights = new Map<string, number>();
  const add = (words: readonly string[], weight: number) => {
    for (const word of words.flatMap((phrase) => phrase.split(' '))) {
      if (word !== '') weights.set(word, Math.max(weight, weights.get(word) ?? 0));
    }
  };
  add(CLOSED, 1);
  add(PERIODS, 2);
  add(TELLING, 3);
  add(names, 4);
  add(values, 1);
  const stems = new Set([...weights.keys()].map(stem));
  const isKnown = (word: string) => weights.has(word) || /\d/.test(word) || stems.has(stem(word));
  const candidates = [...weights].filter(([word]) => word.length >= SHORTEST_MEANT);
  return {
    isKnown,
    corrected: (word) => {
      const most = toleranceFor(word);
      // Three letters are close to everything; only a longer, telling word that lacks one is meant.
      const isShort = word.length === 3;
      if (most === 0 || isKnown(word)) return word;
      let best = { word, score: Number.POSITIVE_INFINITY };
      for (const [candidate, weight] of candidates) {
        const distance = editDistance(word, candidate, most);
        if (distance > most || (distance > 1 && candidate[0] !== word[0])) continue;
        if (isShort && (candidate.length !== 4 || weight < 2 || candidate[0] !== word[0])) continue;
        const score = distance - weight / 10 - likeness(word, candidate) / 100;
        if (score < best.score) best = { word: candidate, score };
      }
      return best.word;
    },
  };
}

/** Of words equally far away, the one with the same beginning, and the one that only lacks a letter. */
function likeness(word: string, candidate: string): number {
  const differs = [...word].findIndex((letter, at) => letter !== candidate[at]);
  const lacks = candidate.length > word.length ? 1 : 0;
  return Math.min(8, differs < 0 ? word.length : differs) / 2 + lacks;
}

const SHORTEST_MEANT = 3;

function toleranceFor({ length }: string): number {
  if (length < 3) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}

/** A word that may be left over: it says nothing, or has had its say. */
export function isEmptyWord(word: string, names: readonly string[]): boolean {
  return EMPTY.has(word) || (STEMS_OF_EMPTY.has(stem(word)) && !names.includes(word));
}

const LANGUAGES = ['sv', 'en'] as const;

const CLOSED = [
  ...LANGUAGES.flatMap(smallWords),
  ...FILLERS,
  ...BY,
  ...COMPARED_WITH,
  ...THE_YEAR_BEFORE.after,
  ...THE_YEAR_BEFORE.alone,
  ...FOLLOWING_UP,
  ...THE_ONE_BEFORE,
];

const PERIODS = [
  ...periodWords(({ months }) => months.flat()),
  ...periodWords(({ weekdays }) => weekdays.flatMap(({ full, short }) => [...full, ...short])),
  ...periodWords(({ units }) => Object.values(units).flat()),
  ...periodWords(({ now, before, after, rolling, soFar, since, numbers, ordinals }) =>
    [now, before, after, rolling, soFar, since, numbers, ordinals.flat()].flat(),
  ),
  ...periodWords(({ numbered, parts }) => [...Object.values(numbered), ...Object.values(parts)].flat()),
  ...PHRASES.flatMap(({ words }) => words),
];

const TELLING = [
  ...Object.values(CUES).flatMap((cue) =>
    LANGUAGES.flatMap((language) => cue[language] as readonly string[]),
  ),
  ...Object.values(VERBS).flat(),
  ...Object.values(DIMENSION_WORDS).flat(),
  ...Object.values(GRAIN_WORDS).flat(),
  ...Object.values(GRAIN_ADVERBS).flat(),
  ...LANGUAGES.flatMap((language) => [...GREETINGS[language], ...THANKS[language]]),
  ...METRIC_VERBS.flatMap(({ words }) => words),
];

const EMPTY = new Set([...CLOSED, ...PERIODS, ...TELLING].flatMap((phrase) => phrase.split(' ')));
const STEMS_OF_EMPTY = new Set([...EMPTY].filter((word) => word.length > 4).map(stem));
