import { isObject, type Json, objectsIn } from '../../block-kit/tree.ts';
import { deliver, failureName } from '../delivery/deliver.ts';
import { nextTs } from '../ids.ts';
import { notice } from '../messages.ts';
import { issueResponseUrl, newTarget } from '../response-url.ts';
import type { Person } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { chosen, type Entry } from '../view-state.ts';
import type { World } from '../world.ts';
import { type Entries, fillIn } from './fill-in.ts';
import { DONE, type Outcome } from './outcome.ts';
import { elementAt, interactionJson, type Place, whereJson } from './place.ts';
import { slackSays } from './slack-says.ts';

/**
 * A click, a choice or something written. Inputs in input blocks only keep it until the modal is submitted, unless
 * they dispatch; everything else goes to the bot as `block_actions`. `entries` is what has been written elsewhere on the
 * same surface by then: its state goes with every action.
 */
export async function act(
  world: World,
  as: Person,
  place: Place,
  blockId: string,
  actionId: string,
  entry: Entry = null,
  entries: Entries = {},
): Promise<Outcome> {
  fillIn(world, as, place, entries);
  const { block, element } = elementAt(place, blockId, actionId);
  const value = chosen(world, element, entry);
  fillIn(world, as, place, { [blockId]: { [actionId]: entry } });
  if (block.type === 'input' && block.dispatch_action !== true) return DONE;
  if (!world.app.interactive) return failed(world, as, place, 'interactivity_disabled');
  const ack = await deliver(world, {
    type: 'interactive',
    name: 'block_actions',
    body: {
      type: 'block_actions',
      ...interactionJson(world, as),
      ...whereJson(world, place, as),
      trigger_id: issueTrigger(world, as.id, place.kind === 'view' ? place.view.id : undefined),
      ...(place.kind === 'message' ? { response_url: urlFor(world, as, place) } : {}),
      actions: [{ ...actionJson(element, value, entry), block_id: blockId, action_ts: nextTs(world) }],
    },
  });
  return ack.ok ? DONE : failed(world, as, place, failureName(ack));
}

function urlFor(world: World, as: Person, { message, channel }: Place & { kind: 'message' }): string {
  const target = { kind: 'message', channel: channel.id, user: as.id, original: message.ts } as const;
  return issueResponseUrl(world, newTarget(world, { ...target, threadTs: message.threadTs }));
}

const ECHOED = ['text', 'style', 'url', 'icon', 'confirm', 'placeholder'];

function actionJson(element: Json, value: Json | undefined, entry: Entry): Json {
  const echoed = Object.fromEntries(
    Object.entries(element).filter(([name]) => ECHOED.includes(name) || name.startsWith('initial_')),
  );
  const common = { ...echoed, type: element.type, action_id: element.action_id };
  if (value) return { ...common, ...value };
  if (element.type !== 'feedback_buttons') return { ...common, value: element.value };
  const pressed = [element.positive_button, element.negative_button].find(
    (one) => isObject(one) && one.value === entry,
  );
  return { ...common, ...(isObject(pressed) ? { text: pressed.text, value: pressed.value } : {}) };
}

function failed(world: World, as: Person, place: Place, error: string): Outcome {
  const sentence = slackSays(as.locale).unreachable(world.app.name, error);
  if (place.kind === 'view') place.view.notice = sentence;
  else notice(world, place.channel.id, as.id, sentence);
  world.changed();
  return { ok: false, error };
}

/** What an external menu offers for these letters: options as the bot gives them. */
export async function suggestions(
  world: World,
  as: Person,
  place: Place,
  blockId: string,
  actionId: string,
  letters: string,
): Promise<Json[]> {
  elementAt(place, blockId, actionId);
  const ack = await deliver(world, {
    type: 'interactive',
    name: 'block_suggestion',
    body: {
      type: 'block_suggestion',
      ...interactionJson(world, as),
      ...whereJson(world, place, as),
      block_id: blockId,
      action_id: actionId,
      value: letters,
    },
  });
  const answer = ack.ok && isObject(ack.body) ? ack.body : {};
  return [
    ...objectsIn(answer.options),
    ...objectsIn(answer.option_groups).flatMap((group) => objectsIn(group.options)),
  ];
}
