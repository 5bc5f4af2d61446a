import type { Calendar } from '../calendar.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { KpiReport } from '../kpi-report.ts';

/** In a shorter period there is nothing to warn of: it is over before anybody can turn it. */
const FEWEST_WORKING_DAYS = 10;
/** Before a third of it has passed a pace may still be chance. */
const ENOUGH_PASSED = 1 / 3;
/** With fewer days on which something helps, a warning is only bad news. */
const FEWEST_DAYS_TO_ACT = 5;

/**
 * Whether the forecast misses a target while there is time to act on it.
 * @param latest half of what comes later no longer counts in the period
 */
export function willMiss(
  report: KpiReport,
  latest: CivilDate,
  { workingDays }: Pick<Calendar, 'workingDays'>,
): boolean {
  const { metric, target, actual, forecast, status, tooEarly, today, workingDays: days } = report;
  if (!target || actual === null || !forecast || tooEarly || status !== 'at_risk') return false;
  const isOut =
    metric.direction === 'up'
      ? forecast.high < target.value
      : actual <= target.value && forecast.low > target.value;
  return (
    isOut &&
    days.total >= FEWEST_WORKING_DAYS &&
    days.elapsed >= days.total * ENOUGH_PASSED &&
    workingDays(addDays(today, 1), latest) >= FEWEST_DAYS_TO_ACT
  );
}
