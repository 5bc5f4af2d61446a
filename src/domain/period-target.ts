import type { Calendar } from './calendar.ts';
import { addDays, type CivilDate, daysBetween } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import { inForce } from './in-force.ts';
import type { PeriodTarget } from './kpi-report.ts';
import type { Metric } from './metric.ts';
import type { FiscalYear, Grain, Period } from './period.ts';
import { periodAt } from './periods.ts';
import { sameFilter } from './same-filter.ts';
import type { Target } from './target.ts';

type Recurring = Exclude<Target['every'], 'once'>;

/** What the rules about targets need to know beside the targets. */
export type TargetRules = { readonly calendar: Calendar; readonly fiscalYear: FiscalYear };

const COARSEST_FIRST: readonly Recurring[] = ['year', 'quarter', 'month', 'week'];
/** Whether every period of the first is made of whole ones of the second. */
const TILES: Readonly<Record<Grain, readonly Recurring[]>> = {
  year: ['quarter', 'month'],
  quarter: ['month'],
  month: [],
  week: [],
  day: [],
};

/**
 * The target that holds for a metric in a period: the one set for just this kind of period; else finer ones added up
 * (a year from its months); else the period's part of coarser ones by working days (a week of a month's), which ask nothing of
 * a stretch of days off. A state or ratio does not add up, so it keeps its value in every period. `null` unless the
 * whole period is covered.
 */
export function targetFor(
  metric: Metric,
  period: Period,
  targets: readonly Target[],
  filter: Dimensions,
  rules: TargetRules,
): PeriodTarget | null {
  const mine = targets.filter((target) => target.metric === metric.key && sameFilter(target.filter, filter));
  if (mine.length === 0) return null;
  return (
    chosenDates(mine, period) ??
    (metric.kind === 'flow' ? flowTarget(mine, period, rules) : stateTarget(mine, period))
  );
}

function chosenDates(targets: readonly Target[], period: Period): PeriodTarget | null {
  const exact = targets.filter(
    (target) => target.every === 'once' && target.from === period.from && target.until === period.to,
  );
  const latest = inForce(exact, 'once', period.from);
  return latest ? told(targets, latest, latest.value, 'set') : null;
}

function flowTarget(targets: readonly Target[], period: Period, rules: TargetRules): PeriodTarget | null {
  const isWhole = period.kind === 'calendar';
  const grain = isWhole || period.kind === 'to_date' ? period.grain : undefined;
  const own = COARSEST_FIRST.filter((every) => every === grain);
  const tiling = grain ? TILES[grain] : [];
  const rest = COARSEST_FIRST.filter((every) => every !== grain && !tiling.includes(every)).reverse();
  for (const every of [...own, ...tiling, ...rest]) {
    const share = shareOf(targets, every, period, rules);
    if (!share) continue;
    const basis = !isWhole ? 'split' : every === grain ? 'set' : tiling.includes(every) ? 'summed' : 'split';
    return told(targets, share.latest, share.value, basis);
  }
  return insideOnce(targets, period, rules);
}

/** Added up over the periods that the stretch touches, each by the part of its working days that lies inside. */
function shareOf(targets: readonly Target[], every: Recurring, stretch: Period, rules: TargetRules) {
  let value = 0;
  let parts = 0;
  let latest: Target | undefined;
  for (let date = stretch.from; date <= stretch.to; ) {
    const whole = periodAt(every, date, rules.fiscalYear);
    const target = inForce(targets, every, whole.from, whole.to);
    if (!target) return undefined;
    const to = whole.to < stretch.to ? whole.to : stretch.to;
    const part = partOf(whole, date, to, rules.calendar);
    value += target.value * part;
    parts += part;
    latest = target;
    date = addDays(whole.to, 1);
  }
  return latest && parts > 0 ? { value, latest } : undefined;
}

function insideOnce(targets: readonly Target[], period: Period, rules: TargetRules): PeriodTarget | null {
  const around = inForce(targets, 'once', period.from, period.to);
  if (!around?.until) return null;
  const part = partOf({ from: around.from, to: around.until }, period.from, period.to, rules.calendar);
  return part > 0 ? told(targets, around, around.value * part, 'split') : null;
}

function partOf(
  whole: { from: CivilDate; to: CivilDate },
  from: CivilDate,
  to: CivilDate,
  calendar: Calendar,
): number {
  if (from === whole.from && to === whole.to) return 1;
  const days = calendar.workingDays(whole.from, whole.to);
  if (days > 0) return calendar.workingDays(from, to) / days;
  return (daysBetween(from, to) + 1) / (daysBetween(whole.from, whole.to) + 1);
}

/** Of the same kind of period if there is one, else of the nearest finer, else of the nearest coarser. */
function stateTarget(targets: readonly Target[], period: Period): PeriodTarget | null {
  const grain = 'grain' in period ? period.grain : 'month';
  const at = (COARSEST_FIRST as readonly Grain[]).indexOf(grain);
  const order = at < 0 ? [...COARSEST_FIRST].reverse() : finerThenCoarser(at);
  for (const every of [...order, 'once'] as const) {
    const target = inForce(targets, every, period.to);
    if (target) return told(targets, target, target.value, every === grain ? 'set' : 'split');
  }
  return null;
}

function finerThenCoarser(at: number): Recurring[] {
  return [...COARSEST_FIRST.slice(at), ...COARSEST_FIRST.slice(0, at).reverse()];
}

function told(
  targets: readonly Target[],
  target: Target,
  value: number,
  basis: PeriodTarget['basis'],
): PeriodTarget {
  const isSame = ({ every, from, until }: Target) =>
    every === target.every && (every !== 'once' || (from === target.from && until === target.until));
  const versions = targets.filter(isSame);
  return {
    value,
    basis,
    every: target.every,
    setBy: target.setBy,
    version: versions.indexOf(target) + 1,
  };
}
