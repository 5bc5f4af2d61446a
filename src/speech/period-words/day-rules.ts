import { addDays, type CivilDate, isCivilDate, weekdayOf } from '../../domain/civil-date.ts';
import { monthNamed } from '../../domain/named-periods.ts';
import type { Period } from '../../domain/period.ts';
import { impossible, inYears, type Mention, only, type PeriodContext } from './mention.ts';
import { noSuchDate, noSuchDayAndMonth, noSuchMonth } from './problems.ts';
import {
  FOUR_DIGITS,
  FROM,
  type Groups,
  OF_YEAR,
  RELATIVE,
  type Rule,
  rule,
  stepsOf,
  TO,
  yearSaid,
} from './rule.ts';
import { oneOf, placeOf, words } from './vocabulary.ts';
import { MONTH, monthOf } from './week-and-month-rules.ts';

/** Single days: dates in every usual order, and weekdays. */

const DAY = '(?<day>\\d{1,2})(?::?[ae]|st|nd|rd|th)?';
const NUMBERED_YEAR = `(?<year>${FOUR_DIGITS})`;
const WEEKDAY = `(?<weekday>${oneOf(words(({ weekdays }) => weekdays.flatMap(({ full }) => full)))})`;
const ANY_WEEKDAY = `(?<weekday>${oneOf(words(({ weekdays }) => weekdays.flatMap(({ full, short }) => [...full, ...short])))})(?:en|s)?`;

export const DAY_RULES: readonly Rule[] = [
  rule(`${NUMBERED_YEAR}[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})`, readNumbers),
  rule(`(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:[/ -]${NUMBERED_YEAR})?`, readDayFirst),
  rule(`(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.${NUMBERED_YEAR}`, readDayFirst),
  rule(`${DAY} ?(?:of )?${MONTH}${OF_YEAR}`, readDate),
  rule(`${MONTH} ?(?:the )?${DAY}${OF_YEAR}`, readDate),
  rule(
    `${FROM}(?:den )?${DAY}${TO}(?:den )?(?<last>\\d{1,2})(?::?[ae]|st|nd|rd|th)? ?(?:of )?${MONTH}${OF_YEAR}`,
    readDate,
  ),
  rule(`${FROM}${MONTH} ?${DAY}${TO}(?<last>\\d{1,2})(?:st|nd|rd|th)?${OF_YEAR}`, readDate),

  rule(WEEKDAY, readWeekday(latest, coming)),
  rule(`on ${ANY_WEEKDAY}`, readWeekday(latest, coming)),
  rule(`i ${ANY_WEEKDAY}`, readWeekday(before)),
  rule(`${oneOf(words(({ coming }) => coming))} ${ANY_WEEKDAY}`, readWeekday(after)),
  rule(`${RELATIVE} ${ANY_WEEKDAY}`, ({ relative, weekday }, context) => {
    const steps = stepsOf(relative!);
    const date = steps < 0 ? before : steps > 0 ? after : ofThisWeek;
    return readWeekday(date)({ weekday }, context);
  }),
];

function readNumbers({ year, month, day }: Groups): Mention {
  const number = Number(month);
  if (number < 1 || number > 12) return impossible(noSuchMonth(number, Number(year)));
  return dates(Number(day), undefined, number, Number(year), Number(year));
}

/** The day comes first, here as in most of the world; `11/18` is refused, since `11/12` would be misread. */
function readDayFirst({ day, month, year }: Groups, { today }: PeriodContext): Mention {
  const number = Number(month);
  if (number < 1 || number > 12) return impossible(noSuchDayAndMonth(Number(day), number));
  const thisYear = Number(today.slice(0, 4));
  return dates(Number(day), undefined, number, thisYear, yearSaid(year, thisYear));
}

function readDate({ day, last, month, year }: Groups, { today }: PeriodContext): Mention {
  const thisYear = Number(today.slice(0, 4));
  const end = last === undefined ? undefined : Number(last);
  return dates(Number(day), end, monthOf(month!), thisYear, yearSaid(year, thisYear));
}

/** A day, or some days of one month. */
function dates(
  day: number,
  end: number | undefined,
  month: number,
  thisYear: number,
  said?: number,
): Mention {
  const inYear = (year: number): Period | undefined => {
    const [from, to] = [dateOf(year, month, day), dateOf(year, month, end ?? day)];
    if (!isCivilDate(from) || !isCivilDate(to) || to < from) return undefined;
    return end === undefined ? { kind: 'calendar', grain: 'day', from, to } : { kind: 'dates', from, to };
  };
  const problem = (year: number | null) => {
    // A leap year's, where any year will do: 30 February is in none of them.
    const lastDay = Number(monthNamed(year ?? 2028, month).to.slice(8));
    return noSuchDate(Math.max(day, end ?? day), month, year, lastDay);
  };
  return inYears(inYear, thisYear, said, problem);
}

function dateOf(year: number, month: number, day: number): CivilDate {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

type DateOf = (weekday: number, today: CivilDate) => CivilDate;

/** @param ahead where what is asked about is to come */
function readWeekday(date: DateOf, ahead: DateOf = date): Rule['read'] {
  return ({ weekday }, { today, prefer }) => {
    const number = placeOf(weekday!, ({ weekdays }) =>
      weekdays.map(({ full, short }) => [...full, ...short]),
    );
    const day = (prefer === 'coming' ? ahead : date)(number, today);
    return only({ kind: 'calendar', grain: 'day', from: day, to: day });
  };
}

/** Today, or the last one before it. */
function latest(weekday: number, today: CivilDate): CivilDate {
  return addDays(today, -daysSince(weekday, today));
}

/** Today, or the next one after it. */
function coming(weekday: number, today: CivilDate): CivilDate {
  return addDays(today, (7 - daysSince(weekday, today)) % 7);
}

function ofThisWeek(weekday: number, today: CivilDate): CivilDate {
  return addDays(today, weekday - weekdayOf(today));
}

/** Strictly before today: last Wednesday, said on a Wednesday, was a week ago. */
function before(weekday: number, today: CivilDate): CivilDate {
  return addDays(today, -(daysSince(weekday, today) || 7));
}

function after(weekday: number, today: CivilDate): CivilDate {
  return addDays(today, 7 - daysSince(weekday, today));
}

/** 0 on the day itself … 6. */
function daysSince(weekday: number, today: CivilDate): number {
  return (weekdayOf(today) - weekday + 7) % 7;
}
