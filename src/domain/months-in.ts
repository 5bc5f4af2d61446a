import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './civil-date.ts';
import { sumOf } from './numbers.ts';

/** A period's length in calendar months, both ends included: each month counts by the share of its days. */
export function monthsIn(from: CivilDate, to: CivilDate): number {
  const last = Temporal.PlainDate.from(to);
  const shares: number[] = [];
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; ) {
    const monthEnds = day.with({ day: day.daysInMonth });
    const end = Temporal.PlainDate.compare(monthEnds, last) < 0 ? monthEnds : last;
    shares.push((end.day - day.day + 1) / day.daysInMonth);
    day = monthEnds.add({ days: 1 });
  }
  return sumOf(shares);
}
