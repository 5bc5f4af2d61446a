import { Temporal } from 'temporal-polyfill';

/** A day in somebody's calendar, `YYYY-MM-DD`, with no time and no zone. Compares as text. */
export type CivilDate = string;

/** A moment, ISO 8601 in UTC with milliseconds. Compares as text. */
export type Instant = string;

type Day = { readonly date: CivilDate; readonly from: Instant; readonly until: Instant };

/** By time zone, the days asked for last: today, when targets were set. Every answer asks for them several times. */
const lastDays = new Map<string, readonly Day[]>();
const DAYS_REMEMBERED = 16;

/** The civil date at `now` in an IANA time zone. */
export function dateIn(timeZone: string, now: Instant): CivilDate {
  const days = lastDays.get(timeZone) ?? [];
  const known = days.find(({ from, until }) => from <= now && now < until);
  if (known) return known.date;
  const date = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const day = { date, from: startOf(date, timeZone), until: startOf(addDays(date, 1), timeZone) };
  lastDays.set(timeZone, [day, ...days].slice(0, DAYS_REMEMBERED));
  return date;
}

/** When a date begins in a time zone; the first valid moment where midnight is skipped. */
export function startOf(date: CivilDate, timeZone: string): Instant {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone);
  return start.toInstant().toString({ smallestUnit: 'millisecond' });
}

/** A time of day (`HH:MM`) on a date in a time zone. */
export function dateAt(date: CivilDate, time: string, timeZone: string): Instant {
  const at = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone);
  return at.toInstant().toString({ smallestUnit: 'millisecond' });
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
  return dateOfDay(dayOf(date) + days);
}

/** The same day of a shorter month is its last: 31 March less a month is 28 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dateOfDay(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) / DAY_MS);
}

/** How many days `to` is after `from`; 0 on the same day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayOf(to) - dayOf(from);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayOf(date) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week and the year it belongs to: 2027-01-01 is week 53 of 2026. */
export function isoWeekOf(date: CivilDate): { year: number; week: number } {
  // A week belongs to the year that its Thursday is in.
  const thursday = addDays(date, 4 - weekdayOf(date));
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return { year: Number(thursday.slice(0, 4)), week };
}

/** Every date from the first to the last, both included. */
export function datesFrom(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = dayOf(from);
  return Array.from({ length: Math.max(0, dayOf(to) - first + 1) }, (_, index) => dateOfDay(first + index));
}

/** The earlier of two dates. */
export function earlierOf(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. Temporal would say the same a hundred times slower, and an answer asks for thousands. */
function dayOf(date: CivilDate): number {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function partsOf(date: CivilDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function dateOfDay(day: number): CivilDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
