import { type CivilDate, isoWeekOf } from '../domain/civil-date.ts';
import { yearAt } from '../domain/named-periods.ts';
import type { FiscalYear, Grain } from '../domain/period.ts';

/** The year a period belongs to as people write it: ISO's for a week; `2025/26` for a broken fiscal year. */
export function yearName(grain: Grain, date: CivilDate, fiscalYear: FiscalYear): string {
  if (grain === 'week') return String(isoWeekOf(date).year);
  if (grain === 'day' || grain === 'month') return date.slice(0, 4);
  const { starts, ends } = yearAt(date, fiscalYear);
  return starts === ends ? String(ends) : `${starts}/${String(ends).slice(2)}`;
}

/** ` 2025` after the name of a period of another year than today's, nothing after this year's. */
export function otherYear(grain: Grain, date: CivilDate, today: CivilDate, fiscalYear: FiscalYear): string {
  const year = yearName(grain, date, fiscalYear);
  return year === yearName(grain, today, fiscalYear) ? '' : ` ${year}`;
}
