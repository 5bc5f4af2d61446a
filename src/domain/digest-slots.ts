import type { Calendar } from './calendar.ts';
import { addDays, type CivilDate, dateIn, type Instant, weekdayOf } from './civil-date.ts';
import type { DigestTime, Slot } from './digest.ts';
import { momentAt } from './local-time.ts';

/** Longer than any holiday: a digest comes again within it, or never. */
const LOOK_AHEAD_DAYS = 60;

/** The first slot after a moment. @throws RangeError where a digest would never come again */
export function nextSlot(when: DigestTime, calendar: Pick<Calendar, 'isWorkingDay'>, after: Instant): Slot {
  return nextSlots(when, calendar, after, 1)[0]!;
}

/** The next few slots after a moment, in order: one for each local date at most. */
export function nextSlots(
  when: DigestTime,
  calendar: Pick<Calendar, 'isWorkingDay'>,
  after: Instant,
  count: number,
): Slot[] {
  const { time, timeZone } = when;
  const slots: Slot[] = [];
  const today = dateIn(timeZone, after);
  // A day off may have moved one from a date before.
  const first = when.onDayOff === 'next_working_day' ? addDays(today, -LOOK_AHEAD_DAYS) : today;
  const last = addDays(today, LOOK_AHEAD_DAYS + 7 * count);
  for (let date = first; date <= last && slots.length < count; date = addDays(date, 1)) {
    const day = dayOf(date, when, calendar);
    if (day === null || day < today) continue;
    const at = momentAt(day, time, timeZone);
    if (at > after) slots.push({ date, at });
  }
  if (slots.length < count) throw new RangeError('a digest that never comes');
  return slots;
}

/** The day on which the slot of a date comes; `null` where there is none, or another one comes on the same day anyway. */
function dayOf(
  date: CivilDate,
  { weekdays, onDayOff }: DigestTime,
  { isWorkingDay }: Pick<Calendar, 'isWorkingDay'>,
): CivilDate | null {
  if (!weekdays.includes(weekdayOf(date))) return null;
  if (onDayOff === 'anyway' || isWorkingDay(date)) return date;
  if (onDayOff === 'skip') return null;
  for (let day = addDays(date, 1); ; day = addDays(day, 1)) {
    if (weekdays.includes(weekdayOf(day))) return null;
    if (isWorkingDay(day)) return day;
  }
}
