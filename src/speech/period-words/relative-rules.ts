import { addDays } from '../../domain/civil-date.ts';
import { monthNamed, quarterNamed, yearAt } from '../../domain/named-periods.ts';
import type { FiscalYear, Grain, Period } from '../../domain/period.ts';
import { next, periodAt, previous, rollingTo, toDateAt } from '../../domain/periods.ts';
import { impossible, type Mention, only, type PeriodContext } from './mention.ts';
import { noSuchPart, notACount } from './problems.ts';
import { type Groups, phraseFor, RELATIVE, type Rule, rule, stepsOf } from './rule.ts';
import { oneOf, PHRASES, plain, unitOf, words } from './vocabulary.ts';
import { MONTH, monthOf } from './week-and-month-rules.ts';

/** Periods counted from today: this, last and next; so far; and stretches that end today. */

const UNIT = `(?<unit>${oneOf(words(({ units }) => Object.values(units).flat()))})`;
const PHRASE = `(?<phrase>${oneOf(PHRASES.flatMap((phrase) => phrase.words))})`;
const NUMBERS = words(({ numbers }) => numbers);
const COUNT = `(?<count>\\d{1,5}|${oneOf(NUMBERS)})`;
const ROLLING = oneOf(words(({ rolling }) => rolling));
const ROLLING_ONE = oneOf(words(({ rollingOne }) => rollingOne));

export const RELATIVE_RULES: readonly Rule[] = [
  rule(PHRASE, ({ phrase }, context) => {
    const { unit, steps } = phraseFor(phrase!)!;
    return only(stepped(unit, steps, context));
  }),
  rule(`${RELATIVE} ${UNIT}`, ({ relative, unit }, context) =>
    // "Last day" is the last day of something.
    unitOf(unit!) === 'day' ? undefined : only(stepped(unitOf(unit!), stepsOf(relative!), context)),
  ),
  rule(`${RELATIVE} ${MONTH}`, ({ relative, month }, { today }) =>
    nearest(stepsOf(relative!), Number(today.slice(0, 4)), today, (year) =>
      monthNamed(year, monthOf(month!)),
    ),
  ),
  rule(`${RELATIVE} (?:q|kv) ?(?<number>\\d)`, ({ relative, number }, { today, fiscalYear }) => {
    const quarter = Number(number);
    if (quarter < 1 || quarter > 4) return impossible(noSuchPart('quarter', quarter));
    const thisYear = yearAt(today, fiscalYear).ends;
    return nearest(stepsOf(relative!), thisYear, today, (year) => quarterNamed(year, quarter, fiscalYear));
  }),

  rule(`(?<abbreviation>[wmqy]td|fytd)`, ({ abbreviation }, { today, fiscalYear }) =>
    only(toDateAt(TO_DATE[abbreviation!]!, today, fiscalYear)),
  ),

  rule(`${ROLLING} ${COUNT} ${UNIT}`, readRolling),
  rule(`${COUNT} ${ROLLING} ${UNIT}`, readRolling),
  rule(`${COUNT} ${UNIT} ${oneOf(['rolling', 'rullande'])}`, readRolling),
  rule(`${ROLLING_ONE} ${UNIT}`, ({ unit }, context) => readRolling({ count: '1', unit }, context)),
  rule(`${ROLLING_ONE} (?:halvaret|half-year|half year)`, (_, { today }) =>
    only(rollingTo('month', 6, today)),
  ),
  rule('r12|rt12|ltm|ttm', (_, { today }) => only(rollingTo('month', 12, today))),
];

/** Bare units, which mean the one that is now beside "so far" and nothing elsewhere. */
export const BARE_UNIT_RULES: readonly Rule[] = [
  rule(UNIT, ({ unit }, context) => only(stepped(unitOf(unit!), 0, context))),
];

const TO_DATE: Readonly<Record<string, Grain>> = {
  wtd: 'week',
  mtd: 'month',
  qtd: 'quarter',
  ytd: 'year',
  fytd: 'year',
};

/** Ten years back is as far as anybody looks. */
const MOST: Readonly<Record<Grain, number>> = { day: 3660, week: 520, month: 120, quarter: 40, year: 10 };

function readRolling({ count, unit }: Groups, { today }: PeriodContext): Mention {
  const grain = unitOf(unit!);
  const number = /^\d/.test(count!) ? Number(count) : numberOf(count!);
  if (number < 1 || number > MOST[grain]) return impossible(notACount(number, MOST[grain]));
  return only(rollingTo(grain, number, today));
}

/** One to twelve, in either language. */
function numberOf(word: string): number {
  return (NUMBERS.indexOf(plain(word)) % 12) + 1;
}

function stepped(
  unit: Grain,
  steps: number,
  { today, fiscalYear }: { today: string; fiscalYear: FiscalYear },
) {
  let period: Period = periodAt(unit, today, fiscalYear);
  for (let step = 0; step < Math.abs(steps); step++) period = steps < 0 ? previous(period) : next(period);
  return period;
}

/** Of something that comes every year: the last that is over, this year's, or the first that has not begun. */
function nearest(
  steps: -1 | 0 | 1,
  thisYear: number,
  today: string,
  inYear: (year: number) => Period,
): Mention {
  const years = [thisYear - 1, thisYear, thisYear + 1].map(inYear);
  if (steps === 0) return only(years[1]!);
  const fitting =
    steps < 0
      ? years.filter(({ to }) => to < today).at(-1)
      : years.find(({ from }) => from >= addDays(today, 1));
  return only(fitting!);
}
