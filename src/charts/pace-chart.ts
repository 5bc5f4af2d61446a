import type { KpiReport } from '../domain/kpi-report.ts';
import { type Course, courseChart } from './course.ts';
import { fromNothing, spots, stepsOf } from './pace-steps.ts';
import type { Chart } from './renderer.ts';
import { timeLabels } from './time-labels.ts';
import type { ChartFormat, ReportWords } from './words.ts';

/**
 * A flow on its way through a period: its running sum, what the target asks for, and where it is heading. The x axis
 * counts working days, so that the pace is a straight line; what days off bring belongs to the working day before.
 */
export function paceChart(report: KpiReport, words: ReportWords, format: ChartFormat): Chart {
  const steps = stepsOf(report.curve);
  const actual = spots(steps, (step) => step.actual);
  const pace = spots(steps, (step) => step.expected);
  const course: Course = {
    report,
    words,
    format,
    from: 0,
    to: Math.max(1, steps.at(-1)?.x ?? 1),
    before: [],
    actual: fromNothing(actual),
    pace: fromNothing(pace),
    paceSoFar: fromNothing(pace).slice(0, pace.length > 0 ? fromNothing(actual).length : 0),
    xLabels: timeLabels(
      steps.filter(({ x }) => x > 0),
      format,
    ),
    fromZero: true,
  };
  return courseChart(course);
}
