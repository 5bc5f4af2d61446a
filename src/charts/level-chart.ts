import { addDays, daysBetween } from '../domain/civil-date.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { courseChart, type Spot } from './course.ts';
import type { Chart } from './renderer.ts';
import { timeLabels } from './time-labels.ts';
import type { ChartFormat, ReportWords } from './words.ts';

/** So many closing levels before the period: more, and the period itself becomes a sliver. */
const MOST_BEFORE = 2;

/** A level as it stood day by day, the closing levels of the periods before it, its target and where it is heading. */
export function levelChart(report: KpiReport, words: ReportWords, format: ChartFormat): Chart {
  const { curve, period } = report;
  const day = (date: string) => daysBetween(period.from, date);
  const to = Math.max(1, day(curve.at(-1)?.date ?? period.to));
  const actual: Spot[] = curve.flatMap(({ date, actual }) =>
    actual === null ? [] : [{ x: day(date), y: actual }],
  );
  const closings: Spot[] = report.trend.buckets.flatMap(({ period: { to: end }, value }) =>
    value === null || end >= period.from ? [] : [{ x: day(end), y: value }],
  );
  const before = closings.slice(-MOST_BEFORE);
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
      ...before.map(({ x }) => ({ at: x, text: format.date(addDays(period.from, x)), major: true as const })),
      ...timeLabels(days, format),
    ],
    fromZero: false,
  });
}
