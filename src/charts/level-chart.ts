import { daysBetween } from '../domain/civil-date.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { courseChart, type Spot } from './course.ts';
import type { Chart } from './renderer.ts';
import { timeLabels } from './time-labels.ts';
import type { ChartFormat, ReportWords } from './words.ts';

/** Nothing before the period gets more room than so many times the period itself. */
const MOST_BEFORE = 2;

/** A level as it stood day by day, the closing levels of the periods before it, its target and where it is heading. */
export function levelChart(report: KpiReport, words: ReportWords, format: ChartFormat): Chart {
  const { curve, period } = report;
  const day = (date: string) => daysBetween(period.from, date);
  const to = Math.max(1, day(curve.at(-1)?.date ?? period.to));
  const actual: Spot[] = curve.flatMap(({ date, actual }) =>
    actual === null ? [] : [{ x: day(date), y: actual }],
  );
  const before: Spot[] = report.trend.buckets.flatMap(({ period: { to: end }, value }) =>
    value === null || end >= period.from || day(end) < -MOST_BEFORE * to ? [] : [{ x: day(end), y: value }],
  );
  const pace: Spot[] = curve.flatMap(({ date, expected }) =>
    expected === null || expected === report.target?.value ? [] : [{ x: day(date), y: expected }],
  );
  const from = before[0]?.x ?? 0;
  const days = curve.map(({ date }) => ({ x: day(date), date }));
  return courseChart({
    report,
    words,
    format,
    from,
    to,
    // The line from the last closing level into the period.
    before: before.length > 0 && actual[0] ? [...before, actual[0]] : before,
    actual,
    pace,
    paceSoFar: [],
    xLabels: [
      ...report.trend.buckets
        .filter(({ period: { to: end } }) => before.some(({ x }) => x === day(end)))
        .map(({ period: { to: end } }) => ({ at: day(end), text: format.date(end) })),
      ...timeLabels(
        days.map(({ x, date }) => ({ x: x + 1, date })),
        format,
      ).map(({ at, text }) => ({
        at: at - 1,
        text,
      })),
    ],
    fromZero: false,
  });
}
