import type { Calendar } from '../calendar.ts';
import { addDays, type CivilDate, daysBetween } from '../civil-date.ts';
import type { Period } from '../period.ts';
import type { ChainStage } from './explanation.ts';
import { type Fraction, fraction, product, toNumber } from './fraction.ts';
import { CYCLE_LEVER, DEAL_LEVER, type Lever } from './lever.ts';
import type { MeasuredStep } from './measured-step.ts';

export type LeverFacts = {
  /** From the top down to what the goal counts, or to the deals that bring its money. */
  readonly chain: readonly ChainStage[];
  readonly steps: readonly MeasuredStep[];
  /** Of each stage, a working day in the last weeks; a stage that nobody counted is not in it. */
  readonly perDay: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, number>;
  /** Where the goal is money: what a deal brings. `undefined` where it is not. */
  readonly averageDeal?: number | null;
  /** Days from opportunity to win; `undefined` where the goal is not won in the end. */
  readonly cycle?: number | null;
  readonly period: Period;
  readonly today: CivilDate;
  readonly calendar: Calendar;
};

/** Every lever of a goal, from the goal up: deals and cycle, then rate by rate and stage by stage. */
export function gapLevers(facts: LeverFacts): Lever[] {
  const { chain, averageDeal, cycle, perDay, people } = facts;
  const isMoney = averageDeal !== undefined;
  const levers: Lever[] = [
    ...(isMoney ? [{ kind: 'deal', key: DEAL_LEVER, value: averageDeal } as const] : []),
    ...(cycle === undefined ? [] : [{ kind: 'cycle', key: CYCLE_LEVER, value: cycle } as const]),
  ];
  let share: Fraction = fraction(1, 1);
  const passes = isMoney ? [DEAL_LEVER] : [];
  for (let at = chain.length - 1; at >= 0; at -= 1) {
    const { metric } = chain[at]!;
    const isGoal = at === chain.length - 1 && !isMoney;
    const worth = isMoney ? (averageDeal === null ? null : toNumber(share) * averageDeal) : toNumber(share);
    const [latest, days] = windowOf(chain[at]!, facts);
    const when = { latest, days, people: people.get(metric) ?? null };
    if (!isGoal) {
      const [perDayHere, passed] = [perDay.get(metric) ?? null, [...passes]];
      levers.push({ kind: 'stage', key: metric, perDay: perDayHere, worth, passes: passed, ...when });
    }
    const step = at > 0 ? stepFrom(chain[at - 1]!.metric, facts) : undefined;
    if (!step) continue;
    const [key, rate] = [step.step.metric ?? `rate_into_${step.to}`, step.blended.rate];
    levers.push({
      kind: 'rate',
      key,
      from: step.from,
      to: metric,
      rate,
      perDay: perDay.get(step.from) ?? null,
      ...when,
    });
    share = product(share, rate);
    passes.push(key);
  }
  return levers;
}

/** The working days on which what enters a stage mostly comes to the goal inside the period, and the last of them. */
function windowOf(
  { days }: ChainStage,
  { period, today, calendar }: LeverFacts,
): readonly [CivilDate, number] {
  const latest = addDays(period.to, -days);
  return [latest, calendar.workingDays(later(addDays(today, 1), addDays(period.from, -days)), latest)];
}

/** What is left of a period after today: all of it where it has not begun. */
export function daysAhead(
  period: Period,
  today: CivilDate,
  calendar: Calendar,
): { readonly workingDays: number; readonly calendarDays: number } {
  const from = later(addDays(today, 1), period.from);
  return {
    workingDays: calendar.workingDays(from, period.to),
    calendarDays: Math.max(0, daysBetween(from, period.to) + 1),
  };
}

function stepFrom(metric: string, { steps }: LeverFacts): MeasuredStep | undefined {
  return steps.find(({ from }) => from === metric);
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
