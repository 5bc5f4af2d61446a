import { addMonths, type CivilDate, isoWeekOf } from './civil-date.ts';
import { weekNamed, yearAt } from './named-periods.ts';
import type { FiscalYear, Period } from './period.ts';
import { periodAt, previous } from './periods.ts';

export type Comparison = { readonly period: Period; readonly against: Period | null };

/**
 * A period and what it is held against. A period that still runs is the one that is compared, up to the same working
 * day of the other: "October against November" in November is November against October.
 */
export function comparisonOf(period: Period, against: Period | null, today: CivilDate): Comparison {
  if (against && against.to >= today && period.to < against.to) return { period: against, against: period };
  return { period, against };
}

/**
 * What somebody holds a period against: "March against last year" is March of that year, since a part of a year is
 * never held against a whole one; a period against itself is it against the one before.
 */
export function againstFor(period: Period, said: Period, fiscalYear: FiscalYear): Period {
  if (isYear(said) && !isYear(period)) {
    const years = yearAt(period.from, fiscalYear).ends - yearAt(said.from, fiscalYear).ends;
    return yearsBefore(period, years || 1, fiscalYear);
  }
  return said.from === period.from && said.to === period.to ? previous(period) : said;
}

/** Without a period of its own, "against last week" is about this week, and "against 2025" about this year. */
export function nowLike(said: Period, today: CivilDate, fiscalYear: FiscalYear): Period {
  return periodAt('grain' in said && said.kind !== 'rolling' ? said.grain : 'month', today, fiscalYear);
}

/** The same stretch so many years before: November of last year, week 47 of last year, 1–18 November. */
export function yearsBefore(period: Period, years: number, fiscalYear: FiscalYear): Period {
  const back = (date: CivilDate) => addMonths(date, -12 * years);
  if (period.kind !== 'calendar') return { kind: 'dates', from: back(period.from), to: back(period.to) };
  if (period.grain !== 'week') return periodAt(period.grain, back(period.from), fiscalYear);
  const { year, week } = isoWeekOf(period.from);
  return weekNamed(year - years, week) ?? weekNamed(year - years, week - 1)!;
}

function isYear(period: Period): boolean {
  return 'grain' in period && period.kind !== 'rolling' && period.grain === 'year';
}
