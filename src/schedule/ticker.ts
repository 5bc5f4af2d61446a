import type { Logger } from 'pino';
import { dueBetween, type Job } from './job.ts';

/** Does jobs as a clock passes the moments at which they are due; something has to tell it to look. */
export type Ticker = {
  /** Does what has fallen due since the last look. Resolves when it is done. */
  tick(): Promise<void>;
  /** Looks no more; resolves when what is under way is done. */
  stop(): Promise<void>;
};

/**
 * A job that fails is logged and tried again the next time it is due. What was due before the start is not made up
 * for: a job that must not be missed knows from its own records what it has done.
 * @param jobs read at each look, since people add and remove them
 * @param now milliseconds since 1970, by whatever clock
 */
export function startTicker(jobs: () => Promise<readonly Job[]>, now: () => number, log: Logger): Ticker {
  let looked = now();
  let stopped = false;
  let turn: Promise<void> = Promise.resolve();

  const look = async () => {
    const until = now();
    // A clock that was set back does nothing twice.
    if (stopped || until <= looked) return;
    const due = dueBetween(await jobs(), looked, until);
    looked = until;
    for (const { at, job } of due) await attempt(job, at, log);
  };

  return {
    tick: () => {
      turn = turn.then(look).catch((error: unknown) => log.error({ err: error }, 'nobody knows what is due'));
      return turn;
    },
    stop: () => {
      stopped = true;
      return turn;
    },
  };
}

async function attempt({ name, run, isQuiet = false }: Job, at: number, log: Logger): Promise<void> {
  try {
    await run(at);
    log[isQuiet ? 'debug' : 'info']({ name, due: new Date(at).toISOString() }, 'done by the clock');
  } catch (error) {
    log.error({ err: error, name, due: new Date(at).toISOString() }, 'failed; tried again the next time');
  }
}
