import { isObject, type Json, objectsIn } from '../../../block-kit/tree.ts';
import type { StateValues } from '../../state.ts';
import type { Entry } from '../../view-state.ts';
import type { Entries } from '../calls.ts';

/** What stands in an element's state, in the form in which it is put in: ids, dates, option values, words. */
export function heldEntry(value: Json | undefined): Entry {
  const [held = null] = Object.entries(value ?? {}).flatMap(([name, one]) => (name === 'type' ? [] : [one]));
  const external = String(value?.type).endsWith('external_select');
  // Only the bot knows the options of an external menu: they are handed over whole.
  const entryOf = (one: Json) => (external ? one : String(one.value ?? one.id));
  if (Array.isArray(held))
    return objectsIn(held).length > 0 ? objectsIn(held).map(entryOf) : held.map(String);
  if (isObject(held)) return 'elements' in held ? held : entryOf(held);
  return typeof held === 'string' || typeof held === 'number' ? held : null;
}

/** What has been put into one element here and may not have reached the sandbox yet. */
type Draft = {
  readonly entry: Entry;
  /** What the sandbox held when it was put in, and what it was sent since: anything else came from elsewhere. */
  readonly over: readonly string[];
  /** What the sandbox is known to have. */
  readonly arrived: string;
};

/** By `block_id action_id type`. */
export type Drafts = { readonly [key: string]: Draft };

const keyOf = (blockId: string, actionId: string, type: unknown): string =>
  JSON.stringify([blockId, actionId, type]);

const same = (entry: Entry): string => JSON.stringify(entry);

export type Spot = { readonly blockId: string; readonly actionId: string };

const valueAt = (values: StateValues, { blockId, actionId }: Spot): Json | undefined =>
  values[blockId]?.[actionId];

/** The draft, unless the element was filled in from elsewhere since. */
function validDraft(drafts: Drafts, values: StateValues, spot: Spot): Draft | undefined {
  const value = valueAt(values, spot);
  const draft = drafts[keyOf(spot.blockId, spot.actionId, value?.type)];
  return draft?.over.includes(same(heldEntry(value))) ? draft : undefined;
}

/** What is in an element, as its person sees it. */
export const entryAt = (drafts: Drafts, values: StateValues, spot: Spot): Entry =>
  (validDraft(drafts, values, spot) ?? { entry: heldEntry(valueAt(values, spot)) }).entry;

export function withDraft(drafts: Drafts, values: StateValues, spot: Spot, entry: Entry): Drafts {
  const value = valueAt(values, spot);
  const held = same(heldEntry(value));
  const before = validDraft(drafts, values, spot) ?? { over: [held], arrived: held };
  return { ...drafts, [keyOf(spot.blockId, spot.actionId, value?.type)]: { ...before, entry } };
}

/** Everything that was put in and has not arrived: it goes along with the next action or submission. */
export function unsent(drafts: Drafts, values: StateValues): Entries {
  const entries: { [blockId: string]: { [actionId: string]: Entry } } = {};
  for (const [blockId, actions] of Object.entries(values))
    for (const actionId of Object.keys(actions)) {
      const draft = validDraft(drafts, values, { blockId, actionId });
      if (draft && draft.arrived !== same(draft.entry))
        entries[blockId] = { ...entries[blockId], [actionId]: draft.entry };
    }
  return entries;
}

/** The drafts once these entries are on their way. */
export const afterSending = (drafts: Drafts, values: StateValues, entries: Entries): Drafts =>
  eachDraft(drafts, values, entries, (draft, entry) => ({ ...draft, over: [...draft.over, same(entry)] }));

/** The drafts once the sandbox has answered. */
export const afterArriving = (drafts: Drafts, values: StateValues, entries: Entries): Drafts =>
  eachDraft(drafts, values, entries, (draft, entry) => ({ ...draft, arrived: same(entry) }));

function eachDraft(
  drafts: Drafts,
  values: StateValues,
  entries: Entries,
  change: (draft: Draft, entry: Entry) => Draft,
): Drafts {
  const changed: { [key: string]: Draft } = {};
  for (const [blockId, actions] of Object.entries(entries))
    for (const [actionId, entry] of Object.entries(actions)) {
      const spot = { blockId, actionId };
      const draft = validDraft(drafts, values, spot);
      if (draft) changed[keyOf(blockId, actionId, valueAt(values, spot)?.type)] = change(draft, entry);
    }
  return { ...drafts, ...changed };
}
