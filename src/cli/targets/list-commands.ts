import { Command } from 'commander';
import type { CivilDate } from '../../domain/civil-date.ts';
import { versionOf, versionsOf } from '../../domain/contract.ts';
import { inForce } from '../../domain/in-force.ts';
import type { Target } from '../../domain/target.ts';
import type { Workspace } from '../../domain/workspace.ts';
import { fullFigure } from '../../speech/format.ts';
import type { Spoken } from '../../speech/spoken.ts';
import type { KnownMetrics } from '../../use-cases/workspace-metrics.ts';
import { rulesOf } from '../../use-cases/workspace-rules.ts';
import { cli } from '../cli-words.ts';
import { namedMetric } from '../named-metric.ts';
import { spokenText } from '../spoken-text.ts';
import { versionJson } from '../target-json.ts';
import { readerIn, type Terminal } from '../terminal.ts';
import { filterWords, stateOf, targetCli } from './target-words.ts';

export function listCommand(terminal: Terminal): Command {
  const { locale, out, withWorld } = terminal;
  return new Command('list')
    .description(cli(locale, 'target.list.about'))
    .option('--json', cli(locale, 'option.json'), false)
    .action(({ json }: { json: boolean }) =>
      withWorld(async (world, workspace, known) => {
        const targets = await world.store.targets.all(workspace.id);
        const { today } = rulesOf(world, workspace);
        if (json) {
          const told = targets.map((target) => ({
            ...versionJson({ target, version: versionOf(target, targets) }),
            holds: holdsOn(target, targets, today),
          }));
          return void out.write(`${JSON.stringify({ targets: told }, null, 2)}\n`);
        }
        if (targets.length === 0) return void out.write(`${cli(locale, 'target.list.none')}\n`);
        const rows = targets.map((target) => [
          target.id,
          nameOf(target, known, terminal),
          ...termsOf(target, targets, { workspace, known }, terminal),
          holdsOn(target, targets, today) ? '●' : '',
        ]);
        const head = [
          targetCli(locale, 'column.id'),
          cli(locale, 'target.list.metric'),
          ...termsHead(terminal),
          cli(locale, 'target.list.now'),
        ];
        writeTable(head, rows, terminal);
      }),
    );
}

export function historyCommand(terminal: Terminal): Command {
  const { locale, out, withWorld } = terminal;
  return new Command('history')
    .description(targetCli(locale, 'history.about'))
    .argument('<metric>', cli(locale, 'target.set.metric'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((name: string, { json }: { json: boolean }) =>
      withWorld(async (world, workspace, known) => {
        const metric = namedMetric(name, { names: known.names, locale });
        const all = await world.store.targets.all(workspace.id);
        const targets = all.filter((target) => target.metric === metric.key);
        if (json) {
          const versions = targets.map((target) =>
            versionJson({ target, version: versionOf(target, targets) }),
          );
          return void out.write(`${JSON.stringify({ metric: metric.key, versions }, null, 2)}\n`);
        }
        if (targets.length === 0)
          return void out.write(`${targetCli(locale, 'history.none', { name: metric.name[locale] })}\n`);
        const rows = targets.map((target) => [
          target.id,
          ...termsOf(target, targets, { workspace, known }, terminal),
          target.reason,
        ]);
        const head = [
          targetCli(locale, 'column.id'),
          ...termsHead(terminal),
          targetCli(locale, 'column.reason'),
        ];
        writeTable(head, rows, terminal);
      }),
    );
}

function termsHead({ locale }: Terminal): string[] {
  const columns = (['value', 'every', 'from', 'until', 'for'] as const).map((column) =>
    cli(locale, `target.list.${column}`),
  );
  return [...columns, targetCli(locale, 'column.state')];
}

function termsOf(
  target: Target,
  targets: readonly Target[],
  { workspace, known }: { workspace: Workspace; known: KnownMetrics },
  { locale }: Terminal,
): string[] {
  const metric = known.catalogue.get(target.metric);
  return [
    metric ? fullFigure(target.value, metric, readerIn(workspace, locale)) : String(target.value),
    cli(locale, `every.${target.every}`),
    target.from,
    target.until ?? '',
    filterWords(target.filter).trim(),
    stateOf(target, targets, locale),
  ];
}

function nameOf({ metric }: Target, { catalogue }: KnownMetrics, { locale }: Terminal): string {
  return catalogue.get(metric)?.name[locale] ?? metric;
}

function writeTable(head: string[], rows: string[][], { out }: Terminal): void {
  const spoken: Spoken = { headline: '', lines: [], context: [], table: { head, rows } };
  out.write(`${spokenText(spoken).trim()}\n`);
}

function holdsOn(target: Target, targets: readonly Target[], today: CivilDate): boolean {
  return inForce(versionsOf(target, targets), target.every, today) === target;
}
