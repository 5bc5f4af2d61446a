import type { CivilDate, Instant } from '../domain/civil-date.ts';

/** What other features keep that a digest tells of. */
export type DigestNewsStore = {
  /** Targets and levels that were reached from a moment on and still are, the first first; none that was only ever known. */
  reached(workspaceId: number, metrics: readonly string[], since: Instant): Promise<ReachedGoal[]>;
  /** What was decided for a channel and is not closed, the oldest first. */
  openDecisions(workspaceId: number, channelId: string): Promise<KeptDecision[]>;
};

export type ReachedGoal = {
  readonly metric: string;
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  readonly level: 'minimum' | 'target' | 'stretch';
  readonly at: Instant;
};

export type KeptDecision = {
  readonly id: number;
  readonly text: string;
  readonly ownerName: string;
  readonly decidedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly metric: string | null;
};
