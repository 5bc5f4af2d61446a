import Fuse from 'fuse.js';
import type { Metric } from '../../domain/metric.ts';
import type { Catalogue } from '../../domain/metrics/catalogue.ts';
import { plainWords, wordsOf } from '../../domain/metrics/metric-words.ts';
import { plain } from '../period-words/vocabulary.ts';

/** What metrics are called, in both languages. */
export type MetricNames = {
  /** The metric that all of these words together are a name of. */
  find(words: readonly string[]): Metric | undefined;
  /** The metrics whose names are closest to what was typed, the closest first. */
  near(words: string, count: number): Metric[];
  /** How many words the longest name has. */
  readonly longest: number;
};

export function metricNames(catalogue: Catalogue): MetricNames {
  const names = catalogue.all.flatMap((metric) => [...wordsOf(metric)].map((name) => ({ name, metric })));
  // Many type without dots and rings: `moten`. Where two names fall together then, the first of the catalogue counts.
  const folded = new Map(names.toReversed().map(({ name, metric }) => [plain(name), metric]));
  const fuse = new Fuse(names, { keys: ['name'], includeScore: true, threshold: 0.6, ignoreLocation: true });
  return {
    find: (words) => catalogue.named(words.join(' ')) ?? folded.get(plain(words.join(' '))),
    longest: Math.max(...names.map(({ name }) => name.split(' ').length)),
    near: (words, count) => {
      const typed = plainWords(words);
      const found = fuse.search(typed).map(({ item, score }) => ({
        metric: item.metric,
        // Fuse forgives a name of any length that holds the letters; one about as long is what was meant.
        distance: (score ?? 1) + Math.abs(item.name.length - typed.length) / 40,
      }));
      found.sort((a, b) => a.distance - b.distance);
      return [...new Set(found.map(({ metric }) => metric))].slice(0, count);
    },
  };
}
