import type { CivilDate } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { INTL } from './format.ts';
import { dateFormat } from './formatters.ts';

/** `1–12 december`, `28 december 2026–3 januari 2027`; the year only where it is not this one. */
export function dateRange(
  from: CivilDate,
  to: CivilDate,
  today: CivilDate,
  locale: Locale,
  month: 'long' | 'short' = 'long',
): string {
  const isThisYear = [from, to].every((date) => date.slice(0, 4) === today.slice(0, 4));
  const format = dateFormat(INTL[locale], {
    timeZone: 'UTC',
    day: 'numeric',
    month,
    ...(!isThisYear && { year: 'numeric' }),
  });
  const said = format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  return from.slice(0, 7) === to.slice(0, 7) ? said.replace(/\s*–\s*/, '–') : said;
}
