import type { CivilDate, Instant } from '../domain/civil-date.ts';
import { versionsOf } from '../domain/contract.ts';
import type { Dimensions } from '../domain/dimension.ts';
import { lastSaid } from '../domain/in-force.ts';
import { periodAt } from '../domain/periods.ts';
import {
  NOTHING_MORE,
  type Owners,
  type Target,
  type TargetCadence,
  type TeamDepartment,
} from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

/** What is left unsaid (`undefined`) is as it was in the version before; levels only as long as the value is. */
export type WantedTarget = {
  readonly metric: string;
  readonly value: number;
  readonly minimum?: number | null | undefined;
  readonly stretch?: number | null | undefined;
  readonly every: TargetCadence;
  /** Moved to the start of its period; `null` is this period. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly filter: Dimensions;
  readonly why?: string | undefined;
  readonly guard?: string | null | undefined;
  readonly owners?: Owners | undefined;
  /** Why it is changed. */
  readonly reason?: string | undefined;
  /** Whose agreement it needs: `partiesOf` its metric and filter. */
  readonly parties: readonly TeamDepartment[];
  readonly setBy: string;
};

export type SetTarget = { readonly target: Target; readonly outcome: 'set' | 'same' };

/** A new version of a target, from the start of a period on; saying again what was said last changes nothing. */
export async function setTarget(
  world: World,
  workspace: Workspace,
  wanted: WantedTarget,
): Promise<SetTarget> {
  return (await setTargets(world, workspace, [wanted]))[0]!;
}

/** Several at one moment, by which they can be agreed to and taken back together: all of them or none. */
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
    const before = lastSaid(versionsOf({ ...one, from }, known), one.every, from);
    const target = newVersion({ ...one, from }, before, setAt);
    return before && saysTheSame(before, target) ? { held: before } : { added: target };
  });
  const added = await store.addAll(
    workspace.id,
    plans.flatMap((plan) => (plan.added ? [plan.added] : [])),
  );
  return plans.map(({ held }) =>
    held ? { target: held, outcome: 'same' } : { target: added.shift()!, outcome: 'set' },
  );
}

function newVersion(
  wanted: WantedTarget & { readonly from: CivilDate },
  before: Target | undefined,
  setAt: Instant,
): Omit<Target, 'id'> {
  const { why, guard, owners } = before ?? NOTHING_MORE;
  const { minimum, stretch } = before?.value === wanted.value ? before : NOTHING_MORE;
  return {
    ...wanted,
    minimum: wanted.minimum === undefined ? minimum : wanted.minimum,
    stretch: wanted.stretch === undefined ? stretch : wanted.stretch,
    why: wanted.why ?? why,
    guard: wanted.guard === undefined ? guard : wanted.guard,
    owners: wanted.owners ?? owners,
    reason: wanted.reason ?? '',
    ends: false,
    agreements: [],
    setAt,
  };
}

const WHAT_IT_SAYS = ['value', 'until', 'minimum', 'stretch', 'why', 'guard'] as const;

function saysTheSame(before: Target, wanted: Omit<Target, 'id'>): boolean {
  const owners = (target: Pick<Target, 'owners'>) => JSON.stringify(Object.entries(target.owners).sort());
  return WHAT_IT_SAYS.every((what) => before[what] === wanted[what]) && owners(before) === owners(wanted);
}
