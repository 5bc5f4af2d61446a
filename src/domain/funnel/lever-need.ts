import { tidy } from '../numbers.ts';
import { toNumber } from './fraction.ts';
import type { Lever, WhatIf } from './lever.ts';
import { fewestSteps } from './smallest-change.ts';
import { type Ahead, mostOf, movedBy, stageComing } from './what-if.ts';

/** What one lever alone would have to come to, beside what is tried of the others. */
export type LeverNeed = {
  readonly lever: Lever;
  /** As it is today: what comes of a stage while it still helps, a rate, a deal, days. `null` where not known. */
  readonly now: number | null;
  /** The same with what is tried. */
  readonly tried: number | null;
  /** The same when it closes the gap; where nothing is missing, as low as it may fall. `null` where it cannot. */
  readonly needed: number | null;
  /** From today's, as a share: below zero is room, and of the cycle what is gained. */
  readonly change: number | null;
  /** Just what closes it, in whole steps: a thing of a stage, a thousandth of anything else. */
  readonly whatIf: WhatIf | null;
  /** How many more of a stage, or of those who come on to it, in five working days. */
  readonly perWeek: number | null;
  readonly perPersonWeek: number | null;
  /** Why it cannot close the gap alone. */
  readonly whyNot: 'late' | 'all' | 'unknown' | 'nothing' | 'beyond' | null;
};

/** A change of a share is told in thousandths: 12.3 %. */
const STEPS = 1000;
const WEEK = 5;
const SHORTEST = 0.9;

/** @param closes whether the goal is reached with all of that tried. */
export function leverNeed(
  lever: Lever,
  tried: readonly WhatIf[],
  ahead: Ahead,
  closes: (tried: readonly WhatIf[]) => boolean,
): LeverNeed {
  const now = todaysValue(lever);
  const isStage = lever.kind === 'stage';
  const [moved, others] = [movedBy(lever, tried), tried.filter(({ lever: key }) => key !== lever.key)];
  const whatIfOf = (steps: number): WhatIf => {
    const sign = lever.kind === 'cycle' ? -1 : 1;
    return isStage
      ? { lever: lever.key, by: steps, unit: 'things' }
      : { lever: lever.key, by: tidy((sign * steps) / STEPS) + 0, unit: 'share' };
  };
  const whyNot = hinderedBy(lever, ahead);
  const [least, most] = range(lever, now);
  const steps =
    whyNot || now === null ? null : fewestSteps(least, most, (count) => closes([...others, whatIfOf(count)]));
  const whatIf = steps === null ? null : whatIfOf(steps);
  const reached = (by: number) => (isStage ? (now ?? 0) + by : (now ?? 0) * (1 + by));
  const more = whatIf ? moreOf(lever, whatIf.by) : null;
  const people = 'people' in lever ? lever.people : null;
  return {
    lever,
    now,
    tried: now === null || moved === 0 ? null : tidy(reached(moved)),
    needed: whatIf && tidy(reached(whatIf.by)),
    change: steps === null ? null : isStage ? tidy(steps / now!) : tidy(steps / STEPS),
    whatIf,
    perWeek: more,
    perPersonWeek: more !== null && people ? more / people : null,
    whyNot: whyNot ?? (steps === null ? (lever.kind === 'rate' ? 'all' : 'beyond') : null),
  };
}

/** The smallest change first, or where nothing is missing the least room; what cannot close it alone comes last. */
export function ranked(needs: readonly LeverNeed[]): LeverNeed[] {
  return needs.toSorted((a, b) => (sizeOf(a) === sizeOf(b) ? 0 : sizeOf(a) - sizeOf(b)));
}

/** How many times as much, up or down: half the days are as large a change as twice the meetings. */
export function sizeOf({ lever, change }: LeverNeed): number {
  if (change === null) return Infinity;
  const times = lever.kind === 'cycle' ? 1 / (1 - change) : 1 + change;
  return times < 1 ? 1 / times : times;
}

function todaysValue(lever: Lever): number | null {
  switch (lever.kind) {
    case 'stage':
      return stageComing(lever);
    case 'rate':
      return toNumber(lever.rate);
    default:
      return lever.value;
  }
}

function hinderedBy(lever: Lever, { coming }: Ahead): LeverNeed['whyNot'] {
  const value = todaysValue(lever);
  if ('days' in lever && lever.days <= 0) return 'late';
  const isUncounted =
    (lever.kind === 'stage' && lever.worth === null) || (lever.kind === 'rate' && lever.perDay === null);
  if (value === null || isUncounted) return 'unknown';
  // Twice nothing is nothing.
  return value === 0 || (lever.kind !== 'stage' && coming === 0) ? 'nothing' : null;
}

/** In whole steps, up to ten times as much; a cycle comes down to a tenth. */
function range(lever: Lever, now: number | null): readonly [number, number] {
  if (lever.kind === 'stage') return [-Math.floor(now ?? 0), Math.ceil((now ?? 0) * mostOf(lever))];
  if (lever.kind === 'cycle') return [-STEPS * mostOf(lever), STEPS * SHORTEST];
  return [-STEPS, Math.floor(mostOf(lever) * STEPS)];
}

/** Of a stage, how many more a week; of a rate, how many more of those who enter in a week come on. */
function moreOf(lever: Lever, by: number): number | null {
  switch (lever.kind) {
    case 'stage':
      return by / Math.max(1, lever.days / WEEK);
    case 'rate':
      return lever.perDay === null ? null : lever.perDay * WEEK * toNumber(lever.rate) * by;
    default:
      return null;
  }
}
