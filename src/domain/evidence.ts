import type { Evidence } from './kpi-report.ts';
import type { Metric } from './metric.ts';

/** With fewer cases than this a figure is "too early to say"; the only place that says so. */
export const ENOUGH_CASES = { share: 10, score: 10, average: 5 } as const;

/** The normal distribution's 97.5th percentile: 95 % lie within. */
const Z = 1.96;

/**
 * How many cases stand behind a figure and where it probably lies (95 %).
 *
 * @param variance of one case, for a score that is a mean of cases (NPS: √((p + d − (p − d)²) ÷ n) × 1.96 in points).
 */
export function evidenceOf(
  metric: Pick<Metric, 'unit'>,
  value: number,
  cases: number,
  variance: number | null,
): Evidence {
  if (cases > 0 && variance !== null) {
    const margin = Z * Math.sqrt(Math.max(0, variance) / cases);
    const [lowest, highest] = metric.unit === 'points' ? [-100, 100] : [-Infinity, Infinity];
    return { cases, low: Math.max(lowest, value - margin), high: Math.min(highest, value + margin) };
  }
  // Out of more than all: the steps are of the same period but not of the same cases, and no interval is true.
  if (metric.unit !== 'percent' || cases <= 0 || value < 0 || value > 1)
    return { cases, low: null, high: null };
  return { cases, ...wilsonInterval(value, cases) };
}

/**
 * The score interval for a share, which stays inside 0–100 % and honest where cases are few: Wilson (1927),
 * https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval
 */
export function wilsonInterval(
  share: number,
  cases: number,
): { readonly low: number; readonly high: number } {
  const spread = Z ** 2 / cases;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (Z * Math.sqrt((share * (1 - share)) / cases + spread / (4 * cases))) / (1 + spread);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Whether there are too few cases to say anything from the figure. */
export function hasTooFewCases(metric: Pick<Metric, 'unit'>, { cases }: Evidence): boolean {
  if (metric.unit === 'percent') return cases < ENOUGH_CASES.share;
  return cases < (metric.unit === 'points' ? ENOUGH_CASES.score : ENOUGH_CASES.average);
}
