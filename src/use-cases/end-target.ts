import { addDays, type CivilDate } from '../domain/civil-date.ts';
import { isDraft, versionsOf } from '../domain/contract.ts';
import { notEnded } from '../domain/in-force.ts';
import { periodAt } from '../domain/periods.ts';
import { NOTHING_MORE, type Target, TEAM_DEPARTMENTS } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

export type EndedTarget = {
  /** `not_recurring`: it ends by itself, with its last day. */
  readonly outcome: 'ended' | 'already' | 'not_recurring' | 'withdrawn' | 'not_found';
  /** The version that says so, a draft where what it ends was agreed; `null` unless it was ended now. */
  readonly ending: Target | null;
};

/**
 * Ends a recurring target after the period that contains a date: every version of it, by one more that says so. What
 * parties have agreed to they end together, and until then it goes on.
 */
export async function endTarget(
  world: World,
  workspace: Workspace,
  wanted: { readonly targetId: string; readonly on: CivilDate; readonly by: string; readonly reason: string },
): Promise<EndedTarget> {
  const { targets: store } = world.store;
  const { fiscalYear } = rulesOf(world, workspace);
  const known = await store.all(workspace.id);
  const target = known.find(({ id }) => id === wanted.targetId);
  if (!target) {
    const isWithdrawn = await store.isWithdrawn(workspace.id, wanted.targetId);
    return { outcome: isWithdrawn ? 'withdrawn' : 'not_found', ending: null };
  }
  if (target.every === 'once') return { outcome: 'not_recurring', ending: null };
  const from = addDays(periodAt(target.every, wanted.on, fiscalYear).to, 1);
  const ended = notEnded(versionsOf(target, known), from).filter(({ until }) => (until ?? from) >= from);
  const last = ended.at(-1);
  if (!last) return { outcome: 'already', ending: null };
  const agreed = ended.filter((version) => !isDraft(version));
  const ending = await store.add(workspace.id, {
    ...NOTHING_MORE,
    metric: last.metric,
    value: last.value,
    every: last.every,
    filter: last.filter,
    from,
    until: null,
    ends: true,
    reason: wanted.reason,
    parties: TEAM_DEPARTMENTS.filter((one) => agreed.some(({ parties }) => parties.includes(one))),
    setAt: world.now(),
    setBy: wanted.by,
  });
  return { outcome: 'ended', ending };
}
