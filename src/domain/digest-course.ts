import type { Calendar } from './calendar.ts';
import type { KpiReport } from './kpi-report.ts';
import type { Period } from './period.ts';

/** A figure in one of the periods that may be held against each other. */
export type CoursePoint = { readonly period: Period; readonly value: number };

/** What is remarkable about the last figure of a course; each is a plain fact about its numbers. */
export type CourseFact =
  /**
   * Higher, or lower, than each of `count` periods just before it. `since` is the one before those, which was as high;
   * `null` where nothing is known of it.
   */
  | { readonly kind: 'highest' | 'lowest'; readonly count: number; readonly since: Period | null }
  /** So many times in a row it has been higher, or lower, than the time before; at least, where the course begins there. */
  | { readonly kind: 'rising' | 'falling'; readonly count: number; readonly isAll: boolean };

/** Fewer periods than this make no record. */
const FEWEST_TOPPED = 4;
const FEWEST_IN_A_ROW = 2;

/**
 * The figures up to the reported one, oldest first and without a hole; empty where that one may not be held against those before
 * it: a sum that still grows, and what a formula makes of the few cases of a week. Days off are no days to compare with.
 */
export function courseOf(
  { metric, trend, period }: KpiReport,
  { isWorkingDay }: Pick<Calendar, 'isWorkingDay'>,
): CoursePoint[] {
  if (metric.kind === 'derived') return [];
  const days = trend.buckets.filter(({ period: { from } }) => trend.grain !== 'day' || isWorkingDay(from));
  const last = days.at(-1);
  if (!last || last.period.from !== period.from || last.period.to !== period.to) return [];
  if (last.partial && metric.kind !== 'level') return [];
  const hole = days.findLastIndex(({ value }) => value === null);
  return days.slice(hole + 1).map(({ period, value }) => ({ period, value: value! }));
}

/** Everything remarkable about the last of them. */
export function factsOf(course: readonly CoursePoint[]): CourseFact[] {
  const facts = [...extremes(course), ...runs(course)];
  return facts;
}

function extremes(course: readonly CoursePoint[]): CourseFact[] {
  const last = course.at(-1);
  if (!last) return [];
  const before = course.slice(0, -1);
  const topped = (tops: (value: number) => boolean) => {
    const at = before.findLastIndex(({ value }) => !tops(value));
    return { count: before.length - 1 - at, since: before[at]?.period ?? null };
  };
  const kinds = {
    highest: (value: number) => value < last.value,
    lowest: (value: number) => value > last.value,
  };
  return (['highest', 'lowest'] as const).flatMap((kind) => {
    const { count, since } = topped(kinds[kind]);
    return count >= FEWEST_TOPPED ? [{ kind, count, since }] : [];
  });
}

function runs(course: readonly CoursePoint[]): CourseFact[] {
  const steps = course.slice(1).map(({ value }, at) => Math.sign(value - course[at]!.value));
  const way = steps.at(-1) ?? 0;
  if (way === 0) return [];
  const other = steps.findLastIndex((step) => step !== way);
  const count = steps.length - 1 - other;
  if (count < FEWEST_IN_A_ROW) return [];
  return [{ kind: way > 0 ? 'rising' : 'falling', count, isAll: other < 0 }];
}

/** How unusual the last step was: as a multiple of what such steps usually are; 0 where none was taken before. */
export function sizeOfLastStep(course: readonly CoursePoint[]): number {
  const steps = course.slice(1).map(({ value }, at) => Math.abs(value - course[at]!.value));
  const last = steps.pop();
  if (last === undefined || steps.length < FEWEST_TOPPED) return 0;
  const usual = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  if (usual === 0) return last === 0 ? 0 : UNHEARD_OF;
  return Math.min(UNHEARD_OF, last / usual);
}

const UNHEARD_OF = 10;
