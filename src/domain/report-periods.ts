import { addDays, type CivilDate, daysBetween, earlierOf } from './civil-date.ts';
import type { FiscalYear, Grain, Period } from './period.ts';
import { lastPeriods, previous, split } from './periods.ts';

/** Which stretches a report on one period looks at. */
export type ReportPeriods = {
  readonly period: Period;
  /** What it is held against. */
  readonly previous: Period;
  readonly trend: { readonly grain: Grain; readonly periods: readonly Period[] };
  /** What has to be read for it, both ends included. */
  readonly span: { readonly from: CivilDate; readonly to: CivilDate };
};

/** How many periods make a trend that still reads at a glance. */
const TREND_LENGTH: Readonly<Record<Grain, number>> = { day: 14, week: 13, month: 12, quarter: 6, year: 5 };
/** How far back a level's drift is looked for: about sixty working days. */
const DRIFT_DAYS = 90;

export function reportPeriods(
  period: Period,
  today: CivilDate,
  fiscalYear: FiscalYear,
  over?: { readonly grain: Grain; readonly within: Period | null },
  before: Period = previous(period),
): ReportPeriods {
  const trend = over ? trendOver(over, today, fiscalYear) : trendOf(period, fiscalYear);
  const periods = trend.periods.filter(({ from }) => from <= today);
  const starts = [period, before, ...periods].map(({ from }) => from);
  const ends = [period, before, ...periods].map(({ to }) => to);
  const last = earlierOf(today, period.to);
  return {
    period,
    previous: before,
    trend: { grain: trend.grain, periods },
    span: {
      from: earliest([...starts, driftFrom(last)]),
      to: latest(ends),
    },
  };
}

/** Where the history begins that a level's forecast goes by: recent weeks, however long the trend beside it is. */
export function driftFrom(last: CivilDate): CivilDate {
  return addDays(last, -DRIFT_DAYS);
}

/** From the first start to the last end. */
export function hullOf(
  spans: readonly { readonly from: CivilDate; readonly to: CivilDate }[],
): ReportPeriods['span'] {
  return { from: earliest(spans.map(({ from }) => from)), to: latest(spans.map(({ to }) => to)) };
}

function trendOver(
  { grain, within }: { grain: Grain; within: Period | null },
  today: CivilDate,
  fiscalYear: FiscalYear,
) {
  const periods = within
    ? split(within, grain, fiscalYear)
    : lastPeriods(grain, TREND_LENGTH[grain], today, fiscalYear);
  return { grain, periods };
}

/** The periods of its kind up to this one; of a year its months, and of any other stretch what fits its length. */
function trendOf(period: Period, fiscalYear: FiscalYear): { grain: Grain; periods: Period[] } {
  const isWhole = period.kind === 'calendar' || period.kind === 'to_date';
  if (isWhole && period.grain !== 'year') {
    const { grain } = period;
    return { grain, periods: lastPeriods(grain, TREND_LENGTH[grain], period.from, fiscalYear) };
  }
  const grain = grainFor(daysBetween(period.from, period.to) + 1);
  return { grain, periods: split(period, grain, fiscalYear) };
}

function grainFor(days: number): Grain {
  if (days <= 21) return 'day';
  if (days <= 120) return 'week';
  return days <= 800 ? 'month' : 'quarter';
}

function earliest(dates: readonly CivilDate[]): CivilDate {
  return dates.reduce(earlierOf);
}

function latest(dates: readonly CivilDate[]): CivilDate {
  return dates.reduce((a, b) => (a > b ? a : b));
}
