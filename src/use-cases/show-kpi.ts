import type { BreakdownAnswer, OverTimeAnswer, ReportAnswer } from '../domain/answer.ts';
import { breakDown } from '../domain/break-down.ts';
import { earlierOf } from '../domain/civil-date.ts';
import type { ShowRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** How a metric is doing in a period: whole, over time, or told apart by a dimension. */
export async function showKpi(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metric: key, period: asked, by, filter, knownOn }: ShowRequest,
): Promise<ReportAnswer | OverTimeAnswer | BreakdownAnswer> {
  const rules = rulesOf(world, workspace);
  const metric = catalogue.get(key)!;
  const period = asked ?? periodAt('month', rules.today, rules.fiscalYear);
  const over = by?.kind === 'grain' ? { grain: by.grain, within: asked } : undefined;
  const periods = reportPeriods(period, rules.today, rules.fiscalYear, over);
  const wanted = { catalogue, metrics: [key], span: periods.span, filter, knownOn };
  const dimension = by?.kind === 'dimension' ? by.dimension : undefined;
  const [{ figures, sources }, parts, targets] = await Promise.all([
    gatherFigures(world, workspace, wanted),
    dimension && gatherFigures(world, workspace, { ...wanted, by: dimension }),
    world.store.targets.all(workspace.id),
  ]);
  const report = reportOn({ metric, periods, filter, knownOn, figures, catalogue, targets, ...rules });
  if (parts && dimension) {
    const breakdown = breakDown({ report, dimension, figures: parts.figures, targets, ...rules });
    return { kind: 'breakdown', report, breakdown, sources };
  }
  if (over) return { kind: 'over_time', report, sources };
  const until = earlierOf(rules.today, period.to);
  const inputs = period.from > rules.today ? [] : figures.inputsOf(key, period.from, until);
  return { kind: 'report', report, sources, inputs };
}
