import type { CivilDate, Instant } from '../civil-date.ts';
import type { Dimensions } from '../dimension.ts';
import type { Level } from '../levels.ts';
import type { TargetCadence } from '../target.ts';
import type { Contributions } from './contributions.ts';

/**
 * Something that happens once and is remembered, so that it is never told as new: a level of a target reached, a record, a
 * target missed, a warning that it will be. What it says is how things were then; what a correction made of it since
 * stands beside.
 */
export type Milestone = NewMilestone & {
  /** When a correction took it back; `null` holds. */
  readonly reversedAt: Instant | null;
};

export type NewMilestone = Told & {
  /** `goal:<line>:<first day>:<level>` …; unique in a workspace. */
  readonly key: string;
  /** A metric's key. */
  readonly metric: string;
  /** First and last day, both included. */
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly at: Instant;
  /** Known, and never to be told: what was already so when Takt came to know of it. */
  readonly silent: boolean;
};

export type Told =
  | { readonly kind: 'goal'; readonly facts: GoalFacts }
  | { readonly kind: 'record'; readonly facts: RecordFacts }
  | { readonly kind: 'miss'; readonly facts: MissFacts }
  | { readonly kind: 'warning'; readonly facts: WarningFacts };

export type MilestoneKind = Told['kind'];
export type MilestoneOf<Kind extends MilestoneKind> = Extract<Milestone, { readonly kind: Kind }>;

/** Which part of the company a target is for, and for how long. */
type Aimed = { readonly every: TargetCadence; readonly filter: Dimensions };

/** Figures are in the metric's unit. */
export type GoalFacts = Aimed & {
  readonly level: Level;
  /** What the level asks for, and what the target itself does. */
  readonly goal: number;
  readonly target: number;
  readonly actual: number;
  readonly reachedOn: CivilDate;
  /** Of the period, after the day on which it was reached. */
  readonly workingDaysLeft: number;
  /** It was judged when the period was over: a ratio, a ceiling, or what came in late. */
  readonly isOver: boolean;
  /** Of a level, as it stood before the period; `null` otherwise. */
  readonly opening: number | null;
  readonly contributions: Contributions;
  /** What should not suffer for it and did; `null` where all is well. */
  readonly guard: GuardFacts | null;
  readonly correction: Correction | null;
};

export type GuardFacts = {
  readonly metric: string;
  readonly actual: number;
  /** Its own target, or without one what it was before. */
  readonly target: number | null;
  readonly before: number | null;
};

/** Of a flow, more is better. */
export type RecordFacts = {
  readonly grain: 'week' | 'month';
  readonly actual: number;
  readonly reachedOn: CivilDate;
  /** The best there was. */
  readonly best: { readonly value: number; readonly from: CivilDate; readonly to: CivilDate };
  /** The first day that counts. */
  readonly since: CivilDate;
  readonly correction: Correction | null;
};

export type MissFacts = Aimed & {
  readonly target: number;
  readonly actual: number;
  /** Whether the least that would do was reached; `null` where nobody said what that is. */
  readonly minimum: boolean | null;
  readonly correction: Correction | null;
};

export type WarningFacts = Aimed & {
  readonly target: number;
  readonly actual: number;
  /** At the period's end, with 80 % probability. */
  readonly low: number;
  readonly high: number;
  /** Half of what comes later no longer counts in the period. */
  readonly latest: CivilDate;
};

/** What became of a figure after it was told. */
export type Correction = {
  readonly was: number;
  readonly now: number;
  readonly on: CivilDate;
  /** When it was so again after all. */
  readonly again: CivilDate | null;
};
