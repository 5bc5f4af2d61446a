import type { CivilDate } from '../domain/civil-date.ts';
import type { Locale, Metric, Unit } from '../domain/metric.ts';
import type { FiscalYear } from '../domain/period.ts';
import { dateFormat, numberFormat } from './formatters.ts';

/** How a reader wants figures and dates written. */
export type Reader = {
  readonly locale: Locale;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA; for times of day. */
  readonly timeZone: string;
  /** Quarters and years are named by it. */
  readonly fiscalYear: FiscalYear;
};

/** `toOne` figures are said as 10:1. */
type Measured = Pick<Metric, 'unit' | 'decimals'> & { readonly toOne?: true };

/** British-neutral English, and Swedish of Sweden. */
export const INTL: Readonly<Record<Locale, string>> = { en: 'en-GB', sv: 'sv-SE' };

/** A figure short enough to read aloud, with its unit: `7,6 Mkr`, `SEK 7.6M`, `51`, `29 %`, `10:1`, `67 dagar`. */
export function shortFigure(value: number, { unit, decimals, toOne }: Measured, reader: Reader): string {
  if (unit === 'money') return shortMoney(value, reader);
  if (unit === 'money_per_day') return perDay(shortMoney(value, reader), reader.locale);
  const shown = figure(value, unit, unit === 'count' ? 0 : decimals, reader);
  return toOne ? `${shown}:1` : shown;
}

/** The same figure unrounded enough to check: whole kronor, all the metric's decimals and two more for shares. */
export function fullFigure(value: number, { unit, decimals, toOne }: Measured, reader: Reader): string {
  if (unit === 'money') return fullMoney(value, reader);
  if (unit === 'money_per_day') return perDay(fullMoney(value, reader), reader.locale);
  const extra = unit === 'percent' ? 2 : unit === 'count' ? 0 : Math.max(decimals, 2);
  const shown = figure(value, unit, extra, reader);
  return toOne ? `${shown}:1` : shown;
}

/** A difference: as the figure, but percentages differ by percentage points, and 4:1 from 3:1 by 1. */
export function difference(value: number, { unit, decimals }: Measured, reader: Reader): string {
  if (unit !== 'percent') return shortFigure(value, { unit, decimals }, reader);
  const points = number(value * 100, reader.locale, decimals);
  return reader.locale === 'sv' ? `${points} procentenheter` : `${points} points`;
}

/** A rate a person can act on: 3.625 is `3,6`; from ten on, whole. */
export function rate(value: number, { unit, decimals }: Measured, reader: Reader): string {
  if (unit !== 'count') return shortFigure(value, { unit, decimals }, reader);
  return number(value, reader.locale, Math.abs(value) < 10 ? 1 : 0);
}

/** A fraction as a whole percentage: 0.114 is `11 %` in Swedish and `11%` in English. */
export function percent(fraction: number, locale: Locale, decimals = 0): string {
  const format = numberFormat(INTL[locale], { style: 'percent', maximumFractionDigits: decimals });
  return format.format(fraction);
}

export function number(value: number, locale: Locale, maximumFractionDigits = 0): string {
  // −0 is what rounding leaves of −0.2; nobody says "minus nothing".
  const shown = Number(value.toFixed(maximumFractionDigits)) === 0 ? 0 : value;
  return numberFormat(INTL[locale], { maximumFractionDigits }).format(shown);
}

/** `07:12` where today is, with the date before it where it is not: `18 nov. 07:12`. */
export function momentOf(instant: string, today: CivilDate, { locale, timeZone }: Reader): string {
  const at = new Date(instant);
  const time = dateFormat(INTL[locale], { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  const day = dateFormat('sv-SE', { timeZone }).format(at);
  return day === today ? time : `${shortDate(day, today, locale)} ${time}`;
}

/** `18 nov.` · `18 Nov`; with the year where it is not this one. */
export function shortDate(date: CivilDate, today: CivilDate, locale: Locale): string {
  const format = dateFormat(INTL[locale], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** `a, b och c` */
export function list(
  items: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
) {
  return new Intl.ListFormat(INTL[locale], { type }).format(items);
}

function figure(value: number, unit: Unit, decimals: number, { locale }: Reader): string {
  const shown = number(unit === 'percent' ? value * 100 : value, locale, decimals);
  switch (unit) {
    case 'percent':
      return locale === 'sv' ? `${shown} %` : `${shown}%`;
    case 'days':
    case 'months':
    case 'minutes':
      return `${shown} ${durationWord(unit, shown, locale)}`;
    default:
      return shown;
  }
}

const DURATIONS = {
  en: { days: ['day', 'days'], months: ['month', 'months'], minutes: ['minute', 'minutes'] },
  sv: { days: ['dag', 'dagar'], months: ['månad', 'månader'], minutes: ['minut', 'minuter'] },
} as const;

function durationWord(unit: 'days' | 'months' | 'minutes', shown: string, locale: Locale): string {
  return DURATIONS[locale][unit][shown === '1' ? 0 : 1];
}

function perDay(money: string, locale: Locale): string {
  return locale === 'sv' ? `${money} om dagen` : `${money} a day`;
}

/** Swedes write kronor as kr, tkr and Mkr; other currencies, and English, go by Intl's compact form. */
function shortMoney(value: number, reader: Reader): string {
  if (Math.abs(value) < 99_999.5) return fullMoney(Math.round(value), reader);
  if (reader.locale === 'sv' && reader.currency === 'SEK') return shortKronor(value);
  return numberFormat(COMPACT[reader.locale], {
    ...currencyStyle(reader),
    notation: 'compact',
    maximumFractionDigits: Math.abs(value) < 1_000_000 || Math.abs(value) >= 99_950_000 ? 0 : 1,
    minimumFractionDigits: 0,
  }).format(value);
}

function shortKronor(value: number): string {
  const size = Math.abs(value);
  if (size < 999_500) return `${number(value / 1e3, 'sv')} tkr`;
  if (size < 999_950_000) return `${number(value / 1e6, 'sv', size < 99_950_000 ? 1 : 0)} Mkr`;
  return `${number(value / 1e9, 'sv', 1)} mdkr`;
}

function fullMoney(value: number, reader: Reader): string {
  return numberFormat(INTL[reader.locale], {
    ...currencyStyle(reader),
    maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value === 0 ? 0 : value);
}

/** en-GB writes SEK 7.6m; the capital M is what people read as million beside k. */
const COMPACT: Readonly<Record<Locale, string>> = { en: 'en-US', sv: 'sv-SE' };

function currencyStyle({ locale, currency }: Reader): Intl.NumberFormatOptions {
  const spelled = locale === 'en' && currency === 'SEK';
  return { style: 'currency', currency, currencyDisplay: spelled ? 'code' : 'narrowSymbol' };
}
