import { type CourseFact, type CoursePoint, factsOf, sizeOfLastStep } from './digest-course.ts';
import type { KpiReport, Status } from './kpi-report.ts';
import type { Metric } from './metric.ts';

/** One metric in a digest: in what it tells of, and where it stands. */
export type DigestRow = {
  readonly period: KpiReport;
  readonly standing: KpiReport;
  /** What the figure of the period may be held against, itself last; empty where there is nothing. */
  readonly course: readonly CoursePoint[];
  /** A source of it has not told all that there is to tell: nothing can be claimed of it. */
  readonly isLate: boolean;
};

/** Something that a headline can say of one metric; every one of them follows from the row's figures and nothing else. */
export type Claim = {
  readonly row: DigestRow;
  readonly says: ClaimSays;
  readonly isGood: boolean;
  /** How much it says, 0 to 1. */
  readonly weight: number;
};

export type ClaimSays =
  | CourseFact
  /** Against the time before it, or the same working day of that. */
  | { readonly kind: 'up' | 'down'; readonly before: number }
  /** Of the target in the period where things stand. */
  | { readonly kind: 'standing'; readonly status: Verdict };

type Verdict = Exclude<Status, 'on_track' | 'too_early'>;

/** At most two things, the good one first where they pull apart; none where nothing stands out, or nothing has come. */
export type DigestHeadline =
  | { readonly kind: 'plain' | 'late' }
  | { readonly kind: 'one'; readonly first: Claim }
  | { readonly kind: 'and' | 'but'; readonly first: Claim; readonly second: Claim };

/** What says less is left to the thread. */
const WORTH_SAYING = 0.35;
const WORTH_ADDING = 0.45;
/** What somebody chose to see first matters a little more. */
const STEP_DOWN = 0.03;
/** A step this many times the usual one is as telling as a claim can be. */
const LARGEST_STEP = 4;
/** A smaller change than this, as a part of what it was, is none. */
const NOTICEABLE = 0.03;

export function headlineOf(rows: readonly DigestRow[]): DigestHeadline {
  if (rows.length > 0 && rows.every(({ isLate }) => isLate)) return { kind: 'late' };
  const claims = rows
    .filter(({ isLate }) => !isLate)
    .flatMap((row, at) => {
      const best = claimsOf(row).sort(byWeight)[0];
      return best ? [{ ...best, weight: best.weight * (1 - STEP_DOWN * at) }] : [];
    })
    .filter(({ weight }) => weight >= WORTH_SAYING)
    .sort(byWeight);
  const [first, ...others] = claims;
  if (!first) return { kind: 'plain' };
  const added = others.filter(({ weight }) => weight >= WORTH_ADDING);
  const opposite = added.find(({ isGood }) => isGood !== first.isGood);
  if (opposite) {
    return first.isGood
      ? { kind: 'but', first, second: opposite }
      : { kind: 'but', first: opposite, second: first };
  }
  return added[0] ? { kind: 'and', first, second: added[0] } : { kind: 'one', first };
}

/** Everything that can be said of a metric, each with how much it says. */
export function claimsOf(row: DigestRow): Claim[] {
  const { period, standing, course } = row;
  const isGoodUp = period.metric.direction === 'up';
  const facts = factsOf(course).map((says): Claim => {
    const isUp = says.kind === 'highest' || says.kind === 'rising';
    return { row, says, isGood: isUp === isGoodUp, weight: weightOf(says, period.metric) };
  });
  return [...facts, ...changeOf(row, isGoodUp), ...verdictOf(row, standing)];
}

function changeOf(row: DigestRow, isGoodUp: boolean): Claim[] {
  const { period, course } = row;
  const before = course.at(-2)?.value ?? (course.length === 0 ? period.change?.value : undefined);
  if (period.actual === null || before === undefined || !isSound(period)) return [];
  const difference = period.actual - before;
  if (!isNoticeable(period, before)) return [];
  const size = course.length > 0 ? sizeOfLastStep(course) : 1;
  return [
    {
      row,
      says: { kind: difference > 0 ? 'up' : 'down', before },
      isGood: difference > 0 === isGoodUp,
      weight: Math.min(0.7, (0.7 * size) / LARGEST_STEP),
    },
  ];
}

/** Of a formula in so short a time only a share of enough cases says anything. */
function isSound({ metric, evidence, tooEarly }: KpiReport): boolean {
  return metric.kind !== 'derived' || (evidence !== null && evidence.low !== null && !tooEarly);
}

/** More than chance alone brings about: of things that are counted about their square root, of a share what its few cases leave open. */
export function isNoticeable({ metric, actual, evidence }: KpiReport, before: number): boolean {
  if (actual === null) return false;
  const size = Math.abs(actual - before);
  const isCounted = metric.kind === 'flow' && metric.unit === 'count';
  const chance = isCounted ? Math.sqrt(Math.max(actual, before, 1)) / 2 : 0;
  const { low = null, high = null } = evidence ?? {};
  if (low !== null && high !== null && low <= before && before <= high) return false;
  return size > chance && size >= NOTICEABLE * Math.abs(before) && size > 0;
}

const VERDICTS: Readonly<Record<Verdict, { readonly isGood: boolean; readonly weight: number }>> = {
  hit: { isGood: true, weight: 0.8 },
  ahead: { isGood: true, weight: 0.4 },
  behind: { isGood: false, weight: 0.5 },
  at_risk: { isGood: false, weight: 0.7 },
};

/** One day of a week is no pace. */
const FEWEST_DAYS = 2;

function verdictOf(row: DigestRow, { status, tooEarly, workingDays }: KpiReport): Claim[] {
  if (status === null || status === 'on_track' || status === 'too_early') return [];
  if ((tooEarly || workingDays.elapsed < FEWEST_DAYS) && status !== 'hit') return [];
  return [{ row, says: { kind: 'standing', status }, ...VERDICTS[status] }];
}

/** Of a sum the best time says most; of a state, that it has moved the same way for long. */
function weightOf(says: CourseFact, { kind }: Metric): number {
  if (says.kind === 'highest' || says.kind === 'lowest') {
    return kind === 'flow' ? Math.min(0.92, 0.45 + says.count / 20) : Math.min(0.85, 0.35 + says.count / 25);
  }
  return says.count === 2 ? 0.45 : Math.min(0.86, 0.68 + 0.04 * says.count);
}

function byWeight(a: Claim, b: Claim): number {
  return b.weight - a.weight;
}
