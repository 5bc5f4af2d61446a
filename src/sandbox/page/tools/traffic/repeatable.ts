import { isObject, type Json } from '../../../../block-kit/tree.ts';
import type { Exchange } from '../../../traffic.ts';
import { type ControlCall, curlFor, curlForBot, post } from '../control-call.ts';
import { masked } from './masked.ts';

/** A line for the terminal that does the same again; undefined for what cannot be said in one. */
export function curlAgain(origin: string, exchange: Exchange): string | undefined {
  if (exchange.direction === 'to bot') {
    const call = personsCall(exchange);
    return call && curlFor(origin, call);
  }
  if (exchange.path === undefined || exchange.via === 'upload') return undefined;
  return curlForBot(origin, exchange.path, masked(exchange.request));
}

/** What a person did, as the control API takes it. https://docs.slack.dev/reference/interaction-payloads */
export function personsCall({ name, request }: Exchange): ControlCall | undefined {
  if (!isObject(request)) return undefined;
  if (name.startsWith('/'))
    return post('/type', {
      as: request.user_id,
      channel: request.channel_id,
      text: `${name} ${request.text ?? ''}`.trim(),
    });
  if (isObject(request.event)) return byEvent(name, request.event);
  const as = isObject(request.user) ? request.user.id : undefined;
  const view = isObject(request.view) ? request.view : {};
  switch (name) {
    case 'block_actions':
      return byAction(as, request);
    case 'view_submission':
      return post('/submit', { as, view: view.id, values: entriesIn(view) });
    case 'message_action':
      return post('/shortcut', {
        as,
        channel: isObject(request.channel) ? request.channel.id : undefined,
        ts: request.message_ts,
        callback_id: request.callback_id,
      });
    case 'view_closed':
      return post('/close', { as, view: view.id, ...(request.is_cleared === true ? { all: true } : {}) });
    case 'block_suggestion':
      return post('/suggest', {
        as,
        ...placeOf(request),
        block_id: request.block_id,
        action_id: request.action_id,
        letters: request.value,
      });
    default:
      return undefined;
  }
}

function byEvent(name: string, event: Json): ControlCall | undefined {
  switch (name) {
    case 'app_mention':
    case 'message':
      return post('/type', {
        as: event.user,
        channel: event.channel,
        text: event.text,
        ...(event.thread_ts ? { thread_ts: event.thread_ts } : {}),
      });
    case 'app_home_opened':
      return post('/home', { as: event.user, tab: event.tab });
    case 'member_joined_channel':
      return post('/invite', { as: event.inviter, channel: event.channel, guest: event.user });
    case 'channel_left':
      return post('/remove-bot', { as: event.actor_id, channel: event.channel });
    case 'channel_archive':
    case 'group_archive':
      return post('/archive', { as: event.user, channel: event.channel });
    case 'channel_unarchive':
    case 'group_unarchive':
      return post('/archive', { as: event.user, channel: event.channel, archived: false });
    case 'app_uninstalled':
    case 'tokens_revoked':
      return post('/uninstall');
    default:
      return undefined;
  }
}

function byAction(as: unknown, request: Json): ControlCall | undefined {
  const action = Array.isArray(request.actions) ? request.actions.find(isObject) : undefined;
  if (!action) return undefined;
  const { block_id, action_id } = action;
  const entry = entryIn(action);
  const spot = { as, ...placeOf(request), block_id, action_id };
  return post('/act', action.type === 'button' || entry === undefined ? spot : { ...spot, entry });
}

function placeOf({ container, channel, view }: Json): Json {
  if (isObject(container) && container.type === 'message')
    return { channel: isObject(channel) ? channel.id : container.channel_id, ts: container.message_ts };
  return { view: isObject(view) ? view.id : undefined };
}

const entriesIn = (view: Json): Json =>
  mapped(isObject(view.state) ? view.state.values : {}, (block) => mapped(block, entryIn));

const mapped = (node: unknown, one: (value: unknown) => unknown): Json =>
  isObject(node) ? Object.fromEntries(Object.entries(node).map(([name, value]) => [name, one(value)])) : {};

/** What was chosen or written, from Slack's `{ type, selected_…, value }`; null where nothing was. */
function entryIn(state: unknown): unknown {
  if (!isObject(state)) return undefined;
  const [, chosen] =
    Object.entries(state).find(([name]) => name === 'files' || name.startsWith('selected_')) ?? [];
  const entry = chosen ?? state.value ?? state.rich_text_value ?? null;
  return Array.isArray(entry) ? entry.map(plainEntry) : plainEntry(entry);
}

/** An option is said by its value, a file by its id. */
const plainEntry = (entry: unknown): unknown =>
  isObject(entry) ? (entry.value ?? entry.id ?? entry) : entry;
