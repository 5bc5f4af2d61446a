import { Temporal } from 'temporal-polyfill';
import type { CivilDate, Instant } from './civil-date.ts';

/**
 * When a time of day is on a date in a time zone. A time that clocks skip in spring is the first moment after the gap; one
 * that comes twice in autumn is the first of the two. Everything that happens by local time asks here.
 */
export function momentAt(date: CivilDate, time: string, timeZone: string): Instant {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  const before = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const after = local.toZonedDateTime(timeZone, { disambiguation: 'later' });
  // In a gap "earlier" lies an hour before the clocks change and "later" an hour after: neither reads as was asked.
  const isGap = !before.toPlainDateTime().equals(local);
  const moment = isGap ? (before.getTimeZoneTransition('next') ?? after) : before;
  return moment.toInstant().toString({ smallestUnit: 'millisecond' });
}

/** The date and time of day (`HH:MM`) at a moment in a time zone. */
export function localAt(
  moment: Instant,
  timeZone: string,
): { readonly date: CivilDate; readonly time: string } {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}
