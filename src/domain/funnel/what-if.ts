import { tidy } from '../numbers.ts';
import { toNumber } from './fraction.ts';
import type { Lever, StageLever, WhatIf } from './lever.ts';

/** What is still to come of a goal until its period ends, and what moves it. */
export type Ahead = {
  /** What comes by itself, in the goal's unit. */
  readonly coming: number;
  readonly workingDays: number;
  readonly calendarDays: number;
  readonly levers: readonly Lever[];
};

/**
 * What is to come of the goal when levers are moved. What comes by itself is multiplied by every rate, by the deal
 * and by the cycle, each as far as it can still reach; what is added to a stage brings what it is worth at the rates
 * and the deal that are tried. So levers multiply, in any order, and more of any is never less.
 */
export function comingWith(tried: readonly WhatIf[], ahead: Ahead): number {
  const { levers, coming, calendarDays } = ahead;
  const moved = new Map(levers.map((lever) => [lever.key, movedBy(lever, tried)]));
  let times = 1;
  let added = 0;
  for (const lever of levers) {
    const by = moved.get(lever.key)!;
    switch (lever.kind) {
      case 'rate':
        times *= 1 + by * reach(lever.days, ahead);
        break;
      case 'deal':
        times *= 1 + by;
        break;
      case 'cycle':
        times *= 1 + sooner(-by, lever.value ?? 0, calendarDays);
        break;
      case 'stage': {
        const rates = lever.passes.map((key) => 1 + (moved.get(key) ?? 0));
        // What is taken away is lost as it comes today.
        added += by * (lever.worth ?? 0) * (by > 0 ? rates.reduce((all, each) => all * each, 1) : 1);
        break;
      }
    }
  }
  return tidy(Math.max(0, coming * times + added));
}

/** How many of a stage come by themselves while they still help; `null` where nobody counts them. */
export function stageComing({ perDay, days }: StageLever): number | null {
  return perDay === null ? null : tidy(perDay * days);
}

/**
 * By how much a lever is moved: a stage by so many things, everything else by a share. Never below nothing, and no
 * rate above all of those who enter.
 */
export function movedBy(lever: Lever, tried: readonly WhatIf[]): number {
  const mine = tried.filter(({ lever: key }) => key === lever.key);
  if (lever.kind === 'stage') {
    const coming = stageComing(lever) ?? 0;
    const things = mine.reduce((sum, { by, unit }) => sum + (unit === 'things' ? by : by * coming), 0);
    return Math.max(-coming, tidy(things));
  }
  const share = mine.reduce((sum, { by, unit }) => sum + (unit === 'share' ? by : 0), 0);
  return Math.min(mostOf(lever), Math.max(-1, tidy(share)));
}

/** The largest share a lever can be moved by, in thousandths: a rate to all who enter, anything else to ten times as much. */
export function mostOf(lever: Lever): number {
  const rate = lever.kind === 'rate' ? toNumber(lever.rate) : null;
  // More meetings than leads is no share: some come by other ways.
  return rate !== null && rate <= 1 ? Math.floor((1 / rate - 1) * 1000) / 1000 : TEN_TIMES - 1;
}

const TEN_TIMES = 10;

/** What goes on from now on is only a part of what is still to come: the rest has gone on already. */
function reach(days: number, { workingDays }: Ahead): number {
  return workingDays > 0 ? Math.min(1, days / workingDays) : 0;
}

/**
 * How much more is closed in the days left when every deal takes `by` less time from now on. As the velocity formula
 * has it (a cycle 20 % shorter gives 25 % more) as long as the days left are fewer than the cycle; after that no more
 * than what would have been closed in the days saved, since new deals do not begin sooner.
 */
function sooner(by: number, cycle: number, daysLeft: number): number {
  if (cycle <= 0 || daysLeft <= 0) return 0;
  return daysLeft <= cycle * (1 - by) ? by / (1 - by) : (by * cycle) / daysLeft;
}
