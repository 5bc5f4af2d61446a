import type { TreeAnswer } from '../domain/answer.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { USUAL_FUNNEL } from '../domain/funnel/stages.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { SHARED_GOAL, type TreeRequest } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { periodAt } from '../domain/periods.ts';
import { reportOn } from '../domain/report-on.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import { branchesBeside, branchesOf, type TreeBranch, treeOf } from '../domain/target-tree.ts';
import type { Workspace } from '../domain/workspace.ts';
import { gatherFigures } from './gather-figures.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** The tree of targets below a goal, this quarter where no period is asked for; below the shared one, what stands beside it too. */
export async function showTree(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { goal: named, period: asked }: TreeRequest,
): Promise<TreeAnswer> {
  const rules = rulesOf(world, workspace);
  const period = asked ?? periodAt('quarter', rules.today, rules.fiscalYear);
  const [targets, funnel] = await Promise.all([
    world.store.targets.all(workspace.id),
    world.store.funnels.of(workspace.id),
  ]);
  const facts = { period, targets, funnel: funnel ?? USUAL_FUNNEL, catalogue, ...rules };
  const goal = branchesOf(named ?? SHARED_GOAL, facts);
  const beside = named === null ? branchesBeside(goal, facts) : [];

  const periods = reportPeriods(period, rules.today, rules.fiscalYear);
  const reports = new Map<string, KpiReport>();
  const id = (key: string, filter: Dimensions) => JSON.stringify([key, Object.entries(filter).sort()]);
  await Promise.all(
    [...byFilter([goal, ...beside]).values()].map(async ({ filter, metrics }) => {
      const wanted = { catalogue, metrics: [...metrics], span: periods.span, filter };
      const { figures } = await gatherFigures(world, workspace, wanted);
      for (const key of metrics) {
        const asked = { metric: catalogue.get(key)!, periods, filter, knownOn: null, figures };
        reports.set(id(key, filter), reportOn({ ...asked, catalogue, targets, ...rules }));
      }
    }),
  );
  const reportOf = (key: string, filter: Dimensions) => reports.get(id(key, filter))!;
  return {
    kind: 'tree',
    tree: {
      period,
      goal: treeOf(goal, reportOf),
      beside: beside.map((branch) => treeOf(branch, reportOf)),
    },
    today: rules.today,
  };
}

/** What is read together: all metrics of one part of the company. */
function byFilter(branches: readonly TreeBranch[]) {
  const groups = new Map<string, { filter: Dimensions; metrics: Set<string> }>();
  const add = ({ metric, filter, children }: TreeBranch) => {
    const id = JSON.stringify(Object.entries(filter).sort());
    const group = groups.get(id) ?? { filter, metrics: new Set<string>() };
    groups.set(id, group);
    group.metrics.add(metric);
    children.forEach(add);
  };
  branches.forEach(add);
  return groups;
}
