import { Temporal } from 'temporal-polyfill';

/** A day in somebody's calendar, `YYYY-MM-DD`, with no time and no zone. Compares as text. */
export type CivilDate = string;

/** A moment, ISO 8601 in UTC with milliseconds. Compares as text. */
export type Instant = string;

/** The civil date at `now` in an IANA time zone. */
export function dateIn(timeZone: string, now: Instant): CivilDate {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** When a date begins in a time zone; the first valid moment where midnight is skipped. */
export function startOf(date: CivilDate, timeZone: string): Instant {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone);
  return start.toInstant().toString({ smallestUnit: 'millisecond' });
}

/** Whether the text is a date that exists, written `YYYY-MM-DD`, between the years 1900 and 2199. */
export function isCivilDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** How many days `to` is after `from`; 0 on the same day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  // Both are read as midnight in UTC, where every day is as long; Temporal takes fifty times longer, and an import
  // asks for every deal.
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** ISO 8601 week and the year it belongs to: 2027-01-01 is week 53 of 2026. */
export function isoWeekOf(date: CivilDate): { year: number; week: number } {
  const plain = Temporal.PlainDate.from(date);
  return { year: plain.yearOfWeek!, week: plain.weekOfYear! };
}

/** Every date from the first to the last, both included. */
export function datesFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The earlier of two dates. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}
