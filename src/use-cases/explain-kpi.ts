import type { ExplainAnswer, LeftOutRows, TargetTerms } from '../domain/answer.ts';
import { versionsOf } from '../domain/contract.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { type ShowRequest, showOf } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { ImportRun, World } from './ports.ts';
import { showKpi } from './show-kpi.ts';

const RUNS_LOOKED_AT = 50;

/** What a figure means and what it was made of: inputs, rows counted and left out, sources and their freshness. */
export async function explainKpi(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metric, period }: Pick<ShowRequest, 'metric' | 'period'>,
): Promise<ExplainAnswer> {
  const request = showOf(metric, period);
  const [answer, runs, targets] = await Promise.all([
    showKpi(world, workspace, catalogue, request),
    world.store.ledger.importRuns(workspace.id, RUNS_LOOKED_AT),
    world.store.targets.all(workspace.id),
  ]);
  const { report, sources } = answer;
  const inputs = answer.kind === 'report' ? answer.inputs : [];
  const observed = [metric, ...catalogue.inputsOf(metric).map((input) => input.metric.key)];
  const terms = termsOf(report, targets, catalogue);
  return { kind: 'explain', report, inputs, sources, leftOut: leftOutOf(runs, observed), terms };
}

function termsOf(
  { target: held }: KpiReport,
  targets: readonly Target[],
  catalogue: Catalogue,
): TargetTerms | null {
  const target = targets.find(({ id }) => id === held?.id);
  if (!target) return null;
  const guard = target.guard === null ? null : (catalogue.get(target.guard) ?? null);
  return { target, versions: versionsOf(target, targets), guard };
}

/** Of each source's latest run about these metrics only: what an older export lacked, the newer one may have. */
function leftOutOf(runs: readonly ImportRun[], metrics: readonly string[]): LeftOutRows[] {
  const seen = new Set<string>();
  const isAbout = ({ byMetric, leftOut }: ImportRun) =>
    [...byMetric.map(({ metric }) => metric), ...leftOut.flatMap((rows) => rows.metrics)].some((metric) =>
      metrics.includes(metric),
    );
  return runs
    .filter(isAbout)
    .filter(({ source }) => !seen.has(source) && seen.add(source))
    .flatMap(({ source, label, at, leftOut }) =>
      leftOut
        .filter((rows) => rows.metrics.some((metric) => metrics.includes(metric)))
        .map(({ reason, column, rows }) => ({ source, label, at, reason, column, rows })),
    );
}
