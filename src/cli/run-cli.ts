import { Command, CommanderError, Option } from 'commander';
import { type DatabaseConfig, readDatabaseConfig, readTerminalLocale } from '../config.ts';
import type { Instant } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import type { Workspace } from '../domain/workspace.ts';
import { list } from '../speech/format.ts';
import { ensureWorkspace } from '../use-cases/ensure-workspace.ts';
import { watchingGoals } from '../use-cases/milestones/watch-ledger.ts';
import type { World } from '../use-cases/ports.ts';
import { metricsOf } from '../use-cases/workspace-metrics.ts';
import { askCommand } from './ask-command.ts';
import { channelCommand } from './channel-command.ts';
import { cli } from './cli-words.ts';
import { helpWords, usageWords } from './commander-words.ts';
import { competitionCommand } from './competition-command.ts';
import { decisionsCommand } from './decisions-command.ts';
import { digestCommand } from './digest-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { failureWords } from './failure-words.ts';
import { funnelCommand } from './funnel-command.ts';
import { importCommand } from './import-command.ts';
import { manifestCommand } from './manifest-command.ts';
import { metricCommand } from './metric-command.ts';
import { milestonesCommand } from './milestones-command.ts';
import { planCommand } from './plan-command.ts';
import { statusCommand } from './status-command.ts';
import { targetCommand } from './target-command.ts';
import type { Terminal } from './terminal.ts';
import { winCommand } from './win-command.ts';
import { workspaceCommand } from './workspace-command.ts';

/** What the command line is given: where it writes, what time it is, and a database. */
export type Surroundings = Pick<Terminal, 'out' | 'err' | 'now'> & {
  readonly openWorld: (
    place: DatabaseConfig,
    now: () => Instant,
  ) => Promise<{ readonly world: World; close(): Promise<void> }>;
};

type Streams = Pick<Surroundings, 'out' | 'err'>;

type GlobalOptions = { readonly data?: string; readonly workspace?: string };

function programOf(locale: Locale, { out, err, now, openWorld }: Surroundings): Command {
  const program = new Command('kpi')
    .description(cli(locale, 'about'))
    .option('--data <dir>', cli(locale, 'option.data'))
    .option('--workspace <team>', cli(locale, 'option.workspace'))
    .addOption(
      new Option('--locale <language>', cli(locale, 'option.locale')).choices(['en', 'sv']).default(locale),
    )
    .addHelpText('after', `\n${cli(locale, 'help.hint')}`);
  // What was to be told is told by the bot when it sweeps: the figures are in.
  const watched = (world: World) =>
    watchingGoals(world, (error) => err.write(`${failureWords(error, locale)}\n`));
  const terminal: Terminal = {
    locale,
    out,
    err,
    now,
    withWorld: async (run) => {
      const { data, workspace } = program.opts<GlobalOptions>();
      const { databaseUrl, dataDir } = readDatabaseConfig();
      // A folder that is named goes before a server that is only configured.
      const { world, close } = await openWorld(
        data ? { databaseUrl: undefined, dataDir: data } : { databaseUrl, dataDir },
        now,
      );
      try {
        const one = chosen(await ensureWorkspace(world), workspace, locale);
        return await run(watched(world), one, await metricsOf(world)(one));
      } finally {
        await close();
      }
    },
  };
  for (const command of [
    importCommand(terminal),
    askCommand(terminal),
    targetCommand(terminal),
    metricCommand(terminal),
    milestonesCommand(terminal),
    planCommand(terminal),
    funnelCommand(terminal),
    winCommand(terminal),
    channelCommand(terminal),
    competitionCommand(terminal),
    decisionsCommand(terminal),
    digestCommand(terminal),
    statusCommand(terminal),
    workspaceCommand(terminal),
    doctorCommand(terminal),
    manifestCommand(terminal),
  ]) {
    program.addCommand(command);
  }
  return program;
}

function chosen(all: readonly Workspace[], team: string | undefined, locale: Locale): Workspace {
  const teams = list(
    all.map(({ teamId, name }) => teamId ?? name),
    locale,
  );
  if (team === undefined) {
    if (all.length === 1) return all[0]!;
    throw new CommanderError(2, 'workspace.several', cli(locale, 'problem.workspace', { teams }));
  }
  const found = all.find(({ teamId, name }) => team === teamId || team === name);
  if (!found)
    throw new CommanderError(
      2,
      'workspace.unknown',
      cli(locale, 'problem.workspace.unknown', { team, teams }),
    );
  return found;
}

/** Commander ends every command it does not understand in 1; here that is 2, and our own errors carry their status. */
function statusOf({ code, exitCode }: CommanderError): number {
  return exitCode !== 0 && code.startsWith('commander.') ? 2 : exitCode;
}

/** Of every command: it throws and does not end the process, so that the database is closed; we say what is wrong. */
function settled(command: Command, locale: Locale, streams: Streams): Command {
  command
    .exitOverride()
    .configureHelp(helpWords(locale))
    .helpOption('-h, --help', cli(locale, 'help.help'))
    .configureOutput({
      writeOut: (text) => streams.out.write(text),
      writeErr: (text) => streams.err.write(text),
      outputError: () => {},
    });
  if (command.commands.length > 0) command.helpCommand('help [command]', cli(locale, 'help.command'));
  for (const child of command.commands) settled(child, locale, streams);
  return command;
}

/** Help is in the language too, so it is wanted before anything is parsed. */
function localeIn(args: readonly string[]): Locale {
  const at = args.findLastIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const wanted = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  return wanted === 'sv' || wanted === 'en' ? wanted : readTerminalLocale();
}

/**
 * The operator's command line. Answers go to standard output and errors to standard error.
 * @returns the exit status: 0, 1 (it did not work) or 2 (the command was not understood).
 */
export function runCli(args: readonly string[], streams: Surroundings): Promise<number> {
  const locale = localeIn(args);
  return runProgram(programOf(locale, streams), args, locale, streams);
}

/** Of any program: runs it, says what went wrong, and gives the exit status. */
export async function runProgram(
  program: Command,
  args: readonly string[],
  locale: Locale,
  streams: Streams,
): Promise<number> {
  try {
    await settled(program, locale, streams).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      const sentence = refusalOf(error, locale);
      if (sentence) streams.err.write(`${sentence}\n`);
      return statusOf(error);
    }
    const message = failureWords(error, locale);
    streams.err.write(`${message}\n`);
    // Whoever asked for one object gets one, whatever went wrong.
    if (args.includes('--json')) {
      streams.out.write(`${JSON.stringify({ problem: { kind: 'failed', message } })}\n`);
    }
    return 1;
  }
}

function refusalOf(error: CommanderError, locale: Locale): string {
  // Help has been written already.
  if (error.exitCode === 0 || error.code === 'commander.help') return '';
  if (!error.code.startsWith('commander.')) return error.message;
  return `${usageWords(error, locale)} ${cli(locale, 'usage.help')}`;
}
