import type { Instant } from '../domain/civil-date.ts';

/** Lines of thanks under what is celebrated: a goal, a record, a win; one a person, and the last one counts. */
export type ThanksStore = {
  /** The oldest first. */
  of(workspaceId: number, subject: string): Promise<Thanks[]>;
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
  add(workspaceId: number, person: UnnamedPerson, at: Instant, since: Instant): Promise<void>;
};

/** `name` is what the figures call them. */
export type UnnamedPerson = { readonly userId: string; readonly name: string };
