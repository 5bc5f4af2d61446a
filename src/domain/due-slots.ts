import type { Calendar } from './calendar.ts';
import type { Instant } from './civil-date.ts';
import type { Digest, Slot } from './digest.ts';
import { nextSlot } from './digest-slots.ts';
import { allowedFrom } from './quiet-hours.ts';

/** For so long after its time a digest is still worth reading, marked as late. */
export const CATCH_UP_MS = 6 * 3_600_000;
/** Later than this it says so. */
const LATE_MS = 5 * 60_000;
/** A clock that runs away by years leaves so many behind, and no more. */
const MOST_SLOTS = 400;

/** What became of the slots of a digest that have come by a moment. */
export type DueSlots = {
  /** Nobody was there to say them in time; oldest first. */
  readonly missed: readonly Slot[];
  /** To be said: on time, or late. */
  readonly due: Slot | null;
  readonly next: Slot;
};

/**
 * Of all slots that have come, the latest is said if it is no more than six hours old, and those before it are missed: who
 * comes back on Monday wants one digest, and not three. Late ones respect quiet hours.
 * @param until slots up to then are taken; later than `now` where they are made ready ahead of time
 */
export function dueSlots(
  { next, when, quiet }: Pick<Digest, 'next' | 'when' | 'quiet'>,
  calendar: Pick<Calendar, 'isWorkingDay'>,
  now: Instant,
  until: Instant,
): DueSlots {
  const come: Slot[] = [];
  let slot = next;
  while (slot.at <= until && come.length < MOST_SLOTS) {
    come.push(slot);
    slot = nextSlot(when, calendar, slot.at);
  }
  if (slot.at <= until) slot = nextSlot(when, calendar, until);
  const latest = come.pop();
  if (!latest) return { missed: [], due: null, next: slot };
  const from = isLate(latest.at, now) ? sayableFrom(now, quiet, when, calendar) : latest.at;
  if (from <= expiryOf(latest)) return { missed: come, due: latest, next: slot };
  return { missed: [...come, latest], due: null, next: slot };
}

/** Whether a time at which a digest was to come is still one, or somebody has changed when it comes. */
export function isSlot(
  { when }: Pick<Digest, 'when'>,
  calendar: Pick<Calendar, 'isWorkingDay'>,
  { date, at }: Slot,
): boolean {
  const slot = nextSlot(when, calendar, new Date(Date.parse(at) - 1).toISOString());
  return slot.date === date && slot.at === at;
}

/** After it, saying a slot's digest would be noise. */
export function expiryOf({ at }: Slot): Instant {
  return new Date(Date.parse(at) + CATCH_UP_MS).toISOString();
}

export function isLate(dueAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(dueAt) > LATE_MS;
}

/** When something late may be said: quiet hours hold it back, a day off does not, since its own slot was on that day. */
export function sayableFrom(
  now: Instant,
  quiet: Digest['quiet'],
  { timeZone, onDayOff }: Pick<Digest['when'], 'timeZone' | 'onDayOff'>,
  { isWorkingDay }: Pick<Calendar, 'isWorkingDay'>,
): Instant {
  const everyDay = { isWorkingDay: () => true };
  return allowedFrom(now, quiet, timeZone, onDayOff === 'anyway' ? everyDay : { isWorkingDay });
}
