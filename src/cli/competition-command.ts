import { Command, CommanderError } from 'commander';
import { competitionSay } from '../speech/competition-say.ts';
import {
  competitionProblemWords,
  speakCompetitions,
  speakStanding,
  startedWords,
} from '../speech/competition-sentences.ts';
import { readKpiWords } from '../speech/kpi-words.ts';
import { speakProblem } from '../speech/problem-sentences.ts';
import { standingIn, standingsOf } from '../use-cases/competition-standings.ts';
import { startCompetition, withdrawCompetition } from '../use-cases/start-competition.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { cli } from './cli-words.ts';
import { usage } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, type Terminal } from './terminal.ts';
import { competitionJson } from './top-json.ts';

/** `competition start|list|standing|undo`: races in a channel, told of there by the bot that runs. */
export function competitionCommand(terminal: Terminal): Command {
  return new Command('competition')
    .description(competitionSay(terminal.locale, 'competition.cli.about'))
    .addCommand(startCommand(terminal))
    .addCommand(listCommand(terminal))
    .addCommand(standingCommand(terminal))
    .addCommand(undoCommand(terminal));
}

function startCommand({ locale, out, withWorld }: Terminal): Command {
  type Options = { channel: string; by: string; json: boolean };
  return new Command('start')
    .description(competitionSay(locale, 'competition.cli.start.about'))
    .argument('<words...>', competitionSay(locale, 'competition.cli.start.words'))
    .requiredOption('--channel <id>', competitionSay(locale, 'competition.cli.channel'))
    .option('--by <name>', competitionSay(locale, 'competition.cli.by'), 'CLI')
    .option('--json', cli(locale, 'option.json'), false)
    .action((words: string[], { channel: channelId, by, json }: Options) =>
      withWorld(async (world, workspace, { catalogue, names }) => {
        const reader = readerIn(workspace, locale);
        const rules = rulesOf(world, workspace);
        const typed = ['competition', ...words.map(asTyped)];
        const read = readKpiWords(typed.join(' '), { ...rules, names });
        if ('problem' in read) throw usage(spokenText(speakProblem(read.problem, catalogue.get, reader)));
        const { request } = read;
        if (request.kind !== 'competition' || request.of === null || request.to === null) {
          throw usage(competitionSay(locale, 'competition.cli.incomplete'));
        }
        const started = await startCompetition(world, workspace, catalogue, {
          request: { ...request, of: request.of, to: request.to },
          channelId,
          by: { name: by, userId: null },
          locale: workspace.locale,
        });
        if (started.outcome === 'problem') {
          throw usage(competitionProblemWords(started.problem, catalogue.get, reader));
        }
        if (started.outcome === 'already') throw usage(competitionSay(locale, 'competition.already'));
        const { competition } = started;
        if (json) out.write(`${JSON.stringify(competition, null, 2)}\n`);
        else {
          const metric = catalogue.get(competition.metric)!;
          out.write(`#${competition.id} ${startedWords(competition, metric, rules.today, reader)}\n`);
        }
      }),
    );
}

function listCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('list')
    .description(competitionSay(locale, 'competition.cli.list.about'))
    .requiredOption('--channel <id>', competitionSay(locale, 'competition.cli.channel'))
    .option('--json', cli(locale, 'option.json'), false)
    .action(({ channel, json }: { channel: string; json: boolean }) =>
      withWorld(async (world, workspace, { catalogue }) => {
        const standings = await standingsOf(world, workspace, catalogue, channel);
        if (json) out.write(`${JSON.stringify(standings.map(competitionJson), null, 2)}\n`);
        else out.write(`${spokenText(speakCompetitions(standings, readerIn(workspace, locale)))}\n`);
      }),
    );
}

function standingCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('standing')
    .description(competitionSay(locale, 'competition.cli.standing.about'))
    .argument('<id>', competitionSay(locale, 'competition.cli.id'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((id: string, { json }: { json: boolean }) =>
      withWorld(async (world, workspace, { catalogue }) => {
        const competition = await world.store.competitions.byId(workspace.id, numberOf(id));
        const holds = competition?.withdrawnAt === null ? competition : undefined;
        const standing = holds ? await standingIn(world, workspace, catalogue, holds) : null;
        if (!standing)
          throw new CommanderError(1, 'competition.gone', competitionSay(locale, 'competition.gone'));
        if (json) out.write(`${JSON.stringify(competitionJson(standing), null, 2)}\n`);
        else out.write(`${spokenText(speakStanding(standing, readerIn(workspace, locale)))}\n`);
      }),
    );
}

function undoCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('undo')
    .description(competitionSay(locale, 'competition.cli.undo.about'))
    .argument('<id>', competitionSay(locale, 'competition.cli.id'))
    .option('--by <name>', competitionSay(locale, 'competition.cli.by'), 'CLI')
    .action((id: string, { by }: { by: string }) =>
      withWorld(async (world, workspace) => {
        const { outcome } = await withdrawCompetition(world, workspace, { id: numberOf(id), by });
        if (outcome === 'gone') {
          throw new CommanderError(1, 'competition.gone', competitionSay(locale, 'competition.gone'));
        }
        const said = outcome === 'withdrawn' ? 'competition.undone' : 'competition.undone.already';
        out.write(`${competitionSay(locale, said)}\n`);
      }),
    );
}

/** The shell has taken the quotes away: `prize=a cake` belongs together. */
function asTyped(word: string): string {
  return word.replace(/^(\p{L}+=)(.*\s.*)$/u, '$1"$2"');
}

/** What is no number is nobody's. */
function numberOf(id: string): number {
  return /^#?\d{1,9}$/.test(id) ? Number(id.replace('#', '')) : 0;
}
