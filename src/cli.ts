import { Command, CommanderError, Option } from 'commander';
import { askCommand } from './cli/ask-command.ts';
import { cli } from './cli/cli-words.ts';
import { doctorCommand } from './cli/doctor-command.ts';
import { importCommand } from './cli/import-command.ts';
import { manifestCommand } from './cli/manifest-command.ts';
import { targetCommand } from './cli/target-command.ts';
import type { Terminal } from './cli/terminal.ts';
import { workspaceCommand } from './cli/workspace-command.ts';
import { readDatabaseConfig, readTerminalLocale } from './config.ts';
import type { Locale } from './domain/metric.ts';
import { Mistake } from './domain/mistake.ts';
import type { Workspace } from './domain/workspace.ts';
import { list } from './speech/format.ts';
import { ensureWorkspace } from './use-cases/ensure-workspace.ts';
import { CATALOGUE, METRIC_NAMES, openWorld } from './wiring.ts';

type GlobalOptions = { readonly data?: string; readonly workspace?: string };

/**
 * The operator's command line. Answers go to standard output and errors to standard error; the exit status is 0, 1
 * (it did not work) or 2 (the command was not understood).
 */
function programOf(locale: Locale): Command {
  const program = new Command('kpi')
    .description(cli(locale, 'about'))
    .option('--data <dir>', cli(locale, 'option.data'))
    .option('--workspace <team>', cli(locale, 'option.workspace'))
    .addOption(
      new Option('--locale <language>', cli(locale, 'option.locale')).choices(['en', 'sv']).default(locale),
    )
    .addHelpText('after', `\n${cli(locale, 'help.hint')}`);
  const terminal: Terminal = {
    catalogue: CATALOGUE,
    names: METRIC_NAMES,
    locale,
    out: process.stdout,
    err: process.stderr,
    now: () => new Date().toISOString(),
    findMetric: (name) => METRIC_NAMES.find(name.split(/\s+/)),
    withWorld: async (run) => {
      const { data, workspace } = program.opts<GlobalOptions>();
      const { databaseUrl, dataDir } = readDatabaseConfig();
      // A folder that is named goes before a server that is only configured.
      const { world, close } = await openWorld(
        data ? { databaseUrl: undefined, dataDir: data } : { databaseUrl, dataDir },
      );
      try {
        return await run(world, chosen(await ensureWorkspace(world), workspace, locale));
      } finally {
        await close();
      }
    },
  };
  for (const command of [
    importCommand(terminal),
    askCommand(terminal),
    targetCommand(terminal),
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

/** Subcommands too are to throw and not to end the process, so that the database is closed. */
function throwing(command: Command): Command {
  command.exitOverride().showHelpAfterError(false);
  command.commands.forEach(throwing);
  return command;
}

/** Help is in the language too, so it is wanted before anything is parsed. */
function localeIn(args: readonly string[]): Locale {
  const at = args.findLastIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const wanted = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  return wanted === 'sv' || wanted === 'en' ? wanted : readTerminalLocale();
}

async function main(args: readonly string[]): Promise<void> {
  const locale = localeIn(args);
  try {
    await throwing(programOf(locale)).parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? statusOf(error) : 1;
    // Commander has said its own already.
    if (error instanceof CommanderError && error.code.startsWith('commander.')) return;
    const sentence = sentenceOf(error, locale);
    if (sentence) process.stderr.write(`${sentence}\n`);
  }
}

function sentenceOf(error: unknown, locale: Locale): string {
  if (error instanceof Mistake) return error.in(locale);
  if (error instanceof CommanderError) return error.message === '(outputHelp)' ? '' : error.message;
  return cli(locale, 'problem.failed', {
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}

await main(process.argv.slice(2));
