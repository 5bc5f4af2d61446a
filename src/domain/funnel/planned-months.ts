import { addDays } from '../civil-date.ts';
import { sumOf } from '../numbers.ts';
import type { Period } from '../period.ts';
import { split } from '../periods.ts';
import type { Season } from '../season.ts';
import { splitTarget, type TargetPart } from '../split-target.ts';
import { type Due, type DueRules, dueOf } from './due.ts';

export type MonthsFacts = Omit<DueRules, 'season' | 'ahead'> & {
  readonly year: Period;
  /** The metric of the last stage. */
  readonly goal: string;
  /** By metric; what is not in it has none. */
  readonly seasons: ReadonlyMap<string, Season>;
  /** How many days a stage usually comes before the goal, by metric, as `latestUseful` has it; none where nobody measured. */
  readonly daysToGoal: ReadonlyMap<string, number>;
};

/** What comes before the goal is needed before it; when the last of it is in, what comes is for the year after. */
export function plannedMonths(
  metric: string,
  need: number,
  facts: MonthsFacts,
): { readonly months: readonly TargetPart[]; readonly due: Due | null } {
  const { year, seasons, goal } = facts;
  const days = facts.daysToGoal.get(metric) ?? 0;
  const own = seasons.get(metric) ?? null;
  if (days === 0)
    return { due: null, months: splitTarget(need, year, 'month', { ...facts, season: own, decimals: 0 }) };
  const goals = seasons.get(goal) ?? null;
  const rules = { ...facts, ...(own ? { season: own } : { season: goals, ahead: days }) };
  const due = dueOf(need, year, days, year.from, rules);
  const next = addDays(due.to, 1);
  const rest = { kind: 'dates', from: next > year.from ? next : year.from, to: year.to } as const;
  const onward = splitTarget(due.before, rest, 'month', { ...rules, decimals: 0 });
  const months = split(year, 'month', facts.fiscalYear).map(({ from, to }) => {
    const parts = [...due.months, ...onward].filter((part) => part.from >= from && part.to <= to);
    return { from, to, value: sumOf(parts.map(({ value }) => value)) };
  });
  return { due, months };
}
