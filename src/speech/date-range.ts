import type { CivilDate } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { INTL, shortDate } from './format.ts';
import { dateFormat } from './formatters.ts';

/** `1–12 dec.`, `28 Dec – 3 Jan 2027`; the year only where it is not this one. */
export function dateRange(from: CivilDate, to: CivilDate, today: CivilDate, locale: Locale): string {
  if (from === to) return shortDate(from, today, locale);
  const isThisYear = [from, to].every((date) => date.slice(0, 4) === today.slice(0, 4));
  const format = dateFormat(INTL[locale], {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
