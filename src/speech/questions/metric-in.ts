import type { Metric } from '../../domain/metric.ts';
import type { MetricNames } from '../kpi-words/metric-names.ts';
import { GAP, phraseAt, without } from '../kpi-words/phrases.ts';
import { COMPOUND_ENDS, METRIC_VERBS, REFINED, WEAK_NAMES } from './verbs.ts';

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
  readonly weak: boolean;
};

/** The figure that a question is about, from its name, or from what people say they did. */
export function metricIn(words: string[], names: MetricNames): FoundMetric | undefined {
  const said = namedIn(words, names).sort(
    (a, b) => Number(a.weak) - Number(b.weak) || b.length - a.length || a.at - b.at,
  );
  const first = said[0];
  if (first && !(first.weak && verbIn(words))) {
    const named = words.slice(first.at, first.at + first.length);
    const rest = without(words, first.at, first.length);
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
      if (metric) found.push({ metric, at, length, weak: WEAK_NAMES.has(span.join(' ')) });
    }
  }
  return found;
}

function verbIn(words: readonly string[]): string | undefined {
  return METRIC_VERBS.find(({ words: verbs }) => words.some((word) => verbs.includes(word)))?.metric;
}

function refined(key: string, words: readonly string[]): string {
  const rule = REFINED.find(
    (each) => each.metric === key && words.some((_, at) => phraseAt(words, at, each.with) > 0),
  );
  return rule?.is ?? key;
}

/** `mötesmålet` → `mote malet`; what is not a compound of a figure stays as it is. */
export function withoutCompounds(words: readonly string[], names: MetricNames): string[] {
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
    return joined && names.find([joined[2]!]) ? [joined[1]!, joined[2]!] : [word];
  });
}
