import type { Calendar } from './calendar.ts';
import { addDays, type CivilDate, earlierOf } from './civil-date.ts';
import type { Decision } from './decision.ts';
import { hasTooFewCases } from './evidence.ts';
import type { Figures } from './figures.ts';
import type { Evidence } from './kpi-report.ts';
import type { Metric } from './metric.ts';
import { tidy } from './numbers.ts';

/** A decision, and what the metric that it is to move has done since. */
export type DecisionProgress = {
  readonly decision: Decision;
  readonly today: CivilDate;
  /** `null` where none was named, or where it is gone. */
  readonly metric: Metric | null;
  readonly move: Move | null;
};

/**
 * What a metric has done since a decision.
 *
 * - A flow by working day: its sum ÷ the working days, over the stretch since and over the one just before.
 * - A level: as it stood at the end of the day before, and as it stands.
 * - A derived figure: over the stretch since, and over one of as many working days just before.
 */
export type Move =
  | {
      readonly kind: 'moved';
      readonly before: number;
      readonly since: number;
      /** `chance`: so small a difference comes by itself. */
      readonly verdict: 'better' | 'worse' | 'same' | 'chance';
    }
  /** Fewer than three working days, or too few cases. */
  | { readonly kind: 'too_early'; readonly workingDays: number; readonly cases: number | null }
  /** Nothing has been heard of its sources since. */
  | { readonly kind: 'no_figures' }
  /** It was not measured before, or in too few cases. */
  | { readonly kind: 'unknown_before'; readonly since: number }
  /** Worked out against what remains to a period's target, which is another at any other time. */
  | { readonly kind: 'of_a_period' };

/** A run rate of fewer working days says little; `pace` thinks the same. */
const FEWEST_DAYS = 3;
/** A flow is held against no less than four weeks, so that one week's luck is not the yardstick. */
const FOUR_WEEKS = 20;
/** What nobody would call a difference, as a share. */
const SAME = 0.02;

export type Stretches = {
  readonly before: { readonly from: CivilDate; readonly to: CivilDate };
  /** `to` is before `from` as long as no whole day has passed. */
  readonly since: { readonly from: CivilDate; readonly to: CivilDate };
  readonly workingDays: { readonly before: number; readonly since: number };
};

/** Both stretches of whole days: since the day of the decision up to the last one that is known, and just before. */
export function stretchesAround(
  decidedOn: CivilDate,
  last: CivilDate,
  kind: Metric['kind'],
  calendar: Pick<Calendar, 'workingDays' | 'nthWorkingDay'>,
): Stretches {
  const since = calendar.workingDays(decidedOn, last);
  const before = Math.max(kind === 'flow' ? FOUR_WEEKS : 1, since);
  const to = addDays(decidedOn, -1);
  return {
    before: { from: calendar.nthWorkingDay(to, -before), to },
    since: { from: decidedOn, to: last },
    workingDays: { before, since },
  };
}

export type ProgressFacts = {
  readonly metric: Metric;
  readonly decidedOn: CivilDate;
  readonly today: CivilDate;
  /** The last day of which everything has been told; `null` where nothing ever was. */
  readonly knownUntil: CivilDate | null;
  /** From which day on the metric is known; `undefined` where it never was. */
  readonly knownSince: CivilDate | undefined;
  /** Whether the figure depends on a target of its period. */
  readonly isOfPeriod: boolean;
  readonly figures: Pick<Figures, 'valueOf' | 'evidenceOf' | 'levelAt'>;
  readonly calendar: Pick<Calendar, 'workingDays' | 'nthWorkingDay'>;
};

/** What the metric of a decision has done since it was made: figures and a cautious verdict, never a cause. */
export function moveSince(facts: ProgressFacts): Move {
  const { metric, decidedOn, today, knownUntil, isOfPeriod, calendar } = facts;
  if (isOfPeriod) return { kind: 'of_a_period' };
  const yesterday = addDays(today, -1);
  const last = earlierOf(yesterday, knownUntil ?? addDays(decidedOn, -1));
  const stretches = stretchesAround(decidedOn, last, metric.kind, calendar);
  if (last < decidedOn)
    return yesterday < decidedOn
      ? { kind: 'too_early', workingDays: 0, cases: null }
      : { kind: 'no_figures' };
  switch (metric.kind) {
    case 'level':
      return levelMove(facts);
    case 'flow':
      return flowMove(facts, stretches);
    default:
      return derivedMove(facts, stretches);
  }
}

function levelMove({ metric, decidedOn, today, figures }: ProgressFacts): Move {
  const since = figures.levelAt(metric.key, today);
  if (since === null) return { kind: 'no_figures' };
  const before = figures.levelAt(metric.key, addDays(decidedOn, -1));
  return before === null ? { kind: 'unknown_before', since } : moved(metric, before, since, 0);
}

function flowMove({ metric, knownSince, figures, calendar }: ProgressFacts, stretches: Stretches): Move {
  const days = stretches.workingDays.since;
  if (days < FEWEST_DAYS) return { kind: 'too_early', workingDays: days, cases: null };
  const since = perDay(figures.valueOf(metric.key, stretches.since.from, stretches.since.to), metric, days);
  if (since === null) return { kind: 'no_figures' };
  const { to } = stretches.before;
  // Days on which nobody counted are no days without any.
  const from = knownSince && knownSince > stretches.before.from ? knownSince : stretches.before.from;
  const counted = from > to ? 0 : calendar.workingDays(from, to);
  const before =
    counted < FEWEST_DAYS ? null : perDay(figures.valueOf(metric.key, from, to), metric, counted);
  if (before === null) return { kind: 'unknown_before', since: since.rate };
  return moved(metric, before.rate, since.rate, Math.hypot(before.noise, since.noise));
}

/** A flow's sum by working day, and how much of it is chance: things that come at random vary by √n (Poisson). */
function perDay(
  { value, rows }: { readonly value: number | null; readonly rows: number },
  { unit }: Metric,
  days: number,
): { rate: number; noise: number } | null {
  if (value === null) return null;
  const things = unit === 'count' ? Math.abs(value) : rows;
  return { rate: tidy(value / days), noise: things > 0 ? Math.abs(value) / Math.sqrt(things) / days : 0 };
}

function derivedMove({ metric, figures }: ProgressFacts, { before, since, workingDays }: Stretches): Move {
  const days = workingDays.since;
  const now = figures.valueOf(metric.key, since.from, since.to).value;
  const evidence = figures.evidenceOf(metric.key, since.from, since.to);
  const isThin = evidence !== null && hasTooFewCases(metric, evidence);
  // Its sources have been heard of: without a figure, nothing has happened yet that it could be made of.
  if (days < FEWEST_DAYS || now === null || isThin)
    return { kind: 'too_early', workingDays: days, cases: evidence?.cases ?? null };
  const then = figures.valueOf(metric.key, before.from, before.to).value;
  const was = figures.evidenceOf(metric.key, before.from, before.to);
  if (then === null || (was !== null && hasTooFewCases(metric, was)))
    return { kind: 'unknown_before', since: tidy(now) };
  return moved(metric, then, now, Math.hypot(deviationOf(was), deviationOf(evidence)));
}

/** One standard deviation, out of an interval that holds 95 % on both sides. */
function deviationOf(evidence: Evidence | null): number {
  if (!evidence || evidence.low === null || evidence.high === null) return 0;
  return (evidence.high - evidence.low) / 2 / 1.96;
}

/** @param noise one standard deviation of the difference, where chance has a part in it */
function moved({ direction }: Metric, before: number, since: number, noise: number): Move {
  const difference = tidy(since - before);
  const size = Math.abs(difference);
  const verdict =
    size <= SAME * Math.abs(before)
      ? 'same'
      : size < noise
        ? 'chance'
        : difference > 0 === (direction === 'up')
          ? 'better'
          : 'worse';
  return { kind: 'moved', before: tidy(before), since: tidy(since), verdict };
}
