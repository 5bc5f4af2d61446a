import { ENOUGH_CASES } from '../evidence.ts';
import type { KpiReport } from '../kpi-report.ts';
import { sumOf, tidy } from '../numbers.ts';
import type { Lever, WhatIf } from './lever.ts';
import { type LeverNeed, leverNeed, ranked } from './lever-need.ts';
import { type Ahead, comingWith, movedBy } from './what-if.ts';

/** What the pace will leave missing of a target, and what would close it; whole and printable. */
export type Gap = {
  /** The goal in its whole period. */
  readonly report: KpiReport;
  /**
   * What comes by itself is told by the period's own pace, by the weeks before where it is too early to say, or not
   * at all: then everything that remains is missing.
   */
  readonly basis: 'forecast' | 'usual' | 'remaining';
  readonly coming: number;
  /** Target less what there is and what comes by itself; below zero there is room. */
  readonly missing: number;
  /** The same with all that is tried. */
  readonly left: number;
  /** Where the period ends then. */
  readonly landing: number;
  /** Lever by lever, and what each adds to what the ones before it bring. */
  readonly tried: readonly Tried[];
  /** What was tried and moves nothing here: metrics. */
  readonly unfit: readonly string[];
  readonly levers: readonly LeverNeed[];
};

export type Tried = { readonly whatIf: WhatIf; readonly lever: Lever; readonly gain: number };

export type GapFacts = {
  /** With a target and, once its period has begun, a figure. */
  readonly report: KpiReport;
  readonly levers: readonly Lever[];
  /** Of the goal, a working day in the last weeks; `null` where it is not known. */
  readonly pace: number | null;
  readonly workingDays: number;
  readonly calendarDays: number;
};

/** Before this nothing can be told from a pace. */
const FEWEST_ROWS = ENOUGH_CASES.average;

export function gapOf(facts: GapFacts, what: readonly WhatIf[]): Gap {
  const { report, levers, workingDays, calendarDays } = facts;
  const { basis, coming } = comingOf(facts);
  const ahead: Ahead = { coming, workingDays, calendarDays, levers };
  const actual = report.actual ?? 0;
  const remaining = tidy((report.target?.value ?? 0) - actual);
  const leftWith = (some: readonly WhatIf[]) => tidy(remaining - comingWith(some, ahead));
  const tried = triedOf(what, ahead);
  const whatIfs = tried.map(({ whatIf }) => whatIf);
  return {
    report,
    basis,
    coming,
    missing: leftWith([]),
    left: leftWith(whatIfs),
    landing: tidy(actual + comingWith(whatIfs, ahead)),
    tried,
    unfit: unfitOf(what, levers),
    levers: ranked(levers.map((lever) => leverNeed(lever, whatIfs, ahead, (some) => leftWith(some) <= 0))),
  };
}

function comingOf({ report, pace, workingDays }: GapFacts): Pick<Gap, 'basis' | 'coming'> {
  const { forecast, actual, tooEarly, rows } = report;
  if (forecast && actual !== null && !tooEarly && rows >= FEWEST_ROWS)
    return { basis: 'forecast', coming: Math.max(0, tidy(forecast.value - actual)) };
  if (pace !== null && pace > 0) return { basis: 'usual', coming: tidy(pace * workingDays) };
  return { basis: 'remaining', coming: 0 };
}

/** One change a lever, in the order in which they were first tried; what comes to nothing is left out. */
function triedOf(what: readonly WhatIf[], ahead: Ahead): Tried[] {
  const keys = [...new Set(what.map(({ lever }) => lever))];
  const each = keys.flatMap((key) => {
    const lever = ahead.levers.find((one) => one.key === key);
    const mine = what.filter((one) => one.lever === key);
    // As far as it goes: no more than all of those who enter come on.
    const moved = lever ? movedBy(lever, mine) : 0;
    if (!lever || moved === 0) return [];
    const unit = mine.every((one) => one.unit === 'share') ? 'share' : 'things';
    const by = lever.kind === 'stage' && unit === 'share' ? sumOf(mine.map((one) => one.by)) : moved;
    return [{ lever, whatIf: { lever: key, by, unit } as const }];
  });
  let before = ahead.coming;
  return each.map(({ lever, whatIf }, at) => {
    const upTo = each.slice(0, at + 1).map((one) => one.whatIf);
    const coming = comingWith(upTo, ahead);
    const gain = tidy(coming - before);
    before = coming;
    return { whatIf, lever, gain };
  });
}

/** Metrics that are no lever of this goal. */
function unfitOf(what: readonly WhatIf[], levers: readonly Lever[]): string[] {
  const unknown = what.filter(({ lever }) => !levers.some(({ key }) => key === lever));
  return [...new Set(unknown.map(({ lever }) => lever))];
}
