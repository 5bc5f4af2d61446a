import { addDays, type CivilDate, isoWeekOf } from './civil-date.ts';
import type { FiscalYear } from './period.ts';
import { type CalendarPeriod, periodAt } from './periods.ts';

/**
 * Periods by the numbers people give them. A fiscal year goes by the calendar year it ends in (June 2012 – May 2013
 * is FY2013, https://www.investopedia.com/terms/y/year.asp), so one that starts in January by its own; its quarters
 * by the fiscal year. Weeks are ISO 8601's, and belong to the year that has their Thursday.
 */

/** The calendar years a fiscal year lies in; `ends` is its name. Both the same where it starts in January. */
export type YearName = { readonly starts: number; readonly ends: number };

export function yearAt(date: CivilDate, fiscalYear: FiscalYear): YearName {
  const { from, to } = periodAt('year', date, fiscalYear);
  return { starts: yearOf(from), ends: yearOf(to) };
}

export function yearNamed(year: number, fiscalYear: FiscalYear): CalendarPeriod {
  return periodAt(
    'year',
    firstOfMonth(year, fiscalYear.startMonth === 1 ? 1 : fiscalYear.startMonth - 1),
    fiscalYear,
  );
}

export function quarterAt(date: CivilDate, fiscalYear: FiscalYear): { year: YearName; quarter: number } {
  const monthsIn = (Number(date.slice(5, 7)) - fiscalYear.startMonth + 12) % 12;
  return { year: yearAt(date, fiscalYear), quarter: Math.floor(monthsIn / 3) + 1 };
}

/** The first quarter is 1; `year` is the fiscal year's name. */
export function quarterNamed(year: number, quarter: number, fiscalYear: FiscalYear): CalendarPeriod {
  let period = periodAt('quarter', yearNamed(year, fiscalYear).from, fiscalYear);
  for (let passed = 1; passed < quarter; passed++) {
    period = periodAt('quarter', addDays(period.to, 1), fiscalYear);
  }
  return period;
}

export function monthNamed(year: number, month: number): CalendarPeriod {
  return periodAt('month', firstOfMonth(year, month), CALENDAR_YEAR);
}

/** `undefined` for the week 53 of a year that has 52. */
export function weekNamed(year: number, week: number): CalendarPeriod | undefined {
  if (week < 1 || week > weeksIn(year)) return undefined;
  // 4 January is always in week 1.
  return periodAt('week', addDays(`${year}-01-04`, 7 * (week - 1)), CALENDAR_YEAR);
}

/** 52 or 53; 28 December is always in the last one. */
export function weeksIn(year: number): number {
  return isoWeekOf(`${year}-12-28`).week;
}

const CALENDAR_YEAR: FiscalYear = { startMonth: 1 };

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

function firstOfMonth(year: number, month: number): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}
