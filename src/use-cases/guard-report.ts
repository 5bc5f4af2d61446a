import type { KpiReport } from '../domain/kpi-report.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** How the metric that must not suffer for a target is doing in the same period and part; `null` where there is none. */
export async function guardReport(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { target, period, filter, knownOn }: KpiReport,
  targets: readonly Target[],
): Promise<KpiReport | null> {
  const metric = target?.guard ? catalogue.get(target.guard) : undefined;
  // Figures of the whole organisation are nobody's own.
  if (!metric || (metric.family === 'organisation' && filter.owner !== undefined)) return null;
  const rules = rulesOf(world, workspace);
  const periods = reportPeriods(period, rules.today, rules.fiscalYear);
  const wanted = { catalogue, metrics: [metric.key], span: periods.span, filter, knownOn };
  const { figures } = await gatherFigures(world, workspace, wanted);
  return reportOn({ metric, periods, filter, knownOn, figures, catalogue, targets, ...rules });
}
