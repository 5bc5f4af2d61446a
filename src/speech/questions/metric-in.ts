import type { Metric } from '../../domain/metric.ts';
import type { MetricNames } from '../kpi-words/metric-names.ts';
import { GAP, phraseAt, without } from '../kpi-words/phrases.ts';
import { CUES } from './cues.ts';
import {
  COMPOUND_ENDS,
  CONVERSIONS,
  CONVERTING,
  GENERAL_NAMES,
  METRIC_VERBS,
  REFINED,
  WEAK_NAMES,
} from './verbs.ts';

export type FoundMetric = {
  /** Key. */
  readonly metric: string;
  /** As it stood in the question; empty where only a verb said it. */
  readonly named: readonly string[];
  readonly words: string[];
};

type Named = {
  readonly metric: Metric;
  readonly at: number;
  readonly length: number;
  readonly weight: number;
};

/** The figure that a question is about, from its name, or from what people say they did. */
export function metricIn(words: string[], names: MetricNames): FoundMetric | undefined {
  const said = namedIn(words, names).sort(
    (a, b) => b.weight - a.weight || b.length - a.length || a.at - b.at,
  );
  const first = said[0];
  const share = conversionIn(said, words);
  if (share) return share;
  if (first && !(first.weight === VERBAL && verbIn(words))) {
    const named = words.slice(first.at, first.at + first.length);
    // "From meeting to deal in Q3" is not since Q3.
    const before = ['from', 'fran'].includes(words[first.at - 1] ?? '') ? 1 : 0;
    const rest = without(words, first.at - before, first.length + before);
    return { metric: refined(first.metric.key, rest), named, words: rest };
  }
  const verb = verbIn(words);
  return verb ? { metric: verb, named: [], words } : undefined;
}

/** Non-overlapping names, the longest first. */
function namedIn(words: readonly string[], names: MetricNames): Named[] {
  const found: Named[] = [];
  for (let length = Math.min(names.longest, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const taken = found.some((one) => at < one.at + one.length && one.at < at + length);
      const span = words.slice(at, at + length);
      if (taken || span.includes(GAP)) continue;
      const metric = names.find(span);
      if (metric) found.push({ metric, at, length, weight: weightOf(span.join(' ')) });
    }
  }
  return found;
}

const VERBAL = 0;

function weightOf(name: string): number {
  if (WEAK_NAMES.has(name)) return VERBAL;
  return GENERAL_NAMES.has(name) ? 1 : 2;
}

function verbIn(words: readonly string[]): string | undefined {
  return METRIC_VERBS.find(({ words: verbs }) => has(words, verbs))?.metric;
}

/** "What share of meetings become deals": two figures, and the share of the one that becomes the other. */
function conversionIn(said: readonly Named[], words: string[]): FoundMetric | undefined {
  if (!has(words, CONVERTING)) return undefined;
  for (const { from, to, is } of CONVERSIONS) {
    const pair = [from, to].map((key) => said.find(({ metric }) => metric.key === key));
    if (pair.some((each) => each === undefined)) continue;
    let rest = words;
    for (const one of pair) rest = blanked(rest, one!);
    return { metric: is, named: [], words: rest };
  }
  return undefined;
}

/** With as many gaps as words, so that the places of the others hold. */
function blanked(words: string[], { at, length }: Named): string[] {
  const before = ['from', 'fran', 'till', 'to', 'av', 'of'].includes(words[at - 1] ?? '') ? 1 : 0;
  return words.map((word, index) => (index >= at - before && index < at + length ? GAP : word));
}

function has(words: readonly string[], phrases: readonly string[]): boolean {
  return words.some((_, at) => phraseAt(words, at, phrases) > 0);
}

function refined(key: string, words: readonly string[]): string {
  // "What target did we have" is no meeting that was held.
  if (has(words, CUES.target.sv) || has(words, CUES.target.en)) return key;
  const rule = REFINED.find((each) => each.metric === key && has(words, each.with));
  return rule?.is ?? key;
}

/**
 * `mötesmålet` → `mote malet`, and `kundbesök` → `kund besok`: the last part of a compound is what it is a kind of.
 * What is no compound of a figure stays as it is.
 */
export function withoutCompounds(
  words: readonly string[],
  names: MetricNames,
  isKnown: (word: string) => boolean,
): string[] {
  return words.flatMap((word) => {
    if (names.find([word])) return [word];
    for (const { ends, says } of COMPOUND_ENDS) {
      const end = ends.find((each) => word.endsWith(each) && word.length > each.length + 2);
      if (!end) continue;
      const start = word.slice(0, -end.length).replace(/-$/, '');
      const base = [start, start.replace(/s$/, '')].find((each) => names.find([each]));
      if (base) return says === '' ? [base] : [base, says];
    }
    const joined = /^([\p{L}]+|q\d|v\d+)-([\p{L}]+)$/u.exec(word);
    if (joined && names.find([joined[2]!])) return [joined[1]!, joined[2]!];
    return isKnown(word) ? [word] : (headed(word, names) ?? [word]);
  });
}

const SHORTEST_HEAD = 5;
const SHORTEST_START = 3;

function headed(word: string, names: MetricNames): string[] | undefined {
  for (let at = SHORTEST_START; at <= word.length - SHORTEST_HEAD; at += 1) {
    const head = word.slice(at);
    if (names.find([head])) return [word.slice(0, at).replace(/s$|-$/, ''), head];
  }
  return undefined;
}
