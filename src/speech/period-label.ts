import { type CivilDate, isoWeekOf } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { quarterAt } from '../domain/named-periods.ts';
import type { FiscalYear, Grain, Period } from '../domain/period.ts';
import { monthName } from './month-names.ts';
import type { Calendared } from './period-name.ts';
import { yearName } from './period-year.ts';

/** Short, for an axis or a narrow column, without a year: `v 47`, `W47`, `nov.`, `Q4`, `18 nov.`; a year is `2026`. */
export function periodLabel(period: Period, { locale, fiscalYear }: Calendared): string {
  const { from, to } = period;
  if (period.kind === 'calendar' || period.kind === 'to_date') {
    return grainLabel(period.grain, from, locale, fiscalYear);
  }
  const dates = [from, to].map((date) => grainLabel('day', date, locale, fiscalYear));
  return from === to ? dates[0]! : dates.join('–');
}

/** Labels side by side, oldest first: a year is on the first and wherever it turns, unless all are of this one. */
export function axisLabels(periods: readonly Period[], today: CivilDate, reader: Calendared): string[] {
  const { fiscalYear } = reader;
  const years = periods.map((period) => yearName(grainOf(period), period.from, fiscalYear));
  const isThisYear = periods.every(
    (period, index) => years[index] === yearName(grainOf(period), today, fiscalYear),
  );
  return periods.map((period, index) => {
    const label = periodLabel(period, reader);
    const needsYear = !isThisYear && grainOf(period) !== 'year' && years[index] !== years[index - 1];
    return needsYear ? `${label} ${years[index]}` : label;
  });
}

function grainOf(period: Period): Grain {
  return period.kind === 'calendar' || period.kind === 'to_date' ? period.grain : 'day';
}

function grainLabel(grain: Grain, date: CivilDate, locale: Locale, fiscalYear: FiscalYear): string {
  const month = monthName(Number(date.slice(5, 7)), locale, 'short');
  switch (grain) {
    case 'day':
      return `${Number(date.slice(8))} ${month}`;
    case 'week':
      return locale === 'sv' ? `v ${isoWeekOf(date).week}` : `W${isoWeekOf(date).week}`;
    case 'month':
      return month;
    case 'quarter':
      return `Q${quarterAt(date, fiscalYear).quarter}`;
    case 'year':
      return yearName('year', date, fiscalYear);
  }
}
