import { addDays, type CivilDate, dateAt, dateIn, type Instant } from '../domain/civil-date.ts';
import { SYSTEMS } from './fact.ts';
import { HAVSVIK } from './havsvik.ts';

const LAST = Object.values(SYSTEMS)
  .map(({ delivers }) => delivers)
  .reduce((a, b) => (a > b ? a : b));

/** When the last of the systems hands over its figures. */
export function morningOf(date: CivilDate): Instant {
  return dateAt(date, LAST, HAVSVIK.timeZone);
}

/** The last day whose figures have all come by a moment: early in the morning it is yesterday. */
export function lastMorning(by: Instant): CivilDate {
  const today = dateIn(HAVSVIK.timeZone, by);
  return morningOf(today) <= by ? today : addDays(today, -1);
}

/** When figures come the next time. */
export function nextMorning(after: Instant): Instant {
  return morningOf(addDays(lastMorning(after), 1));
}
