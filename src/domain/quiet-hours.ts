import type { Calendar } from './calendar.ts';
import { addDays, type Instant } from './civil-date.ts';
import type { QuietHours } from './digest.ts';
import { localAt, momentAt } from './local-time.ts';

/**
 * The first moment, from one on, at which something may be said unasked: outside quiet hours and on a working day. A moment that is
 * fine stays what it is.
 */
export function allowedFrom(
  moment: Instant,
  quiet: QuietHours | null,
  timeZone: string,
  { isWorkingDay }: Pick<Calendar, 'isWorkingDay'>,
): Instant {
  const { date, time } = localAt(moment, timeZone);
  const isQuiet = quiet !== null && isWithin(time, quiet);
  if (isWorkingDay(date) && !isQuiet) return moment;
  const morning = quiet?.until ?? '00:00';
  // Before the quiet hours end, the same day's morning will do, if it is worked; else the next one that is.
  let day = isQuiet && time < morning ? date : addDays(date, 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return momentAt(day, morning, timeZone);
}

/** Whether a time of day lies in quiet hours: `from` is quiet, `until` is not. */
export function isWithin(time: string, { from, until }: QuietHours): boolean {
  return from <= until ? time >= from && time < until : time >= from || time < until;
}
