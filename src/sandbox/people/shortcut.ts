import { deliver, failureName } from '../delivery/deliver.ts';
import { NotHere } from '../found.ts';
import { nextTs } from '../ids.ts';
import { notice } from '../messages.ts';
import { issueResponseUrl, newTarget } from '../response-url.ts';
import { conversationJson, messageJson } from '../slack-json.ts';
import type { Person } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import type { World } from '../world.ts';
import { DONE, type Outcome } from './outcome.ts';
import { interactionJson, type Place } from './place.ts';
import { slackSays } from './slack-says.ts';

/**
 * A message shortcut: something the app does with a message, chosen from the message's own menu.
 * Without a manifest any callback_id goes to the bot. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
 * @throws NotHere for a shortcut that the manifest does not name, and on what only one person sees
 */
export async function runShortcut(
  world: World,
  as: Person,
  { message, channel }: Place & { kind: 'message' },
  called: string,
): Promise<Outcome> {
  if (message.onlyFor !== undefined) throw new NotHere('Slack offers no shortcuts on what only you see.');
  const { shortcuts } = world.app;
  const known = shortcuts?.find(({ name, callbackId }) => callbackId === called || name === called);
  if (shortcuts && !known) {
    const names = shortcuts.map(({ callbackId }) => callbackId).join(', ') || 'none';
    throw new NotHere(`The manifest names no message shortcut "${called}"; there are ${names}.`);
  }
  const target = newTarget(world, { kind: 'command', channel: channel.id, user: as.id });
  const ack = await deliver(world, {
    type: 'interactive',
    name: 'message_action',
    body: {
      type: 'message_action',
      ...interactionJson(world, as),
      action_ts: nextTs(world),
      channel: {
        id: channel.id,
        name: channel.kind === 'im' ? 'directmessage' : conversationJson(world, channel).name,
      },
      callback_id: known?.callbackId ?? called,
      trigger_id: issueTrigger(world, as.id),
      response_url: issueResponseUrl(world, target),
      message_ts: message.ts,
      message: messageJson(world, message),
    },
  });
  if (ack.ok) return DONE;
  const error = failureName(ack);
  const sentence = slackSays(as.locale).unreachable(world.app.name, error);
  notice(world, channel.id, as.id, sentence, message.threadTs);
  return { ok: false, error };
}
