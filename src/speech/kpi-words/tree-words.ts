import type { KpiProblem, TreeRequest } from '../../domain/kpi-request.ts';
import { plain } from '../period-words/vocabulary.ts';
import type { PeriodContext } from '../period-words.ts';
import type { MetricNames } from './metric-names.ts';
import { afterPhrase, bare, GAP } from './phrases.ts';
import { withoutMetric, withoutPeriod } from './take-out.ts';
import { FILLERS } from './vocabulary.ts';

const TREE = [
  'tree',
  'the tree',
  'kpi tree',
  'goal tree',
  'target tree',
  'tree of targets',
  'the tree of targets',
  'break down',
  'break down the goal',
  'break down the target',
  'trad',
  'tradet',
  'maltrad',
  'maltradet',
  'kpi-trad',
  'kpi-tradet',
  'bryt ner',
  'bryt ner malet',
  'bryt ned',
  'bryt ned malet',
];

const SMALL = new Set([...FILLERS, 'for', 'of', 'av', 'under', 'below', 'target', 'goal', 'mal', 'malet']);

type ReadTree = { readonly request: TreeRequest } | { readonly problem: KpiProblem };

/** `tree`, `tree meetings november`, `målträdet q4`; `undefined` where it is about something else. */
export function readTreeWords(
  words: readonly string[],
  context: PeriodContext & { readonly names: MetricNames },
): ReadTree | undefined {
  const rest = afterPhrase(words, TREE);
  if (!rest) return undefined;
  const named = withoutMetric(rest, context.names);
  const timed = withoutPeriod(named.words, { ...context, prefer: 'ahead' });
  if ('problem' in timed) return timed;
  const left = timed.words.filter((word) => word !== GAP && !SMALL.has(plain(bare(word))));
  if (left.length > 0) return { problem: { kind: 'unknown_words', words: left.join(' '), near: [] } };
  return { request: { kind: 'tree', goal: named.metric?.key ?? null, period: timed.period } };
}
