import { isObject, type Json } from '../../block-kit/tree.ts';
import { deliver, failureName } from '../delivery/deliver.ts';
import { issueResponseUrl, newTarget } from '../response-url.ts';
import { viewJson } from '../slack-json.ts';
import type { Person, View } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { checkView, closeAll, closeModal, modalsOf, pushModal, replaceView } from '../views.ts';
import { Refusal } from '../web-api/refusal.ts';
import type { World } from '../world.ts';
import { fieldErrors } from './field-check.ts';
import { type Entries, fillIn } from './fill-in.ts';
import { DONE, type Outcome } from './outcome.ts';
import { interactionJson } from './place.ts';
import { slackSays } from './slack-says.ts';

/** Fills in and submits. What Slack or the bot finds wrong stands in `view.errors`, by block_id. */
export async function submit(world: World, as: Person, view: View, entries: Entries): Promise<Outcome> {
  fillIn(world, as, { kind: 'view', view }, entries);
  view.notice = undefined;
  view.errors = fieldErrors(view, as.locale);
  world.changed();
  if (Object.keys(view.errors).length > 0) return { ok: false, error: 'validation' };
  const ack = await deliver(world, {
    type: 'interactive',
    name: 'view_submission',
    body: {
      type: 'view_submission',
      ...interactionJson(world, as),
      trigger_id: issueTrigger(world, as.id, view.id),
      view: viewJson(world, view),
      response_urls: responseUrls(world, as, view),
    },
  });
  if (!ack.ok) return trouble(world, as, view, failureName(ack));
  return obey(world, as, view, isObject(ack.body) ? ack.body : {});
}

function trouble(world: World, as: Person, view: View, error: string): Outcome {
  view.notice = slackSays(as.locale).trouble;
  world.changed();
  return { ok: false, error };
}

/** https://docs.slack.dev/surfaces/modals#response_actions */
function obey(world: World, as: Person, view: View, answer: Json): Outcome {
  try {
    switch (answer.response_action) {
      case undefined:
        closeModal(world, view);
        return DONE;
      case 'clear':
        closeAll(world, as.id);
        return DONE;
      case 'update':
        replaceView(world, view, checkView(world, answer.view, 'modal', view));
        return DONE;
      case 'push':
        pushModal(world, as.id, checkView(world, answer.view, 'modal'));
        return DONE;
      case 'errors':
        return showErrors(world, as, view, answer.errors);
      default:
        return trouble(world, as, view, 'invalid_response');
    }
  } catch (error) {
    if (error instanceof Refusal) return trouble(world, as, view, error.error);
    throw error;
  }
}

/** Errors are shown beside input blocks only; Slack takes no others. */
function showErrors(world: World, as: Person, view: View, errors: unknown): Outcome {
  const entries = Object.entries(isObject(errors) ? errors : {});
  const isInput = (id: string) =>
    view.blocks.some((block) => block.block_id === id && block.type === 'input');
  if (entries.length === 0 || !entries.every(([id]) => isInput(id)))
    return trouble(world, as, view, 'invalid_response');
  view.errors = Object.fromEntries(entries.map(([id, sentence]) => [id, String(sentence)]));
  world.changed();
  return { ok: false, error: 'validation' };
}

/** One for each conversation menu that asked for it (`response_url_enabled`). */
function responseUrls(world: World, as: Person, view: View): Json[] {
  return view.blocks.flatMap((block) => {
    const element = block.type === 'input' && isObject(block.element) ? block.element : {};
    if (element.response_url_enabled !== true) return [];
    const value = view.values[String(block.block_id)]?.[String(element.action_id)];
    const channel = value?.selected_conversation ?? value?.selected_channel;
    if (typeof channel !== 'string') return [];
    const target = newTarget(world, { kind: 'command', channel, user: as.id });
    return [
      {
        block_id: block.block_id,
        action_id: element.action_id,
        channel_id: channel,
        response_url: issueResponseUrl(world, target),
      },
    ];
  });
}

/** The cross closes the whole pile, "Cancel" the topmost one; the bot hears of it where it asked to. */
export async function close(world: World, as: Person, view: View, all: boolean): Promise<Outcome> {
  const cleared = all || view.definition.clear_on_close === true;
  const closing = cleared ? modalsOf(world, as.id) : [view];
  const payloads = closing
    .filter(({ definition }) => definition.notify_on_close === true)
    .map((one) => viewJson(world, one));
  if (cleared) closeAll(world, as.id);
  else closeModal(world, view);
  await Promise.all(
    payloads.map((json) =>
      deliver(world, {
        type: 'interactive',
        name: 'view_closed',
        body: { type: 'view_closed', ...interactionJson(world, as), view: json, is_cleared: cleared },
      }),
    ),
  );
  return DONE;
}
