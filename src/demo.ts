import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { pino } from 'pino';
import { readManifest } from './cli/manifest.ts';
import { dateOption } from './cli/parsed-options.ts';
import { readTerminalLocale } from './config.ts';
import { demoClock } from './demo/demo-clock.ts';
import { demo } from './demo/demo-words.ts';
import { openDemoWorld } from './demo/demo-world.ts';
import { firstConversation } from './demo/first-conversation.ts';
import { followChannels } from './demo/follow-channels.ts';
import { demoCompany } from './demo-company/demo-company.ts';
import type { CivilDate } from './domain/civil-date.ts';
import type { Locale } from './domain/metric.ts';
import { Mistake } from './domain/mistake.ts';
import { startSandbox } from './sandbox/start-sandbox.ts';
import { startBot } from './wiring.ts';

type Options = {
  readonly lang: Locale;
  readonly port: number;
  readonly socket: boolean;
  readonly today?: CivilDate;
  readonly fresh: boolean;
};

/** The whole of Takt against a Slack that runs here: no account, no server, no network. */
async function main(args: readonly string[]): Promise<void> {
  const options = optionsIn(args);
  const say = (key: Parameters<typeof demo>[1], values?: Parameters<typeof demo>[2]) =>
    process.stdout.write(`${demo(options.lang, key, values)}\n`);

  say('starting');
  const clock = demoClock(options.today);
  const company = demoCompany({ today: clock.today });
  // First of all, so that a port that is taken is said at once.
  const sandbox = await startSandbox({
    port: options.port,
    now: () => clock.now(),
    manifest: await readManifest(),
    people: company.people.slice(0, PEOPLE_TO_ACT_AS),
    channels: Object.keys(company.follows).map((name) => ({ name, bot: true })),
    team: { name: company.workspace.name },
  });
  opened.push(() => sandbox.close());
  clock.follow(() => sandbox.clock.now());

  if (options.fresh) await rm(DATA, { recursive: true, force: true });
  await mkdir(DATA, { recursive: true });
  const dataDir = join(DATA, clock.today);
  const { world, close } = await openDemoWorld(dataDir, clock, company, () => say('loading'));
  opened.push(close);

  const connection = { botToken: sandbox.botToken, slackApiUrl: sandbox.apiUrl };
  const log = pino({ level: 'warn' }, pino.destination(2));
  const bot = await startBot(
    world,
    options.socket
      ? { ...connection, mode: 'socket', appToken: sandbox.appToken }
      : { ...connection, mode: 'http', signingSecret: sandbox.signingSecret, host: '127.0.0.1', port: 0 },
    { quickChartUrl: undefined, log },
  );
  opened.push(() => bot.stop());
  if (bot.requestUrl) await sandbox.connectHttp(bot.requestUrl);

  await followChannels(world, sandbox, company);
  const { person, words, picture } = await firstConversation(sandbox, options.lang);
  say('asked', { person });
  process.stdout.write(`\n${words}\n\n`);
  if (picture) {
    const file = join(DATA, 'pipeline.png');
    await writeFile(file, picture);
    say('picture', { file });
  }
  say('listening', { url: sandbox.url, mode: options.socket ? 'socket' : 'http' });
}

/** What has been opened so far, to be closed from the last to the first. */
const opened: (() => Promise<void>)[] = [];

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close();
}

const DATA = 'data/demo';
const PEOPLE_TO_ACT_AS = 7;
const USUAL_PORT = 4321;

function optionsIn(args: readonly string[]): Options {
  const at = args.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  const locale = wanted === 'sv' || wanted === 'en' ? wanted : readTerminalLocale();
  return new Command('demo')
    .description(demo(locale, 'about'))
    .addOption(
      new Option('--lang <language>', demo(locale, 'option.lang')).choices(['en', 'sv']).default(locale),
    )
    .option('--port <port>', demo(locale, 'option.port'), portOption(locale), USUAL_PORT)
    .option('--socket', demo(locale, 'option.socket'), false)
    .option('--today <date>', demo(locale, 'option.today'), dateOption(locale))
    .option('--fresh', demo(locale, 'option.fresh'), false)
    .exitOverride()
    .parse(args, { from: 'user' })
    .opts<Options>();
}

function portOption(locale: Locale) {
  return (text: string): number => {
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new InvalidArgumentError(demo(locale, 'problem.port'));
    }
    return port;
  };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => closeAll().finally(() => process.exit()));
}

main(process.argv.slice(2)).catch(async (error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  process.exitCode = 1;
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const locale = readTerminalLocale();
  if (error instanceof Mistake) console.error(error.in(locale));
  else console.error(inUse ? demo(locale, 'problem.portInUse') : error);
  await closeAll();
});
