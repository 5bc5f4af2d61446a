import type { CurvePoint } from '../domain/kpi-report.ts';
import type { Spot } from './course.ts';
import type { DatedPlace } from './time-labels.ts';

export type Step = DatedPlace & { readonly actual: number | null; readonly expected: number | null };

/** A period's days by working day. */
export function stepsOf(curve: readonly CurvePoint[]): Step[] {
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

export function spots(steps: readonly Step[], read: (step: Step) => number | null): Spot[] {
  return steps.flatMap((step) => {
    const y = read(step);
    return y === null ? [] : [{ x: step.x, y }];
  });
}

/** A sum starts at nothing, before the first working day. */
export function fromNothing(line: readonly Spot[]): Spot[] {
  if (line.length === 0 || line[0]!.x === 0) return [...line];
  return [{ x: 0, y: 0 }, ...line];
}
