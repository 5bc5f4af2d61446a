import type { CivilDate } from '../../domain/civil-date.ts';
import type { Localised } from '../../domain/metric.ts';
import { weeksIn } from '../../domain/named-periods.ts';
import { monthName } from '../month-names.ts';

/** What is wrong with a period that cannot be, each with what to write instead. */

export function noSuchWeek(week: number, year: number | null): Localised {
  if (year === null) {
    return {
      en: `There is no week ${week}: weeks run from 1 to 52, in some years 53. Write for example "w47" or "w47 2025".`,
      sv: `Vecka ${week} finns inte: veckorna går från 1 till 52, vissa år 53. Skriv till exempel "v47" eller "v47 2025".`,
    };
  }
  const last = weeksIn(year);
  return {
    en: `There is no week ${week} in ${year}: the last one is week ${last}. Write for example "w${last} ${year}".`,
    sv: `Vecka ${week} finns inte ${year}: den sista är vecka ${last}. Skriv till exempel "v${last} ${year}".`,
  };
}

/** @param last the last day the month has */
export function noSuchDate(day: number, month: number, year: number | null, last: number): Localised {
  const [en, sv] = [monthName(month, 'en', 'long'), monthName(month, 'sv', 'long')];
  const when = year === null ? '' : ` ${year}`;
  return {
    en: `There is no ${day} ${en}${when}: ${en} has ${last} days. Write "${last} ${en}${when}", or "${en}${when}" for all of it.`,
    sv: `${day} ${sv}${when} finns inte: ${sv} har ${last} dagar. Skriv "${last} ${sv}${when}", eller "${sv}${when}" för hela månaden.`,
  };
}

export function noSuchMonth(month: number, year: number): Localised {
  return {
    en: `There is no month ${month}: they run from ${year}-01 to ${year}-12. Write for example "${year}-11" or "november ${year}".`,
    sv: `Månad ${month} finns inte: de går från ${year}-01 till ${year}-12. Skriv till exempel "${year}-11" eller "november ${year}".`,
  };
}

/** A date as `11/18`: the day comes first, so the month is the second number. */
export function noSuchDayAndMonth(day: number, month: number): Localised {
  const [d, m] = day >= 1 && day <= 12 && month >= 1 && month <= 31 ? [month, day] : [18, 11];
  return {
    en: `"${day}/${month}" is read with the day first, and there is no month ${month}. Write for example "${d}/${m}" or "${d} ${monthName(m, 'en', 'long')}".`,
    sv: `"${day}/${month}" läses med dagen först, och månad ${month} finns inte. Skriv till exempel "${d}/${m}" eller "${d} ${monthName(m, 'sv', 'long')}".`,
  };
}

const PARTS = {
  quarter: { last: 4, en: 'quarter', sv: 'kvartal', write: 'q4' },
  half: { last: 2, en: 'half-year', sv: 'halvår', write: 'h2' },
  tertial: { last: 3, en: 'tertial', sv: 'tertial', write: 't3' },
} as const;

export function noSuchPart(part: keyof typeof PARTS, number: number): Localised {
  const { last, en, sv, write } = PARTS[part];
  return {
    en: `There is no ${en} ${number}: a year has ${en}s 1 to ${last}. Write for example "${write}" or "${write} 2025".`,
    sv: `Det finns inget ${sv} ${number}: ett år har ${sv} 1 till ${last}. Skriv till exempel "${write}" eller "${write} 2025".`,
  };
}

export function notOneYear(first: number, last: number): Localised {
  const next = String(first + 1).slice(2);
  return {
    en: `"${first}/${last}" is not one fiscal year. Write "${first}/${next}", or "${first}" for a single year.`,
    sv: `"${first}/${last}" är inte ett räkenskapsår. Skriv "${first}/${next}", eller "${first}" för ett enda år.`,
  };
}

export function notABrokenYear(first: number): Localised {
  return {
    en: `Your fiscal year is the calendar year. Write "${first}" or "${first + 1}".`,
    sv: `Ert räkenskapsår är kalenderåret. Skriv "${first}" eller "${first + 1}".`,
  };
}

export function endsBeforeItStarts(from: CivilDate, to: CivilDate): Localised {
  return {
    en: `That period ends (${to}) before it starts (${from}). Write the earlier date first.`,
    sv: `Perioden slutar (${to}) innan den börjar (${from}). Skriv det tidigare datumet först.`,
  };
}

export function notBegun(from: CivilDate, today: CivilDate): Localised {
  return {
    en: `${from} has not come yet, so nothing has happened since. Write a date up to ${today}.`,
    sv: `${from} har inte varit än, så inget har hänt sedan dess. Skriv ett datum till och med ${today}.`,
  };
}

export function notACount(count: number, most: number): Localised {
  return {
    en: `${count} is not a number of periods to look back over. Write a number from 1 to ${most}.`,
    sv: `Det går inte att se ${count} perioder bakåt. Skriv ett tal från 1 till ${most}.`,
  };
}
