import type { KpiContext, ReadWords } from '../kpi-words.ts';
import { readPeriod } from '../period-words.ts';
import { readGapWords } from './gap-words.ts';
import { afterPhrase, phraseAt, tokensOf } from './phrases.ts';
import { readPlanWords } from './plan-words.ts';
import { readTreeWords } from './tree-words.ts';

const FUNNEL = ['funnel', 'the funnel', 'sales funnel', 'tratt', 'tratten', 'saljtratt', 'saljtratten'];
const PLAN = ['plan', 'plan the year', 'plan year', 'planera', 'planera aret', 'planen', 'arsplan'];

/** Whether somebody asks to plan, and has not answered any question yet. */
export function asksForPlan(text: string): boolean {
  return afterPhrase(tokensOf(text), PLAN)?.length === 0;
}

/** `funnel Q4`, `gap what meetings+10%` and `plan growth=20%`; `undefined` where it is about something else. */
export function readFunnelWords(words: readonly string[], context: KpiContext): ReadWords | undefined {
  const funnel = afterPhrase(words, FUNNEL);
  if (funnel) {
    if (funnel.length === 0) return { request: { kind: 'funnel', period: null } };
    const read = readPeriod(funnel.join(' '), context);
    if (!read) return undefined;
    return 'period' in read
      ? { request: { kind: 'funnel', period: read.period } }
      : { problem: { kind: 'period', words: funnel.join(' '), sentence: read.problem } };
  }
  const plan = afterPhrase(words, PLAN);
  if (!plan) return readGapWords(words, context) ?? readTreeWords(words, context);
  const { rest, byMonth } = withoutMonths(plan);
  const read = readPlanWords(rest.join(' '));
  if ('wanted' in read) return { request: { kind: 'plan', wanted: read.wanted, byMonth } };
  return { problem: { kind: 'unknown_words', words: read.unknown, near: [] } };
}

const MONTHS = [
  'by month',
  'per month',
  'monthly',
  'month by month',
  'per manad',
  'manadsvis',
  'manad for manad',
];

/** The plan laid over the months, which is said before or after its answers. */
function withoutMonths(words: readonly string[]): {
  readonly rest: readonly string[];
  readonly byMonth: boolean;
} {
  const first = phraseAt(words, 0, MONTHS);
  if (first > 0) return { rest: words.slice(first), byMonth: true };
  const at = words.findIndex((_, index) => index + phraseAt(words, index, MONTHS) === words.length);
  return at < 0 ? { rest: words, byMonth: false } : { rest: words.slice(0, at), byMonth: true };
}
