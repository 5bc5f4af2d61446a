import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { GrowthPlan } from '../domain/funnel/growth-plan.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { setTargets, type WantedTarget } from './set-target.ts';
import { rulesOf } from './workspace-rules.ts';

export type SavedPlan = {
  /** How many targets are new; those that said just this already are left alone. */
  readonly set: number;
  /** By which `undoPlan` knows them again. */
  readonly setAt: Instant | null;
};

/**
 * A plan's whole tree as targets: each for the year, and for every month that is not over yet. What was asked of
 * months that have passed is history, and stays.
 */
export async function savePlan(
  world: World,
  workspace: Workspace,
  plan: GrowthPlan,
  by: string,
): Promise<SavedPlan> {
  const { today } = rulesOf(world, workspace);
  const results = await setTargets(world, workspace, targetsIn(plan, today, by));
  const added = results.filter(({ outcome }) => outcome === 'set');
  return { set: added.length, setAt: added[0]?.target.setAt ?? null };
}

/** Takes a saved plan back, as if it had never been. @returns how many targets; 0 where it was taken back already. */
export function undoPlan({ store, now }: World, workspace: Workspace, setAt: Instant): Promise<number> {
  return store.targets.withdraw(workspace.id, setAt, now());
}

function targetsIn({ targets, year }: GrowthPlan, today: CivilDate, setBy: string): WantedTarget[] {
  return targets.flatMap(({ metric, filter, year: whole, months }) => [
    { metric, filter, value: whole, every: 'year' as const, from: year.from, until: year.to, setBy },
    ...months
      .filter(({ to }) => to >= today)
      .map(({ from, to, value }) => ({
        metric,
        filter,
        value,
        every: 'month' as const,
        from,
        until: to,
        setBy,
      })),
  ]);
}
