import { type CivilDate, daysBetween } from '../../domain/civil-date.ts';
import type { Localised } from '../../domain/metric.ts';
import type { FiscalYear, Period } from '../../domain/period.ts';
import { endsBeforeItStarts } from './problems.ts';

export type PeriodContext = {
  readonly today: CivilDate;
  readonly fiscalYear: FiscalYear;
  /**
   * Which `december` somebody means in November. `past` (the default): the one that is now or began last, since a
   * question about figures is about days that have some, and in January `december` can mean nothing else. A question
   * about a plan or a target looks `ahead` instead: this year's, begun or not, unless that is over and next year's is
   * nearer: in November `october` has just been, and `q1` is to come. Whoever sets one means what is not over: in
   * November, `coming` March is next year's.
   */
  readonly prefer?: 'past' | 'ahead' | 'coming';
};

/** What some words stand for: one period, one that comes every year, or none there can be. */
export type Mention =
  | { readonly kind: 'one'; readonly period: Period }
  | Yearly
  | { readonly kind: 'impossible'; readonly problem: Localised };

type Yearly = {
  readonly kind: 'yearly';
  readonly inYear: InYear;
  /** The number of the year that today is in, as this kind of period counts years: ISO, fiscal or calendar. */
  readonly thisYear: number;
};

/** `undefined` in years that have none: 29 February, week 53. */
export type InYear = (year: number) => Period | undefined;

export type Resolved = { readonly period: Period } | { readonly problem: Localised };

export function only(period: Period): Mention {
  return { kind: 'one', period };
}

export function impossible(problem: Localised): Mention {
  return { kind: 'impossible', problem };
}

/** With the year said, that one; else one of every year. */
export function inYears(
  inYear: InYear,
  thisYear: number,
  said: number | undefined,
  problem: (year: number | null) => Localised,
): Mention {
  if (said !== undefined) {
    const period = inYear(said);
    return period ? only(period) : impossible(problem(said));
  }
  const exists = backFrom(thisYear).some((year) => inYear(year));
  return exists ? { kind: 'yearly', inYear, thisYear } : impossible(problem(null));
}

export function resolved(mention: Mention, context: PeriodContext): Resolved {
  if (mention.kind === 'impossible') return { problem: mention.problem };
  if (mention.kind === 'one') return { period: mention.period };
  if (context.prefer === 'coming') return { period: firstNotOver(mention, context.today) };
  const planned = context.prefer === 'ahead' ? aheadOf(mention, context.today) : undefined;
  return { period: planned ?? lastBegun(mention, context.today) };
}

function aheadOf({ inYear, thisYear }: Yearly, today: CivilDate): Period | undefined {
  const [present, next] = [inYear(thisYear), inYear(thisYear + 1)];
  if (!present || !next || present.to >= today) return present;
  return daysBetween(present.to, today) > daysBetween(today, next.from) ? next : present;
}

/** As `resolved`, but always one that has begun where the words leave the year open: "since december". */
export function resolvedPast(mention: Mention, { today, fiscalYear }: PeriodContext): Resolved {
  return resolved(mention, { today, fiscalYear, prefer: 'past' });
}

/** From the first's start to the last's end; a year said for one of them decides the other's. */
export function spanned(first: Mention, last: Mention, context: PeriodContext): Resolved {
  if (first.kind === 'impossible') return { problem: first.problem };
  if (last.kind === 'impossible') return { problem: last.problem };
  const start =
    first.kind === 'yearly' && last.kind === 'one'
      ? { period: lastBegun(first, last.period.to) }
      : resolved(first, context);
  if ('problem' in start) return start;
  const { from } = start.period;
  const { to } = last.kind === 'one' ? last.period : firstFrom(last, from);
  return to < from ? { problem: endsBeforeItStarts(from, to) } : { period: { kind: 'dates', from, to } };
}

/** The latest of them that had begun by a date. */
function lastBegun({ inYear }: Yearly, by: CivilDate): Period {
  return found(backFrom(Number(by.slice(0, 4))), inYear, (period) => period.from <= by);
}

function firstNotOver({ inYear }: Yearly, by: CivilDate): Period {
  const years = backFrom(Number(by.slice(0, 4)) + LEAP_GAP).reverse();
  return found(years, inYear, (period) => period.to >= by);
}

function firstFrom({ inYear }: Yearly, date: CivilDate): Period {
  const years = backFrom(Number(date.slice(0, 4)) + LEAP_GAP).reverse();
  return found(years, inYear, (period) => period.from >= date);
}

function found(years: readonly number[], inYear: InYear, fits: (period: Period) => boolean): Period {
  for (const year of years) {
    const period = inYear(year);
    if (period && fits(period)) return period;
  }
  throw new RangeError(`Nothing of the kind between the years ${years[0]} and ${years.at(-1)}.`);
}

/** Leap days are at most this many years apart (1896 and 1904); weeks 53 at most seven. */
const LEAP_GAP = 8;

/** The years in which to look, the latest first: from the one after, as a fiscal year goes by the year it ends in. */
function backFrom(year: number): number[] {
  return Array.from({ length: 2 * LEAP_GAP + 2 }, (_, index) => year + 1 - index);
}
