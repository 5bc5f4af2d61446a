import type { BreakdownAnswer, CompareAnswer, OverTimeAnswer, ReportAnswer } from '../domain/answer.ts';
import { breakDown } from '../domain/break-down.ts';
import { earlierOf } from '../domain/civil-date.ts';
import { comparisonOf } from '../domain/comparison.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { ShowRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { hullOf, reportPeriods } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import { guardReport } from './guard-report.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

type ShowAnswer = ReportAnswer | CompareAnswer | OverTimeAnswer | BreakdownAnswer;

/** How a metric is doing in a period: whole, beside another one, over time, or told apart by a dimension. */
export async function showKpi(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  request: ShowRequest,
): Promise<ShowAnswer> {
  const rules = rulesOf(world, workspace);
  const { metric: key, by, focus, filter, knownOn } = request;
  const metric = catalogue.get(key)!;
  const now = periodAt('month', rules.today, rules.fiscalYear);
  const { period, against } = comparisonOf(request.period ?? now, request.compare, rules.today);
  const over = by?.kind === 'grain' ? { grain: by.grain, within: request.period } : undefined;
  const periods = reportPeriods(period, rules.today, rules.fiscalYear, over, against ?? undefined);
  const besides = against && !over ? [reportPeriods(against, rules.today, rules.fiscalYear)] : [];
  const span = hullOf([periods, ...besides].map((each) => each.span));
  const wanted = { catalogue, metrics: [key], span, filter, knownOn };
  const dimension = by?.kind === 'dimension' ? by.dimension : undefined;
  // The parts are told of the period alone; their days of a whole year would be thousands of rows.
  const shown = hullOf([period, ...(against ? [against] : [])]);
  const [{ figures, sources }, parts, targets] = await Promise.all([
    gatherFigures(world, workspace, wanted),
    dimension && gatherFigures(world, workspace, { ...wanted, by: dimension, span: shown }),
    world.store.targets.all(workspace.id),
  ]);
  const [report, other] = [periods, ...besides].map((each) =>
    reportOn({ metric, periods: each, filter, knownOn, figures, catalogue, targets, ...rules }),
  ) as [KpiReport, KpiReport?];
  if (parts && dimension) {
    const facts = { report, dimension, figures: parts.figures, targets, catalogue, against, ...rules };
    const leads = focus === 'most' || focus === 'least' ? focus : 'figure';
    return { kind: 'breakdown', report, breakdown: breakDown(facts), focus: leads, sources };
  }
  if (over) return { kind: 'over_time', report, sources };
  if (other) return { kind: 'compare', report, other, sources };
  const until = earlierOf(rules.today, period.to);
  const inputs = period.from > rules.today ? [] : figures.inputsOf(key, period.from, until);
  const said = focus === 'target' || focus === 'forecast' ? focus : 'figure';
  const guard = await guardReport(world, workspace, catalogue, report, targets);
  return { kind: 'report', report, focus: said, sources, inputs, guard };
}
