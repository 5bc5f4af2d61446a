import type { Calendar } from './calendar.ts';
import { addDays, type CivilDate, weekdayOf } from './civil-date.ts';
import type { DigestTime } from './digest.ts';
import type { FiscalYear } from './period.ts';
import { type CalendarPeriod, periodAt, previous } from './periods.ts';

/** What a digest tells of: the ISO week that is over, the one that is about to be, or a day. */
export type DigestScope = 'last_week' | 'this_week' | 'day';

export type DigestPeriods = {
  readonly period: CalendarPeriod;
  /** In which it is told how things stand: the month, and of a day the week. */
  readonly standing: CalendarPeriod;
  /** The last day whose figures count: in the morning nothing has happened yet. */
  readonly asOf: CivilDate;
};

/** So many times a week and it comes every day. */
const DAILY = 4;
const WEDNESDAY = 3;
const NOON = '12:00';

/**
 * What the digest of a date tells of. The first of a week tells of the one before, unless it comes so late in the week that
 * this one is what people want to hear of; further ones tell of the week so far, and where they come daily of a day.
 */
export function scopeOf(
  date: CivilDate,
  { weekdays, time }: Pick<DigestTime, 'weekdays' | 'time'>,
): DigestScope {
  const weekday = weekdayOf(date);
  const isFirst = !weekdays.some((day) => day < weekday);
  if (weekdays.length >= DAILY) return isFirst && time < NOON ? 'last_week' : 'day';
  return isFirst && weekday <= WEDNESDAY ? 'last_week' : 'this_week';
}

/**
 * @param today by the workspace's clock; a day off may have moved the digest beyond the date it stands for
 * @param date the date it stands for
 */
export function digestPeriods(
  scope: DigestScope,
  { date, today, time }: { readonly date: CivilDate; readonly today: CivilDate; readonly time: string },
  { isWorkingDay, fiscalYear }: Pick<Calendar, 'isWorkingDay'> & { readonly fiscalYear: FiscalYear },
): DigestPeriods {
  const asOf = time < NOON ? addDays(today, -1) : today;
  const at = (grain: 'day' | 'week' | 'month', day: CivilDate) => periodAt(grain, day, fiscalYear);
  switch (scope) {
    case 'last_week':
      return { period: previous(at('week', date)) as CalendarPeriod, standing: at('month', asOf), asOf };
    case 'this_week':
      return { period: at('week', asOf), standing: at('month', asOf), asOf };
    case 'day': {
      let day = asOf;
      while (!isWorkingDay(day)) day = addDays(day, -1);
      return { period: at('day', day), standing: at('week', day), asOf };
    }
  }
}

/** The day by which a report on a period is judged: what is over is told as over, what runs by the last day that counts. */
export function judgedOn({ to }: Pick<CalendarPeriod, 'to'>, asOf: CivilDate, today: CivilDate): CivilDate {
  return to < today ? today : asOf;
}
