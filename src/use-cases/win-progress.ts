import type { CivilDate } from '../domain/civil-date.ts';
import { showOf } from '../domain/kpi-request.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import { periodAt } from '../domain/periods.ts';
import type { WinProgress } from '../domain/win-post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { showKpi } from './show-kpi.ts';
import { rulesOf } from './workspace-rules.ts';

const GRAINS = ['quarter', 'month', 'year'] as const;

/**
 * What a win did to the team's targets: the quarter's and the month's, or the year's where there are no others; of revenue
 * where the amount is known, else of deals. Without any target only where the month stands.
 */
export async function winProgress(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  { amount, date }: { readonly amount: number | null; readonly date: CivilDate },
): Promise<WinProgress[]> {
  const metrics = (amount === null ? ['deals_won', 'revenue'] : ['revenue', 'deals_won']).filter((key) =>
    catalogue.get(key),
  );
  for (const metric of metrics) {
    const known = await standings(world, workspace, catalogue, metric, date);
    const aimed = known.filter(({ target }) => target !== null);
    const near = aimed.filter(({ grain }) => grain !== 'year');
    if (aimed.length > 0) return near.length > 0 ? near : aimed;
  }
  const [first] = metrics;
  if (first === undefined) return [];
  const known = await standings(world, workspace, catalogue, first, date);
  return known.filter(({ grain }) => grain === 'month');
}

async function standings(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  metric: string,
  date: CivilDate,
): Promise<WinProgress[]> {
  const { fiscalYear } = rulesOf(world, workspace);
  const standing = async (grain: (typeof GRAINS)[number]): Promise<WinProgress[]> => {
    const period = periodAt(grain, date, fiscalYear);
    const { report } = await showKpi(world, workspace, catalogue, showOf(metric, period));
    if (report.actual === null) return [];
    // A year's target cut into months is nobody's target for the month.
    const target = report.target && report.target.basis !== 'split' ? report.target.value : null;
    return [{ metric, grain, from: period.from, actual: report.actual, target }];
  };
  return (await Promise.all(GRAINS.map(standing))).flat();
}
