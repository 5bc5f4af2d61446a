import { type CivilDate, isoWeekOf } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { quarterAt, yearAt } from '../domain/named-periods.ts';
import type { FiscalYear, Grain, Period } from '../domain/period.ts';
import { dayForms, type Forms, stretchForms } from './date-names.ts';
import { monthName } from './month-names.ts';
import { otherYear, yearName } from './period-year.ts';

/** Whose words: a reader's language, and the workspace's years. */
export type Calendared = { readonly locale: Locale; readonly fiscalYear: FiscalYear };

/** What a period is called: `november`, `v 47 2025`, `Q4`, `senaste 90 dagarna`. The year only where it is not this. */
export function periodName(period: Period, today: CivilDate, reader: Calendared): string {
  return formsOf(period, { today, ...reader }).name;
}

/** As a sentence says when: `i november`, `vecka 47 2025`, `under Q4`, `de senaste 90 dagarna`, `in week 47`. */
export function inPeriod(period: Period, today: CivilDate, reader: Calendared): string {
  return formsOf(period, { today, ...reader }).inside;
}

/** The moment it is over: `i slutet av november`, `at the end of Q4 2025`, `den 15 mars`. */
export function atEndOf(period: Period, today: CivilDate, reader: Calendared): string {
  return formsOf(period, { today, ...reader }).end;
}

type Saying = { readonly today: CivilDate; readonly locale: Locale; readonly fiscalYear: FiscalYear };

function formsOf(period: Period, saying: Saying): Forms {
  const { today, locale } = saying;
  if (period.kind === 'calendar' && period.grain !== 'day') {
    return FORMS[locale][period.grain](period.from, saying);
  }
  if (period.kind === 'to_date' && period.grain !== 'day' && period.to === today) {
    return soFarForms(period.grain, period.from, saying);
  }
  if (period.kind === 'rolling' && period.to === today) return rollingForms(period, saying);
  if (period.from === period.to) return dayForms(period.from, saying);
  return stretchForms(period.from, period.to, saying);
}

type Named = Exclude<Grain, 'day'>;

const FORMS: Readonly<Record<Locale, Readonly<Record<Named, (from: CivilDate, saying: Saying) => Forms>>>> = {
  sv: {
    week: (from, saying) => {
      const number = `${isoWeekOf(from).week}${yearAfter('week', from, saying)}`;
      return { ...forms(`vecka ${number}`, '', 'i slutet av'), name: `v ${number}` };
    },
    month: (from, saying) => forms(monthAndYear(from, saying), 'i', 'i slutet av'),
    quarter: (from, saying) => forms(quarterAndYear(from, saying), 'under', 'i slutet av'),
    year: (from, saying) => forms(yearOr('räkenskapsåret', from, saying), 'under', 'i slutet av'),
  },
  en: {
    week: (from, saying) =>
      forms(`week ${isoWeekOf(from).week}${yearAfter('week', from, saying)}`, 'in', 'at the end of'),
    month: (from, saying) => forms(monthAndYear(from, saying), 'in', 'at the end of'),
    quarter: (from, saying) => forms(quarterAndYear(from, saying), 'in', 'at the end of'),
    year: (from, saying) => forms(yearOr('fiscal year', from, saying), 'in', 'at the end of'),
  },
};

function forms(name: string, preposition: string, atEnd: string): Forms {
  return { name, inside: `${preposition} ${name}`.trim(), end: `${atEnd} ${name}` };
}

function yearAfter(grain: Grain, from: CivilDate, { today, fiscalYear }: Saying): string {
  return otherYear(grain, from, today, fiscalYear);
}

function monthAndYear(from: CivilDate, saying: Saying): string {
  return `${monthName(Number(from.slice(5, 7)), saying.locale, 'long')}${yearAfter('month', from, saying)}`;
}

function quarterAndYear(from: CivilDate, saying: Saying): string {
  return `Q${quarterAt(from, saying.fiscalYear).quarter}${yearAfter('quarter', from, saying)}`;
}

/** `2026`, or `räkenskapsåret 2025/26` where it is not a calendar year. */
function yearOr(fiscal: string, from: CivilDate, { fiscalYear }: Saying): string {
  const { starts, ends } = yearAt(from, fiscalYear);
  const year = yearName('year', from, fiscalYear);
  return starts === ends ? year : `${fiscal} ${year}`;
}

/** `november hittills`, `hittills i november`; `i år hittills`, `hittills i år`. */
function soFarForms(grain: Named, from: CivilDate, saying: Saying): Forms {
  const { locale, today } = saying;
  const whole = FORMS[locale][grain](from, saying);
  const thisYear = locale === 'sv' ? 'i år' : 'this year';
  const name = grain === 'year' ? thisYear : whole.name;
  const inside = grain === 'year' ? thisYear : whole.inside;
  const { end } = dayForms(today, saying);
  return locale === 'sv'
    ? { name: `${name} hittills`, inside: `hittills ${inside}`, end }
    : { name: `${name} so far`, inside: `so far ${inside}`, end };
}

const ROLLING = {
  sv: {
    day: ['senaste dagen', 'dagarna'],
    week: ['senaste veckan', 'veckorna'],
    month: ['senaste månaden', 'månaderna'],
    quarter: ['senaste kvartalet', 'kvartalen'],
    year: ['senaste året', 'åren'],
  },
  // "The last week" would be heard as the calendar week before this one.
  en: {
    day: ['the past day', 'days'],
    week: ['the past week', 'weeks'],
    month: ['the past month', 'months'],
    quarter: ['the past quarter', 'quarters'],
    year: ['the past year', 'years'],
  },
} as const;

function rollingForms({ grain, count }: Extract<Period, { kind: 'rolling' }>, saying: Saying): Forms {
  const [one, many] = ROLLING[saying.locale][grain];
  const { end } = dayForms(saying.today, saying);
  if (saying.locale === 'en') {
    const name = count === 1 ? one : `the last ${count} ${many}`;
    return { name, inside: `in ${name}`, end };
  }
  const name = count === 1 ? one : `senaste ${count} ${many}`;
  const article = count > 1 ? 'de' : grain === 'quarter' || grain === 'year' ? 'det' : 'den';
  return { name, inside: `${article} ${name}`, end };
}
