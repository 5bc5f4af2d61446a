import type { NeededAnswer } from '../domain/answer.ts';
import { USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import type { NeededRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { leadsToGoal, neededFor } from '../domain/needed.ts';
import type { Period } from '../domain/period.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import type { Workspace } from '../domain/workspace.ts';
import { averageDealOf } from './average-deal.ts';
import { gatherFigures } from './gather-figures.ts';
import { measureFunnel } from './measure-funnel.ts';
import { peopleBehind } from './people-behind.ts';
import type { World } from './ports.ts';
import { rulesOf, type WorkspaceRules } from './workspace-rules.ts';

/** What the funnel may end in, the first that has a target counts. */
export const GOALS = ['revenue', 'new_customers', 'deals_won'] as const;

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
    filter.owner === undefined ? peopleBehind(world, workspace, catalogue, [metric], today) : null,
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
    ...rules,
    report: report(key),
    goals: goals.map(report),
    averageDeal,
    funnel,
    steps: measure.steps,
    people: people?.get(key) ?? null,
  });
  const mine = sources.filter((source) => source.metric === key || metric.kind === 'derived');
  return { kind: 'needed', needed, working, sources: mine };
}

/** What is missing is missing from a whole period: "this year so far" is this year. */
function wholePeriod(asked: Period | null, { today, fiscalYear }: WorkspaceRules): Period {
  if (asked === null) return periodAt('month', today, fiscalYear);
  return asked.kind === 'to_date' ? periodAt(asked.grain, today, fiscalYear) : asked;
}
