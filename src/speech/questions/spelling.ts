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
  /** Whether what was meant is only a small word: what was typed may as well be a word that nobody has listed. */
  isGuess(word: string): boolean;
};

const [CLOSED_WORD, PERIOD, TELLING_WORD, NAME] = [1, 2, 3, 4];

/** @param names the words of the metrics' names, @param values those of dimension values, all in plain letters */
export function spelling(names: readonly string[], values: readonly string[]): Spelling {
  const { weights, stems, candidates } = vocabularyOf(names);
  const named = new Set(values);
  const isKnown = (word: string) =>
    weights.has(word) || /\d/.test(word) || stems.has(stem(word)) || named.has(word.replace(/'?s$/, ''));
  const corrected = (word: string): string => {
    const most = toleranceFor(word);
    if (most === 0 || isKnown(word)) return word;
    let best = { word, score: Number.POSITIVE_INFINITY };
    for (const [candidate, weight] of candidates) {
      if (!couldBe(word, candidate, weight)) continue;
      const distance = editDistance(word, candidate, weight === CLOSED_WORD ? 1 : most);
      if (distance > (weight === CLOSED_WORD ? 1 : most)) continue;
      if (distance > 1 && candidate[0] !== word[0]) continue;
      const score = distance - weight / 10 - likeness(word, candidate) / 100;
      if (score < best.score) best = { word: candidate, score };
    }
    return best.word;
  };
  return {
    isKnown,
    corrected,
    isGuess: (word) => corrected(word) !== word && weights.get(corrected(word)) === CLOSED_WORD,
  };
}

/** Short words are close to everything: of those, only what lacks a letter, and names of figures and periods, is meant. */
function couldBe(word: string, candidate: string, weight: number): boolean {
  const isPeriod = OF_PERIODS.has(candidate);
  if (word.length === 3) return candidate.length === 4 && isPeriod && candidate[0] === word[0];
  return word.length > 4 || weight === NAME || isPeriod;
}

type Vocabulary = {
  readonly weights: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
  readonly candidates: readonly (readonly [word: string, weight: number])[];
};

const vocabularies = new WeakMap<readonly string[], Vocabulary>();

/** Every word there is beside the workspace's own; gathered once for a catalogue's names. */
function vocabularyOf(names: readonly string[]): Vocabulary {
  const known = vocabularies.get(names);
  if (known) return known;
  const weights = new Map<string, number>();
  const add = (words: readonly string[], weight: number) => {
    for (const word of words.flatMap((phrase) => phrase.split(' '))) {
      if (word !== '') weights.set(word, Math.max(weight, weights.get(word) ?? 0));
    }
  };
  add(CLOSED, CLOSED_WORD);
  add(PERIODS, PERIOD);
  add(TELLING, TELLING_WORD);
  add(names, NAME);
  const vocabulary = {
    weights,
    stems: new Set([...weights.keys()].map(stem)),
    candidates: [...weights].filter(
      ([word, weight]) => word.length >= (weight === NAME || OF_PERIODS.has(word) ? 4 : 5),
    ),
  };
  vocabularies.set(names, vocabulary);
  return vocabulary;
}

/** Of words equally far away, the one with the same beginning, and the one that only lacks a letter. */
function likeness(word: string, candidate: string): number {
  const differs = [...word].findIndex((letter, at) => letter !== candidate[at]);
  const lacks = candidate.length > word.length ? 1 : 0;
  return Math.min(8, differs < 0 ? word.length : differs) / 2 + lacks;
}

function toleranceFor({ length }: string): number {
  if (length < 3) return 0;
  if (length < 7) return 1;
  return length < 11 ? 2 : 3;
}

/** Just as it is listed. */
export function isSmallWord(word: string): boolean {
  return EMPTY.has(word);
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

const OF_PERIODS = new Set(PERIODS.flatMap((phrase) => phrase.split(' ')));

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
