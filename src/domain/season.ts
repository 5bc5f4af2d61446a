import type { Calendar } from './calendar.ts';
import { addDays, addMonths, type CivilDate, earlierOf } from './civil-date.ts';
import { monthNamed } from './named-periods.ts';

/**
 * How much a working day of each month usually brings, January first, where 1 is a working day of the whole year:
 * July 0.4, September 1.3.
 */
export type Season = readonly number[];

/** One year can be chance; two that agree are a season. */
const YEARS = 2;

/**
 * The season in a flow: each month's share of two years ÷ its share of their working days ("ratio to average",
 * https://otexts.com/fpp3/classical-decomposition.html). `null` unless two whole years are known before today.
 */
export function seasonOf(
  flow: { readonly daily: ReadonlyMap<CivilDate, number>; readonly since: CivilDate | null },
  today: CivilDate,
  calendar: Calendar,
): Season | null {
  const end = `${today.slice(0, 7)}-01`;
  const start = addMonths(end, -12 * YEARS);
  if (flow.since === null || flow.since > start) return null;
  const brought = new Array<number>(12).fill(0);
  for (const [date, value] of flow.daily) {
    if (date >= start && date < end) brought[Number(date.slice(5, 7)) - 1]! += value;
  }
  const worked = new Array<number>(12).fill(0);
  for (let from = start; from < end; from = addMonths(from, 1)) {
    worked[Number(from.slice(5, 7)) - 1]! += calendar.workingDays(from, addDays(addMonths(from, 1), -1));
  }
  const perDay = total(brought) / total(worked);
  if (!(perDay > 0) || brought.some((value) => value < 0)) return null;
  return brought.map((value, month) => (worked[month]! > 0 ? value / worked[month]! / perDay : 0));
}

/**
 * The working days of a stretch, each weighted by its month's season, or by that of the month so many days `ahead` in
 * which what it brings is seen.
 */
export function seasonIn(
  season: Season | null,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  calendar: Calendar,
  ahead = 0,
): number {
  if (!season) return calendar.workingDays(from, to);
  let weight = 0;
  for (let day = from; day <= to; ) {
    const seen = addDays(day, ahead);
    const month = monthNamed(Number(seen.slice(0, 4)), Number(seen.slice(5, 7)));
    const last = earlierOf(addDays(month.to, -ahead), to);
    weight += calendar.workingDays(day, last) * season[Number(seen.slice(5, 7)) - 1]!;
    day = addDays(last, 1);
  }
  return weight;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
