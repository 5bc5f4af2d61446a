import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { Competition, NewCompetition } from '../domain/competition.ts';
import type { NewPost } from '../domain/post.ts';

export type CompetitionStore = {
  /**
   * Adds it with its posts, in one transaction; not where the channel has just the same one already, however many start it
   * at once.
   * @param posts what is to be said of it, once it has an id
   */
  add(
    workspaceId: number,
    competition: NewCompetition,
    posts: (competition: Competition) => readonly NewPost[],
    at: Instant,
  ): Promise<Competition | undefined>;
  /** Also one that was called off. */
  byId(workspaceId: number, id: number): Promise<Competition | undefined>;
  /** Those of a channel that were not called off and end on a date or later, the first to end first. */
  ofChannel(workspaceId: number, channelId: string, ending: CivilDate): Promise<Competition[]>;
  /** In every workspace: those that were not called off and ended on a date or later, but before another. */
  endedBetween(first: CivilDate, before: CivilDate): Promise<Competition[]>;
  /** @returns whether it held until now */
  withdraw(workspaceId: number, id: number, at: Instant): Promise<boolean>;
};
