import type { CivilDate, Instant } from '../domain/civil-date.ts';

/** What other features keep that a digest tells of. */
export type DigestNewsStore = {
  /** Targets and levels that were reached from a moment on and still are, the first first; none that was only ever known. */
  reached(workspaceId: number, metrics: readonly string[], since: Instant): Promise<ReachedGoal[]>;
};

export type ReachedGoal = {
  readonly metric: string;
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly level: 'minimum' | 'target' | 'stretch';
  readonly at: Instant;
};
