import {
  type CalendarDate,
  fromAbsolute,
  parseAbsolute,
  parseDate,
  parseTime,
  type Time,
  toCalendarDate,
  type ZonedDateTime,
} from '@internationalized/date';
import type { Entry } from '../../../view-state.ts';

/** Slack's `YYYY-MM-DD` as react-aria's date. */
export const dateIn = (entry: Entry): CalendarDate | null =>
  typeof entry === 'string' ? parseDate(entry) : null;

/** Slack's `HH:mm`. */
export const timeIn = (entry: Entry): Time | null => (typeof entry === 'string' ? parseTime(entry) : null);

/** Slack's seconds since 1970, where the person is. */
export const dateTimeIn = (entry: Entry, tz: string): ZonedDateTime | null =>
  entry === null || entry === '' ? null : fromAbsolute(Number(entry) * 1_000, tz);

export const dateEntry = (date: CalendarDate): Entry => date.toString();

export const timeEntry = (time: Time): Entry => time.toString().slice(0, 'HH:mm'.length);

export const dateTimeEntry = (moment: ZonedDateTime): Entry => Math.floor(moment.toDate().getTime() / 1_000);

export const dayOf = (now: number, tz: string): CalendarDate => toCalendarDate(fromAbsolute(now, tz));

/** The whole hour that follows, for whoever has not chosen yet. */
export function nextHour(now: number, tz: string): ZonedDateTime {
  return parseAbsolute(new Date(now).toISOString(), tz)
    .set({ minute: 0, second: 0, millisecond: 0 })
    .add({ hours: 1 });
}
