import type { KpiReport } from '../kpi-report.ts';
import type { Level } from '../levels.ts';

/**
 * A report held against one level of its target, which it has reached: what is celebrated is not told as falling short
 * of something else. `null` where the level is the target itself, or where nothing of it is drawn towards a level.
 */
export function againstLevel(report: KpiReport, level: Level): KpiReport | null {
  const { target, metric, curve, expected } = report;
  const value = target?.[level] ?? null;
  const isOnItsWay = metric.direction === 'up' && metric.kind !== 'derived';
  if (!target || value === null || level === 'value' || !isOnItsWay) return null;
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
