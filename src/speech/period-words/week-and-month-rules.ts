import { isoWeekOf } from '../../domain/civil-date.ts';
import { monthNamed, weekNamed } from '../../domain/named-periods.ts';
import type { Period } from '../../domain/period.ts';
import { impossible, inYears, type Mention, only, type PeriodContext } from './mention.ts';
import { noSuchMonth, noSuchWeek } from './problems.ts';
import {
  FOUR_DIGITS,
  FROM,
  type Groups,
  NUMBER,
  OF_YEAR,
  type Rule,
  rule,
  TO,
  YEAR,
  yearSaid,
} from './rule.ts';
import { oneOf, placeOf, words } from './vocabulary.ts';

/** Weeks and months by their number or name. */

export const MONTH = `(?<month>${oneOf(words(({ months }) => months.flat()))})s?`;

const WEEK = oneOf(words(({ numbered }) => numbered.week));

export const WEEK_AND_MONTH_RULES: readonly Rule[] = [
  rule(`${WEEK} ?${NUMBER}${OF_YEAR}`, readWeek),
  rule(`${YEAR}[ -]?${WEEK} ?${NUMBER}`, readWeek),
  rule(`${FROM}${WEEK} ?${NUMBER}${TO}(?<last>\\d{1,2})${OF_YEAR}`, readWeeks),

  rule(`${MONTH}(?: manad)?${OF_YEAR}`, readMonth),
  rule(`${YEAR}[ /-]?${MONTH}`, readMonth),
  rule(`(?<year>${FOUR_DIGITS})-${NUMBER}`, readNumberedMonth),
  rule(`${NUMBER}/(?<year>${FOUR_DIGITS})`, readNumberedMonth),
];

function readWeek({ number, year }: Groups, { today }: PeriodContext): Mention {
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
function readWeeks({ number, last, year }: Groups, { today }: PeriodContext): Mention {
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

function readMonth({ month, year }: Groups, { today }: PeriodContext): Mention {
  const number = monthOf(month!);
  const thisYear = Number(today.slice(0, 4));
  return inYears(
    (in_) => monthNamed(in_, number),
    thisYear,
    yearSaid(year, thisYear),
    () => noSuchMonth(number, thisYear),
  );
}

export function readNumberedMonth({ number, year }: Groups): Mention {
  const month = Number(number);
  if (month < 1 || month > 12) return impossible(noSuchMonth(month, Number(year)));
  return only(monthNamed(Number(year), month));
}
