import { Command, CommanderError } from 'commander';
import type { Metric } from '../domain/metric.ts';
import { BUILT_IN_METRICS } from '../domain/metrics/built-in-metrics.ts';
import { changeProblems } from '../domain/metrics/metric-change-problem.ts';
import { namedIn } from '../domain/metrics/own-metric.ts';
import { ownMetricsIn } from '../domain/metrics/own-metric-versions.ts';
import { COMMAND } from '../speech/command.ts';
import { list } from '../speech/format.ts';
import { markSections } from '../speech/metric-mark-words.ts';
import {
  type MetricSentence,
  metricSay,
  nextSteps,
  pointedAt,
  problemWords,
  usesWords,
} from '../speech/metric-words.ts';
import { type ChangedMetric, changeMetric } from '../use-cases/change-metric.ts';
import { removeMetric, restoreMetric } from '../use-cases/remove-metric.ts';
import type { KnownMetrics } from '../use-cases/workspace-metrics.ts';
import { cli } from './cli-words.ts';
import { listCommand } from './metric-list.ts';
import { changeIn, type MetricOptions, metricOptions } from './metric-options.ts';
import { usage } from './parsed-options.ts';
import { spokenText } from './spoken-text.ts';
import type { Terminal } from './terminal.ts';

/** `metric add|change|remove|restore|list|check`: what a workspace measures beside, or otherwise than, Takt does. */
export function metricCommand(terminal: Terminal): Command {
  return new Command('metric')
    .description(metricSay(terminal.locale, 'metric.cli.about'))
    .addCommand(changeCommand('add', terminal))
    .addCommand(changeCommand('change', terminal))
    .addCommand(removeCommand(terminal))
    .addCommand(restoreCommand(terminal))
    .addCommand(listCommand(terminal))
    .addCommand(checkCommand(terminal));
}

function changeCommand(verb: 'add' | 'change', terminal: Terminal): Command {
  const { locale, withWorld } = terminal;
  const command = new Command(verb)
    .description(metricSay(locale, `metric.cli.${verb}`))
    .argument('<key>', metricSay(locale, 'metric.cli.key'));
  return metricOptions(command, locale)
    .option('--by <name>', cli(locale, 'target.set.by'), 'CLI')
    .option('--json', cli(locale, 'option.json'), false)
    .action((key: string, options: MetricOptions) =>
      withWorld(async (world, workspace, known) => {
        const held = known.catalogue.get(key);
        if (verb === 'add' && held)
          throw usage(metricSay(locale, 'metric.exists', { key, name: held.name[locale] }));
        if (verb === 'change' && !held) throw unknown(key, terminal);
        const kind =
          verb === 'add' ? { kind: options.formula ? ('derived' as const) : ('flow' as const) } : {};
        const change = { ...kind, ...changeIn(options, held) };
        const changed = await changeMetric(world, workspace, { key, change, by: options.by });
        if (changed.outcome === 'refused') throw refused(changed.problems, change.formula, known, terminal);
        told(changed, options.json, known, terminal);
      }),
    );
}

function told(
  changed: Exclude<ChangedMetric, { outcome: 'refused' }>,
  json: boolean,
  { catalogue }: KnownMetrics,
  { locale, out }: Terminal,
) {
  const { outcome, metric } = changed;
  const missing = outcome === 'same' ? [] : changed.missing;
  if (json) {
    const told = { outcome, metric, ...(outcome !== 'same' && { missing }) };
    return void out.write(`${JSON.stringify(told, null, 2)}\n`);
  }
  const nameOf = (key: string) => catalogue.get(key)?.name[locale] ?? metric.name[locale];
  const headline = metricSay(locale, `metric.${outcome}`, { name: metric.name[locale] });
  const lines = [
    ...(outcome === 'same' ? [] : usesWords(changed.uses, locale)),
    ...(outcome === 'added' ? nextSteps(metric, locale) : []),
  ];
  const sections = markSections(missing, metric, nameOf, locale);
  out.write(`${spokenText({ headline, lines, sections, context: [] })}\n`);
}

/** Every problem in words; a formula's with a sign under the place. Ends in 2: what was asked for cannot be. */
function refused(
  problems: Extract<ChangedMetric, { outcome: 'refused' }>['problems'],
  formula: string | undefined,
  { names }: KnownMetrics,
  { locale }: Terminal,
): CommanderError {
  const lines = problems.flatMap((problem) => [
    ...(formula !== undefined && problem.field === 'formula' && problem.at !== null
      ? pointedAt(formula, problem.at).map((line) => `  ${line}`)
      : []),
    problemWords(problem, formula ?? '', names, locale),
  ]);
  return usage(lines.join('\n'));
}

function removeCommand(terminal: Terminal): Command {
  const { locale, out, withWorld } = terminal;
  return new Command('remove')
    .description(metricSay(locale, 'metric.cli.remove'))
    .argument('<key>', metricSay(locale, 'metric.cli.key'))
    .option('--yes', metricSay(locale, 'metric.option.yes'), false)
    .option('--by <name>', cli(locale, 'target.set.by'), 'CLI')
    .option('--json', cli(locale, 'option.json'), false)
    .action((key: string, { yes, by, json }: { yes: boolean; by: string; json: boolean }) =>
      withWorld(async (world, workspace) => {
        const removed = await removeMetric(world, workspace, { key, by, although: yes });
        const said = (sentence: MetricSentence, metric: Metric, more = {}) =>
          metricSay(locale, sentence, { name: metric.name[locale], ...more });
        switch (removed.outcome) {
          case 'unknown':
            throw unknown(key, terminal);
          case 'built_in':
            throw usage(said('metric.remove.builtIn', removed.metric));
          case 'needed': {
            const { users } = removed.uses;
            const named = list(
              users.map(({ name }) => name[locale]),
              locale,
            );
            throw failed(said('metric.remove.breaks', removed.metric, { users: named, count: users.length }));
          }
          case 'aimed_at':
            throw failed(said('metric.remove.targets', removed.metric, { count: removed.uses.targets }));
          default: {
            const { outcome, metric } = removed;
            if (json) return void out.write(`${JSON.stringify({ outcome, key })}\n`);
            out.write(`${said(`metric.${outcome}`, metric)}\n`);
          }
        }
      }),
    );
}

function restoreCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('restore')
    .description(metricSay(locale, 'metric.cli.restore'))
    .argument('<key>', metricSay(locale, 'metric.cli.key'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((key: string, { json }: { json: boolean }) =>
      withWorld(async (world, workspace) => {
        const restored = await restoreMetric(world, workspace, key);
        if (restored.outcome === 'breaks')
          throw failed(metricSay(locale, 'metric.undo.breaks', { reason: restored.sentence[locale] }));
        if (restored.outcome !== 'undone') throw failed(metricSay(locale, 'metric.restore.none', { key }));
        if (json) return void out.write(`${JSON.stringify({ outcome: 'restored', key })}\n`);
        out.write(`${metricSay(locale, 'metric.restored', { name: key })}\n`);
      }),
    );
}

function checkCommand(terminal: Terminal): Command {
  const { locale, out, withWorld } = terminal;
  return new Command('check')
    .description(metricSay(locale, 'metric.cli.check'))
    .argument('<formula>', metricSay(locale, 'metric.cli.formula'))
    .option('--json', cli(locale, 'option.json'), false)
    .action((formula: string, { json }: { json: boolean }) =>
      withWorld(async ({ store }, { id }, known) => {
        const own = ownMetricsIn(await store.ownMetrics.versions(id));
        // Of no metric that there is: "checked" by a name that none can have.
        const name = { en: '\u2039 \u203a', sv: '\u2039 \u203a' };
        const tried = { key: 'formula_that_is_checked', change: { kind: 'derived', name, formula } } as const;
        const problems = changeProblems(BUILT_IN_METRICS, own, tried);
        if (json) {
          const faults = problems.map(({ kind, at, sentence }) => ({ kind, at, message: sentence[locale] }));
          out.write(`${JSON.stringify({ ok: problems.length === 0, problems: faults }, null, 2)}\n`);
        }
        if (problems.length > 0) throw refused(problems, formula, known, terminal);
        if (json) return;
        const inputs = list(
          namedIn(formula).map((key) => known.catalogue.get(key)?.name[locale] ?? key),
          locale,
        );
        out.write(`${metricSay(locale, 'metric.formula.fine', { inputs })}\n`);
      }),
    );
}

function unknown(key: string, { locale }: Terminal): CommanderError {
  return usage(metricSay(locale, 'metric.unknown', { key, command: COMMAND }));
}

/** Understood, and not done. */
function failed(message: string): CommanderError {
  return new CommanderError(1, 'metric.refused', message);
}
