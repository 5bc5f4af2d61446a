import { Command, CommanderError } from 'commander';
import type { CivilDate } from '../../domain/civil-date.ts';
import { isDraft } from '../../domain/contract.ts';
import type { Locale } from '../../domain/metric.ts';
import type { Target, TeamDepartment } from '../../domain/target.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { partyNames } from '../../speech/contract-words.ts';
import { fullFigure } from '../../speech/format.ts';
import { agreeTarget } from '../../use-cases/agree-target.ts';
import { endTarget } from '../../use-cases/end-target.ts';
import { undoTarget } from '../../use-cases/undo-target.ts';
import type { KnownMetrics } from '../../use-cases/workspace-metrics.ts';
import { rulesOf } from '../../use-cases/workspace-rules.ts';
import { cli } from '../cli-words.ts';
import { dateOption } from '../parsed-options.ts';
import { readerIn, type Terminal } from '../terminal.ts';
import { departmentOption } from './target-options.ts';
import { targetCli } from './target-words.ts';

export function agreeCommand(terminal: Terminal): Command {
  const { locale, withWorld } = terminal;
  type Options = { as: TeamDepartment; name: string; json: boolean };
  return new Command('agree')
    .description(targetCli(locale, 'agree.about'))
    .argument('<id>', targetCli(locale, 'id'))
    .requiredOption('--as <department>', targetCli(locale, 'agree.as'), departmentOption(locale))
    .requiredOption('--name <name>', targetCli(locale, 'agree.name'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((targetId: string, { as: department, name, json }: Options) =>
      withWorld(async (world, workspace) => {
        const agreeing = { targetId, department, name, userId: null };
        const { outcome, target, isComplete } = await agreeTarget(world, workspace, agreeing);
        const by = target?.agreements.find((one) => one.department === department)?.name ?? name;
        const words = { id: targetId, name, by, party: partyNames([department], locale) };
        const isDone = outcome === 'agreed' || outcome === 'already';
        const sentence =
          outcome === 'withdrawn' || outcome === 'not_found'
            ? targetCli(locale, outcome, words)
            : targetCli(locale, `agree.${outcome}`, words);
        tell({ outcome, target, complete: isComplete }, sentence, { isDone, json }, terminal);
      }),
    );
}

export function endCommand(terminal: Terminal): Command {
  const { locale, withWorld } = terminal;
  type Options = { on?: CivilDate; by: string; reason: string; json: boolean };
  return new Command('end')
    .description(targetCli(locale, 'end.about'))
    .argument('<id>', targetCli(locale, 'id'))
    .option('--on <date>', targetCli(locale, 'end.on'), dateOption(locale))
    .option('--reason <words>', targetCli(locale, 'end.reason'), '')
    .option('--by <name>', cli(locale, 'target.set.by'), 'CLI')
    .option('--json', cli(locale, 'option.json'), false)
    .action((targetId: string, { on, by, reason, json }: Options) =>
      withWorld(async (world, workspace, known) => {
        const { today } = rulesOf(world, workspace);
        const { outcome, ending } = await endTarget(world, workspace, {
          targetId,
          on: on ?? today,
          by,
          reason,
        });
        const sentence = ending
          ? targetCli(locale, isDraft(ending) ? 'end.draft' : 'end.ended', {
              name: nameOf(ending, known, locale),
              every: cli(locale, `every.${ending.every}`),
              from: ending.from,
            })
          : refusedEnding(outcome, targetId, locale);
        tell({ outcome, ending }, sentence, { isDone: ending !== null, json }, terminal);
      }),
    );
}

function refusedEnding(
  outcome: Awaited<ReturnType<typeof endTarget>>['outcome'],
  id: string,
  locale: Locale,
): string {
  if (outcome === 'already' || outcome === 'not_recurring')
    return targetCli(locale, `end.${outcome}`, { id });
  return targetCli(locale, outcome === 'withdrawn' ? 'withdrawn' : 'not_found', { id });
}

export function undoCommand(terminal: Terminal): Command {
  const { locale, withWorld } = terminal;
  return new Command('undo')
    .description(targetCli(locale, 'undo.about'))
    .argument('<id>', targetCli(locale, 'id'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((targetId: string, { json }: { json: boolean }) =>
      withWorld(async (world, workspace, known) => {
        const { outcome, targets } = await undoTarget(world, workspace, { targetId });
        const isDone = outcome === 'undone' || outcome === 'already';
        const sentence =
          outcome === 'not_found'
            ? targetCli(locale, 'not_found', { id: targetId })
            : targetCli(locale, `undo.${outcome}`, {
                id: targetId,
                ...(targets[0] && figureWords(targets[0], workspace, known, locale)),
              });
        tell({ outcome, targets }, sentence, { isDone, json }, terminal);
      }),
    );
}

/** @throws CommanderError (status 1) where it could not be done; whoever asked for an object has had it. */
function tell(
  object: object,
  sentence: string,
  { isDone, json }: { isDone: boolean; json: boolean },
  { out }: Terminal,
): void {
  if (json) out.write(`${JSON.stringify(object)}\n`);
  if (!isDone) throw new CommanderError(1, 'target.refused', sentence);
  if (!json) out.write(`${sentence}\n`);
}

function nameOf({ metric }: Target, { catalogue }: KnownMetrics, locale: Locale): string {
  return catalogue.get(metric)?.name[locale] ?? metric;
}

function figureWords(target: Target, workspace: Workspace, known: KnownMetrics, locale: Locale) {
  const metric = known.catalogue.get(target.metric);
  const value = metric ? fullFigure(target.value, metric, readerIn(workspace, locale)) : String(target.value);
  return { name: nameOf(target, known, locale), value };
}
