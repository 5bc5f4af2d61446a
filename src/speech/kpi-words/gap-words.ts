import { type GapRequest, type KpiProblem, SHARED_GOAL } from '../../domain/kpi-request.ts';
import { plain } from '../period-words/vocabulary.ts';
import type { PeriodContext } from '../period-words.ts';
import type { MetricNames } from './metric-names.ts';
import { afterPhrase, bare, GAP, phraseAt } from './phrases.ts';
import { withoutMetric, withoutPeriod } from './take-out.ts';
import { FILLERS } from './vocabulary.ts';
import { readWhatIf } from './what-if-words.ts';

/** What closes the gap. */
const CLOSING = [
  'gap',
  'the gap',
  'close gap',
  'close the gap',
  'closing the gap',
  'what closes the gap',
  'what closes gap',
  'gapet',
  'stang gapet',
  'stanga gapet',
  'vad stanger gapet',
  'hur stanger vi gapet',
];

/** Before what is tried. */
const TRYING = ['what', 'what if', 'if', 'with', 'om', 'vad om', 'tank om', 'vad hander om', 'med'];

const SMALL = new Set([...FILLERS, 'to', 'till', 'target', 'malet', 'mal', 'goal', 'vart']);

type ReadGap = { readonly request: GapRequest } | { readonly problem: KpiProblem };

/** `gap meetings q4 what mql+10%`, `gapet försäljning om snittaffär +5 %`; `undefined` where it is about something else. */
export function readGapWords(
  words: readonly string[],
  context: PeriodContext & { readonly names: MetricNames },
): ReadGap | undefined {
  const rest = afterPhrase(words, CLOSING);
  if (!rest) return undefined;
  const at = rest.findIndex((_, index) => phraseAt(rest, index, TRYING) > 0);
  const head = at < 0 ? rest : rest.slice(0, at);
  const tried = at < 0 ? [] : rest.slice(at + phraseAt(rest, at, TRYING));
  const named = withoutMetric(head, context.names);
  const timed = withoutPeriod(named.words, { ...context, prefer: 'ahead' });
  if ('problem' in timed) return timed;
  if (timed.words.some((word) => word !== GAP && !SMALL.has(plain(bare(word))))) return undefined;
  const read = tried.length > 0 ? readWhatIf(tried.join(' '), context.names) : { what: [] };
  if ('unknown' in read) return { problem: { kind: 'unknown_words', words: read.unknown, near: [] } };
  const metric = named.metric?.key ?? SHARED_GOAL;
  return { request: { kind: 'gap', metric, period: timed.period, what: read.what } };
}
