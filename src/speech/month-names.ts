import type { Locale } from '../domain/metric.ts';
import { INTL } from './format.ts';

/** `november` or `nov.` in Swedish, `November` or `Nov` in English; January is 1. */
export function monthName(month: number, locale: Locale, length: 'long' | 'short'): string {
  return NAMES[locale][length][month - 1]!;
}

const NAMES = { en: namesIn('en'), sv: namesIn('sv') };

function namesIn(locale: Locale) {
  const names = (month: 'long' | 'short'): string[] => {
    const format = new Intl.DateTimeFormat(INTL[locale], { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index)));
  };
  return { long: names('long'), short: names('short') };
}
