import type { CivilDate } from '../civil-date.ts';
import type { Metric } from '../metric.ts';
import type { FiscalYear } from '../period.ts';
import { type CalendarPeriod, split } from '../periods.ts';

/** The kinds of period that have records. */
export const RECORD_GRAINS = ['week', 'month'] as const;
export type RecordGrain = (typeof RECORD_GRAINS)[number];

/** So many whole periods must have been counted before the best of them is worth a word. */
export const ENOUGH_HISTORY: Readonly<Record<RecordGrain, number>> = { week: 26, month: 12 };
/** Fewer things than this make no feat: one more is chance. */
const FEWEST_THINGS = 10;

export type Best = { readonly value: number; readonly from: CivilDate; readonly to: CivilDate };

/** Whether a metric has records: what happens and adds up, the more the better. */
export function hasRecords(metric: Metric): boolean {
  return (
    metric.kind === 'flow' &&
    metric.direction === 'up' &&
    metric.unique !== true &&
    (metric.unit === 'count' || metric.unit === 'money')
  );
}

/** The whole periods between the first day that counts and a period, oldest first. */
export function periodsBefore(
  grain: RecordGrain,
  first: CivilDate,
  period: { readonly from: CivilDate },
  year: FiscalYear,
): CalendarPeriod[] {
  if (first >= period.from) return [];
  const all = split({ kind: 'dates', from: first, to: period.from }, grain, year);
  return all.filter(({ from, to }) => from >= first && to < period.from);
}

/** The best of what was counted; `null` where that is too little to speak of. The first to have come so far keeps it. */
export function bestOf(grain: RecordGrain, counted: readonly Best[]): Best | null {
  if (counted.length < ENOUGH_HISTORY[grain]) return null;
  return counted.reduce((best, one) => (one.value > best.value ? one : best));
}

export function beats(value: number, best: Best, { unit }: Pick<Metric, 'unit'>): boolean {
  return value > best.value && (unit !== 'count' || value >= FEWEST_THINGS);
}
