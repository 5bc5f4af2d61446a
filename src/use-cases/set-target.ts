import type { CivilDate } from '../domain/civil-date.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { inForce, sameFilter } from '../domain/period-target.ts';
import { periodAt } from '../domain/periods.ts';
import type { Target, TargetCadence } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

export type WantedTarget = {
  readonly metric: string;
  readonly value: number;
  readonly every: TargetCadence;
  /** Moved to the start of its period; `null` is this period. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly filter: Dimensions;
  readonly setBy: string;
};

export type SetTarget = { readonly target: Target; readonly outcome: 'set' | 'same' };

/** A new version of a target, from the start of a period on; saying again what holds changes nothing. */
export async function setTarget(
  world: World,
  workspace: Workspace,
  wanted: WantedTarget,
): Promise<SetTarget> {
  const { today, fiscalYear } = rulesOf(world, workspace);
  const asked = wanted.from ?? today;
  const from = wanted.every === 'once' ? asked : periodAt(wanted.every, asked, fiscalYear).from;
  const { metric, every, filter, value, until } = wanted;
  const mine = (await world.store.targets.all(workspace.id)).filter(
    (target) =>
      target.metric === metric &&
      sameFilter(target.filter, filter) &&
      // Two other dates are another target, not another version of it.
      (every !== 'once' || (target.from === from && target.until === until)),
  );
  const held = inForce(mine, every, from);
  if (held && held.value === value && held.until === until) return { target: held, outcome: 'same' };
  const target = await world.store.targets.add(workspace.id, {
    ...wanted,
    from,
    setAt: world.now(),
  });
  return { target, outcome: 'set' };
}
