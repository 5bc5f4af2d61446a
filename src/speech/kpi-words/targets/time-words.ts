import type { CivilDate } from '../../../domain/civil-date.ts';
import type { KpiProblem } from '../../../domain/kpi-request.ts';
import type { Period } from '../../../domain/period.ts';
import type { TargetCadence } from '../../../domain/target.ts';
import type { TargetProblem } from '../../../domain/target-request.ts';
import { findPeriod, type PeriodContext } from '../../period-words.ts';
import { GAP, phraseAt, without } from '../phrases.ts';
import { asCalendar, byAt, withoutPeriod } from '../take-out.ts';
import { CADENCES, DAILY, FROM, UNTIL } from './vocabulary.ts';

export type TargetTime = {
  readonly every: TargetCadence | null;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
};

type WithoutCadence =
  | { readonly words: string[]; readonly every: TargetCadence | null }
  | { readonly about: 'cadence'; readonly words: string };

/** Takes out `per month`, `i veckan`, `weekly`; a target for every day is none. */
export function withoutCadence(words: string[]): WithoutCadence {
  for (const at of words.keys()) {
    const daily = phraseAt(words, at, DAILY);
    if (daily > 0) return { about: 'cadence', words: words.slice(at, at + daily).join(' ') };
    for (const every of Object.keys(CADENCES) as TargetCadence[]) {
      const length = phraseAt(words, at, CADENCES[every]);
      if (length > 0) return { words: without(words, at, length), every };
    }
    const found = byAt(words, at);
    if (found?.by.kind !== 'grain') continue;
    const { grain } = found.by;
    if (grain === 'day') return { about: 'cadence', words: words.slice(at, at + found.length).join(' ') };
    return { words: without(words, at, found.length), every: grain };
  }
  return { words, every: null };
}

type WithoutTime =
  | (TargetTime & { readonly words: string[] })
  | { readonly problem: KpiProblem }
  | { readonly about: Extract<TargetProblem['about'], 'period'>; readonly words: string };

/**
 * Takes out since when and how long: `from january`, `until june`, `1 dec to 15 jan`, `i november`. A period alone is
 * that one: `november` is November's target and no other month's.
 */
export function withoutTime(
  words: string[],
  every: TargetCadence | null,
  context: PeriodContext,
): WithoutTime {
  const begun = withoutEnd(words, FROM, context);
  if ('problem' in begun) return begun;
  const stretch = begun.isStretch ? begun.period : null;
  const ended = stretch ? { words: begun.words, period: null } : withoutEnd(begun.words, UNTIL, context);
  if ('problem' in ended) return ended;
  const [from, until] = [begun.period?.from ?? null, ended.period?.to ?? null];
  const timed = stretch ? { words: ended.words, period: stretch } : withoutPeriod(ended.words, context);
  if ('problem' in timed) return timed;
  const period = timed.period && asCalendar(timed.period, context);
  if (!period) return { words: timed.words, every: every ?? onceOf(from, until), from, until };
  if (period.kind === 'rolling') {
    return { about: 'period', words: ended.words.filter((word) => word !== GAP).join(' ') };
  }
  return {
    words: timed.words,
    every: every ?? grainOf(period),
    from: from ?? period.from,
    until: until ?? period.to,
  };
}

function grainOf(period: Period): TargetCadence {
  return 'grain' in period && period.grain !== 'day' ? period.grain : 'once';
}

/** From one day until another, and nothing about how often. */
function onceOf(from: CivilDate | null, until: CivilDate | null): TargetCadence | null {
  return from && until ? 'once' : null;
}

type WithoutEnd =
  | { readonly words: string[]; readonly period: Period | null; readonly isStretch?: boolean }
  | { readonly problem: KpiProblem };

/** `from january`, `until june`; and where both ends are said in one go (`from 1 dec to 15 jan`), the stretch. */
function withoutEnd(words: string[], before: readonly string[], context: PeriodContext): WithoutEnd {
  for (const at of words.keys()) {
    const length = phraseAt(words, at, before);
    if (length === 0 || (before === UNTIL && isAfterPeriod(words, at, context))) continue;
    const found = findPeriod(words.slice(at + length), context);
    if (found?.used[0] !== 0) continue;
    const end = at + length + found.used[1];
    const typed = words.slice(at, end);
    if ('problem' in found) {
      return { problem: { kind: 'period', words: typed.join(' '), sentence: found.problem } };
    }
    const isStretch = typed.some((word, place) => place > length && isBetweenEnds(typed, word, place));
    return { words: without(words, at, end - at), period: found.period, isStretch };
  }
  return { words, period: null };
}

function isBetweenEnds(typed: readonly string[], word: string, place: number): boolean {
  return phraseAt(typed, place, UNTIL) > 0 || /^[-–—]$|\.\.|–/.test(word);
}

/** `1 dec to 15 jan`: what stands before is the first end. */
function isAfterPeriod(words: readonly string[], at: number, context: PeriodContext): boolean {
  for (let start = 0; start < at; start += 1) {
    const found = findPeriod(words.slice(start, at), context);
    if (found && start + found.used[1] === at) return true;
  }
  return false;
}
