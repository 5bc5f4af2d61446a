import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { Level } from '../domain/levels.ts';

/** What other features keep that a digest tells of. */
export type DigestNewsStore = {
  /**
   * Targets of the whole company, and levels of them, that were reached from a moment on and still are, the first first; none
   * that was only ever known.
   */
  reached(workspaceId: number, metrics: readonly string[], since: Instant): Promise<ReachedGoal[]>;
};

export type ReachedGoal = {
  readonly metric: string;
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly level: Level;
  /** What it asked for. */
  readonly goal: number;
  readonly at: Instant;
};
