import { interactiveElements, type Json } from '../../block-kit/tree.ts';
import { NotHere } from '../found.ts';
import { conversationJson, messageJson, viewJson } from '../slack-json.ts';
import type { Conversation, Message, Person, StateValues, View } from '../state.ts';
import { initialValues, keepValues } from '../view-state.ts';
import type { World } from '../world.ts';

/** Where a button or an input stands: in a message or in a view. */
export type Place =
  | { readonly kind: 'message'; readonly message: Message; readonly channel: Conversation }
  | { readonly kind: 'view'; readonly view: View };

const blocksOf = (place: Place): Json[] => (place.kind === 'view' ? place.view.blocks : place.message.blocks);

/** @throws NotHere */
export function elementAt(place: Place, blockId: string, actionId: string): { block: Json; element: Json } {
  const block = blocksOf(place).find((one) => one.block_id === blockId);
  const found = block && interactiveElements(block).find(({ element }) => element.action_id === actionId);
  if (!found) throw new NotHere(`There is no ${actionId} in block ${blockId} there.`);
  return { block, element: found.element };
}

/** What is filled in; in a message each person has their own. */
export function valuesAt({ state }: World, place: Place, as: Person): StateValues {
  if (place.kind === 'view') return place.view.values;
  const key = `${as.id} ${place.channel.id} ${place.message.ts}`;
  // After an edit, what was filled in stays where the block has kept its name; in a new one it begins anew.
  const values = keepValues(initialValues(place.message.blocks), state.drafts.get(key) ?? {});
  state.drafts.set(key, values);
  return values;
}

/** The fields of an interaction payload that say where it happened. */
export function whereJson(world: World, place: Place, as: Person): Json {
  if (place.kind === 'view')
    return { container: { type: 'view', view_id: place.view.id }, view: viewJson(world, place.view) };
  const { message, channel } = place;
  const ephemeral = message.onlyFor !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: ephemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: {
      id: channel.id,
      name: channel.kind === 'im' ? 'directmessage' : conversationJson(world, channel).name,
    },
    // Slack leaves an ephemeral message out: the bot has to keep what it needs in the button.
    ...(ephemeral ? {} : { message: messageJson(world, message) }),
    state: { values: valuesAt(world, place, as) },
  };
}

/** The fields every interaction payload has. */
export const interactionJson = (world: World, as: Person): Json => ({
  user: { id: as.id, username: as.name, name: as.name, team_id: world.settings.team.id },
  api_app_id: world.appId,
  token: 'sandbox',
  team: { id: world.settings.team.id, domain: world.settings.team.domain },
  enterprise: null,
  is_enterprise_install: false,
});
