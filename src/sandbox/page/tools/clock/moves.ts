import { Temporal } from 'temporal-polyfill';

/** What a clock on the wall says: a day and a time of day in a time zone. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

const MONDAY = 1;
const WORK_BEGINS = 9;

const zoned = (now: number, tz: string) => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(tz);

/** Hours are exact; days and weeks keep the time of day through changes to and from summer time. */
export const later = (
  now: number,
  tz: string,
  by: { readonly hours: number } | { readonly days: number } | { readonly weeks: number },
): number => zoned(now, tz).add(by).epochMilliseconds;

/** The first Monday 09:00 that is still to come. */
export function nextMonday(now: number, tz: string): number {
  const here = zoned(now, tz);
  const monday = here
    .add({ days: (MONDAY - here.dayOfWeek + 7) % 7 })
    .startOfDay()
    .with({ hour: WORK_BEGINS });
  return (monday.epochMilliseconds > now ? monday : monday.add({ weeks: 1 })).epochMilliseconds;
}

/** A time that summer time leaves out is the one after it; one that comes twice is the first. */
export const momentOf = ({ year, month, day, hour, minute }: WallTime, tz: string): number =>
  Temporal.PlainDateTime.from({ year, month, day, hour, minute }).toZonedDateTime(tz).epochMilliseconds;

export function wallTimeAt(now: number, tz: string): WallTime {
  const { year, month, day, hour, minute } = zoned(now, tz);
  return { year, month, day, hour, minute };
}

/** ISO 8601, as the week number of Swedish calendars. */
export const weekAt = (now: number, tz: string): number => zoned(now, tz).weekOfYear!;

/** Whole days, hours and minutes, as in "2 days, 3 hours". */
export function lengthOf(ms: number): {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
} {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  return {
    days: Math.floor(minutes / 1_440),
    hours: Math.floor((minutes % 1_440) / 60),
    minutes: minutes % 60,
  };
}

/** `2026-11-23T09:00:00+01:00` */
export const isoAt = (at: number, tz: string): string =>
  zoned(at, tz).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });
