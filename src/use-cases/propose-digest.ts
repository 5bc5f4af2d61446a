import { calendarOf } from '../domain/calendar.ts';
import { addDays, dateIn, weekdayOf } from '../domain/civil-date.ts';
import type { DigestTime, NewDigest, OnDayOff, Slot } from '../domain/digest.ts';
import {
  type DigestPlace,
  type DigestProblem,
  type DigestWanted,
  USUAL_TIME,
} from '../domain/digest-request.ts';
import { nextSlots } from '../domain/digest-slots.ts';
import type { Locale } from '../domain/metric.ts';
import { isPerson } from '../domain/post.ts';
import { isWithin } from '../domain/quiet-hours.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** Who wants it, where they are, and how they read. */
export type DigestAsker = {
  readonly channelId: string;
  /** Slack's id; `null` where it is nobody's in Slack. */
  readonly personId: string | null;
  readonly locale: Locale;
};

export type ProposedDigest = { readonly digest: NewDigest; readonly next: readonly Slot[] };

/** How many of its next times are shown to whoever sets it up. */
export const TIMES_SHOWN = 3;

/** What is asked for with everything that was not said, and when it would come; or why it cannot be. */
export function proposeDigest(
  { now }: Pick<World, 'now'>,
  workspace: Workspace,
  wanted: DigestWanted,
  asker: DigestAsker,
): ProposedDigest | { readonly problem: DigestProblem } {
  const channelId = idOf(wanted.place, asker);
  if (channelId === undefined) return { problem: { about: 'place', words: wordsOf(wanted.place) } };
  const { weekdays, quiet, metrics, role, remindHours } = wanted;
  const time = wanted.time ?? USUAL_TIME;
  if (quiet && isWithin(time, quiet)) return { problem: { about: 'quiet_time', time, quiet } };
  const when: DigestTime = {
    weekdays,
    time,
    timeZone: wanted.timeZone ?? workspace.timeZone,
    onDayOff: wanted.onDayOff ?? usualOnDayOff(weekdays, workspace, now()),
  };
  const next = timesAfter(when, workspace, now());
  if (next.length === 0) return { problem: { about: 'never' } };
  const locale = wanted.locale ?? asker.locale;
  const ownerId = asker.personId !== null && isPerson(asker.personId) ? asker.personId : '';
  return { digest: { channelId, metrics, role, when, quiet, remindHours, locale, ownerId }, next };
}

/** The next few times; none where it would never come. */
export function timesAfter(when: DigestTime, workspace: Workspace, moment: string): Slot[] {
  try {
    return nextSlots(when, calendarOf(workspace), moment, TIMES_SHOWN);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Whoever wants it on Sundays does not mean the Monday after. */
function usualOnDayOff(weekdays: readonly number[], workspace: Workspace, now: string): OnDayOff {
  const { isWorkingDay } = calendarOf(workspace);
  const today = dateIn(workspace.timeZone, now);
  const month = Array.from({ length: 28 }, (_, day) => addDays(today, day));
  const isWorked = (weekday: number) =>
    month.some((date) => weekdayOf(date) === weekday && isWorkingDay(date));
  return weekdays.some(isWorked) ? 'next_working_day' : 'anyway';
}

/** A direct message with Takt is with whoever writes there. */
export function hereOf({ channelId, personId }: Pick<DigestAsker, 'channelId' | 'personId'>): string {
  return channelId.startsWith('D') ? (personId ?? channelId) : channelId;
}

function idOf(place: DigestPlace, { channelId, personId }: DigestAsker): string | undefined {
  const me = personId !== null && isPerson(personId) ? personId : undefined;
  switch (place.kind) {
    case 'here': {
      const here = hereOf({ channelId, personId });
      return /^[CGUW]/.test(here) ? here : undefined;
    }
    case 'me':
      return me;
    case 'named':
      return undefined;
    default:
      return place.id;
  }
}

function wordsOf(place: DigestPlace): string {
  return place.kind === 'named' ? place.name : '';
}
