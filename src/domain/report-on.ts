import type { Calendar } from './calendar.ts';
import { type CivilDate, datesFrom, earlierOf } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import { hasTooFewCases } from './evidence.ts';
import type { Figure, Figures } from './figures.ts';
import { forecastFlow, forecastLevel } from './forecast.ts';
import type { Change, CurvePoint, Forecast, KpiReport, PeriodTarget, TrendBucket } from './kpi-report.ts';
import type { Metric } from './metric.ts';
import type { Catalogue } from './metrics/catalogue.ts';
import { runningSum, tidy } from './numbers.ts';
import { attainmentOf, expectedBy, isTooEarlyForPace, remainingTo, statusOf } from './pace.ts';
import type { FiscalYear, Period } from './period.ts';
import { aimFor, targetFor } from './period-target.ts';
import { driftFrom, type ReportPeriods } from './report-periods.ts';
import type { Target } from './target.ts';

/** Everything a report is made from: what was read, and the rules it is judged by. */
export type ReportFacts = {
  readonly metric: Metric;
  readonly periods: ReportPeriods;
  readonly today: CivilDate;
  readonly filter: Dimensions;
  readonly knownOn: CivilDate | null;
  readonly figures: Figures;
  readonly catalogue: Catalogue;
  /** Every version of every target. */
  readonly targets: readonly Target[];
  readonly calendar: Calendar;
  readonly fiscalYear: FiscalYear;
};

/** The one place where a metric in a period is judged. */
export function reportOn(facts: ReportFacts): KpiReport {
  const { metric, today, filter, knownOn, calendar } = facts;
  const { period } = facts.periods;
  const { from, to } = period;
  const over = today > to;
  const begun = from <= today;
  const until = over ? to : today;
  const workingDays = calendar.workingDaysIn(period, today);
  const target = targetIn(facts, period);
  const options = { remaining: (key: string) => remainingOf(facts, key, period, until) };
  const { value: actual, rows } = begun
    ? facts.figures.valueOf(metric.key, from, until, options)
    : { value: null, rows: 0 };
  const evidence = actual === null ? null : facts.figures.evidenceOf(metric.key, from, until, options);
  const tooEarly = evidence
    ? hasTooFewCases(metric, evidence)
    : metric.kind === 'flow' && begun && isTooEarlyForPace(workingDays);
  const expected = target && begun ? tidy(expectedBy(target.value, metric.kind, workingDays)) : null;
  const isFlow = metric.kind === 'flow';
  const remaining = target && actual !== null ? tidy(remainingTo(actual, target.value)) : null;
  return {
    metric,
    period,
    today,
    filter,
    knownOn,
    actual,
    rows,
    evidence,
    target,
    attainment: target && actual !== null ? attainmentOf(actual, target.value, metric.direction) : null,
    workingDays,
    expected,
    runRate: isFlow && actual !== null && workingDays.elapsed > 0 ? actual / workingDays.elapsed : null,
    forecast: actual === null ? null : forecastOf(facts, actual, until),
    remaining,
    remainingPerWorkingDay:
      remaining !== null && metric.kind !== 'derived' && workingDays.left > 0
        ? remaining / workingDays.left
        : null,
    status:
      actual === null || !target || expected === null
        ? null
        : evidence && tooEarly
          ? 'too_early'
          : statusOf({ metric, actual, target: target.value, expected, over, tooEarly }),
    tooEarly,
    change: actual === null ? null : changeFrom(facts, actual),
    curve: metric.kind === 'derived' ? [] : curveOf(facts, target, until),
    trend: { grain: facts.periods.trend.grain, buckets: bucketsOf(facts) },
  };
}

function targetIn({ metric, targets, filter, ...rules }: ReportFacts, period: Period): PeriodTarget | null {
  return targetFor(metric, period, targets, filter, rules);
}

function aimIn({ metric, targets, filter, ...rules }: ReportFacts, period: Period): number | null {
  return aimFor(metric, period, targets, filter, rules);
}

/** What was left to another metric's target in a period by a date, for formulas that ask (`remaining(revenue)`). */
function remainingOf(facts: ReportFacts, key: string, period: Period, until: CivilDate): number | null {
  const metric = facts.catalogue.get(key);
  const aim = metric ? aimIn({ ...facts, metric }, period) : null;
  if (aim === null || period.from > facts.today) return null;
  const { value } = facts.figures.valueOf(key, period.from, until);
  return value === null ? null : remainingTo(value, aim);
}

function forecastOf(facts: ReportFacts, actual: number, until: CivilDate): Forecast | null {
  const { metric, figures, calendar, today } = facts;
  const { period } = facts.periods;
  const { left } = calendar.workingDaysIn(period, today);
  if (metric.kind === 'flow') {
    const days = amountsByWorkingDay(facts, period.from, until);
    return tidied(forecastFlow({ actual, days, left, isCount: metric.unit === 'count' }));
  }
  if (metric.kind === 'level') {
    const worked = datesFrom(driftFrom(until), until).filter((date) => calendar.isWorkingDay(date));
    // What a weekend changed belongs to the day before it, so that the last value is the one that stands.
    const history = [...worked.slice(0, -1), until]
      .map((date) => figures.levelAt(metric.key, date))
      .filter((value) => value !== null);
    return tidied(forecastLevel(history, left));
  }
  return null;
}

/** What came on a day off is counted with the working day before it, or with the first. */
function amountsByWorkingDay(
  { metric, figures, calendar }: ReportFacts,
  from: CivilDate,
  until: CivilDate,
): number[] {
  const daily = figures.dailyOf(metric.key, from, until);
  const amounts: number[] = [];
  let early = 0;
  for (const date of datesFrom(from, until)) {
    const amount = daily.get(date)?.value ?? 0;
    if (calendar.isWorkingDay(date)) amounts.push(amount);
    else if (amounts.length > 0) amounts.push(amounts.pop()! + amount);
    else early += amount;
  }
  if (amounts.length > 0) amounts[0]! += early;
  return amounts;
}

function changeFrom(facts: ReportFacts, actual: number): Change | null {
  const { metric, figures, calendar, today, periods } = facts;
  const { period, previous } = periods;
  const until = calendar.sameWorkingDay(period, today, previous);
  if (!until) return null;
  const { value } = figures.valueOf(metric.key, previous.from, until, {
    remaining: (key) => remainingOf(facts, key, previous, until),
  });
  if (value === null) return null;
  const difference = tidy(actual - value);
  return { period: previous, value, difference, fraction: value === 0 ? null : difference / Math.abs(value) };
}

function curveOf(facts: ReportFacts, target: PeriodTarget | null, until: CivilDate): CurvePoint[] {
  const { metric, figures, calendar, periods, today } = facts;
  const { from, to } = periods.period;
  const { total } = calendar.workingDaysIn(periods.period, to);
  const actualOn =
    metric.kind === 'flow' ? sumBy(facts, until) : (date: CivilDate) => figures.levelAt(metric.key, date);
  let workingDay = 0;
  return datesFrom(from, to).map((date) => {
    if (calendar.isWorkingDay(date)) workingDay += 1;
    const begun = date <= until && from <= today;
    return {
      date,
      workingDay,
      actual: begun ? actualOn(date) : null,
      expected:
        target &&
        expectedBy(target.value, metric.kind, { total, elapsed: workingDay, left: total - workingDay }),
    };
  });
}

/** A flow's sum from the period's start to a date, asked for day after day; `null` before the flow is known. */
function sumBy(
  { metric, figures, periods }: ReportFacts,
  until: CivilDate,
): (date: CivilDate) => number | null {
  const { from } = periods.period;
  const daily = from <= until ? figures.dailyOf(metric.key, from, until) : new Map<CivilDate, Figure>();
  const sum = runningSum();
  let known = false;
  return (date) => {
    sum.add(daily.get(date)?.value ?? 0);
    known ||= figures.valueOf(metric.key, from, date).value !== null;
    return known ? sum.value() : null;
  };
}

function bucketsOf(facts: ReportFacts): TrendBucket[] {
  const { metric, figures, periods, today } = facts;
  const buckets = periods.trend.periods.map((period) => {
    const until = earlierOf(today, period.to);
    const { value, rows } = figures.valueOf(metric.key, period.from, until, {
      remaining: (key) => remainingOf(facts, key, period, until),
    });
    const target = aimIn(facts, period);
    return { period, value, rows, target, partial: today <= period.to };
  });
  const first = buckets.findIndex(({ value }) => value !== null);
  return first < 0 ? buckets : buckets.slice(first);
}

function tidied(forecast: Forecast | null): Forecast | null {
  return forecast && { value: tidy(forecast.value), low: tidy(forecast.low), high: tidy(forecast.high) };
}
