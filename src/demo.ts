import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { pino } from 'pino';
import { failureWords } from './cli/failure-words.ts';
import { readManifest } from './cli/manifest.ts';
import { readTerminalLocale } from './config.ts';
import { demoClock } from './demo/demo-clock.ts';
import { demoDatabase } from './demo/demo-database.ts';
import { type DemoOptions, languageIn, readDemoOptions } from './demo/demo-options.ts';
import { type DemoTime, demoTime } from './demo/demo-time.ts';
import { demo } from './demo/demo-words.ts';
import { openDemoWorld } from './demo/demo-world.ts';
import { figuresArrive } from './demo/figures-arrive.ts';
import { furnishChannels } from './demo/furnish-channels.ts';
import { openBrowser } from './demo/open-browser.ts';
import { openSandbox } from './demo/open-sandbox.ts';
import { openingTurns, visitorIn } from './demo/opening.ts';
import { conversing } from './demo/opening-conversation.ts';
import { postsGoOut } from './demo/posts-go-out.ts';
import { COMPANY } from './demo-company/demo-company.ts';
import { botJobs } from './schedule/bot-jobs.ts';
import { everyMinute } from './schedule/every-minute.ts';
import { shortDate } from './speech/format.ts';
import { sweepGoals } from './use-cases/milestones/sweep-goals.ts';
import type { Bot } from './wiring.ts';

const FOLDER = join('data', 'demo');
/** The conversation ends a little while ago. */
const MINUTE_MS = 60_000;

/** The whole of Takt against a Slack that runs here: no account, no server, no network. */
async function main(options: DemoOptions): Promise<void> {
  const { lang } = options;
  const tell = (key: Parameters<typeof demo>[1], values?: Parameters<typeof demo>[2]) =>
    process.stdout.write(`${demo(lang, key, values)}\n`);

  tell('starting');
  const log = pino({ level: 'warn' }, pino.destination(2));
  const clock = demoClock(options.today);
  const today = clock.today();
  const later: { time?: DemoTime; bot?: Bot; converse?: () => Promise<unknown> } = {};
  // First of all, so that a port that is taken is said at once.
  const sandbox = await openSandbox(COMPANY, visitorIn(lang), {
    port: options.port,
    now: clock.now,
    manifest: await readManifest(),
    nextDue: async () => later.time?.nextDue(),
    moveClock: async (to, set) => (later.time ? later.time.moveClock(to, set) : set(to)),
    onReset: () =>
      void later.converse?.().catch((error: unknown) => log.error({ err: error }, 'no conversation')),
  });
  opened.push(sandbox.close);
  clock.follow(sandbox.clock);

  // Making a database keeps another process busy for seconds; meanwhile the bot is read, which takes this one a second.
  const [demoWorld, { startBot }] = await Promise.all([
    openDatabase(options, clock, () => tell('loading')),
    import('./wiring.ts'),
  ]);
  const { world, store } = demoWorld;
  // What is said to a whole channel is said in the language that the demo was started in.
  if (demoWorld.workspace.locale !== lang)
    await store.workspaces.update(demoWorld.workspace.id, { locale: lang });

  const figures = figuresArrive(demoWorld, clock);
  await figures.run(clock.now());
  const say = async () => {
    await later.bot?.outbox.tick();
    await later.bot?.outbox.idle();
  };
  later.time = demoTime(
    async () => [...jobs, figures, ...(await postsGoOut(store, demoWorld.workspace.id, say))],
    sandbox.clock.now,
    lang,
    log,
  );
  const sweep = sweepGoals(world, (error) => log.error({ err: error }, 'goals were not checked'));
  const jobs = botJobs({ tidy: store.tidy, sweepGoals: sweep });
  opened.push(later.time.stop);
  if (clock.today() > today) tell('ahead', { date: shortDate(clock.today(), today, lang) });

  const connection = { botToken: sandbox.botToken, slackApiUrl: sandbox.apiUrl };
  const bot = await startBot(
    world,
    options.socket
      ? { ...connection, mode: 'socket', appToken: sandbox.appToken }
      : { ...connection, mode: 'http', signingSecret: sandbox.signingSecret, host: '127.0.0.1', port: 0 },
    { quickChartUrl: undefined, log, warm: true },
  );
  opened.push(bot.stop);
  later.bot = bot;
  const minutes = everyMinute(bot.outbox.tick);
  opened.push(minutes.stop);
  if (bot.requestUrl) await sandbox.connectHttp(bot.requestUrl);
  await furnishChannels(world, sandbox, COMPANY, { owner: visitorIn(lang), lang });
  await bot.outbox.tick();

  const converse = conversing(sandbox, openingTurns(lang, demoWorld.begun), {
    lang,
    room: () => clock.quietFor() - MINUTE_MS,
  });
  later.converse = converse;
  const answer = await converse();

  const url = `${sandbox.url}/`;
  process.stdout.write(`\n  ➜  ${demo(lang, 'ready', { url })}\n\n`);
  if (options.open) openBrowser(url);
  tell('try', { visitor: visitorIn(lang), dig: demo(lang, 'chat.dig') });
  if (answer) {
    process.stdout.write(`\n${demo(lang, 'asked', { person: answer.who, command: answer.command })}\n\n`);
    process.stdout.write(`${answer.words}\n\n`);
    if (answer.picture) {
      const file = join(FOLDER, 'pipeline.png');
      await writeFile(file, answer.picture);
      tell('picture', { file });
    }
  }
  tell('script', { url: sandbox.url, mode: options.socket ? 'socket' : 'http' });
}

async function openDatabase(
  { today, postgres, fresh }: DemoOptions,
  clock: ReturnType<typeof demoClock>,
  onLoading: () => void,
) {
  const database = await demoDatabase({ folder: FOLDER, today, postgres, fresh });
  opened.push(database.stop);
  const demoWorld = await openDemoWorld(database.place, clock, onLoading);
  opened.push(demoWorld.store.close);
  return demoWorld;
}

/** What has been opened so far, to be closed from the last to the first. */
const opened: (() => Promise<void>)[] = [];

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => closeAll().finally(() => process.exit()));
}

const args = process.argv.slice(2);
const locale = languageIn(args, readTerminalLocale());
try {
  await main(readDemoOptions(args, locale));
} catch (error) {
  // Commander has said what was wrong with the words.
  if (error instanceof CommanderError) process.exit(error.exitCode === 0 ? 0 : 2);
  process.stderr.write(`${failureWords(error, locale)}\n`);
  await closeAll();
  process.exit(1);
}
