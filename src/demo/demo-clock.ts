import { type CivilDate, dateAt, dateIn, type Instant } from '../domain/civil-date.ts';

const TIME_ZONE = 'Europe/Stockholm';

/** The demo's time: now, or nine o'clock on a chosen day and on from there; then the sandbox's, which can be moved. */
export type DemoClock = {
  readonly today: CivilDate;
  readonly timeZone: string;
  now(): number;
  instant(): Instant;
  /** From now on the time is what this says. */
  follow(now: () => number): void;
};

export function demoClock(chosen: CivilDate | undefined, real: () => number = Date.now): DemoClock {
  const started = real();
  const first = chosen ? Date.parse(dateAt(chosen, '09:00', TIME_ZONE)) : started;
  const own = () => first + (real() - started);
  let current = own;
  return {
    today: dateIn(TIME_ZONE, new Date(first).toISOString()),
    timeZone: TIME_ZONE,
    now: own,
    instant: () => new Date(current()).toISOString(),
    follow: (now) => {
      current = now;
    },
  };
}
