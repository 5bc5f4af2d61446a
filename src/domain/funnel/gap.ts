import { ENOUGH_CASES } from '../evidence.ts';
import type { KpiReport } from '../kpi-report.ts';
import { tidy } from '../numbers.ts';
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
  readonly tried: readonly WhatIf[];
  /** What was tried and moves nothing here: metrics. */
  readonly unfit: readonly string[];
  readonly levers: readonly LeverNeed[];
};

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

export function gapOf(facts: GapFacts, tried: readonly WhatIf[]): Gap {
  const { report, levers, workingDays, calendarDays } = facts;
  const { basis, coming } = comingOf(facts);
  const ahead: Ahead = { coming, workingDays, calendarDays, levers };
  const remaining = tidy((report.target?.value ?? 0) - (report.actual ?? 0));
  const fit = tried.filter(({ lever }) => levers.some(({ key }) => key === lever));
  const left = (what: readonly WhatIf[]) => tidy(remaining - comingWith(what, ahead));
  const applied = levers.filter((lever) => movedBy(lever, fit) !== 0).map(({ key }) => key);
  return {
    report,
    basis,
    coming,
    missing: left([]),
    left: left(fit),
    landing: tidy((report.actual ?? 0) + comingWith(fit, ahead)),
    tried: applied.flatMap((key) => fit.filter(({ lever }) => lever === key)),
    unfit: [...new Set(tried.filter((each) => !fit.includes(each)).map(({ lever }) => lever))],
    levers: ranked(levers.map((lever) => leverNeed(lever, fit, ahead, (what) => left(what) <= 0))),
  };
}

function comingOf({ report, pace, workingDays }: GapFacts): Pick<Gap, 'basis' | 'coming'> {
  const { forecast, actual, tooEarly, rows } = report;
  if (forecast && actual !== null && !tooEarly && rows >= FEWEST_ROWS)
    return { basis: 'forecast', coming: Math.max(0, tidy(forecast.value - actual)) };
  if (pace !== null && pace > 0) return { basis: 'usual', coming: tidy(pace * workingDays) };
  return { basis: 'remaining', coming: 0 };
}
