import { type CivilDate, earlierOf, weekdayOf } from './civil-date.ts';
import { type Holiday, holidaysOf, weekendOf } from './holidays.ts';
import type { WorkingDays } from './kpi-report.ts';
import type { Locale } from './metric.ts';
import { monthNamed } from './named-periods.ts';
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

  const worked = keptBy((year: string) => {
    const off = holidays(year, 'en');
    const first = weekdayOf(`${year}-01-01`);
    const isOff = (date: CivilDate, index: number): boolean => {
      if (weekend.includes(((first - 1 + index) % 7) + 1)) return true;
      const holiday = off.get(date);
      return holiday !== undefined && !(worksOnEves && holiday.kind === 'eve');
    };
    const dates = datesOf(year);
    const days = dates.filter((date, index) => !isOff(date, index));
    const isDay = new Set(days);
    let count = 0;
    return { days, isDay, upTo: new Map(dates.map((date) => [date, isDay.has(date) ? ++count : count])) };
  });

  const isWorkingDay = (date: CivilDate): boolean => worked(yearOf(date)).isDay.has(date);
  /** Of its year, up to and including the date; and of the days before it. */
  const upTo = (date: CivilDate): number => worked(yearOf(date)).upTo.get(date)!;
  const before = (date: CivilDate): number => upTo(date) - (isWorkingDay(date) ? 1 : 0);

  const workingDays = (from: CivilDate, to: CivilDate): number => {
    if (to < from) return 0;
    let count = upTo(to) - before(from);
    for (let year = yearOf(from); year < yearOf(to); year = yearAfter(year, 1)) {
      count += worked(year).days.length;
    }
    return count;
  };

  const nthWorkingDay = (from: CivilDate, n: number): CivilDate => {
    if (!Number.isInteger(n) || n === 0) throw new RangeError(`There is no working day number ${n}.`);
    let year = yearOf(from);
    // Its place among the working days of that year, which may lie in another one.
    let place = n > 0 ? before(from) + n - 1 : upTo(from) + n;
    while (place < 0) {
      year = yearAfter(year, -1);
      place += worked(year).days.length;
    }
    while (place >= worked(year).days.length) {
      place -= worked(year).days.length;
      year = yearAfter(year, 1);
    }
    return worked(year).days[place]!;
  };

  return {
    isWorkingDay,
    workingDays,
    nthWorkingDay,
    workingDaysIn: ({ from, to }, today) => {
      const total = workingDays(from, to);
      const elapsed = workingDays(from, earlierOf(today, to));
      return { total, elapsed, left: total - elapsed };
    },
    sameWorkingDay: (period, today, before) => {
      if (today >= period.to) return before.to;
      const elapsed = workingDays(period.from, today);
      if (elapsed === 0) return null;
      return earlierOf(nthWorkingDay(before.from, elapsed), before.to);
    },
    holidayName: (date, locale) => holidays(yearOf(date), locale).get(date)?.name,
  };
}

function yearOf(date: CivilDate): string {
  return date.slice(0, 4);
}

function yearAfter(year: string, years: number): string {
  return String(Number(year) + years);
}

/** Every date of a year, by its months: a Temporal call for each day would cost as much as finding the holidays. */
function datesOf(year: string): CivilDate[] {
  return Array.from({ length: 12 }, (_, month) => monthNamed(Number(year), month + 1)).flatMap(({ to }) =>
    Array.from(
      { length: Number(to.slice(8)) },
      (_, day) => to.slice(0, 8) + String(day + 1).padStart(2, '0'),
    ),
  );
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
