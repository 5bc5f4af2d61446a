import type { Calendar } from '../calendar.ts';
import { addDays, type CivilDate, dateIn, type Instant } from '../civil-date.ts';
import { momentAt } from '../local-time.ts';

/**
 * How far a period has come: it runs; it is over and its last figures are still arriving; they are in, and what it came
 * to is news; it is history.
 */
export type Phase = 'ahead' | 'running' | 'settling' | 'settled' | 'past';

/** Figures of a period's last days arrive late: it is looked back on from the second working day after it. */
const WORKING_DAYS_OF_GRACE = 2;
/** Off the full hour, when digests go out. */
const SETTLES_AT = '09:10';
/** A day on which nobody looked is made up for; after a week it is news no more. */
const NEWS_DAYS = 7;

type Where = { readonly calendar: Pick<Calendar, 'nthWorkingDay'>; readonly timeZone: string };

export function phaseOf(
  period: { readonly from: CivilDate; readonly to: CivilDate },
  now: Instant,
  where: Where,
): Phase {
  const today = dateIn(where.timeZone, now);
  if (today < period.from) return 'ahead';
  if (today <= period.to) return 'running';
  const settles = settlesAt(period, where);
  if (now < settles) return 'settling';
  return today <= addDays(dateIn(where.timeZone, settles), NEWS_DAYS) ? 'settled' : 'past';
}

/** When what a period came to is taken to be known. */
export function settlesAt({ to }: { readonly to: CivilDate }, { calendar, timeZone }: Where): Instant {
  return momentAt(calendar.nthWorkingDay(addDays(to, 1), WORKING_DAYS_OF_GRACE), SETTLES_AT, timeZone);
}
