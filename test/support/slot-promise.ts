import { addDays, weekdayOf } from '../../src/domain/civil-date.ts';
import type { DigestTime } from '../../src/domain/digest.ts';
import { nextSlots } from '../../src/domain/digest-slots.ts';
import { everyMinutes } from '../../src/schedule/recurrence.ts';
import { wallClock, YEARS } from './zones.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * What is wrong with the slots of a digest between two dates; empty where each date has its one, at the time that was
 * asked for, at the first moment after a gap, or at the first of two.
 */
export function brokenSlots(
  when: Pick<DigestTime, 'weekdays' | 'time' | 'timeZone'>,
  from: string = YEARS.from,
  until: string = YEARS.until,
): string[] {
  const { weekdays, time, timeZone } = when;
  const wall = wallClock(timeZone);
  const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
  const dates = Array.from({ length: days }, (_, n) => addDays(from, n)).filter((date) =>
    weekdays.includes(weekdayOf(date)),
  );
  // A day before, by any clock.
  const after = new Date(Date.parse(`${from}T00:00Z`) - 2 * DAY_MS).toISOString();
  const slots = nextSlots(
    { ...when, onDayOff: 'anyway' },
    { isWorkingDay: () => true },
    after,
    dates.length + 3,
  );
  const found = new Map<string, string[]>();
  for (const { date, at } of slots) found.set(date, [...(found.get(date) ?? []), at]);
  return dates.flatMap((date) => {
    const [at, ...more] = found.get(date) ?? [];
    if (at === undefined || more.length > 0) return [`${timeZone} ${date} ${time}: ${found.get(date)}`];
    const moment = Date.parse(at);
    const wanted = `${date} ${time}`;
    const [shown, before] = [wall(moment), wall(moment - MINUTE_MS)];
    const isOnTime = shown === wanted && !showedBefore(wall, moment, wanted);
    const isAfterGap = shown > wanted && before < wanted;
    return isOnTime || isAfterGap ? [] : [`${timeZone} ${wanted}: ${at} shows ${shown}, after ${before}`];
  });
}

/** Whether the clock has shown it within the three hours before: then this is the second time round. */
function showedBefore(wall: (at: number) => string, moment: number, wanted: string): boolean {
  for (let ms = 30 * MINUTE_MS; ms <= 180 * MINUTE_MS; ms += 30 * MINUTE_MS) {
    if (wall(moment - ms) === wanted) return true;
  }
  return false;
}

/** What is wrong with a recurrence of so many minutes, seen from the wall clock of a zone: pauses, and odd times. */
export function brokenRecurrence(
  minutes: number,
  timeZone: string,
  from: number = Date.parse(YEARS.from),
  until: number = Date.parse(YEARS.until),
): string[] {
  const wall = wallClock(timeZone);
  const next = everyMinutes(minutes);
  const broken: string[] = [];
  let last = next(from);
  for (let at = next(last); at < until; at = next(at)) {
    const shown = wall(at);
    const isOnGrid = Number(shown.slice(-2)) % Math.min(minutes, 15) === 0;
    if (at - last !== minutes * MINUTE_MS || !isOnGrid) broken.push(`${timeZone} ${shown}`);
    last = at;
  }
  return broken;
}
