import { isObject, type Json } from '../../block-kit/tree.ts';
import { deliver, failureName } from '../delivery/deliver.ts';
import { notice } from '../messages.ts';
import { answerThrough, issueResponseUrl, newTarget } from '../response-url.ts';
import type { Conversation, Person, ResponseUrl } from '../state.ts';
import { issueTrigger } from '../triggers.ts';
import { Refusal } from '../web-api/refusal.ts';
import type { World } from '../world.ts';
import { DONE, type Outcome } from './outcome.ts';
import { slackSays } from './slack-says.ts';
import { asSlackWritesIt } from './slack-text.ts';

/** `/kpi möten` in a conversation. What goes wrong the person reads from Slackbot, as in Slack. */
export async function typeCommand(
  world: World,
  as: Person,
  channel: Conversation,
  typed: string,
  threadTs?: string,
): Promise<Outcome> {
  const says = slackSays(as.locale);
  const fail = (error: string, sentence: string): Outcome => {
    notice(world, channel.id, as.id, sentence, threadTs);
    return { ok: false, error };
  };
  const [command = '', words = ''] = splitCommand(typed);
  const known = world.app.commands?.find((one) => one.command === command);
  const text = known?.escapes ? asSlackWritesIt(world, words, { named: true }) : words;
  const isKnown = known !== undefined || world.app.commands === undefined;
  if (!isKnown || !world.state.installed) return fail('unknown_command', says.noCommand(command));
  if (threadTs !== undefined) return fail('not_in_threads', says.notInThreads(command));
  const target = newTarget(world, { kind: 'command', channel: channel.id, user: as.id, typed });
  const body = payload(world, as, channel, command, text, issueResponseUrl(world, target));
  const ack = await deliver(world, { type: 'slash_commands', name: command, body });
  if (!ack.ok && ack.reason === 'http_timeout') return fail('operation_timeout', says.noResponse(command));
  if (!ack.ok) return fail('dispatch_failed', says.failed(command, failureName(ack)));
  if (world.traffic.during(ack.exchange, () => sayWhatItAcked(world, target, ack.body))) return DONE;
  return fail('invalid_command_response', says.failed(command, 'invalid_command_response'));
}

const splitCommand = (typed: string): string[] => {
  const [, command, text] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed.trim()) ?? [];
  return [command ?? '', (text ?? '').trim()];
};

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
const payload = (
  world: World,
  as: Person,
  channel: Conversation,
  command: string,
  text: string,
  responseUrl: string,
): Json => ({
  token: 'sandbox',
  team_id: world.settings.team.id,
  team_domain: world.settings.team.domain,
  channel_id: channel.id,
  channel_name:
    channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name,
  user_id: as.id,
  user_name: as.name,
  command,
  text,
  api_app_id: world.appId,
  is_enterprise_install: 'false',
  response_url: responseUrl,
  trigger_id: issueTrigger(world, as.id),
});

/** The acknowledgement may carry the answer: words or a message. False when it is neither. */
function sayWhatItAcked(world: World, target: ResponseUrl, acked: unknown): boolean {
  const body = typeof acked === 'string' ? { text: acked } : acked;
  if (body === undefined || (isObject(body) && Object.keys(body).length === 0)) return true;
  if (!isObject(body)) return false;
  try {
    answerThrough(world, target, body);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
