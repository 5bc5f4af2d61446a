import { Command, Option } from 'commander';
import { contractOf, isDraft, missingParties, versionOf, versionsOf } from '../../domain/contract.ts';
import { inForce } from '../../domain/in-force.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Target } from '../../domain/target.ts';
import { unsaidTarget } from '../../domain/target-request.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { partyNames } from '../../speech/contract-words.ts';
import { fullFigure, list } from '../../speech/format.ts';
import { targetSay } from '../../speech/targets/target-say.ts';
import { agreeTarget } from '../../use-cases/agree-target.ts';
import { slipIn, withKnownFilter } from '../../use-cases/known-filter.ts';
import { setTarget } from '../../use-cases/set-target.ts';
import { cli } from '../cli-words.ts';
import { namedMetric } from '../named-metric.ts';
import { dateOption } from '../parsed-options.ts';
import { versionJson } from '../target-json.ts';
import { readerIn, type Terminal } from '../terminal.ts';
import { dimensionOption, personOption } from './target-options.ts';
import { filterWords, targetCli } from './target-words.ts';
import { agreedBy, type SetOptions, wantedTarget } from './wanted-target.ts';

export function setCommand(terminal: Terminal): Command {
  const { locale, withWorld } = terminal;
  const everyPeriod = new Option('--every <period>', cli(locale, 'target.set.every'));
  return new Command('set')
    .description(cli(locale, 'target.set.about'))
    .argument('<metric>', cli(locale, 'target.set.metric'))
    .argument('<value>', cli(locale, 'target.set.value'))
    .addOption(everyPeriod.choices(['week', 'month', 'quarter', 'year']))
    .option('--from <date>', cli(locale, 'target.set.from'), dateOption(locale))
    .option('--until <date>', cli(locale, 'target.set.until'), dateOption(locale))
    .option('--for <dimension=value>', cli(locale, 'target.set.for'), dimensionOption(locale), {})
    .option('--minimum <value>', targetCli(locale, 'set.minimum'))
    .option('--stretch <value>', targetCli(locale, 'set.stretch'))
    .option('--why <words>', targetCli(locale, 'set.why'))
    .option('--guard <metric>', targetCli(locale, 'set.guard'))
    .option('--owner <department=name>', targetCli(locale, 'set.owner'), personOption(locale), {})
    .option('--reason <words>', targetCli(locale, 'set.reason'))
    .option('--agreed-by <department=name>', targetCli(locale, 'set.agreedBy'), personOption(locale), {})
    .option('--by <name>', cli(locale, 'target.set.by'), 'CLI')
    .option('--json', cli(locale, 'option.json'), false)
    .action((name: string, text: string, options: SetOptions) =>
      withWorld(async (world, workspace, { names }) => {
        const naming = { names, locale };
        const metric = namedMetric(name, naming);
        const guard = options.guard === undefined ? undefined : namedMetric(options.guard, naming).key;
        const asked = wantedTarget(options, metric, text, guard, locale);
        const known = await withKnownFilter(world, workspace, {
          ...unsaidTarget(metric.key),
          filter: asked.filter,
        });
        const filter = 'request' in known && 'filter' in known.request ? known.request.filter : asked.filter;
        const slip = await slipIn(world, workspace, filter);
        const { target, outcome } = await setTarget(world, workspace, { ...asked, filter });
        for (const [department, agreeing] of agreedBy(options)) {
          await agreeTarget(world, workspace, {
            targetId: target.id,
            department,
            name: agreeing,
            userId: null,
          });
        }
        const targets = await world.store.targets.all(workspace.id);
        const now = targets.find(({ id }) => id === target.id) ?? target;
        if (options.json) {
          const told = { outcome, target: versionJson({ target: now, version: versionOf(now, targets) }) };
          return void terminal.out.write(`${JSON.stringify(told)}\n`);
        }
        const said = outcome === 'same' ? 'target.set.same' : 'target.set.done';
        const lines = [
          cli(locale, said, wordsOf(now, metric, workspace, terminal)),
          ...movedLine(now, outcome, options, terminal),
          ...(slip ? [targetSay(locale, 'set.slip', slip)] : []),
          ...standingLines(now, targets, metric, workspace, terminal),
        ];
        terminal.out.write(`${lines.join('\n')}\n`);
      }),
    );
}

function wordsOf(target: Target, metric: Metric, workspace: Workspace, { locale }: Terminal) {
  return {
    name: metric.name[locale],
    value: fullFigure(target.value, metric, readerIn(workspace, locale)),
    every: target.every,
    from: target.from,
    until: target.until ?? '',
    isOnce: target.every === 'once' ? 'yes' : 'no',
    isDraft: isDraft(target) ? 'yes' : 'no',
    filter: filterWords(target.filter),
  };
}

function movedLine(
  { from, every }: Target,
  outcome: 'set' | 'same',
  asked: Pick<SetOptions, 'from'>,
  { locale }: Terminal,
): string[] {
  if (outcome === 'same' || asked.from === undefined || asked.from === from) return [];
  return [cli(locale, 'target.set.moved', { from, every })];
}

/** By whom it is agreed, or whom it waits for and what holds until then. */
function standingLines(
  target: Target,
  targets: readonly Target[],
  metric: Metric,
  workspace: Workspace,
  { locale }: Terminal,
): string[] {
  const contract = contractOf(target, targets);
  if (contract) {
    const names = list(contract.agreedBy, locale);
    return [targetCli(locale, 'contract', { version: contract.version, names })];
  }
  if (!isDraft(target)) return [];
  const held = inForce(versionsOf(target, targets), target.every, target.from);
  const holds = held && !isDraft(held) ? fullFigure(held.value, metric, readerIn(workspace, locale)) : 'none';
  const missing = missingParties(target);
  return [
    targetCli(locale, 'draft', {
      id: target.id,
      parties: partyNames(missing, locale),
      party: partyNames(missing.slice(0, 1), locale),
      holds,
    }),
  ];
}
