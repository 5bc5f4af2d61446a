import { addDays, type CivilDate } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { wholeMonths } from '../domain/periods.ts';
import { monthName } from './month-names.ts';

/** The three ways a period is spoken of: by name, as when something happened, and as the moment it ends. */
export type Forms = { readonly name: string; readonly inside: string; readonly end: string };

type Reading = { readonly today: CivilDate; readonly locale: Locale };

const NEAR_DAYS = {
  sv: { '-1': 'i går', '0': 'i dag', '1': 'i morgon' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
} as const;

/** `i går`; `18 november`, `den 18 november`, `on 18 November`; with the year where it is not this one. */
export function dayForms(date: CivilDate, { today, locale }: Reading): Forms {
  for (const steps of ['-1', '0', '1'] as const) {
    const near = NEAR_DAYS[locale][steps];
    if (date === addDays(today, Number(steps))) return { name: near, inside: near, end: near };
  }
  const name = spelled(date, today, locale);
  const inside = locale === 'sv' ? `den ${name}` : `on ${name}`;
  return { name, inside, end: inside };
}

/** `januari–mars 2026`, `1 jan.–15 mars 2026`, `sedan 1 september`; a stretch always says its year. */
export function stretchForms(from: CivilDate, to: CivilDate, reading: Reading): Forms {
  const { locale, today } = reading;
  const { end } = dayForms(to, reading);
  if (to === today) {
    const name = `${locale === 'sv' ? 'sedan' : 'since'} ${spelled(from, today, locale)}`;
    return { name, inside: name, end };
  }
  if (wholeMonths({ from, to }) > 0) {
    const name = between(from, to, '–', (date) => monthName(monthOf(date), locale, 'long'));
    const atEnd = `${monthName(monthOf(to), locale, 'long')} ${yearOf(to)}`;
    return locale === 'sv'
      ? { name, inside: `i ${name}`, end: `i slutet av ${atEnd}` }
      : { name, inside: `in ${name}`, end: `at the end of ${atEnd}` };
  }
  const name = dates(from, to, locale, locale === 'sv' ? '–' : ' – ');
  return { name, inside: locale === 'sv' ? name : `from ${dates(from, to, locale, ' to ')}`, end };
}

function dates(from: CivilDate, to: CivilDate, locale: Locale, dash: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) {
    const tight = dash === ' – ' ? '–' : dash;
    return `${dayOf(from)}${tight}${dayOf(to)} ${monthName(monthOf(to), locale, 'short')} ${yearOf(to)}`;
  }
  return between(from, to, dash, (date) => `${dayOf(date)} ${monthName(monthOf(date), locale, 'short')}`);
}

function between(from: CivilDate, to: CivilDate, dash: string, name: (date: CivilDate) => string): string {
  const last = `${name(to)} ${yearOf(to)}`;
  if (yearOf(from) !== yearOf(to)) return `${name(from)} ${yearOf(from)}${dash}${last}`;
  return name(from) === name(to) ? last : `${name(from)}${dash}${last}`;
}

/** `18 november 2025` */
function spelled(date: CivilDate, today: CivilDate, locale: Locale): string {
  const year = yearOf(date) === yearOf(today) ? '' : ` ${yearOf(date)}`;
  return `${dayOf(date)} ${monthName(monthOf(date), locale, 'long')}${year}`;
}

function yearOf(date: CivilDate): string {
  return date.slice(0, 4);
}

function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: CivilDate): number {
  return Number(date.slice(8));
}
