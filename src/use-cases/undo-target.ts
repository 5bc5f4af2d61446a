import type { Instant } from '../domain/civil-date.ts';
import { agreedAt } from '../domain/contract.ts';
import type { Target } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** One version, or all that were set at one moment. */
export type Undoing = { readonly targetId: string } | { readonly setAt: Instant };

export type UndoneTarget = {
  /** `agreed`: everybody has, so that only everybody changes or ends it. */
  readonly outcome: 'undone' | 'already' | 'agreed' | 'not_found';
  /** What was undone, or could not be. */
  readonly targets: readonly Target[];
};

/** Takes versions back as if they had never been: what held before holds again. */
export async function undoTarget(
  { store, now }: World,
  workspace: Workspace,
  which: Undoing,
): Promise<UndoneTarget> {
  const all = await store.targets.all(workspace.id);
  const targets = all.filter((one) =>
    'setAt' in which ? one.setAt === which.setAt : one.id === which.targetId,
  );
  if (targets.length === 0) {
    const isWithdrawn = 'setAt' in which || (await store.targets.isWithdrawn(workspace.id, which.targetId));
    return { outcome: isWithdrawn ? 'already' : 'not_found', targets };
  }
  if (targets.some((target) => agreedAt(target) !== null)) return { outcome: 'agreed', targets };
  const ids = targets.map(({ id }) => id);
  const undone = await store.targets.withdraw(workspace.id, ids, now());
  return { outcome: undone > 0 ? 'undone' : 'already', targets };
}
