import { setImmediate as nextTurn } from 'node:timers/promises';
import pLimit from 'p-limit';

/** While some wait for the database, one reckons; a slow question leaves room for the others. */
const AT_ONCE = 4;

/**
 * Work that keeps the thread busy, a few at once and each in a turn of the event loop of its own: whoever types
 * meanwhile is acknowledged in between, and not after all that was asked before (Slack gives up after three seconds).
 */
export type InTurn = <T>(work: () => T | Promise<T>) => Promise<T>;

export function inTurns(atOnce = AT_ONCE): InTurn {
  const limit = pLimit(atOnce);
  return (work) =>
    limit(async () => {
      await nextTurn();
      return work();
    });
}
