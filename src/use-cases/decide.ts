import type { CivilDate } from '../domain/civil-date.ts';
import { type Decision, usualDue } from '../domain/decision.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import { rulesOf } from './workspace-rules.ts';

export type DecisionWanted = {
  readonly channelId: string;
  readonly reviewId: number | null;
  readonly text: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly dueOn: CivilDate;
  readonly metric: string | null;
  /** Slack's id of whoever says it. */
  readonly by: string;
};

/** Makes a decision; saying the same again makes no other. */
export function decide(
  world: World,
  workspace: Workspace,
  { owner, by, ...wanted }: DecisionWanted,
): Promise<{ readonly decision: Decision; readonly isNew: boolean }> {
  return world.store.decisions.add(workspace.id, {
    ...wanted,
    ownerId: owner.id,
    ownerName: owner.name,
    decidedOn: rulesOf(world, workspace).today,
    decidedAt: world.now(),
    decidedBy: by,
  });
}

/** When a decision is due unless somebody says otherwise: when the digest comes next that leads to it, or in a week. */
export async function dueUnlessSaid(
  world: World,
  workspace: Workspace,
  digestId: number | null,
): Promise<CivilDate> {
  const { today, calendar } = rulesOf(world, workspace);
  const digest = digestId === null ? undefined : await world.store.digests.byId(workspace.id, digestId);
  const next = digest && digest.pausedAt === null ? digest.next.date : today;
  return next > today ? next : usualDue(today, calendar);
}
