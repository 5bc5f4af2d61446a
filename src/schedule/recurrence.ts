const MINUTE_MS = 60_000;

/**
 * The next moment on a grid of so many minutes, counted from midnight UTC. Only time that passes counts: where clocks are
 * set back nothing pauses, and where they are set forward nothing is made up for.
 * @param minutes a divisor of a day's 1,440, so that every day has the same grid
 */
export function everyMinutes(minutes: number): (after: number) => number {
  if (!Number.isInteger(minutes) || minutes < 1 || 1_440 % minutes !== 0) {
    throw new RangeError(`There is no grid of ${minutes} minutes.`);
  }
  const step = minutes * MINUTE_MS;
  return (after) => (Math.floor(after / step) + 1) * step;
}
