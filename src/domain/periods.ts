import { addDays, addMonths, type CivilDate, daysBetween, weekdayOf } from './civil-date.ts';
import type { FiscalYear, Grain, Period } from './period.ts';

/** One whole day, ISO week, month, quarter or (fiscal) year. */
export type CalendarPeriod = {
  readonly kind: 'calendar';
  readonly grain: Grain;
  readonly from: CivilDate;
  readonly to: CivilDate;
};

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The day, ISO week, month, quarter or year that holds a date; quarters and years follow the fiscal year. */
export function periodAt(grain: Grain, date: CivilDate, fiscalYear: FiscalYear): CalendarPeriod {
  return calendarFrom(grain, startOf(grain, date, fiscalYear));
}

/** From the start of the calendar period that holds today, to today. */
export function toDateAt(grain: Grain, today: CivilDate, fiscalYear: FiscalYear): Period {
  return { kind: 'to_date', grain, from: startOf(grain, today, fiscalYear), to: today };
}

/** The last `count` days, weeks … up to and including a date: 90 days, or the 12 months since the day after this one. */
export function rollingTo(grain: Grain, count: number, to: CivilDate): Period {
  return { kind: 'rolling', grain, count, from: addDays(plus(grain, to, -count), 1), to };
}

/**
 * What a period is naturally compared with: the calendar one before; for one to date, the same stretch of the one
 * before (1–31 March → 1–28 February); for the rest, the stretch of the same length just before it, whole months
 * before whole months (January–March → October–December).
 */
export function previous(period: Period): Period {
  switch (period.kind) {
    case 'calendar':
      return calendarFrom(period.grain, plus(period.grain, period.from, -1));
    case 'to_date':
      return shifted(period, -1);
    case 'rolling':
      return rollingTo(period.grain, period.count, addDays(period.from, -1));
    case 'dates': {
      const months = wholeMonths(period);
      const from = months
        ? addMonths(period.from, -months)
        : addDays(period.from, -daysBetween(period.from, period.to) - 1);
      return { kind: 'dates', from, to: addDays(period.from, -1) };
    }
  }
}

/** The mirror of `previous`: the period that has this one before it. */
export function next(period: Period): Period {
  switch (period.kind) {
    case 'calendar':
      return calendarFrom(period.grain, addDays(period.to, 1));
    case 'to_date':
      return shifted(period, 1);
    case 'rolling': {
      const from = addDays(period.to, 1);
      return { ...period, from, to: addDays(plus(period.grain, from, period.count), -1) };
    }
    case 'dates': {
      const from = addDays(period.to, 1);
      const months = wholeMonths(period);
      const to = months
        ? addDays(addMonths(from, months), -1)
        : addDays(from, daysBetween(period.from, period.to));
      return { kind: 'dates', from, to };
    }
  }
}

/**
 * The calendar periods of a grain that have a day in the period, oldest first, each of them whole: they tile the
 * period where its ends fall on theirs (months in a quarter), and otherwise the first and last reach outside it
 * (weeks in a month).
 */
export function split(period: Period, grain: Grain, fiscalYear: FiscalYear): CalendarPeriod[] {
  const parts: CalendarPeriod[] = [];
  let part = periodAt(grain, period.from, fiscalYear);
  while (part.from <= period.to) {
    parts.push(part);
    part = calendarFrom(grain, addDays(part.to, 1));
  }
  return parts;
}

/** The `count` calendar periods up to and including the one that holds a date, oldest first. */
export function lastPeriods(
  grain: Grain,
  count: number,
  upTo: CivilDate,
  fiscalYear: FiscalYear,
): CalendarPeriod[] {
  const last = startOf(grain, upTo, fiscalYear);
  return Array.from({ length: count }, (_, index) =>
    calendarFrom(grain, plus(grain, last, index + 1 - count)),
  );
}

/** How many whole calendar months two dates span, or 0 where they begin or end inside one. */
export function wholeMonths({ from, to }: Pick<Period, 'from' | 'to'>): number {
  const after = addDays(to, 1);
  if (!from.endsWith('-01') || !after.endsWith('-01')) return 0;
  return monthNumber(after) - monthNumber(from);
}

function startOf(grain: Grain, date: CivilDate, { startMonth }: FiscalYear): CivilDate {
  if (grain === 'day') return date;
  if (grain === 'week') return addDays(date, 1 - weekdayOf(date));
  const monthsIn = (monthNumber(date) - startMonth) % MONTHS[grain];
  return addMonths(`${date.slice(0, 7)}-01`, -monthsIn);
}

function calendarFrom(grain: Grain, from: CivilDate): CalendarPeriod {
  return { kind: 'calendar', grain, from, to: addDays(plus(grain, from, 1), -1) };
}

function plus(grain: Grain, date: CivilDate, count: number): CivilDate {
  if (grain === 'day') return addDays(date, count);
  if (grain === 'week') return addDays(date, 7 * count);
  return addMonths(date, MONTHS[grain] * count);
}

function shifted(period: Extract<Period, { grain: Grain }>, count: number): Period {
  return {
    ...period,
    from: plus(period.grain, period.from, count),
    to: plus(period.grain, period.to, count),
  };
}

/** Months since the year 0, January of year 0 being 1. */
function monthNumber(date: CivilDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
