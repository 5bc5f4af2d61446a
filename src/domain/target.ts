import type { CivilDate, Instant } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import type { Department } from './metric.ts';

/**
 * What somebody wants a metric to be, for every week, month, quarter or year from a date on, or between two dates.
 * A change is a new version from its own date; the old one goes on saying what was true before. What a version may be
 * called upon for, `contract.ts` says; which of them holds, `in-force.ts`.
 */
export type Target = {
  readonly id: string;
  readonly metric: string;
  /** In the metric's unit; a percent is a fraction. */
  readonly value: number;
  /** The least that will do, and what would be splendid; for a metric that should go down they lie the other way round. */
  readonly minimum: number | null;
  readonly stretch: number | null;
  readonly every: TargetCadence;
  /** The first day of the first period it holds for. */
  readonly from: CivilDate;
  /** The last day it holds for; `null` is until further notice. */
  readonly until: CivilDate | null;
  /** Only what matches; empty is the whole company. */
  readonly filter: Dimensions;
  /** Whether it ends what was wanted: from `from` on nothing is, and its value is the one that was wanted last. */
  readonly ends: boolean;
  /** Which goal it serves; empty where nobody said. */
  readonly why: string;
  /** The key of a metric that must not suffer for it. */
  readonly guard: string | null;
  /** Who answers for it, by name. */
  readonly owners: Owners;
  /** Why this version differs from the one before; empty for a first. */
  readonly reason: string;
  /** Whose agreement it needs; empty: it holds as it is set. */
  readonly parties: readonly TeamDepartment[];
  /** The oldest first, and one for each department at most. */
  readonly agreements: readonly Agreement[];
  readonly setAt: Instant;
  readonly setBy: string;
};

/** What a target says beyond its figure where nobody said more. */
export const NOTHING_MORE = {
  minimum: null,
  stretch: null,
  ends: false,
  why: '',
  guard: null,
  owners: {},
  reason: '',
  parties: [],
  agreements: [],
} as const satisfies Partial<Target>;

/** `once` is between `from` and `until`. */
export type TargetCadence = 'week' | 'month' | 'quarter' | 'year' | 'once';

/** The departments that people are in. */
export const TEAM_DEPARTMENTS = ['sales', 'marketing', 'delivery'] as const;
export type TeamDepartment = Exclude<Department, 'shared'>;

export type Owners = Readonly<Partial<Record<TeamDepartment, string>>>;

/** One named person's yes, on behalf of a department. */
export type Agreement = {
  readonly department: TeamDepartment;
  readonly name: string;
  /** In Slack; `null` where it was given elsewhere. */
  readonly userId: string | null;
  readonly at: Instant;
};
