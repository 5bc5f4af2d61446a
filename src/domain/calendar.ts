import { addDays, type CivilDate, datesFrom, weekdayOf } from './civil-date.ts';
import { type Holiday, holidaysOf, weekendOf } from './holidays.ts';
import type { WorkingDays } from './kpi-report.ts';
import type { Locale } from './metric.ts';
import type { Period } from './period.ts';
import type { Workspace } from './workspace.ts';

/** Which days people work, where a workspace is. Stretches include both their ends. */
export type Calendar = {
  isWorkingDay(date: CivilDate): boolean;
  /** How many working days lie between two dates; 0 where the last is before the first. */
  workingDays(from: CivilDate, to: CivilDate): number;
  workingDaysIn(period: Pick<Period, 'from' | 'to'>, today: CivilDate): WorkingDays;
  /** The `n`th working day from a date on, itself the first where it is one; from −1 and down, backwards. */
  nthWorkingDay(from: CivilDate, n: number): CivilDate;
  /**
   * How far the period before had come when as many of its working days had passed as of this one by today: the date
   * to compare up to. Its last day once this period is over or has outlasted it; `null` before any working day.
   */
  sameWorkingDay(
    period: Pick<Period, 'from' | 'to'>,
    today: CivilDate,
    before: Pick<Period, 'from' | 'to'>,
  ): CivilDate | null;
  /** What the day is called, worked or not; `undefined` on a day like any other. */
  holidayName(date: CivilDate, locale: Locale): string | undefined;
};

type Place = Pick<Workspace, 'country' | 'region' | 'worksOnEves'>;

const calendars = new Map<string, Calendar>();

/** The calendar of a workspace: the same value for the same country, region and eves, with its years kept. */
export function calendarOf(place: Place): Calendar {
  const key = JSON.stringify([place.country, place.region, place.worksOnEves]);
  const known = calendars.get(key);
  if (known) return known;
  const calendar = makeCalendar(place);
  calendars.set(key, calendar);
  return calendar;
}

function makeCalendar({ country, region, worksOnEves }: Place): Calendar {
  const weekend = weekendOf(country);
  const holidays = keptBy((year: string, locale: Locale) => {
    const named = new Map<CivilDate, Holiday>();
    for (const holiday of holidaysOf(country, region, Number(year), locale)) {
      if (named.get(holiday.date)?.kind !== 'public') named.set(holiday.date, holiday);
    }
    return named;
  });

  /** For each date of a year, the working days from 1 January to its end; and which dates are such days. */
  const worked = keptBy((year: string) => {
    const off = holidays(year, 'en');
    const isOff = (date: CivilDate): boolean => {
      if (weekend.includes(weekdayOf(date))) return true;
      const holiday = off.get(date);
      return holiday !== undefined && !(worksOnEves && holiday.kind === 'eve');
    };
    const dates = datesFrom(`${year}-01-01`, `${year}-12-31`);
    const days = new Set(dates.filter((date) => !isOff(date)));
    let count = 0;
    return { days, upTo: new Map(dates.map((date) => [date, days.has(date) ? ++count : count])) };
  });

  const isWorkingDay = (date: CivilDate): boolean => worked(date.slice(0, 4)).days.has(date);

  const workingDays = (from: CivilDate, to: CivilDate): number => {
    if (to < from) return 0;
    const upTo = (date: CivilDate): number => worked(date.slice(0, 4)).upTo.get(date)!;
    let count = upTo(to) - upTo(from) + (isWorkingDay(from) ? 1 : 0);
    for (let year = Number(from.slice(0, 4)); year < Number(to.slice(0, 4)); year++) {
      count += worked(String(year)).days.size;
    }
    return count;
  };

  const nthWorkingDay = (from: CivilDate, n: number): CivilDate => {
    if (!Number.isInteger(n) || n === 0) throw new RangeError(`There is no working day number ${n}.`);
    let date = from;
    for (let left = Math.abs(n); ; date = addDays(date, Math.sign(n))) {
      if (isWorkingDay(date)) left -= 1;
      if (left === 0) return date;
    }
  };

  return {
    isWorkingDay,
    workingDays,
    nthWorkingDay,
    workingDaysIn: ({ from, to }, today) => {
      const total = workingDays(from, to);
      const elapsed = workingDays(from, earlier(today, to));
      return { total, elapsed, left: total - elapsed };
    },
    sameWorkingDay: (period, today, before) => {
      if (today >= period.to) return before.to;
      const elapsed = workingDays(period.from, today);
      if (elapsed === 0) return null;
      return earlier(nthWorkingDay(before.from, elapsed), before.to);
    },
    holidayName: (date, locale) => holidays(date.slice(0, 4), locale).get(date)?.name,
  };
}

function earlier(...dates: CivilDate[]): CivilDate {
  return dates.sort()[0]!;
}

/** The same answer to the same question, worked out once. */
function keptBy<Asked extends string[], Answer>(
  find: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const answers = new Map<string, Answer>();
  return (...asked) => {
    const key = asked.join();
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = find(...asked);
    answers.set(key, answer);
    return answer;
  };
}
