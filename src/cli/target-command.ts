import { Command, InvalidArgumentError, Option } from 'commander';
import type { CivilDate } from '../domain/civil-date.ts';
import { partiesOf, versionsOf } from '../domain/contract.ts';
import { DIMENSIONS, type Dimension, type Dimensions } from '../domain/dimension.ts';
import { inForce } from '../domain/in-force.ts';
import type { Locale } from '../domain/metric.ts';
import type { Target, TargetCadence } from '../domain/target.ts';
import { fullFigure, list } from '../speech/format.ts';
import type { Spoken } from '../speech/spoken.ts';
import { setTarget } from '../use-cases/set-target.ts';
import { rulesOf } from '../use-cases/workspace-rules.ts';
import { cli } from './cli-words.ts';
import { namedMetric } from './named-metric.ts';
import { dateOption, figureArgument, usage } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, type Terminal } from './terminal.ts';

/** `target set METRIC VALUE --every …` and `target list`. */
export function targetCommand(terminal: Terminal): Command {
  return new Command('target')
    .description(cli(terminal.locale, 'target.about'))
    .addCommand(setCommand(terminal))
    .addCommand(listCommand(terminal));
}

type SetOptions = {
  every?: Exclude<TargetCadence, 'once'>;
  from?: CivilDate;
  until?: CivilDate;
  for: Dimensions;
  by: string;
  json: boolean;
};

function setCommand(terminal: Terminal): Command {
  const { locale, out, withWorld } = terminal;
  return new Command('set')
    .description(cli(locale, 'target.set.about'))
    .argument('<metric>', cli(locale, 'target.set.metric'))
    .argument('<value>', cli(locale, 'target.set.value'))
    .addOption(
      new Option('--every <period>', cli(locale, 'target.set.every')).choices([
        'week',
        'month',
        'quarter',
        'year',
      ]),
    )
    .option('--from <date>', cli(locale, 'target.set.from'), dateOption(locale))
    .option('--until <date>', cli(locale, 'target.set.until'), dateOption(locale))
    .option('--for <dimension=value>', cli(locale, 'target.set.for'), dimensionOption(locale), {})
    .option('--by <name>', cli(locale, 'target.set.by'), 'CLI')
    .option('--json', cli(locale, 'option.json'), false)
    .action(async (name: string, text: string, options: SetOptions) => {
      const { every, from = null, until = null } = options;
      if (every ? until : !(from && until)) throw usage(cli(locale, 'problem.untilWithEvery'));
      if (from && until && until < from) throw usage(cli(locale, 'problem.dates'));
      await withWorld(async (world, workspace, { names }) => {
        const metric = namedMetric(name, { names, locale });
        const value = figureArgument(text, metric, locale);
        const { target, outcome } = await setTarget(world, workspace, {
          metric: metric.key,
          value,
          every: every ?? 'once',
          from,
          until,
          filter: options.for,
          parties: partiesOf(metric, options.for),
          setBy: options.by,
        });
        if (options.json) return void out.write(`${JSON.stringify({ outcome, target })}\n`);
        const said = {
          name: metric.name[locale],
          value: fullFigure(target.value, metric, readerIn(workspace, locale)),
          every: target.every,
          from: target.from,
          until: target.until ?? '',
          isOnce: target.every === 'once' ? 'yes' : 'no',
          filter: filterWords(target.filter),
        };
        const moved = from !== null && target.from !== from;
        out.write(`${cli(locale, outcome === 'same' ? 'target.set.same' : 'target.set.done', said)}\n`);
        if (outcome === 'set' && moved) out.write(`${cli(locale, 'target.set.moved', said)}\n`);
      });
    });
}

function listCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('list')
    .description(cli(locale, 'target.list.about'))
    .option('--json', cli(locale, 'option.json'), false)
    .action(async ({ json }: { json: boolean }) => {
      await withWorld(async (world, workspace, { catalogue }) => {
        const targets = await world.store.targets.all(workspace.id);
        const { today } = rulesOf(world, workspace);
        if (json) return void out.write(`${JSON.stringify({ targets }, null, 2)}\n`);
        if (targets.length === 0) return void out.write(`${cli(locale, 'target.list.none')}\n`);
        const reader = readerIn(workspace, locale);
        const rows = targets.map((target) => {
          const metric = catalogue.get(target.metric);
          return [
            metric?.name[locale] ?? target.metric,
            metric ? fullFigure(target.value, metric, reader) : String(target.value),
            cli(locale, `every.${target.every}`),
            target.from,
            target.until ?? '',
            filterWords(target.filter).trim(),
            target.setBy,
            holdsOn(target, targets, today) ? '●' : '',
          ];
        });
        const columns = ['metric', 'value', 'every', 'from', 'until', 'for', 'by', 'now'] as const;
        const head = columns.map((column) => cli(locale, `target.list.${column}`));
        const spoken: Spoken = { headline: '', lines: [], context: [], table: { head, rows } };
        out.write(`${spokenText(spoken).trim()}\n`);
      });
    });
}

function holdsOn(target: Target, targets: readonly Target[], today: CivilDate): boolean {
  return inForce(versionsOf(target, targets), target.every, today) === target;
}

function dimensionOption(locale: Locale) {
  return (text: string, before: Dimensions): Dimensions => {
    const at = text.indexOf('=');
    const name = text.slice(0, at) as Dimension;
    const value = text.slice(at + 1).trim();
    if (at < 1 || !DIMENSIONS.includes(name) || value === '') {
      throw new InvalidArgumentError(
        cli(locale, 'problem.for', { text, dimensions: list(DIMENSIONS, locale) }),
      );
    }
    return { ...before, [name]: value };
  };
}

function filterWords(filter: Dimensions): string {
  return Object.entries(filter)
    .map(([dimension, value]) => ` (${dimension}: ${value})`)
    .join('');
}
