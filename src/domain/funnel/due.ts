import { addDays, type CivilDate, daysBetween, earlierOf } from '../civil-date.ts';
import { sumOf } from '../numbers.ts';
import { seasonIn } from '../season.ts';
import { type SplitRules, splitTarget, type TargetPart } from '../split-target.ts';

/** When what a goal takes of a stage has to come, so that it still becomes the goal in time. */
export type Due = {
  /** From the stage to the goal, for half of what enters. */
  readonly days: number;
  /** The goal's own stretch, so many days earlier: half of what comes after its end helps only what follows. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** What has to come before a date: the plan's start, or what is left of a period; whole. */
  readonly before: number;
  /** From that date on, by month; with `before` they sum to the need to the digit. */
  readonly months: readonly TargetPart[];
};

export type DueRules = Omit<SplitRules, 'decimals'>;

/**
 * A need laid over the days on which it still helps: the goal's stretch moved back by the way from here to the goal,
 * each working day of it by its season. With no way at all it is the stretch itself, as `splitTarget` has it.
 *
 * @param need whole things
 * @param since from when on it is told by month; what has to come before it is one figure
 */
export function dueOf(
  need: number,
  stretch: { readonly from: CivilDate; readonly to: CivilDate },
  days: number,
  since: CivilDate,
  rules: DueRules,
): Due {
  const [from, to] = [addDays(stretch.from, -days), addDays(stretch.to, -days)];
  if (to < since) return { days, from, to, before: need, months: [] };
  const before = from < since ? Math.round(need * shareBefore(since, { from, to }, rules)) : 0;
  const ahead = { kind: 'dates', from: from < since ? since : from, to } as const;
  return {
    days,
    from,
    to,
    before,
    months: splitTarget(need - before, ahead, 'month', { ...rules, decimals: 0 }),
  };
}

/** Of what is needed for what is left of a period: what had to come by the end of today, and what still can. */
export function dueFromNow(
  need: number,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  days: number,
  today: CivilDate,
  { calendar, fiscalYear }: Pick<DueRules, 'calendar' | 'fiscalYear'>,
): Due {
  const tomorrow = addDays(today, 1);
  const left = from > today ? from : earlierOf(tomorrow, to);
  return dueOf(need, { from: left, to }, days, tomorrow, { calendar, fiscalYear, season: null });
}

/** What of it has to come from that date on. */
export function stillDue({ months }: Due): number {
  return sumOf(months.map(({ value }) => value));
}

function shareBefore(
  since: CivilDate,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  { season, ahead, calendar }: DueRules,
): number {
  const early = seasonIn(season, { from, to: addDays(since, -1) }, calendar, ahead);
  const late = seasonIn(season, { from: since, to }, calendar, ahead);
  // A stretch of days off is as long as its days.
  return early + late > 0 ? early / (early + late) : daysBetween(from, since) / (daysBetween(from, to) + 1);
}
