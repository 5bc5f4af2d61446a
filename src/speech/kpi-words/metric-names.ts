import Fuse from 'fuse.js';
import type { Metric } from '../../domain/metric.ts';
import type { Catalogue } from '../../domain/metrics/catalogue.ts';
import { plainWords, wordsOf } from '../../domain/metrics/metric-words.ts';
import { plain } from '../period-words/vocabulary.ts';
import { stem } from './stem.ts';
import { DIMENSION_WORDS, VERBS } from './vocabulary.ts';

/** What metrics are called, in both languages. */
export type MetricNames = {
  /** The metric that all of these words together are a name of, inflected or not. */
  find(words: readonly string[]): Metric | undefined;
  /** The metrics whose names are closest to what was typed, the closest first. */
  near(words: string, count: number): Metric[];
  /** Every word of every name, in plain letters. */
  readonly words: readonly string[];
  /** How many words the longest name has. */
  readonly longest: number;
};

/** For whoever only asks whether words are understood: what is close to those that are not takes milliseconds to find. */
export function withoutNear(names: MetricNames): MetricNames {
  return { ...names, near: () => [] };
}

export function metricNames(catalogue: Catalogue): MetricNames {
  const names = catalogue.all.flatMap((metric) => [...wordsOf(metric)].map((name) => ({ name, metric })));
  // Many type without dots and rings: `moten`. Where two names fall together then, the first of the catalogue counts.
  const folded = new Map(names.toReversed().map(({ name, metric }) => [plain(name), metric]));
  const stemmed = new Map(
    names
      .toReversed()
      .filter(({ name }) => name.length >= SHORTEST_INFLECTED)
      .map(({ name, metric }) => [stemOf(plain(name).split(' ')), metric]),
  );
  const inflected = (words: readonly string[]) =>
    words.every((word) => !NAMES_OF_ELSE.has(word)) && words.join(' ').length >= SHORTEST_INFLECTED
      ? stemmed.get(stemOf(words))
      : undefined;
  const fuse = new Fuse(names, { keys: ['name'], includeScore: true, threshold: 0.45, ignoreLocation: true });
  const search = (words: string): Metric[] => {
    const typed = plainWords(words);
    const found = fuse.search(typed).map(({ item, score }) => ({
      metric: item.metric,
      // Fuse forgives a name of any length that holds the letters; one about as long is what was meant.
      distance: (score ?? 1) + Math.abs(item.name.length - typed.length) / 40,
    }));
    found.sort((a, b) => a.distance - b.distance);
    return [...new Set(found.map(({ metric }) => metric))];
  };
  // Beside every answer stand the metrics close to its own, and a search takes milliseconds.
  const besides = new Map<string, Metric[]>();
  return {
    find: (words) =>
      catalogue.named(words.join(' ')) ?? folded.get(plain(words.join(' '))) ?? inflected(words.map(plain)),
    words: [...new Set(names.flatMap(({ name }) => plain(name).split(' ')))],
    longest: Math.max(...names.map(({ name }) => name.split(' ').length)),
    near: (words, count) => {
      const found = besides.get(words) ?? search(words);
      if (catalogue.get(words)) besides.set(words, found);
      return found.slice(0, count);
    },
  };
}

/** Shorter names have all their forms among the aliases. */
const SHORTEST_INFLECTED = 5;
/** A seller (`säljare`) is not sales (`sälj`). */
const NAMES_OF_ELSE = new Set<string>([
  ...Object.values(DIMENSION_WORDS).flat(),
  ...Object.values(VERBS).flat(),
]);

function stemOf(words: readonly string[]): string {
  return words.map(stem).join(' ');
}
