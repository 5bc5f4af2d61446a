import type { CivilDate } from './civil-date.ts';

/** The periods a calendar has. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A stretch of days, both ends included, with the name people gave it.
 *
 * - `calendar`: one whole day, ISO week, month, quarter or (fiscal) year.
 * - `to_date`: begins like the calendar's, ends today.
 * - `rolling`: the last `count` grains, ending today.
 * - `dates`: two dates somebody chose.
 */
export type Period =
  | {
      readonly kind: 'calendar' | 'to_date';
      readonly grain: Grain;
      readonly from: CivilDate;
      readonly to: CivilDate;
    }
  | {
      readonly kind: 'rolling';
      readonly grain: Grain;
      readonly count: number;
      readonly from: CivilDate;
      readonly to: CivilDate;
    }
  | { readonly kind: 'dates'; readonly from: CivilDate; readonly to: CivilDate };

/** What periods depend on beside the date: 1 = the year starts in January. */
export type FiscalYear = { readonly startMonth: number };
