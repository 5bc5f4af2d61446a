import type { CivilDate } from '../domain/civil-date.ts';
import { versionsOf } from '../domain/contract.ts';
import type { Dimensions } from '../domain/dimension.ts';
import type { Target, TargetCadence } from '../domain/target.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** Every version of one target, newest last; what was taken back is none. */
export async function targetHistory(
  { store }: Pick<World, 'store'>,
  workspace: Workspace,
  of: {
    readonly metric: string;
    readonly every: TargetCadence;
    readonly filter: Dimensions;
    /** The dates of one that is between two. */
    readonly from?: CivilDate | undefined;
    readonly until?: CivilDate | null | undefined;
  },
): Promise<Target[]> {
  return versionsOf(of, await store.targets.all(workspace.id));
}
