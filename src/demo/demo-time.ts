import type { Logger } from 'pino';
import type { Locale } from '../domain/metric.ts';
import type { SandboxOptions } from '../sandbox/options.ts';
import type { botJobs } from '../schedule/bot-jobs.ts';
import { nextDue } from '../schedule/job.ts';
import { startTicker, type Ticker } from '../schedule/ticker.ts';
import { demo } from './demo-words.ts';
import type { figuresArrive } from './figures-arrive.ts';
import type { postsGoOut } from './posts-go-out.ts';

type DemoJob =
  | ReturnType<typeof botJobs>[number]
  | ReturnType<typeof figuresArrive>
  | Awaited<ReturnType<typeof postsGoOut>>[number];

export type DemoTime = Required<Pick<SandboxOptions, 'nextDue' | 'moveClock'>> & Pick<Ticker, 'stop'>;

const LOOK_MS = 2_000;

/** What is due happens as the demo's clock passes it, whether it goes by itself or is moved. */
export function demoTime(
  jobs: () => Promise<readonly DemoJob[]>,
  now: () => number,
  lang: Locale,
  log: Logger,
): DemoTime {
  const ticker = startTicker(jobs, now, log);
  const looking = setInterval(ticker.tick, LOOK_MS).unref();
  const nextStop = async () => {
    const stops = (await jobs()).filter(({ everyTime }) => everyTime);
    return nextDue(stops, now())?.at;
  };
  return {
    nextDue: async () => {
      const due = nextDue((await jobs()).filter(isWorthWaitingFor), now());
      return due && { at: due.at, what: demo(lang, `due.${due.job.name}`) };
    },
    moveClock: async (to, set) => {
      // What has fallen due since the last look is said at its own time, and not at that of the first stop.
      await ticker.tick();
      for (let at = await nextStop(); at !== undefined && at <= to; at = await nextStop()) {
        set(at);
        await ticker.tick();
      }
      set(to);
      await ticker.tick();
    },
    stop: () => {
      clearInterval(looking);
      return ticker.stop();
    },
  };
}

/** Nobody would see that the house has been swept, nor that nothing new was reached in a minute. */
function isWorthWaitingFor<J extends DemoJob>(job: J): job is Exclude<J, { name: 'tidy' | 'goals' }> {
  return job.name !== 'tidy' && job.name !== 'goals';
}
