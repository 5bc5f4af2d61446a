import { schedule } from 'node-cron';

/**
 * Looks at the clock once a minute. In UTC, and with nothing said about when: node-cron skips or repeats an hour where
 * clocks change, and never makes up for a time it was too busy for.
 */
export function everyMinute(look: () => Promise<void>): { stop(): Promise<void> } {
  const task = schedule('* * * * *', look, { name: 'tick', timezone: 'UTC', noOverlap: true });
  return { stop: async () => void (await task.destroy()) };
}
