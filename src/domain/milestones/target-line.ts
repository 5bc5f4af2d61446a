import type { CivilDate } from '../civil-date.ts';
import { DIMENSIONS, type Dimensions } from '../dimension.ts';
import type { FiscalYear, Period } from '../period.ts';
import { periodAt, previous } from '../periods.ts';
import { sameFilter } from '../same-filter.ts';
import type { Target, TargetCadence } from '../target.ts';

/** A target through all its versions: its levels are reached once in each of its periods, however often it is changed. */
export type TargetLine = {
  readonly metric: string;
  readonly every: TargetCadence;
  readonly filter: Dimensions;
  /** Of one between two dates. */
  readonly once: { readonly from: CivilDate; readonly to: CivilDate } | null;
};

/** Names are cut to so many characters: an index holds 2,704 bytes. */
const LONGEST_NAME = 100;

/**
 * The lines there are. One person's own target is none: whoever reaches theirs in front of everybody leaves the others
 * standing there without.
 */
export function linesOf(targets: readonly Target[]): TargetLine[] {
  const lines: TargetLine[] = [];
  for (const { metric, every, filter, from, until } of targets) {
    if (filter.owner !== undefined) continue;
    const once = every === 'once' && until !== null ? { from, to: until } : null;
    const line = { metric, every, filter, once };
    if (!lines.some((one) => isSameLine(one, line))) lines.push(line);
  }
  return lines;
}

/** `meetings/month`, `meetings/month/origin=marketing`, `meetings/once 2026-07-01..2026-07-31`: the same for ever. */
export function lineKey({ metric, every, filter, once }: TargetLine): string {
  const parts = DIMENSIONS.flatMap((dimension) => {
    const value = filter[dimension];
    return value === undefined ? [] : [`${dimension}=${value.slice(0, LONGEST_NAME)}`];
  });
  return [metric, once ? `once ${once.from}..${once.to}` : every, ...parts].join('/');
}

/** The periods of a line that may still be judged: the one that holds the date, and the one before it. */
export function judgedPeriods({ every, once }: TargetLine, today: CivilDate, year: FiscalYear): Period[] {
  if (every === 'once') return once && once.from <= today ? [{ kind: 'dates', ...once }] : [];
  const running = periodAt(every, today, year);
  return [previous(running), running];
}

/** A period as it is remembered: by its first and last day, and how often it comes. */
export function periodOf(
  every: TargetCadence,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Period {
  return every === 'once' ? { kind: 'dates', from, to } : { kind: 'calendar', grain: every, from, to };
}

function isSameLine(a: TargetLine, b: TargetLine): boolean {
  return (
    a.metric === b.metric &&
    a.every === b.every &&
    a.once?.from === b.once?.from &&
    a.once?.to === b.once?.to &&
    sameFilter(a.filter, b.filter)
  );
}
