import type { Instant } from '../domain/civil-date.ts';
import type { Observation } from '../domain/observation.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { Recorded, World } from './ports.ts';

/** Where what people tell Takt themselves comes from. */
export const OWN_SOURCE = 'Takt';

/** Takes what somebody told into the ledger; a key that is told again is corrected, and a value of null takes it back. */
export function recordOwn(
  { store }: Pick<World, 'store'>,
  { id }: Workspace,
  { label, learnedAt }: { readonly label: string; readonly learnedAt: Instant },
  observations: readonly Observation[],
): Promise<Recorded> {
  async function* all(): AsyncGenerator<Observation> {
    yield* observations;
  }
  const delivery = {
    workspaceId: id,
    source: OWN_SOURCE,
    label,
    learnedAt,
    dry: false,
    completeFor: [],
    leftOut: () => [],
  };
  return store.ledger.record(delivery, all());
}
