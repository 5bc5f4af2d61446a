import { addDays, addMonths } from '../../domain/civil-date.ts';
import type { Localised } from '../../domain/metric.ts';
import { quarterNamed, yearAt, yearNamed } from '../../domain/named-periods.ts';
import type { FiscalYear, Period } from '../../domain/period.ts';
import { impossible, inYears, type Mention, only, type PeriodContext } from './mention.ts';
import { noSuchPart, notABrokenYear, notOneYear } from './problems.ts';
import { FOUR_DIGITS, type Groups, NUMBER, OF_YEAR, type Rule, rule, YEAR, yearSaid } from './rule.ts';
import { oneOf, placeOf, words } from './vocabulary.ts';
import { readNumberedMonth } from './week-and-month-rules.ts';

/** Fiscal years and their quarters, halves and thirds. */

const ORDINAL = `(?<ordinal>${oneOf(words(({ ordinals }) => ordinals.flat()))})`;
const SHORT_YEAR = "(?:[ /-]?'|[/-])(?<year>\\d\\d)";
const QUARTER = oneOf(words(({ numbered }) => numbered.quarter));
const HALF = oneOf(words(({ numbered }) => numbered.half));
const TERTIAL = oneOf(words(({ numbered }) => numbered.tertial));
const FISCAL = oneOf(words(({ numbered }) => numbered.fiscalYear));
const ANY_YEAR = oneOf(words(({ numbered }) => [...numbered.year, ...numbered.fiscalYear]));
const CALENDAR = oneOf(words(({ numbered }) => numbered.calendarYear));

export const YEAR_RULES: readonly Rule[] = [
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
  rule(`(?<year>${FOUR_DIGITS})/${NUMBER}`, readMonthOrBrokenYear),
];

function numberedPart(name: string, read: Rule['read']): Rule[] {
  return [
    rule(`${name} ?${NUMBER}${OF_YEAR}`, read),
    rule(`${name} ?${NUMBER}${SHORT_YEAR}`, read),
    rule(`${name} ?${NUMBER} ?(?<year>${FOUR_DIGITS})`, read),
    rule(`${name} ?${NUMBER} ?(?<first>${FOUR_DIGITS})/(?<last>${FOUR_DIGITS}|\\d\\d)`, read),
    rule(`${YEAR}[ /-]?${name} ?${NUMBER}`, read),
  ];
}

function readQuarter(found: Groups, context: PeriodContext): Mention {
  const quarter = numberOf(found);
  return part('quarter', quarter, 4, found, context, (in_) => quarterNamed(in_, quarter, context.fiscalYear));
}

function readHalf(found: Groups, context: PeriodContext): Mention {
  const half = numberOf(found);
  return part('half', half, 2, found, context, (in_) => monthsOfYear(in_, 6, half, context.fiscalYear));
}

function readTertial(found: Groups, context: PeriodContext): Mention | undefined {
  const third = numberOf(found);
  // "t 12" is more likely something else than a period misspelt.
  if (third < 1 || third > 3) return undefined;
  return part('tertial', third, 3, found, context, (in_) => monthsOfYear(in_, 4, third, context.fiscalYear));
}

function part(
  name: 'quarter' | 'half' | 'tertial',
  number: number,
  last: number,
  found: Groups,
  { today, fiscalYear }: PeriodContext,
  inYear: (year: number) => Period,
): Mention {
  if (number < 1 || number > last) return impossible(noSuchPart(name, number));
  if (found.first !== undefined) {
    const year = brokenYear(found, fiscalYear);
    return typeof year === 'number' ? only(inYear(year)) : impossible(year);
  }
  const thisYear = yearAt(today, fiscalYear).ends;
  return inYears(inYear, thisYear, yearSaid(found.year, thisYear), () => noSuchPart(name, number));
}

/** A half or a third of a fiscal year. */
function monthsOfYear(year: number, months: number, number: number, fiscalYear: FiscalYear): Period {
  const from = addMonths(yearNamed(year, fiscalYear).from, (number - 1) * months);
  return { kind: 'dates', from, to: addDays(addMonths(from, months), -1) };
}

function numberOf({ number, ordinal }: Groups): number {
  return number === undefined ? placeOf(ordinal!, ({ ordinals }) => ordinals) : Number(number);
}

/** The fiscal year of that name, as targets for a year and its quarters are the fiscal year's. */
function readYear({ year }: Groups, { fiscalYear }: PeriodContext): Mention {
  return only(yearNamed(yearSaid(year, 0)!, fiscalYear));
}

/** `2025/26` is a fiscal year and `2025/11` a month; `2011/12` is whichever the company can have. */
function readMonthOrBrokenYear({ year, number }: Groups, context: PeriodContext): Mention {
  const isOneYear = Number(number) === (Number(year) + 1) % 100;
  const isMonth = Number(number) <= 12 && (!isOneYear || context.fiscalYear.startMonth === 1);
  if (isMonth || !isOneYear) return readNumberedMonth({ number, year });
  return readBrokenYear({ first: year, last: number }, context);
}

function readBrokenYear(found: Groups, { fiscalYear }: PeriodContext): Mention {
  const year = brokenYear(found, fiscalYear);
  return typeof year === 'number' ? only(yearNamed(year, fiscalYear)) : impossible(year);
}

/** The name of the fiscal year that lies in two calendar years, or why there is none. */
function brokenYear({ first, last }: Groups, { startMonth }: FiscalYear): number | Localised {
  const starts = yearSaid(first, 0)!;
  const ends = yearSaid(last, 0)!;
  if (ends !== starts + 1) return notOneYear(starts, ends);
  return startMonth === 1 ? notABrokenYear(starts) : ends;
}

function readCalendarYear({ year }: Groups): Mention {
  const { from, to } = yearNamed(Number(year), { startMonth: 1 });
  return only({ kind: 'dates', from, to });
}
