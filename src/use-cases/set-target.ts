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
  return (await setTargets(world, workspace, [wanted]))[0]!;
}

/** Several at one moment, by which they can be taken back together: all of them or none. */
export async function setTargets(
  world: World,
  workspace: Workspace,
  wanted: readonly WantedTarget[],
): Promise<SetTarget[]> {
  const { fiscalYear, today } = rulesOf(world, workspace);
  const { targets: store } = world.store;
  const known = await store.all(workspace.id);
  const setAt = world.now();
  const plans = wanted.map((one) => {
    const asked = one.from ?? today;
    const from = one.every === 'once' ? asked : periodAt(one.every, asked, fiscalYear).from;
    const held = heldBefore(known, one, from);
    return held ? { held } : { added: { ...one, from, setAt } };
  });
  const added = await store.addAll(
    workspace.id,
    plans.flatMap((plan) => (plan.added ? [plan.added] : [])),
  );
  return plans.map(({ held }) =>
    held ? { target: held, outcome: 'same' } : { target: added.shift()!, outcome: 'set' },
  );
}

/** What says just this already. */
function heldBefore(
  known: readonly Target[],
  { metric, every, filter, value, until }: WantedTarget,
  from: CivilDate,
): Target | undefined {
  const mine = known.filter(
    (target) =>
      target.metric === metric &&
      sameFilter(target.filter, filter) &&
      // Two other dates are another target, not another version of it.
      (every !== 'once' || (target.from === from && target.until === until)),
  );
  const held = inForce(mine, every, from);
  return held && held.value === value && held.until === until ? held : undefined;
}
