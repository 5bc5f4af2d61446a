import type { Status, WorkingDays } from './kpi-report.ts';
import type { Direction, Metric } from './metric.ts';

/** Where a status begins, as a share of what is expected by now; the only place that says so. */
export const PACE = { ahead: 1.05, onTrack: 0.95, behind: 0.8 } as const;

/**
 * How much of the target is reached, as a fraction, never capped: actual ÷ target where more is better,
 * 1 − (actual − target) ÷ |target| where less is (target 50: 50 → 1, 100 → 0, 25 → 1.5).
 * A target of zero is either reached (1) or not (0); below zero, "more is better" mirrors the second formula.
 */
export function attainmentOf(actual: number, target: number, direction: Direction): number {
  const better = direction === 'up' ? actual - target : target - actual;
  if (target === 0) return better >= 0 ? 1 : 0;
  if (direction === 'up' && target > 0) return actual / target;
  return 1 + better / Math.abs(target);
}

/** What the target asks for by the end of today: its share by working days for a flow, all of it for a state. */
export function expectedBy(target: number, kind: Metric['kind'], days: WorkingDays): number {
  if (kind !== 'flow' || days.left === 0) return target;
  return (target * days.elapsed) / days.total;
}

/** What is missing to the target, or for `down` metrics what is left to spend of it; never negative. */
export function remainingTo(actual: number, target: number): number {
  return Math.max(0, target - actual);
}

/**
 * In the first days of a period a run rate says little: fewer than three working days, or fewer than a fifth of a
 * short period's.
 */
export function isTooEarlyForPace(days: WorkingDays): boolean {
  return days.left > 0 && days.elapsed < Math.min(3, Math.ceil(days.total / 5));
}

export type Standing = {
  readonly metric: Pick<Metric, 'kind' | 'unit' | 'direction'>;
  readonly actual: number;
  readonly target: number;
  readonly expected: number;
  readonly over: boolean;
  readonly tooEarly: boolean;
};

/** The verdict in one word. After the end there are only three: hit, missed by little (`behind`), missed (`at_risk`). */
export function statusOf({ metric, actual, target, expected, over, tooEarly }: Standing): Status {
  const up = metric.direction === 'up';
  const met = attainmentOf(actual, target, metric.direction) >= 1;
  if (over)
    return met ? 'hit' : paceOf(actual, target, metric.direction) >= PACE.behind ? 'behind' : 'at_risk';
  // A sum has reached a goal for good, and broken a ceiling for good, and a level stands where it stands; a ratio is
  // still being made.
  if (met && up && metric.kind !== 'derived') return 'hit';
  if (!met && !up && metric.kind === 'flow') return 'at_risk';
  if (tooEarly) return 'too_early';
  const pace = paceOf(actual, expected, metric.direction);
  if (Math.abs(actual - expected) <= noiseOf(metric, expected)) return 'on_track';
  if (pace >= PACE.ahead) return 'ahead';
  if (pace >= PACE.onTrack) return 'on_track';
  return pace >= PACE.behind ? 'behind' : 'at_risk';
}

function paceOf(actual: number, expected: number, direction: Direction): number {
  return attainmentOf(actual, expected, direction);
}

/**
 * A gap that chance alone would often make is no verdict, or 3 against 4 would flap between red and green: half a
 * standard deviation of a count that arrives at random (Poisson: the square root of what is expected).
 */
function noiseOf(metric: Standing['metric'], expected: number): number {
  return metric.kind === 'flow' && metric.unit === 'count' ? Math.sqrt(Math.max(0, expected)) / 2 : 0;
}
