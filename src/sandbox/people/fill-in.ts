import type { Person } from '../state.ts';
import { chosen, type Entry } from '../view-state.ts';
import type { World } from '../world.ts';
import { elementAt, type Place, valuesAt } from './place.ts';

/** block_id → action_id → what was put in. */
export type Entries = { readonly [blockId: string]: { readonly [actionId: string]: Entry } };

/**
 * Puts entries into a surface's inputs; the bot hears of it with the next action or submission.
 * @throws NotHere, NotChoosable
 */
export function fillIn(world: World, as: Person, place: Place, entries: Entries): void {
  for (const [blockId, actions] of Object.entries(entries))
    for (const [actionId, entry] of Object.entries(actions)) {
      const { element } = elementAt(place, blockId, actionId);
      const value = chosen(world, element, entry);
      // What was picked in an overflow menu is gone once it is picked.
      if (!value || element.type === 'overflow') continue;
      const values = valuesAt(world, place, as);
      values[blockId] = { ...values[blockId], [actionId]: value };
      world.changed();
    }
}
