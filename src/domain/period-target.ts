import type { Calendar } from './calendar.ts';
import { addDays, type CivilDate, daysBetween } from './civil-date.ts';
import { contractOf, isDraft, missingParties, versionOf } from './contract.ts';
import type { Dimensions } from './dimension.ts';
import { inForce } from './in-force.ts';
import type { PeriodTarget } from './kpi-report.ts';
import type { Metric } from './metric.ts';
import { pendingIn } from './pending-target.ts';
import type { FiscalYear, Grain, Period } from './period.ts';
import { periodAt } from './periods.ts';
import { sameFilter } from './same-filter.ts';
import { type Target, TEAM_DEPARTMENTS } from './target.ts';

type Recurring = Exclude<Target['every'], 'once'>;

/** What the rules about targets need to know beside the targets. */
export type TargetRules = { readonly calendar: Calendar; readonly fiscalYear: FiscalYear };

/** What some versions ask for in a period. */
export type FoundTarget = {
  readonly value: number;
  readonly minimum: number | null;
  readonly stretch: number | null;
  readonly basis: PeriodTarget['basis'];
  /** The versions it is read from, in the order of their parts of the period; one at least. */
  readonly versions: readonly Target[];
};

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
 * whole period is covered. Drafts stand in only where nothing that is agreed covers the period, in any of these ways.
 */
export function targetFor(
  metric: Metric,
  period: Period,
  targets: readonly Target[],
  filter: Dimensions,
  rules: TargetRules,
): PeriodTarget | null {
  const { mine, agreed, find } = versionsFor(metric, targets, filter, rules);
  const held = find(agreed, period);
  if (held) {
    const pending = agreed.length < mine.length ? pendingIn(period, held, mine, find) : null;
    return { ...told(held, mine), pending };
  }
  const draft = agreed.length < mine.length ? find(mine, period) : null;
  return draft && told(draft, mine);
}

/** Only how much that target is, for where it is asked for of many periods or of many people. */
export function aimFor(
  metric: Metric,
  period: Period,
  targets: readonly Target[],
  filter: Dimensions,
  rules: TargetRules,
): number | null {
  const { mine, agreed, find } = versionsFor(metric, targets, filter, rules);
  const found = find(agreed, period) ?? (agreed.length < mine.length ? find(mine, period) : null);
  return found?.value ?? null;
}

function versionsFor(metric: Metric, targets: readonly Target[], filter: Dimensions, rules: TargetRules) {
  const mine = targets.filter((target) => target.metric === metric.key && sameFilter(target.filter, filter));
  return {
    mine,
    agreed: mine.filter((target) => !isDraft(target)),
    find: (versions: readonly Target[], period: Period) =>
      versions.length > 0 ? findIn(metric, period, versions, rules) : null,
  };
}

function findIn(
  { kind }: Metric,
  period: Period,
  targets: readonly Target[],
  rules: TargetRules,
): FoundTarget | null {
  return (
    chosenDates(targets, period) ??
    (kind === 'flow' ? flowTarget(targets, period, rules) : stateTarget(targets, period))
  );
}

function chosenDates(targets: readonly Target[], period: Period): FoundTarget | null {
  const exact = targets.filter(
    (target) => target.every === 'once' && target.from === period.from && target.until === period.to,
  );
  const latest = inForce(exact, 'once', period.from);
  return latest ? partsOf([{ target: latest, part: 1 }], 'set') : null;
}

function flowTarget(targets: readonly Target[], period: Period, rules: TargetRules): FoundTarget | null {
  const isWhole = period.kind === 'calendar';
  const grain = isWhole || period.kind === 'to_date' ? period.grain : undefined;
  const own = COARSEST_FIRST.filter((every) => every === grain);
  const tiling = grain ? TILES[grain] : [];
  const rest = COARSEST_FIRST.filter((every) => every !== grain && !tiling.includes(every)).reverse();
  for (const every of [...own, ...tiling, ...rest]) {
    const basis = !isWhole ? 'split' : every === grain ? 'set' : tiling.includes(every) ? 'summed' : 'split';
    const found = partsOf(partsIn(targets, every, period, rules), basis);
    if (found) return found;
  }
  return insideOnce(targets, period, rules);
}

/** A version, and how much of what it asks for falls into a period. */
type Part = { readonly target: Target; readonly part: number };

/** The periods that the stretch touches, each by the part of its working days that lies inside; none unless all have a target. */
function partsIn(targets: readonly Target[], every: Recurring, stretch: Period, rules: TargetRules): Part[] {
  const parts: Part[] = [];
  for (let date = stretch.from; date <= stretch.to; ) {
    const whole = periodAt(every, date, rules.fiscalYear);
    const target = inForce(targets, every, whole.from, whole.to);
    if (!target) return [];
    const to = whole.to < stretch.to ? whole.to : stretch.to;
    parts.push({ target, part: partOf(whole, date, to, rules.calendar) });
    date = addDays(whole.to, 1);
  }
  return parts;
}

/** Added up; nothing where nothing is asked for. */
function partsOf(parts: readonly Part[], basis: PeriodTarget['basis']): FoundTarget | null {
  if (!parts.some(({ part }) => part > 0)) return null;
  const sum = (level: 'value' | 'minimum' | 'stretch') =>
    parts.some(({ target }) => target[level] === null)
      ? null
      : parts.reduce((all, { target, part }) => all + target[level]! * part, 0);
  return {
    value: sum('value')!,
    minimum: sum('minimum'),
    stretch: sum('stretch'),
    basis,
    versions: parts.map(({ target }) => target),
  };
}

function insideOnce(targets: readonly Target[], period: Period, rules: TargetRules): FoundTarget | null {
  const around = inForce(targets, 'once', period.from, period.to);
  if (!around?.until) return null;
  const part = partOf({ from: around.from, to: around.until }, period.from, period.to, rules.calendar);
  return partsOf([{ target: around, part }], 'split');
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
function stateTarget(targets: readonly Target[], period: Period): FoundTarget | null {
  const grain = 'grain' in period ? period.grain : 'month';
  const at = (COARSEST_FIRST as readonly Grain[]).indexOf(grain);
  const order = at < 0 ? [...COARSEST_FIRST].reverse() : finerThenCoarser(at);
  for (const every of [...order, 'once'] as const) {
    const target = inForce(targets, every, period.to);
    if (target) return partsOf([{ target, part: 1 }], every === grain ? 'set' : 'split');
  }
  return null;
}

function finerThenCoarser(at: number): Recurring[] {
  return [...COARSEST_FIRST.slice(at), ...COARSEST_FIRST.slice(0, at).reverse()];
}

function told(found: FoundTarget, targets: readonly Target[]): PeriodTarget {
  const { versions, ...levels } = found;
  const latest = versions.at(-1)!;
  const missing = new Set(versions.flatMap(missingParties));
  return {
    ...levels,
    every: latest.every,
    setBy: latest.setBy,
    id: latest.id,
    version: versionOf(latest, targets),
    guard: latest.guard,
    contract: missing.size > 0 ? null : contractOf(latest, targets),
    draft: missing.size > 0,
    missing: TEAM_DEPARTMENTS.filter((party) => missing.has(party)),
    pending: null,
  };
}
