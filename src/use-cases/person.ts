import { plainWords } from '../domain/metrics/metric-words.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';

/** Who asks. `name` is what they are called in Slack, and with luck in the figures; `null` where nobody says. */
export type Person = { readonly id: string; readonly name: string | null };

/** The owner in the figures who is called the same, whatever the case; `undefined` where none is, or several are. */
export async function ownerCalled(
  { store }: World,
  workspace: Workspace,
  { name }: Person,
): Promise<string | undefined> {
  if (name === null) return undefined;
  const values = await store.ledger.dimensionValues(workspace.id);
  const alike = values.filter(
    ({ dimension, value }) => dimension === 'owner' && plainWords(value) === plainWords(name),
  );
  return alike.length === 1 ? alike[0]!.value : undefined;
}
