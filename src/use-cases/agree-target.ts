import type { Instant } from '../domain/civil-date.ts';
import { isDraft } from '../domain/contract.ts';
import type { Agreement, Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** One person's yes on behalf of a department. */
export type Agreeing = Omit<Agreement, 'at'>;

export type AgreedTarget = {
  /** `same_person`: has agreed for another department, and nobody speaks for two. */
  readonly outcome: 'agreed' | 'already' | 'same_person' | 'not_a_party' | 'withdrawn' | 'not_found';
  /** As it is now; `null` where there is none. */
  readonly target: Target | null;
  /** Whether everybody that it needs has agreed. */
  readonly isComplete: boolean;
};

/** Agreeing twice is once, also at the same moment: whoever of a department comes first is named. */
export async function agreeTarget(
  { store, now }: World,
  workspace: Workspace,
  { targetId, ...agreeing }: Agreeing & { readonly targetId: string },
): Promise<AgreedTarget> {
  const find = async () => (await store.targets.all(workspace.id)).find(({ id }) => id === targetId);
  const target = await find();
  if (!target) {
    const outcome = (await store.targets.isWithdrawn(workspace.id, targetId)) ? 'withdrawn' : 'not_found';
    return { outcome, target: null, isComplete: false };
  }
  const refused = refusal(target, agreeing);
  if (refused) return { outcome: refused, target, isComplete: !isDraft(target) };
  const added = await store.targets.agree([targetId], { ...agreeing, at: now() });
  const after = (await find()) ?? target;
  return {
    outcome: added === 1 ? 'agreed' : (refusal(after, agreeing) ?? 'withdrawn'),
    target: after,
    isComplete: !isDraft(after),
  };
}

export type AgreedTargets = {
  readonly outcome: AgreedTarget['outcome'];
  /** All that were set at the moment, as they are now. */
  readonly targets: readonly Target[];
  readonly isComplete: boolean;
};

/** The same for everything that was set at one moment and needs the department: a whole plan. */
export async function agreeTargets(
  { store, now }: World,
  workspace: Workspace,
  { setAt, ...agreeing }: Agreeing & { readonly setAt: Instant },
): Promise<AgreedTargets> {
  const find = async () => (await store.targets.all(workspace.id)).filter((target) => target.setAt === setAt);
  const found = await find();
  if (found.length === 0) return { outcome: 'not_found', targets: [], isComplete: false };
  const refusals = found.map((target) => refusal(target, agreeing));
  const open = found.filter((_, at) => refusals[at] === null);
  const added =
    open.length === 0
      ? 0
      : await store.targets.agree(
          open.map(({ id }) => id),
          { ...agreeing, at: now() },
        );
  const targets = added > 0 ? await find() : found;
  const refused = (['already', 'same_person', 'not_a_party'] as const).find((one) => refusals.includes(one));
  return {
    outcome: added > 0 ? 'agreed' : (refused ?? 'already'),
    targets,
    isComplete: !targets.some(isDraft),
  };
}

function refusal(target: Target, agreeing: Agreeing): 'already' | 'same_person' | 'not_a_party' | null {
  if (!target.parties.includes(agreeing.department)) return 'not_a_party';
  if (target.agreements.some(({ department }) => department === agreeing.department)) return 'already';
  return target.agreements.some((one) => isSamePerson(one, agreeing)) ? 'same_person' : null;
}

/** By name where one of them came from elsewhere than Slack. */
function isSamePerson(a: Agreeing, b: Agreeing): boolean {
  if (a.userId !== null && b.userId !== null) return a.userId === b.userId;
  return a.name.trim().toLowerCase() === b.name.trim().toLowerCase();
}
