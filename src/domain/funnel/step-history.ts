import type { Calendar } from '../calendar.ts';
import { addDays, type CivilDate, datesFrom, daysBetween, earlierOf } from '../civil-date.ts';
import { measuredLag } from './measured-lag.ts';

/** Things that entered on one day, and after how many days they went on; `null`: they have not. */
export type CohortDay = {
  readonly date: CivilDate;
  readonly after: number | null;
  readonly count: number;
};

/** A flow by day, as far as it is known. */
export type KnownFlow = {
  readonly daily: ReadonlyMap<CivilDate, number>;
  /** Before it nothing is known; `null`: nothing ever was. */
  readonly since: CivilDate | null;
};

export type StepFacts = {
  readonly entered: KnownFlow;
  readonly converted: KnownFlow;
  /** Followed one by one by their keys, from the first that is known; empty where keys do not tell. */
  readonly cohorts: readonly CohortDay[];
  /** From entering to going on, as the company states it (days, a mean), where nothing better is known. */
  readonly statedLag: number | null;
  /** How far the figures reach. */
  readonly until: CivilDate;
  readonly calendar: Calendar;
};

/** What history says of a step, asked of any stretch that is old enough to have had its time. */
export type StepHistory = {
  /**
   * `followed`: each thing by its key, went on within `within` days. `shifted`: what the next stage had `lag` days
   * later, against what this stage had; right on the whole where most take about as long, never of one thing.
   */
  readonly method: 'followed' | 'shifted';
  /** Days that half of them take, or that fit best; `null` where none could be measured. */
  readonly lag: number | null;
  readonly within: number;
  /** The first and the last day of entering that can be asked for; all of it is too young where the first is later. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  between(from: CivilDate, to: CivilDate): StepCounts;
};

export type StepCounts = { readonly entered: number; readonly converted: number };

/** Keys that match nine in ten that went on tell the way; fewer, and they are keys of something else. */
const KEYS_TELL = 0.9;
const FEWEST_FOLLOWED = 10;

/**
 * How many of those who entered a stage went on, from mature cohorts only: what entered so lately that it has not had
 * its time is left out, or a growing company would always seem to convert worse than it does
 * (https://en.wikipedia.org/wiki/Cohort_analysis, https://en.wikipedia.org/wiki/Survival_analysis#Censoring).
 * `null` where one of the two was never known.
 */
export function stepHistory(facts: StepFacts): StepHistory | null {
  if (facts.entered.since === null || facts.converted.since === null) return null;
  return followedHistory(facts) ?? shiftedHistory(facts);
}

function followedHistory({ entered, converted, cohorts, until }: StepFacts): StepHistory | null {
  const went = cohorts.filter(({ after }) => after !== null);
  // What goes on in the first half of the history may have entered before anything was known.
  const settled = addDays(entered.since!, Math.ceil(daysBetween(entered.since!, until) / 2));
  const followed = countOf(went.filter(({ date, after }) => addDays(date, after!) >= settled));
  const all = sumBetween(converted.daily, settled, until);
  if (followed < FEWEST_FOLLOWED || followed < KEYS_TELL * all) return null;
  const within = quantile(went, 0.95);
  return {
    method: 'followed',
    lag: quantile(went, 0.5),
    within,
    from: entered.since!,
    to: addDays(until, -within),
    between: (from, to) => {
      const mine = cohorts.filter(({ date }) => date >= from && date <= to);
      return {
        entered: countOf(mine),
        converted: countOf(mine.filter(({ after }) => after !== null && after <= within)),
      };
    },
  };
}

function shiftedHistory(facts: StepFacts): StepHistory {
  const { entered, converted, until } = facts;
  const lag = facts.statedLag === null ? bestShift(facts) : Math.round(facts.statedLag);
  const shift = lag ?? 0;
  const [a, b] = [entered.since!, addDays(converted.since!, -shift)];
  return {
    method: 'shifted',
    lag,
    within: shift,
    from: a > b ? a : b,
    to: addDays(until, -shift),
    between: (from, to) => ({
      entered: sumBetween(entered.daily, from, to),
      converted: sumBetween(converted.daily, addDays(from, shift), addDays(to, shift)),
    }),
  };
}

/** In days, of the last year and a half: working days × 7 ÷ 5. */
function bestShift({ entered, converted, until, calendar }: StepFacts): number | null {
  const known = [entered.since!, converted.since!, addDays(until, -540)].sort().at(-1)!;
  if (daysBetween(known, until) < 0) return null;
  const lag = measuredLag(
    byWorkingDay(entered.daily, known, until, calendar),
    byWorkingDay(converted.daily, known, until, calendar),
  );
  return lag === null ? null : Math.round((Math.max(0, lag) * 7) / 5);
}

/** What came on a day off is counted with the working day before it. */
function byWorkingDay(
  daily: ReadonlyMap<CivilDate, number>,
  from: CivilDate,
  to: CivilDate,
  calendar: Calendar,
): number[] {
  const days: number[] = [];
  for (const date of datesFrom(from, to)) {
    if (calendar.isWorkingDay(date) || days.length === 0) days.push(0);
    days[days.length - 1]! += daily.get(date) ?? 0;
  }
  return days;
}

/** The part of a look-back that is known and old enough; `null` where there is none. */
export function matureIn(
  { from, to }: Pick<StepHistory, 'from' | 'to'>,
  lookBack: { readonly from: CivilDate; readonly to: CivilDate },
): { readonly from: CivilDate; readonly to: CivilDate } | null {
  const first = from > lookBack.from ? from : lookBack.from;
  const last = earlierOf(to, lookBack.to);
  return first <= last ? { from: first, to: last } : null;
}

function sumBetween(daily: ReadonlyMap<CivilDate, number>, from: CivilDate, to: CivilDate): number {
  let sum = 0;
  for (const [date, count] of daily) if (date >= from && date <= to) sum += count;
  return sum;
}

function countOf(cohorts: readonly CohortDay[]): number {
  return cohorts.reduce((sum, { count }) => sum + count, 0);
}

/** The fewest days within which such a share of those who went on did. */
function quantile(went: readonly CohortDay[], share: number): number {
  const sorted = [...went].sort((a, b) => a.after! - b.after!);
  let left = countOf(sorted) * share;
  for (const { after, count } of sorted) {
    left -= count;
    if (left <= 0) return Math.max(0, after!);
  }
  return Math.max(0, sorted.at(-1)?.after ?? 0);
}
