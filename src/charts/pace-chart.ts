import type { CurvePoint, KpiReport } from '../domain/kpi-report.ts';
import { type Course, courseChart, type Spot } from './course.ts';
import type { Chart } from './renderer.ts';
import { type DatedPlace, timeLabels } from './time-labels.ts';
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

type Step = DatedPlace & { readonly actual: number | null; readonly expected: number | null };

function stepsOf(curve: readonly CurvePoint[]): Step[] {
  // A period with no more than one working day is drawn by its days.
  const byDay = (curve.at(-1)?.workingDay ?? 0) < 2;
  const steps = new Map<number, Step>();
  curve.forEach(({ date, workingDay, actual, expected }, i) => {
    const x = byDay ? i + 1 : workingDay;
    const before = steps.get(x);
    steps.set(x, { x, date: before?.date ?? date, actual: actual ?? before?.actual ?? null, expected });
  });
  return [...steps.values()];
}

function spots(steps: readonly Step[], read: (step: Step) => number | null): Spot[] {
  return steps.flatMap((step) => {
    const y = read(step);
    return y === null ? [] : [{ x: step.x, y }];
  });
}

/** A sum starts at nothing, before the first working day. */
function fromNothing(line: readonly Spot[]): Spot[] {
  if (line.length === 0 || line[0]!.x === 0) return [...line];
  return [{ x: 0, y: 0 }, ...line];
}
