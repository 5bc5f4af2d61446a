import Fuse from 'fuse.js';
import type { Metric } from '../../domain/metric.ts';
import { plain } from '../period-words/vocabulary.ts';

/** Every name that a metric goes by, in both languages: what people type → the metric. */
export type MetricNames = {
  /** The metric that these words are a name of, all of them. */
  find(words: readonly string[]): Metric | undefined;
  /** The metrics whose names are closest to what was typed, the closest first. */
  near(words: string, count: number): Metric[];
  /** The longest name there is, in words. */
  readonly longest: number;
};

export function metricNames(metrics: readonly Metric[]): MetricNames {
  const names = metrics.flatMap((metric) => namesOf(metric).map((name) => ({ name, metric })));
  const exact = new Map(names.map(({ name, metric }) => [name, metric]));
  const fuse = new Fuse(names, { keys: ['name'], includeScore: true, threshold: 0.6, ignoreLocation: true });
  return {
    find: (words) => exact.get(plain(words.join(' '))),
    longest: Math.max(...names.map(({ name }) => name.split(' ').length)),
    near: (words, count) => {
      const typed = plain(words);
      const found = fuse.search(typed).map(({ item, score }) => ({
        metric: item.metric,
        // Fuse forgives a name of any length that holds the letters; a name about as long is what was meant.
        distance: (score ?? 1) + Math.abs(item.name.length - typed.length) / 40,
      }));
      found.sort((a, b) => a.distance - b.distance);
      return [...new Set(found.map(({ metric }) => metric))].slice(0, count);
    },
  };
}

/** In plain letters, without duplicates: `möten` and `moten` are one. */
function namesOf({ key, name, aliases }: Metric): string[] {
  const all = [key, key.replaceAll('_', ' '), name.en, name.sv, ...aliases.en, ...aliases.sv];
  return [...new Set(all.map(plain))];
}
