import type { GapAnswer, WhyAnswer } from './answer.ts';
import type { CivilDate, Instant } from './civil-date.ts';
import type { DecisionProgress } from './decision-progress.ts';
import { sizeOfLastStep } from './digest-course.ts';
import {
  type Claim,
  type DigestHeadline,
  type DigestRow,
  headlineOf,
  isNoticeable,
} from './digest-headline.ts';
import type { DigestScope } from './digest-periods.ts';
import type { KpiReport } from './kpi-report.ts';
import type { LateSource } from './late-source.ts';
import type { Level } from './levels.ts';
import type { Metric } from './metric.ts';
import type { CalendarPeriod } from './periods.ts';
import type { SourceState } from './readings.ts';

/** All that a digest says, whole and printable: its message, its thread and its picture are made from this alone. */
export type DigestReport = DigestFacts & {
  readonly headline: DigestHeadline;
  /** What moved more than it usually does, and is not in the headline already; the most first. */
  readonly moved: readonly DigestRow[];
  /** Nothing happened that is worth more than a line. */
  readonly isQuiet: boolean;
};

/** What it is made from, as read. */
export type DigestFacts = {
  readonly scope: DigestScope;
  /** By which dates are named. */
  readonly today: CivilDate;
  /** The last day that counts in what still runs. */
  readonly asOf: CivilDate;
  readonly period: CalendarPeriod;
  readonly standing: CalendarPeriod;
  /** In the order in which they were chosen; those of which nothing is known are there, too. */
  readonly rows: readonly DigestRow[];
  /** A month that ended in what is told of, in the metrics that had a target for it. */
  readonly ended: readonly KpiReport[];
  /** What what is worst consists of; `null` where nothing is behind, or cannot be taken apart. */
  readonly why: WhyAnswer | null;
  readonly gap: GapAnswer | null;
  readonly corrected: readonly Correction[];
  readonly reached: readonly Reached[];
  /** What the channel decided and has not closed, by its date, and what its metric has done since. */
  readonly decisions: readonly DecisionProgress[];
  /** How many posts were held back for the channel's sake, each as its first sentence. */
  readonly folded: readonly string[];
  readonly late: readonly LateSource[];
  readonly sources: readonly SourceState[];
};

/** A figure that the digest before this one told, and what it is now. */
export type Correction = {
  readonly metric: Metric;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** `null`: there was none then. */
  readonly before: number | null;
  readonly after: number | null;
  readonly sources: readonly string[];
  /** The day on which it became what it is; `null` where it was longer ago than anybody looks. */
  readonly on: CivilDate | null;
};

/** A target, or one of its levels, that was reached since the digest before. */
export type Reached = {
  readonly metric: Metric;
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly level: Level;
  /** What it asked for. */
  readonly goal: number;
  readonly at: Instant;
};

/** Of each target in a period the highest level: who has reached the stretch has reached the rest. */
export function highestReached(reached: readonly Reached[]): Reached[] {
  const order: readonly Level[] = ['minimum', 'value', 'stretch'];
  const isOf = (a: Reached, b: Reached) =>
    a.metric.key === b.metric.key && a.period.from === b.period.from && a.period.to === b.period.to;
  return reached.filter(
    (one) =>
      !reached.some((other) => isOf(one, other) && order.indexOf(other.level) > order.indexOf(one.level)),
  );
}

/** More often than every second time is no news. */
const UNUSUAL = 1.5;
const MOST_MOVED = 2;

export function digestReport(facts: DigestFacts): DigestReport {
  const told = facts.rows.filter(
    ({ period, standing }) => period.actual !== null || standing.actual !== null,
  );
  const headline = headlineOf(told);
  const said = claimsIn(headline).map(({ row }) => row);
  const moved = told
    .filter((row) => !said.includes(row) && hasMoved(row))
    .sort((a, b) => sizeOfLastStep(b.course) - sizeOfLastStep(a.course))
    .slice(0, MOST_MOVED);
  const news = [
    facts.ended,
    facts.corrected,
    facts.reached,
    facts.decisions,
    facts.folded,
    facts.late,
    moved,
  ];
  const isQuiet =
    headline.kind === 'plain' &&
    facts.why === null &&
    facts.gap === null &&
    news.every((list) => list.length === 0);
  return { ...facts, headline, moved, isQuiet };
}

export function claimsIn(headline: DigestHeadline): readonly Claim[] {
  switch (headline.kind) {
    case 'plain':
    case 'late':
      return [];
    case 'one':
      return [headline.first];
    default:
      return [headline.first, headline.second];
  }
}

function hasMoved({ period, course, isLate }: DigestRow): boolean {
  if (isLate) return false;
  const before = course.at(-2);
  return before !== undefined && sizeOfLastStep(course) >= UNUSUAL && isNoticeable(period, before.value);
}

/**
 * The row that a digest explains: the one that its headline says is behind, or else the one furthest behind, of those that can be
 * taken apart.
 */
export function worstOf(
  rows: readonly DigestRow[],
  canExplain: (metric: string) => boolean,
): DigestRow | null {
  const named = claimsIn(headlineOf(rows)).flatMap(({ row, says }) =>
    says.kind === 'standing' ? [row] : [],
  );
  const severity = { at_risk: 2, behind: 1 } as const;
  const behind = rows.flatMap((row) => {
    const { status, metric, tooEarly, attainment, expected, target } = row.standing;
    if ((status !== 'at_risk' && status !== 'behind') || tooEarly || row.isLate || !canExplain(metric.key))
      return [];
    const due = target && expected !== null && target.value !== 0 ? expected / target.value : 1;
    const grade = severity[status] + (named.includes(row) ? 2 : 0);
    return [{ row, grade, pace: due > 0 ? (attainment ?? 0) / due : 1 }];
  });
  behind.sort((a, b) => b.grade - a.grade || a.pace - b.pace);
  return behind[0]?.row ?? null;
}
