import { Command } from 'commander';
import { latestVersions, type MetricVersion } from '../domain/metrics/own-metric-versions.ts';
import { type MetricSentence, metricSay } from '../speech/metric-words.ts';
import type { Spoken } from '../speech/spoken.ts';
import type { KnownMetrics } from '../use-cases/workspace-metrics.ts';
import { cli } from './cli-words.ts';
import { spokenText } from './spoken-text.ts';
import type { Terminal } from './terminal.ts';

type State = 'own' | 'changed' | 'removed' | 'left_out';

/** `metric list`: what a workspace has of its own, what it changed, and what it took away. */
export function listCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('list')
    .description(metricSay(locale, 'metric.cli.list'))
    .option('--json', cli(locale, 'option.json'), false)
    .action(({ json }: { json: boolean }) =>
      withWorld(async ({ store }, { id }, known) => {
        const all = latestVersions(await store.ownMetrics.versions(id)).flatMap((version) => {
          const state = stateOf(version, known);
          return state ? [{ version, state }] : [];
        });
        if (json) {
          const metrics = all.map(({ version, state }) => ({ ...version, state }));
          return void out.write(`${JSON.stringify({ metrics }, null, 2)}\n`);
        }
        if (all.length === 0) return void out.write(`${metricSay(locale, 'metric.list.none')}\n`);
        const rows = all.map(({ version: { key, setBy }, state }) => {
          const metric = known.catalogue.get(key);
          const held = metric && state !== 'removed' ? metric : undefined;
          return [
            key,
            held?.name[locale] ?? '',
            held ? metricSay(locale, `metric.kind.${held.kind}`) : '',
            held ? metricSay(locale, `metric.unit.${held.unit}`) : '',
            held?.kind === 'derived' ? held.formula : '',
            stateWords(key, state),
            setBy,
          ];
        });
        const columns = ['key', 'name', 'kind', 'unit', 'formula', 'state', 'by'] as const;
        const head = columns.map((column) => metricSay(locale, `metric.column.${column}`));
        const spoken: Spoken = { headline: '', lines: [], context: [], table: { head, rows } };
        out.write(`${spokenText(spoken).trim()}\n`);

        function stateWords(key: string, state: State): string {
          if (state !== 'left_out') return metricSay(locale, `metric.list.${state}` satisfies MetricSentence);
          const reason = known.leftOut.find(({ own }) => own.key === key)!.problem.sentence[locale];
          return metricSay(locale, 'metric.list.leftOut', { reason });
        }
      }),
    );
}

/** `null`: a built-in that is as it was. */
function stateOf({ key, change }: MetricVersion, { catalogue, leftOut }: KnownMetrics): State | null {
  if (change === null) return catalogue.get(key) ? null : 'removed';
  if (leftOut.some(({ own }) => own.key === key)) return 'left_out';
  return change.kind ? 'own' : 'changed';
}
