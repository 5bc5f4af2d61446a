import type { KpiReport } from '../kpi-report.ts';
import type { Level } from '../levels.ts';

/** What was reached, as it was wanted then: the target may have changed since. */
export type ReachedLevel = { readonly level: Level; readonly value: number };

/**
 * A report held against one level of its target, which it has reached: what is celebrated is not told as falling short
 * of something else. `null` where the level is the target itself, where nothing of it is drawn towards a level, and where
 * it has not reached it.
 */
export function againstLevel(report: KpiReport, { level, value }: ReachedLevel): KpiReport | null {
  const { target, metric, curve, expected, actual } = report;
  const isOnItsWay = metric.direction === 'up' && metric.kind !== 'derived';
  if (!target || level === 'value' || !isOnItsWay || actual === null || actual < value) return null;
  // A sum's pace is a part of what it is to come to; a state's way begins where it stood.
  const part = metric.kind === 'flow' && target.value > 0 ? value / target.value : null;
  const scaled = (at: number | null) => (at === null || part === null ? null : at * part);
  return {
    ...report,
    target: { ...target, value },
    status: 'hit',
    expected: scaled(expected),
    curve: curve.map((point) => ({ ...point, expected: scaled(point.expected) })),
  };
}
