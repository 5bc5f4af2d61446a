import type { CivilDate } from '../domain/civil-date.ts';
import { type Due, stillDue } from '../domain/funnel/due.ts';
import { number, type Reader, shortDate } from './format.ts';
import { monthName } from './month-names.ts';

/** When something has to come, as the sentences about it need it; `early` is whether some of it had to already. */
export function dueWords(due: Due, today: CivilDate, { locale }: Reader) {
  return {
    days: due.days,
    date: shortDate(due.to, today, locale),
    early: due.before > 0 ? 'yes' : 'no',
    before: number(due.before, locale),
    ahead: number(stillDue(due), locale),
  };
}

/** `Sep. 12 · Oct. 20 · Nov. 8`; nothing of a single month. */
export function monthsInWords({ months }: Due, { locale }: Reader): string {
  if (months.length < 2) return '';
  return months
    .map(
      ({ from, value }) => `${monthName(Number(from.slice(5, 7)), locale, 'short')} ${number(value, locale)}`,
    )
    .join(' · ');
}
