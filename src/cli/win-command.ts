import { Command, CommanderError } from 'commander';
import { dateAt } from '../domain/civil-date.ts';
import { winPostKey, winSubject } from '../domain/win.ts';
import type { WinRequest } from '../domain/win-request.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { speakProblem } from '../speech/problem-sentences.ts';
import { speakLogged, winProblemWords, winSay } from '../speech/win-sentences.ts';
import { undoWin } from '../use-cases/change-win.ts';
import { logWin } from '../use-cases/log-win.ts';
import type { NamedPerson } from '../use-cases/win-owners.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { cli } from './cli-words.ts';
import { dateOption, usage } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, type Terminal } from './terminal.ts';

type WinOptions = {
  readonly channel?: string;
  readonly by: string;
  readonly undo?: string;
  readonly today?: string;
  readonly json: boolean;
};

/** `win Acme 250k @anna`: logged as `/kpi win` would; celebrated in the channel named, by the bot that runs. */
export function winCommand(terminal: Terminal): Command {
  const { locale } = terminal;
  return new Command('win')
    .description(winSay(locale, 'win.cli.about'))
    .argument('[words...]', winSay(locale, 'win.cli.words'))
    .option('--channel <id>', winSay(locale, 'win.cli.channel'))
    .option('--by <name>', winSay(locale, 'win.cli.by'), 'CLI')
    .option('--undo <key>', winSay(locale, 'win.cli.undo'))
    .option('--today <date>', cli(locale, 'ask.today'), dateOption(locale))
    .option('--json', cli(locale, 'option.json'), false)
    .action((words: string[], options: WinOptions) =>
      options.undo === undefined ? log(words, options, terminal) : undo(options.undo, options, terminal),
    );
}

function log(words: readonly string[], { channel, by, today, json }: WinOptions, terminal: Terminal) {
  const { locale, out, withWorld } = terminal;
  return withWorld(async (real, workspace, { catalogue, names }) => {
    const world = today ? { ...real, now: () => dateAt(today, '12:00', workspace.timeZone) } : real;
    const reader = readerIn(workspace, locale);
    const rules = rulesOf(world, workspace);
    const read = readKpiWords(['win', ...words.map(asTyped)].join(' '), { ...rules, names });
    if ('problem' in read) throw usage(spokenText(speakProblem(read.problem, catalogue.get, reader)));
    const { request } = read;
    if (request.kind !== 'win' || request.customer === null) {
      throw usage(winSay(locale, 'win.cli.incomplete'));
    }
    const logged = await logWin(world, workspace, catalogue, {
      // Nothing tells two presses of a key in a terminal apart but when they were.
      id: `cli:${world.now()}`,
      request: { ...request, customer: request.customer },
      people: request.owners.map(asNamed),
      channelId: channel ?? null,
      by: { name: by, userId: null },
      locale: workspace.locale,
    });
    if (logged.outcome === 'problem') throw usage(winProblemWords(logged.problem, rules.today, reader));
    const { win, outcome, celebrated } = logged;
    const key = channel === undefined ? winSubject(win.id) : winPostKey(win.id, channel);
    if (json) {
      out.write(`${JSON.stringify({ outcome, celebrated, key, win }, null, 2)}\n`);
      return;
    }
    const told = spokenText(speakLogged(win, outcome, celebrated, reader));
    out.write(`${told}\n${winSay(locale, 'win.cli.undone', { key })}\n`);
  });
}

function undo(key: string, { by, json }: WinOptions, { locale, out, withWorld }: Terminal) {
  return withWorld(async (world, workspace) => {
    const { outcome, win } = await undoWin(world, workspace, { key, by });
    const sentence = { done: 'win.undone', already: 'win.undone.already', gone: 'win.undone.none' } as const;
    if (json) out.write(`${JSON.stringify({ outcome, win }, null, 2)}\n`);
    else out.write(`${winSay(locale, sentence[outcome], { by: win?.reversed?.by ?? '' })}\n`);
    if (outcome === 'gone') throw new CommanderError(1, 'win.gone', '');
  });
}

/** The shell has taken the quotes away from what belongs together. */
function asTyped(word: string): string {
  if (!/\s/.test(word)) return word;
  return word.startsWith('@') ? `@"${word.slice(1)}"` : word;
}

function asNamed({ userId, called }: WinRequest['owners'][number]): NamedPerson {
  return { name: called ?? userId, userId };
}
