import type { CivilDate, Instant } from './civil-date.ts';
import type { Dimensions } from './dimension.ts';
import type { Metric } from './metric.ts';
import type { MissingMark } from './six-marks.ts';
import type { SuggestedTarget } from './suggested-target.ts';
import type { Target, TargetCadence, TeamDepartment } from './target.ts';
import type { EndTargetRequest, SetTargetRequest } from './target-request.ts';

/** What came of a request about targets. */
export type TargetAnswer =
  | TargetCardAnswer
  | TargetListAnswer
  | TargetBatchAnswer
  | TargetHistoryAnswer
  | TargetOwnersAnswer
  | ProposedTargetAnswer
  | ProposedEndAnswer;

/** One version of a target, with everything that it says. */
export type TargetCardAnswer = {
  readonly kind: 'target_card';
  readonly metric: Metric;
  readonly target: Target;
  readonly version: number;
  /** What it changes: the version that holds, else the one before it; `null` for a first. */
  readonly before: Target | null;
  /** What goes on holding while this one is a draft. */
  readonly holds: { readonly target: Target; readonly version: number } | null;
  /** The id of a version that has been set since. */
  readonly newer: string | null;
  readonly guard: Metric | null;
  readonly missing: readonly MissingMark[];
  readonly today: CivilDate;
};

/** A target in a list, each identity once. */
export type TargetRow = { readonly metric: Metric; readonly target: Target; readonly version: number };

export type TargetListAnswer = {
  readonly kind: 'target_list';
  /** Waiting for somebody's agreement: of what was set together, the first. */
  readonly drafts: readonly (TargetRow & { readonly together: number })[];
  /** What holds today, by metric. */
  readonly rows: readonly TargetRow[];
  readonly today: CivilDate;
};

/** Everything that was set at one moment: a saved plan. */
export type TargetBatchAnswer = {
  readonly kind: 'target_batch';
  readonly setAt: Instant;
  readonly rows: readonly TargetRow[];
  readonly today: CivilDate;
};

export type TargetHistoryAnswer = {
  readonly kind: 'target_history';
  readonly metric: Metric;
  readonly every: TargetCadence;
  readonly filter: Dimensions;
  /** The newest last. */
  readonly versions: readonly Target[];
  readonly today: CivilDate;
};

export type TargetOwnersAnswer = {
  readonly kind: 'target_owners';
  readonly metric: Metric;
  /** The one that they answer for; `null` where there is none. */
  readonly target: Target | null;
  readonly version: number;
  /** The departments that it concerns and in which nobody does. */
  readonly missing: readonly TeamDepartment[];
  readonly today: CivilDate;
};

/** What would be set, said back before it is. */
export type ProposedTargetAnswer = {
  readonly kind: 'proposed_target';
  readonly metric: Metric;
  /** With what was left unsaid filled in; the value from history where nobody said one, `null` where that says nothing. */
  readonly request: SetTargetRequest & { readonly every: TargetCadence; readonly from: CivilDate };
  /** `null` where the value was said. */
  readonly suggestion: SuggestedTarget | null;
  readonly current: Target | null;
  readonly today: CivilDate;
};

export type ProposedEndAnswer = {
  readonly kind: 'proposed_end';
  readonly metric: Metric;
  readonly request: EndTargetRequest;
  readonly target: Target;
  readonly today: CivilDate;
};
