import { pino } from 'pino';
import { failureWords } from './cli/failure-words.ts';
import { readAppConfig } from './config.ts';
import { botJobs } from './schedule/bot-jobs.ts';
import { everyMinute } from './schedule/every-minute.ts';
import { startTicker } from './schedule/ticker.ts';
import { sweepGoals } from './use-cases/milestones/sweep-goals.ts';
import { connectionOf, openWorld, startBot } from './wiring.ts';

/** Runs Takt against a real Slack, until told to stop. */
async function main(): Promise<void> {
  const config = readAppConfig();
  const log = pino({ level: config.logLevel });
  const { world, tidy, close } = await openWorld(config);
  const bot = await startBot(world, connectionOf(config), { ...config, log, warm: true }).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );
  log.info({ mode: config.mode, requestUrl: bot.requestUrl }, 'Takt is listening');

  const sweep = sweepGoals(world, (error, { id }) =>
    log.error({ err: error, workspace: id }, 'goals were not checked'),
  );
  const ticker = startTicker(async () => botJobs({ tidy, sweepGoals: sweep }), Date.now, log);
  const clocks = [everyMinute(ticker.tick), everyMinute(bot.outbox.tick)];
  // What fell due while nobody was there.
  await bot.outbox.tick();

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await Promise.all(clocks.map((clock) => clock.stop()));
    await Promise.all([ticker.stop(), bot.stop()]);
    await close();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  const [english, swedish] = [failureWords(error, 'en'), failureWords(error, 'sv')];
  process.stderr.write(`${english}\n\n${swedish}\n`);
  // A connection that was half open when the start failed would keep the process alive.
  process.exit(1);
});
