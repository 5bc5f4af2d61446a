import { addDays, addMonths, type CivilDate } from '../civil-date.ts';
import type { Figures } from '../figures.ts';
import type { KnownSince } from '../known-since.ts';
import { tidy } from '../numbers.ts';
import type { FiscalYear, Period } from '../period.ts';
import { periodAt } from '../periods.ts';
import type { PlanBase } from './growth-plan.ts';

/** What history answers of the four questions; `null` where it does not say. */
export type PlanHistory = {
  readonly base: PlanBase | null;
  readonly growth: number | null;
  readonly newShare: number | null;
  readonly marketingShare: number | null;
  readonly averageDeal: number | null;
};

export const NO_HISTORY: PlanHistory = {
  base: null,
  growth: null,
  newShare: null,
  marketingShare: null,
  averageDeal: null,
};

/** What has to be read for it. */
export const HISTORY_METRICS = ['revenue', 'new_customer_share', 'marketing_share', 'average_deal'] as const;

/** Growth over fewer months is mostly chance. */
const FEWEST_MONTHS = 3;

/**
 * The last twelve whole months answer for what sales come from and what a deal is worth. Growth is measured over as
 * many of them as can be held against the same months of the year before.
 *
 * @param until how far the figures reach.
 */
export function planHistory(
  figures: Figures,
  since: KnownSince,
  until: CivilDate,
  year: Pick<Period, 'from'>,
  fiscalYear: FiscalYear,
): PlanHistory {
  const begun = since.get('revenue');
  // The last month counts once its last day is known.
  const to = addDays(`${addDays(until, 1).slice(0, 7)}-01`, -1);
  const from = addMonths(addDays(to, 1), -12);
  if (begun === undefined || begun > to) return NO_HISTORY;
  const value = (metric: string) => figures.valueOf(metric, from < begun ? begun : from, to).value;
  return {
    base: baseOf(figures, begun, { from, to }, year, fiscalYear),
    growth: growthOf(figures, begun, to),
    newShare: value('new_customer_share'),
    marketingShare: value('marketing_share'),
    averageDeal: value('average_deal'),
  };
}

/** The fiscal year before the planned one once it is over, and until then the last twelve months. */
function baseOf(
  figures: Figures,
  begun: CivilDate,
  months: { readonly from: CivilDate; readonly to: CivilDate },
  year: Pick<Period, 'from'>,
  fiscalYear: FiscalYear,
): PlanBase | null {
  const before = periodAt('year', addDays(year.from, -1), fiscalYear);
  const { from, to } = before.to <= months.to && before.from >= begun ? before : months;
  const { value } = begun <= from ? figures.valueOf('revenue', from, to) : { value: null };
  return value !== null && value > 0 ? { value, from, to } : null;
}

function growthOf(figures: Figures, begun: CivilDate, to: CivilDate): number | null {
  const after = addDays(to, 1);
  for (let months = 12; months >= FEWEST_MONTHS; months -= 1) {
    const start = addMonths(after, -12 - months);
    if (start < begun) continue;
    const before = figures.valueOf('revenue', start, addDays(addMonths(after, -12), -1)).value;
    const now = figures.valueOf('revenue', addMonths(after, -months), to).value;
    return before && before > 0 && now !== null ? tidy(now / before - 1) : null;
  }
  return null;
}
