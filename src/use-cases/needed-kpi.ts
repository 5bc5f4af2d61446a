import type { NeededAnswer } from '../domain/answer.ts';
import { addDays, addMonths, type CivilDate } from '../domain/civil-date.ts';
import { USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import type { NeededRequest } from '../domain/kpi-request.ts';
import type { Metric } from '../domain/metric.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { type AverageDeal, leadsToGoal, neededFor, type People } from '../domain/needed.ts';
import type { Period } from '../domain/period.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import { measureFunnel } from './measure-funnel.ts';
import type { World } from './ports.ts';
import { rulesOf, type WorkspaceRules } from './workspace-rules.ts';

/** What the funnel may end in, the first that has a target counts. */
const GOALS = ['revenue', 'new_customers', 'deals_won'];
/** Whoever had any of the metric in four weeks is somebody who can bring more. */
const PEOPLE_DAYS = 28;
const DEAL_MONTHS = 12;

/** What is missing to a metric's own target, and to the goal that it leads to. */
export async function neededKpi(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { metric: key, period: asked, filter, working }: NeededRequest,
): Promise<NeededAnswer> {
  const rules = rulesOf(world, workspace);
  const { today, fiscalYear } = rules;
  const metric = catalogue.get(key)!;
  const periods = reportPeriods(wholePeriod(asked, rules), today, fiscalYear);
  const funnel = (await world.store.funnels.of(workspace.id)) ?? USUAL_FUNNEL;
  const leads = leadsToGoal(key, funnel);
  const goals = leads ? GOALS.filter((goal) => catalogue.get(goal)) : [];
  const [{ figures, sources }, targets, measure, averageDeal, people] = await Promise.all([
    gatherFigures(world, workspace, { catalogue, metrics: [key, ...goals], span: periods.span, filter }),
    world.store.targets.all(workspace.id),
    leads ? measureFunnel(world, workspace, catalogue, funnel) : { steps: [] },
    leads ? averageDealOf(world, workspace, catalogue, today) : null,
    filter.owner === undefined ? peopleBehind(world, workspace, catalogue, metric, today) : null,
  ]);
  const report = (of: string) =>
    reportOn({
      metric: catalogue.get(of)!,
      periods,
      filter,
      knownOn: null,
      figures,
      catalogue,
      targets,
      ...rules,
    });
  const needed = neededFor({
    report: report(key),
    goals: goals.map(report),
    averageDeal,
    funnel,
    steps: measure.steps,
    people,
    calendar: rules.calendar,
  });
  const mine = sources.filter((source) => source.metric === key || metric.kind === 'derived');
  return { kind: 'needed', needed, working, sources: mine };
}

/** What is missing is missing from a whole period: "this year so far" is this year. */
function wholePeriod(asked: Period | null, { today, fiscalYear }: WorkspaceRules): Period {
  if (asked === null) return periodAt('month', today, fiscalYear);
  return asked.kind === 'to_date' ? periodAt(asked.grain, today, fiscalYear) : asked;
}

/** Over a year, so that a large deal or two do not decide it; `null` where nothing was won. */
async function averageDealOf(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  today: CivilDate,
): Promise<AverageDeal | null> {
  const span = { from: addDays(addMonths(today, -DEAL_MONTHS), 1), to: today };
  if (!catalogue.get('average_deal')) return null;
  const { figures } = await gatherFigures(world, workspace, {
    catalogue,
    metrics: ['average_deal', 'deals_won'],
    span,
  });
  const { value } = figures.valueOf('average_deal', span.from, span.to);
  const { value: deals } = figures.valueOf('deals_won', span.from, span.to);
  return value !== null && value > 0 ? { value, deals: deals ?? 0 } : null;
}

/** Nobody for figures of the whole organisation, and where the figures do not say whose they are. */
async function peopleBehind(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  metric: Metric,
  today: CivilDate,
): Promise<People | null> {
  if (metric.family === 'organisation' || metric.kind === 'derived') return null;
  const span = { from: addDays(today, 1 - PEOPLE_DAYS), to: today };
  const wanted = { catalogue, metrics: [metric.key], span, by: 'owner' } as const;
  const { figures } = await gatherFigures(world, workspace, wanted);
  const owners = figures
    .groupsOf(metric.key, span.from, span.to)
    .filter(
      (group) =>
        group !== null && (figures.valueOf(metric.key, span.from, span.to, { group }).value ?? 0) > 0,
    );
  return owners.length > 0 ? { count: owners.length, ...span } : null;
}
