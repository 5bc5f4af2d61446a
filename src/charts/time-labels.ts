import { addDays, type CivilDate, daysBetween, isoWeekOf, weekdayOf } from '../domain/civil-date.ts';
import type { Period } from '../domain/period.ts';
import type { AxisLabel } from './plugins/axes.ts';
import type { ChartFormat } from './words.ts';

/** Where a date lies on an axis. */
export type DatedPlace = { readonly x: number; readonly date: CivilDate };

/**
 * What stands below an axis of days: each day of a week or two, the weeks' first days of a month or two, ISO weeks up
 * to half a year, then months.
 */
export function timeLabels(days: readonly DatedPlace[], format: ChartFormat): AxisLabel[] {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const length = daysBetween(first.date, last.date) + 1;
  if (length <= 14) return days.map(({ x, date }) => ({ at: x, text: format.date(date) }));
  if (length <= 62)
    return firstOfEach(days, weekKey).map(({ x, date }) => ({ at: x, text: format.date(date) }));
  if (length <= 190)
    return firstOfEach(days, weekKey).map(({ x, date }) => ({ at: x, text: format.bucket(weekOf(date)) }));
  return firstOfEach(days, (date) => date.slice(0, 7)).map(({ x, date }) => ({
    at: x,
    text: format.bucket(monthOf(date)),
  }));
}

function firstOfEach(days: readonly DatedPlace[], keyOf: (date: CivilDate) => string): DatedPlace[] {
  return days.filter(({ date }, i) => i === 0 || keyOf(date) !== keyOf(days[i - 1]!.date));
}

function weekKey(date: CivilDate): string {
  const { year, week } = isoWeekOf(date);
  return `${year}-${week}`;
}

function weekOf(date: CivilDate): Period {
  const from = addDays(date, 1 - weekdayOf(date));
  return { kind: 'calendar', grain: 'week', from, to: addDays(from, 6) };
}

function monthOf(date: CivilDate): Period {
  const from = `${date.slice(0, 7)}-01`;
  const inNext = addDays(from, 31).slice(0, 7);
  return { kind: 'calendar', grain: 'month', from, to: addDays(`${inNext}-01`, -1) };
}
