import { addDays, addMonths, type CivilDate } from '../civil-date.ts';
import type { MeasuredStep } from './measured-step.ts';
import type { StepCounts, StepHistory } from './step-history.ts';

/** A step whose rate fell, since when, and the counts that say so. */
export type Drag = Pick<MeasuredStep, 'from' | 'to' | 'step'> & {
  /** The first of the month in which it began. */
  readonly since: CivilDate;
  readonly now: StepCounts;
  readonly before: StepCounts;
  /** How many more would have gone on since then at the rate before. */
  readonly lost: number;
};

/** Fewer conversions than this on either side are too few to compare. */
const FEWEST = 12;
/** With at least so many in all it is known whether a step fell. */
export const ENOUGH_TO_COMPARE = 2 * FEWEST;
/** One in two hundred by chance alone: many months and steps are looked at. */
const SURE = 2.576;
/** A fall that a team would notice. */
const LEAST_FALL = 0.12;

export type StepWithHistory = Pick<MeasuredStep, 'from' | 'to' | 'step'> & {
  readonly history: StepHistory | null;
};

/**
 * The step that drags: whose rate fell most, of those whose fall chance does not explain. For each step the month is
 * looked for at which the rates before and after differ most, by the test of two proportions
 * (https://en.wikipedia.org/wiki/Two-proportion_Z-test; one change point, as in
 * https://en.wikipedia.org/wiki/Change_detection), as long as it has not recovered since.
 */
export function dragIn(steps: readonly StepWithHistory[]): Drag | null {
  const falls = steps.flatMap((step) => {
    const fall = step.history && fallOf(step.history);
    return fall ? [{ ...fall, from: step.from, to: step.to, step: step.step }] : [];
  });
  falls.sort((a, b) => shareKept(a) - shareKept(b));
  return falls[0] ?? null;
}

type Fall = Pick<Drag, 'since' | 'now' | 'before' | 'lost'>;

function fallOf(history: StepHistory): Fall | null {
  const { from, to } = history;
  let worst: (Fall & { readonly z: number }) | null = null;
  for (const since of monthsAfter(from, to)) {
    const before = history.between(from, addDays(since, -1));
    const now = history.between(since, to);
    if (before.converted < FEWEST || now.converted < FEWEST) continue;
    const z = fallInDeviations(before, now);
    const lost = now.entered * rateOf(before) - now.converted;
    if (!worst || z > worst.z) worst = { since, now, before, lost, z };
  }
  if (!worst || worst.z < SURE || 1 - shareKept(worst) < LEAST_FALL) return null;
  const { z: _, ...fall } = worst;
  return fall;
}

function fallInDeviations(before: StepCounts, now: StepCounts): number {
  const share = (before.converted + now.converted) / (before.entered + now.entered);
  // More that went on than entered is no proportion; its counts still vary by their square roots.
  const variance = share < 1 ? share * (1 - share) : share;
  const deviation = Math.sqrt(variance * (1 / before.entered + 1 / now.entered));
  return deviation > 0 ? (rateOf(before) - rateOf(now)) / deviation : 0;
}

function shareKept({ before, now }: Pick<Fall, 'before' | 'now'>): number {
  return rateOf(now) / rateOf(before);
}

function rateOf({ entered, converted }: StepCounts): number {
  return entered > 0 ? converted / entered : 0;
}

function monthsAfter(from: CivilDate, to: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  let month = addMonths(`${from.slice(0, 7)}-01`, 1);
  while (month <= to) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
}
