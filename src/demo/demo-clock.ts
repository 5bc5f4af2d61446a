import { type CivilDate, dateAt, dateIn, type Instant, startOf } from '../domain/civil-date.ts';

const TIME_ZONE = 'Europe/Stockholm';

/**
 * The demo's time: now, or nine o'clock on a chosen day and on from there; then the sandbox's, which can be moved.
 * It never goes back to before something was learned: figures cannot be unlearned.
 */
export type DemoClock = {
  readonly timeZone: string;
  /** Without what the sandbox's clock was moved by; milliseconds since 1970. */
  now(): number;
  instant(): Instant;
  today(): CivilDate;
  /** From now on the time is that of a clock that adds to this one. */
  follow(clock: { now(): number; moved(): number }): void;
  /** Something was learned at this moment. */
  notBefore(moment: Instant): void;
  /** For how many milliseconds it has been the same day and nothing was learned. */
  quietFor(): number;
};

export function demoClock(chosen: CivilDate | undefined, real: () => number = Date.now): DemoClock {
  const started = real();
  let first = chosen ? Date.parse(dateAt(chosen, '09:00', TIME_ZONE)) : started;
  let learned = Number.NEGATIVE_INFINITY;
  let moved = () => 0;
  const now = () => {
    const time = first + (real() - started);
    const behind = learned - (time + moved());
    if (behind <= 0) return time;
    first += behind;
    return time + behind;
  };
  let current = now;
  const instant = () => new Date(current()).toISOString();
  return {
    timeZone: TIME_ZONE,
    now,
    instant,
    today: () => dateIn(TIME_ZONE, instant()),
    follow: (clock) => {
      moved = clock.moved;
      current = clock.now;
    },
    notBefore: (moment) => {
      learned = Math.max(learned, Date.parse(moment));
    },
    quietFor: () => {
      const midnight = Date.parse(startOf(dateIn(TIME_ZONE, instant()), TIME_ZONE));
      return current() - Math.max(midnight, learned);
    },
  };
}
