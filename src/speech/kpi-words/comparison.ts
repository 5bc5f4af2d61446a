import { againstFor, nowLike, yearsBefore } from '../../domain/comparison.ts';
import type { KpiProblem } from '../../domain/kpi-request.ts';
import type { Period } from '../../domain/period.ts';
import { periodAt, previous } from '../../domain/periods.ts';
import { findPeriod, type PeriodContext } from '../period-words.ts';
import { phraseAt, without } from './phrases.ts';
import { asCalendar } from './take-out.ts';
import { COMPARED_WITH, THE_PERIOD_BEFORE, THE_YEAR_BEFORE } from './vocabulary.ts';

/** What somebody holds a period against, as they said it. */
export type SaidComparison =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'year_before' | 'period_before' };

type WithoutComparison =
  | { readonly words: string[]; readonly said: SaidComparison | null }
  | { readonly problem: KpiProblem };

/** Takes out `mot förra året`, `vs last month`, `jämfört med samma period förra året`, `yoy`. */
export function withoutComparison(words: string[], context: PeriodContext): WithoutComparison {
  for (let at = 0; at < words.length; at += 1) {
    const length = phraseAt(words, at, COMPARED_WITH);
    const alone = length === 0 ? phraseAt(words, at, THE_YEAR_BEFORE.alone) : 0;
    if (alone > 0) return { words: without(words, at, alone), said: { kind: 'year_before' } };
    if (length === 0) continue;
    const rest = words.slice(at + length);
    for (const [kind, phrases] of FIXED) {
      const taken = phraseAt(rest, 0, phrases);
      if (taken > 0) return { words: without(words, at, length + taken), said: { kind } };
    }
    const found = findPeriod(rest, context);
    if (found?.used[0] !== 0) continue;
    const taken = found.used[1];
    if ('problem' in found) {
      const typed = rest.slice(0, taken).join(' ');
      return { problem: { kind: 'period', words: typed, sentence: found.problem } };
    }
    const period = asCalendar(found.period, context);
    return { words: without(words, at, length + taken), said: { kind: 'period', period } };
  }
  return { words, said: null };
}

/** The two periods that are meant; without a period of its own, the one that fits what it is held against. */
export function comparedPeriods(
  asked: Period | null,
  said: SaidComparison | null,
  { today, fiscalYear }: PeriodContext,
): { readonly period: Period | null; readonly compare: Period | null } {
  if (!said) return { period: asked, compare: null };
  if (said.kind === 'period') {
    const period = asked ?? nowLike(said.period, today, fiscalYear);
    return { period, compare: againstFor(period, said.period, fiscalYear) };
  }
  const period = asked ?? periodAt('month', today, fiscalYear);
  const compare = said.kind === 'year_before' ? yearsBefore(period, 1, fiscalYear) : previous(period);
  return { period, compare };
}

const FIXED = [
  ['year_before', THE_YEAR_BEFORE.after],
  ['period_before', THE_PERIOD_BEFORE],
] as const;
