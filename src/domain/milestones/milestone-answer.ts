import type { CivilDate, Instant } from '../civil-date.ts';
import type { Metric } from '../metric.ts';
import type { Period } from '../period.ts';
import type { MilestoneOf } from './milestone.ts';

/** What was reached in a stretch of time and holds; the newest first. */
export type MilestonesAnswer = {
  readonly kind: 'milestones';
  readonly period: Period;
  readonly today: CivilDate;
  /** Since when it is noted what is reached. */
  readonly begun: Instant;
  readonly rows: readonly ReachedRow[];
};

export type ReachedRow = { readonly metric: Metric; readonly milestone: MilestoneOf<'goal' | 'record'> };

/** Whether somebody is named in celebrations; `public`: nobody said who they are. */
export type NamingAnswer = {
  readonly kind: 'naming';
  readonly outcome: 'unnamed' | 'named' | 'already' | 'never' | 'public';
  /** What the figures call them, where they are not named. */
  readonly name: string | null;
};
