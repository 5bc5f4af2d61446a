import type { KpiReport } from './kpi-report.ts';

/** Less than this and it may be chance: a twentieth of what it was. */
const NOTICEABLE = 0.05;

/**
 * Whether a counter-metric has suffered: it is behind its own target, or without one has gone the wrong way since the
 * period before. From too few cases nothing can be said of it.
 */
export function guardSuffers({ actual, target, status, tooEarly, change, metric }: KpiReport): boolean {
  if (actual === null || tooEarly) return false;
  if (target) return status === 'behind' || status === 'at_risk';
  const worse = metric.direction === 'up' ? -1 : 1;
  return (change?.fraction ?? 0) * worse >= NOTICEABLE;
}
