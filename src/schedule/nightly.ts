import { schedule } from 'node-cron';
import type { Logger } from 'pino';

/** At 01:17 UTC: after midnight and before morning in Europe, and off the full hour. */
const NIGHTLY = '17 1 * * *';

/** Does something once a night; a night that fails is logged, and the next one tries again. */
export function nightly(name: string, work: () => Promise<void>, log: Logger): { stop(): Promise<void> } {
  const task = schedule(
    NIGHTLY,
    async () => {
      try {
        await work();
        log.info({ name }, 'done for the night');
      } catch (error) {
        log.error({ err: error, name }, 'failed tonight; tomorrow it is tried again');
      }
    },
    { name, timezone: 'UTC', noOverlap: true },
  );
  return { stop: async () => void (await task.destroy()) };
}
