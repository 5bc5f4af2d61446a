import type { Calendar } from './calendar.ts';
import { addDays, type CivilDate, daysBetween, type Instant } from './civil-date.ts';

/** What a team decided to do, by whom and when, and the metric that is to show it. */
export type Decision = NewDecision & {
  readonly id: number;
  readonly workspaceId: number;
  /** `null` while it is open. */
  readonly closed: Closing | null;
};

/** What is decided; all of it may be put in other words while it is open. */
export type DecisionTerms = {
  readonly text: string;
  /** Slack's id. */
  readonly ownerId: string;
  readonly ownerName: string;
  readonly dueOn: CivilDate;
  /** The key of the metric that it is to move. */
  readonly metric: string | null;
};

export type NewDecision = DecisionTerms & {
  readonly channelId: string;
  readonly reviewId: number | null;
  /** The local date on which it was decided: what came from that day on came after it. */
  readonly decidedOn: CivilDate;
  readonly decidedAt: Instant;
  /** Slack's id. */
  readonly decidedBy: string;
};

export type Closing = {
  readonly outcome: 'done' | 'dropped';
  readonly at: Instant;
  /** Slack's id. */
  readonly by: string;
};

/** How many days past its date; 0 and less is in time. */
export function daysLate({ dueOn }: Pick<Decision, 'dueOn'>, today: CivilDate): number {
  return daysBetween(dueOn, today);
}

/** When a decision is due of which nobody says: a week on, or the first working day after that. */
export function usualDue(today: CivilDate, { nthWorkingDay }: Pick<Calendar, 'nthWorkingDay'>): CivilDate {
  return nthWorkingDay(addDays(today, 7), 1);
}
