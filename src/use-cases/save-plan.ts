import type { CivilDate, Instant } from '../domain/civil-date.ts';
import { partiesOf } from '../domain/contract.ts';
import type { GrowthPlan } from '../domain/funnel/growth-plan.ts';
import type { Catalogue } from '../domain/metrics/catalogue.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { setTargets, type WantedTarget } from './set-target.ts';
import { rulesOf } from './workspace-rules.ts';

export type SavedPlan = {
  /** How many targets are new; those that said just this already are left alone. */
  readonly set: number;
  /** By which they are agreed to and taken back together. */
  readonly setAt: Instant | null;
};

/**
 * A plan's whole tree as targets: each for the year, and for every month that is not over yet. What was asked of
 * months that have passed is history, and stays. What both departments share is a draft until both agree (`agreeTargets`).
 */
export async function savePlan(
  world: World,
  workspace: Workspace,
  catalogue: Catalogue,
  plan: GrowthPlan,
  by: string,
): Promise<SavedPlan> {
  const { today } = rulesOf(world, workspace);
  const results = await setTargets(world, workspace, targetsIn(plan, catalogue, today, by));
  const added = results.filter(({ outcome }) => outcome === 'set');
  return { set: added.length, setAt: added[0]?.target.setAt ?? null };
}

function targetsIn(
  { targets, year }: GrowthPlan,
  catalogue: Catalogue,
  today: CivilDate,
  setBy: string,
): WantedTarget[] {
  return targets.flatMap(({ metric, filter, year: whole, months }) => {
    const parties = partiesOf(catalogue.get(metric)!, filter);
    const about = { metric, filter, parties, setBy };
    return [
      { ...about, value: whole, every: 'year' as const, from: year.from, until: year.to },
      ...months
        .filter(({ to }) => to >= today)
        .map(({ from, to, value }) => ({ ...about, value, every: 'month' as const, from, until: to })),
    ];
  });
}
