import type { Calendar } from './calendar.ts';
import { addDays, type CivilDate, type Instant, startOf } from './civil-date.ts';
import type { QuietHours } from './digest.ts';
import type { Leaderboard, RaceBy } from './leaderboard.ts';
import { momentAt } from './local-time.ts';
import type { Locale } from './metric.ts';
import type { NewPost } from './post.ts';
import { allowedFrom } from './quiet-hours.ts';

/** A race for most of a metric between two dates, both included. */
export type Competition = NewCompetition & {
  readonly id: number;
  readonly workspaceId: number;
  readonly createdAt: Instant;
  /** When it was called off; `null` holds. */
  readonly withdrawnAt: Instant | null;
};

export type NewCompetition = {
  readonly channelId: string;
  readonly metric: string;
  readonly by: RaceBy;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Empty: for the honour. */
  readonly prize: string;
  readonly locale: Locale;
  /** By name. */
  readonly createdBy: string;
};

/** What the posts of a competition say; the rest is read when they are said. */
export type CompetitionContent = {
  readonly competition: number;
  readonly moment: 'start' | 'end';
  readonly ownerId: string | null;
  /** Who called it off. */
  readonly withdrawnBy?: string;
  /** When figures that came later changed what was said of the end. */
  readonly correctedAt?: Instant;
};

/** Whoever races for longer has a target. */
export const LONGEST_DAYS = 366;

/** A competition, and who is where as the figures are now. */
export type CompetitionStanding = {
  readonly competition: Competition;
  readonly phase: CompetitionPhase;
  readonly board: Leaderboard;
};

export type CompetitionPhase = 'coming' | 'running' | 'over';

export function phaseOf({ from, to }: Pick<Competition, 'from' | 'to'>, today: CivilDate): CompetitionPhase {
  if (today < from) return 'coming';
  return today > to ? 'over' : 'running';
}

export function competitionKey(id: number, moment: CompetitionContent['moment']): string {
  return `competition:${id}:${moment}`;
}

/** What its posts depend on. */
export type CompetitionTimes = {
  readonly now: Instant;
  readonly today: CivilDate;
  readonly timeZone: string;
  readonly quiet: QuietHours;
  readonly calendar: Pick<Calendar, 'isWorkingDay'>;
  /** Slack's id of who is told where it cannot be said. */
  readonly ownerId: string | null;
};

/** News of the end is worth hearing for a week. */
const END_EXPIRES_DAYS = 7;

/**
 * The announcement when it starts, at once where it has, and the end on the first morning after it that the channel is spoken
 * to.
 */
export function competitionPosts(
  { id, channelId, from, to }: Pick<Competition, 'id' | 'channelId' | 'from' | 'to'>,
  { now, today, timeZone, quiet, calendar, ownerId }: CompetitionTimes,
): NewPost[] {
  const morningOf = (date: CivilDate) =>
    allowedFrom(momentAt(date, quiet.until, timeZone), quiet, timeZone, calendar);
  const ends = morningOf(addDays(to, 1));
  const post = (moment: CompetitionContent['moment'], dueAt: Instant, expiresAt: Instant): NewPost => {
    const content: CompetitionContent = { competition: id, moment, ownerId };
    const key = competitionKey(id, moment);
    return {
      key,
      kind: 'competition',
      channelId,
      threadOf: null,
      digestId: null,
      dueAt,
      expiresAt,
      content,
    };
  };
  const starts = from <= today ? now : morningOf(from);
  const over = startOf(addDays(to, 1), timeZone);
  return [
    // A competition over a holiday alone is announced all the same, if only just.
    post('start', starts, starts < over ? over : ends),
    post('end', ends, addDaysTo(ends, END_EXPIRES_DAYS)),
  ];
}

function addDaysTo(moment: Instant, days: number): Instant {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString();
}
