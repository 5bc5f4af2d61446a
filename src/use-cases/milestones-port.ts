import type { Weight } from '../domain/attention.ts';
import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { Correction, Milestone, NewMilestone } from '../domain/milestones/milestone.ts';
import type { NewPost } from '../domain/post.ts';

/** What was reached, missed or warned of: the key is the memory, and whoever adds it first tells of it. */
export type MilestoneStore = {
  /** Since when a workspace's goals are judged; the first call says it, and every later one hears it. */
  begunAt(workspaceId: number, at: Instant): Promise<Instant>;
  /** Another text after every delivery and every change of targets, whoever made it; cheap to ask. */
  stamp(workspaceId: number): Promise<string>;
  byKey(workspaceId: number, key: string): Promise<Milestone | undefined>;
  /** Those of periods that end on a date or later. */
  ofPeriodsFrom(workspaceId: number, ending: CivilDate): Promise<Milestone[]>;
  /**
   * Remembers what is not remembered yet, in one transaction with what is said of the first of them: nothing is said of
   * what somebody else was first to remember.
   * @returns those that were new
   */
  add(
    workspaceId: number,
    milestones: readonly NewMilestone[],
    telling: Telling | null,
  ): Promise<Milestone[]>;
  /**
   * Notes what a correction made of it, and lets its posts say so; nothing where it has changed since it was read.
   * @param retold its posts as they would be made now: those that were never said, since it was taken back before their
   * time came, are to be said after all
   * @returns whether this call did
   */
  correct(
    workspaceId: number,
    read: Milestone,
    reversal: Noted,
    retold: readonly NewPost[],
  ): Promise<boolean>;
};

export type Noted = {
  readonly correction: Correction;
  readonly reversedAt: Instant | null;
  /** What takes the place of what was remembered, where it is so again. */
  readonly facts: Partial<Milestone['facts']>;
};

export type Telling = {
  readonly posts: readonly Announcement[];
  readonly at: Instant;
};

/** A post to a channel, and what it costs of the channel's attention in the week in which it falls due. */
export type Announcement = {
  readonly post: NewPost;
  readonly weight: Weight;
  readonly postsAWeek: number;
  readonly week: { readonly from: Instant; readonly until: Instant };
};

/** Lines of thanks under what is celebrated: a goal, a record, a win; one a person, and the last one counts. */
export type ThanksStore = {
  /** The oldest first. */
  of(workspaceId: number, subject: string): Promise<Thanks[]>;
  /**
   * Sets somebody's line, or with an empty one takes it away, and lets every post about the subject (those whose keys begin
   * with it and a colon) show it.
   */
  say(workspaceId: number, subject: string, thanks: Thanks): Promise<void>;
};

export type Thanks = {
  readonly userId: string;
  readonly name: string;
  readonly text: string;
  readonly at: Instant;
};

/** Those who do not want to be named in celebrations and leaderboards. */
export type UnnamedPeopleStore = {
  all(workspaceId: number): Promise<UnnamedPerson[]>;
  /** Lets every post since a moment that names them be composed again. */
  add(workspaceId: number, person: UnnamedPerson, at: Instant, since: Instant): Promise<void>;
  /** @returns whether they were one */
  remove(workspaceId: number, userId: string, since: Instant): Promise<boolean>;
};

/** `name` is what the figures call them. */
export type UnnamedPerson = { readonly userId: string; readonly name: string };
