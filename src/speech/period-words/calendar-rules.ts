import { isoWeekOf } from '../../domain/civil-date.ts';
import { monthNamed, quarterNamed, weekNamed, yearAt, yearNamed } from '../../domain/named-periods.ts';
import type { FiscalYear, Period } from '../../domain/period.ts';
import { impossible, inYears, type Mention, only, type PeriodContext } from './mention.ts';
import { noSuchMonth, noSuchPart, noSuchWeek, notABrokenYear, notOneYear } from './problems.ts';
import { FOUR_DIGITS, OF_YEAR, type Rule, rule, YEAR, yearSaid } from './rule.ts';
import { oneOf, placeOf, words } from './vocabulary.ts';

/** Weeks, months, quarters, halves, thirds and years by their number or name. */

export const MONTH = `(?<month>${oneOf(words(({ months }) => months.flat()))})s?`;
const ORDINAL = `(?<ordinal>${oneOf(words(({ ordinals }) => ordinals.flat()))})`;
const NUMBER = '(?<number>\\d{1,2})';
const SHORT_YEAR = "(?:[ /-]?'|[/-])(?<year>\\d\\d)";

const WEEK = oneOf(words(({ numbered }) => numbered.week));
const QUARTER = oneOf(words(({ numbered }) => numbered.quarter));
const HALF = oneOf(words(({ numbered }) => numbered.half));
const TERTIAL = oneOf(words(({ numbered }) => numbered.tertial));
const FISCAL = oneOf(words(({ numbered }) => numbered.fiscalYear));
const ANY_YEAR = oneOf(words(({ numbered }) => [...numbered.year, ...numbered.fiscalYear]));
const CALENDAR = oneOf(words(({ numbered }) => numbered.calendarYear));

export const CALENDAR_RULES: readonly Rule[] = [
  rule(`${WEEK} ?${NUMBER}${OF_YEAR}`, readWeek),
  rule(`${YEAR}[ -]?${WEEK} ?${NUMBER}`, readWeek),
  rule(`${WEEK} ?${NUMBER} ?(?:-|till|to) ?(?<last>\\d{1,2})${OF_YEAR}`, readWeeks),

  rule(`${MONTH}(?: manad)?${OF_YEAR}`, readMonth),
  rule(`${YEAR}[ /-]?${MONTH}`, readMonth),
  rule(`(?<year>${FOUR_DIGITS})-${NUMBER}`, readNumberedMonth),
  rule(`(?<year>${FOUR_DIGITS})/${NUMBER}`, readMonthOrBrokenYear),
  rule(`${NUMBER}/(?<year>${FOUR_DIGITS})`, readNumberedMonth),

  ...numberedPart(QUARTER, readQuarter),
  rule(`${ORDINAL} ${oneOf(words(({ units }) => units.quarter))}${OF_YEAR}`, readQuarter),
  ...numberedPart(HALF, readHalf),
  rule(`${ORDINAL} ${oneOf(words(({ parts }) => parts.half))}${OF_YEAR}`, readHalf),
  ...numberedPart(TERTIAL, readTertial),
  rule(`${ORDINAL} ${oneOf(words(({ parts }) => parts.tertial))}${OF_YEAR}`, readTertial),

  rule(`(?:${ANY_YEAR} ?)?(?<year>${FOUR_DIGITS})`, readYear),
  rule(`${FISCAL} ?'?(?<year>\\d\\d)`, readYear),
  rule(`(?<first>${FOUR_DIGITS})/(?<last>${FOUR_DIGITS})`, readBrokenYear),
  rule(`${ANY_YEAR} ?(?<first>${FOUR_DIGITS}|\\d\\d)[/-](?<last>${FOUR_DIGITS}|\\d\\d)`, readBrokenYear),
  rule(`${CALENDAR} ?(?<year>${FOUR_DIGITS})`, readCalendarYear),
];

function numberedPart(name: string, read: Rule['read']): Rule[] {
  return [
    rule(`${name} ?${NUMBER}${OF_YEAR}`, read),
    rule(`${name} ?${NUMBER}${SHORT_YEAR}`, read),
    rule(`${name} ?${NUMBER} ?(?<year>${FOUR_DIGITS})`, read),
    rule(`${YEAR}[ /-]?${name} ?${NUMBER}`, read),
  ];
}

type Found = Parameters<Rule['read']>[0];

function readWeek({ number, year }: Found, { today }: PeriodContext): Mention {
  const week = Number(number);
  const thisYear = isoWeekOf(today).year;
  return inYears(
    (in_) => weekNamed(in_, week),
    thisYear,
    yearSaid(year, thisYear),
    (said) => noSuchWeek(week, said),
  );
}

/** `v 40–44`; `v 50–2` ends the year after. */
function readWeeks({ number, last, year }: Found, { today }: PeriodContext): Mention {
  const [first, end] = [Number(number), Number(last)];
  const thisYear = isoWeekOf(today).year;
  const inYear = (in_: number): Period | undefined => {
    const from = weekNamed(in_, first)?.from;
    const to = weekNamed(end < first ? in_ + 1 : in_, end)?.to;
    return from !== undefined && to !== undefined ? { kind: 'dates', from, to } : undefined;
  };
  const wrong = first >= 1 && first <= 53 && !(end >= 1 && end <= 53) ? end : Math.max(first, end);
  return inYears(inYear, thisYear, yearSaid(year, thisYear), (said) => noSuchWeek(wrong, said));
}

export function monthOf(word: string): number {
  return placeOf(word, ({ months }) => months);
}

function readMonth({ month, year }: Found, { today }: PeriodContext): Mention {
  const number = monthOf(month!);
  const thisYear = Number(today.slice(0, 4));
  return inYears(
    (in_) => monthNamed(in_, number),
    thisYear,
    yearSaid(year, thisYear),
    () => noSuchMonth(number, thisYear),
  );
}

function readNumberedMonth({ number, year }: Found): Mention {
  const month = Number(number);
  if (month < 1 || month > 12) return impossible(noSuchMonth(month, Number(year)));
  return only(monthNamed(Number(year), month));
}

function readQuarter({ number, ordinal, year }: Found, context: PeriodContext): Mention {
  const quarter = numberOf(number, ordinal);
  return part('quarter', quarter, 4, year, context, (in_) => quarterNamed(in_, quarter, context.fiscalYear));
}

function readHalf({ number, ordinal, year }: Found, context: PeriodContext): Mention {
  const half = numberOf(number, ordinal);
  return part('half', half, 2, year, context, (in_) => monthsOfYear(in_, 6, half, context.fiscalYear));
}

function readTertial({ number, ordinal, year }: Found, context: PeriodContext): Mention | undefined {
  const third = numberOf(number, ordinal);
  // "t 12" is more likely something else than a period misspelt.
  if (third < 1 || third > 3) return undefined;
  return part('tertial', third, 3, year, context, (in_) => monthsOfYear(in_, 4, third, context.fiscalYear));
}

function part(
  name: 'quarter' | 'half' | 'tertial',
  number: number,
  last: number,
  year: string | undefined,
  { today, fiscalYear }: PeriodContext,
  inYear: (year: number) => Period,
): Mention {
  if (number < 1 || number > last) return impossible(noSuchPart(name, number));
  const thisYear = yearAt(today, fiscalYear).ends;
  return inYears(inYear, thisYear, yearSaid(year, thisYear), () => noSuchPart(name, number));
}

/** A half or a third of a fiscal year, by the quarters' rule. */
function monthsOfYear(year: number, months: number, number: number, fiscalYear: FiscalYear): Period {
  const start = (number - 1) * months;
  const month = (offset: number) => {
    const index = fiscalYear.startMonth - 1 + offset;
    const starts = yearNamed(year, fiscalYear).from.slice(0, 4);
    return monthNamed(Number(starts) + Math.floor(index / 12), (index % 12) + 1);
  };
  return { kind: 'dates', from: month(start).from, to: month(start + months - 1).to };
}

function numberOf(number: string | undefined, ordinal: string | undefined): number {
  return number === undefined ? placeOf(ordinal!, ({ ordinals }) => ordinals) : Number(number);
}

/** The fiscal year of that name, as targets for a year and its quarters are the fiscal year's. */
function readYear({ year }: Found, { today, fiscalYear }: PeriodContext): Mention {
  return only(yearNamed(yearSaid(year, yearAt(today, fiscalYear).ends)!, fiscalYear));
}

/** `2025/26` is a fiscal year and `2025/11` a month; `2011/12` is whichever the company can have. */
function readMonthOrBrokenYear({ year, number }: Found, context: PeriodContext): Mention {
  const isOneYear = Number(number) === (Number(year) + 1) % 100;
  const isMonth = Number(number) <= 12 && (!isOneYear || context.fiscalYear.startMonth === 1);
  if (isMonth || !isOneYear) return readNumberedMonth({ number, year });
  return readBrokenYear({ first: year, last: number }, context);
}

function readBrokenYear({ first, last }: Found, { fiscalYear }: PeriodContext): Mention {
  const starts = yearSaid(first, 0)!;
  const ends = yearSaid(last, 0)!;
  if (ends !== starts + 1) return impossible(notOneYear(starts, ends));
  return fiscalYear.startMonth === 1 ? impossible(notABrokenYear(starts)) : only(yearNamed(ends, fiscalYear));
}

function readCalendarYear({ year }: Found): Mention {
  const { from, to } = yearNamed(Number(year), { startMonth: 1 });
  return only({ kind: 'dates', from, to });
}
