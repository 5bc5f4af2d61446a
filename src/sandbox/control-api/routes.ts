import { z } from 'zod';
import { faultSchema } from '../faults.ts';
import type { Spot } from '../people/actor.ts';
import type { Entry } from '../view-state.ts';
import { NOTHING, type Route, route } from './route.ts';

/** A person by name, handle or id. */
const as = z.string().min(1);
const channel = z.string().min(1);
const entry: z.ZodType<Entry> = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.array(z.string()),
  z.record(z.string(), z.unknown()),
]);
const spot = {
  as,
  /** Either a message … */
  channel: channel.optional(),
  ts: z.string().optional(),
  /** … or a view. */
  view: z.string().optional(),
  block_id: z.string(),
  action_id: z.string(),
};

type SpotGiven = z.output<z.ZodObject<typeof spot>>;

function spotOf({ view, channel: where, ts, block_id: blockId, action_id: actionId }: SpotGiven): Spot {
  if (view !== undefined) return { view, blockId, actionId };
  return { channel: where ?? '', ts: ts ?? '', blockId, actionId };
}

const READING: readonly Route[] = [
  route(
    'GET',
    '/state',
    'The workspace: team, bot, clock, people, channels, commands, faults.',
    NOTHING,
    (sandbox) => sandbox.overview(),
  ),
  route(
    'GET',
    '/messages',
    'What a person sees in a conversation, oldest first.',
    z.strictObject({ as, channel }),
    (sandbox, given) => sandbox.as(given.as).reads(given.channel),
  ),
  route(
    'GET',
    '/modals',
    "A person's open modals, the topmost last.",
    z.strictObject({ as }),
    (sandbox, given) => sandbox.as(given.as).modals(),
  ),
  route(
    'GET',
    '/home',
    "A person's Home tab as last published, or null.",
    z.strictObject({ as }),
    (sandbox, given) => sandbox.as(given.as).home() ?? null,
  ),
  route(
    'GET',
    '/traffic',
    'Requests and answers in and out of the bot, oldest first.',
    z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
    (sandbox, given) => sandbox.traffic.list(given.after),
  ),
];

const ACTING: readonly Route[] = [
  route(
    'POST',
    '/type',
    'A person types into a conversation: a slash command, or a message.',
    z.strictObject({ as, channel, text: z.string().min(1), thread_ts: z.string().optional() }),
    (sandbox, given) => sandbox.as(given.as).types(given.channel, given.text, given.thread_ts),
  ),
  route(
    'POST',
    '/act',
    'A person clicks a button, chooses, or writes into an input. `entry`: an option value, an id, words, a list, null.',
    z.strictObject({ ...spot, entry: entry.optional() }),
    (sandbox, given) => sandbox.as(given.as).acts(spotOf(given), given.entry ?? null),
  ),
  route(
    'POST',
    '/suggest',
    'What an external menu offers for these letters.',
    z.strictObject({ ...spot, letters: z.string() }),
    (sandbox, given) => sandbox.as(given.as).suggestions(spotOf(given), given.letters),
  ),
  route(
    'POST',
    '/submit',
    'A person submits a modal. `values`: block_id → action_id → entry.',
    z.strictObject({
      as,
      view: z.string(),
      values: z.record(z.string(), z.record(z.string(), entry)).default({}),
    }),
    (sandbox, given) => sandbox.as(given.as).submits(given.view, given.values),
  ),
  route(
    'POST',
    '/close',
    'A person closes a modal; `all` closes the whole pile.',
    z.strictObject({ as, view: z.string(), all: z.boolean().default(false) }),
    (sandbox, given) => sandbox.as(given.as).closes(given.view, given.all),
  ),
  route(
    'POST',
    '/home',
    'A person opens the Home tab (or the Messages tab) of the bot.',
    z.strictObject({ as, tab: z.enum(['home', 'messages']).default('home') }),
    (sandbox, given) => sandbox.as(given.as).opensHome(given.tab),
  ),
  route(
    'POST',
    '/react',
    'A person reacts to a message.',
    z.strictObject({ as, channel, ts: z.string(), emoji: z.string().min(1) }),
    (sandbox, given) => sandbox.as(given.as).reacts(given.channel, given.ts, given.emoji),
  ),
  route(
    'POST',
    '/invite',
    'A person invites somebody, or the bot when `guest` is left out.',
    z.strictObject({ as, channel, guest: z.string().optional() }),
    (sandbox, given) => sandbox.as(given.as).invites(given.channel, given.guest),
  ),
  route(
    'POST',
    '/remove-bot',
    'A person removes the bot from a channel.',
    z.strictObject({ as, channel }),
    (sandbox, given) => sandbox.as(given.as).removesBot(given.channel),
  ),
  route(
    'POST',
    '/archive',
    'A person archives a channel, or with `archived: false` takes it back.',
    z.strictObject({ as, channel, archived: z.boolean().default(true) }),
    (sandbox, given) => {
      const person = sandbox.as(given.as);
      return given.archived ? person.archives(given.channel) : person.unarchives(given.channel);
    },
  ),
  route(
    'POST',
    '/file',
    'A person uploads a file for a file input; answers its id.',
    z.strictObject({ as, name: z.string().min(1), base64: z.string() }),
    (sandbox, given) => sandbox.addFile(given.as, given.name, Buffer.from(given.base64, 'base64')),
  ),
];

const RULING: readonly Route[] = [
  route(
    'POST',
    '/clock',
    'Moves the clock by milliseconds, or to a moment (ISO 8601 or milliseconds).',
    z.strictObject({
      advance: z.number().optional(),
      to: z.union([z.number(), z.iso.datetime({ offset: true })]).optional(),
    }),
    (sandbox, { advance, to }) => {
      if (advance !== undefined) sandbox.clock.advance(advance);
      if (to !== undefined) sandbox.clock.setTo(typeof to === 'number' ? to : Date.parse(to));
      return { now: sandbox.clock.now() };
    },
  ),
  route('GET', '/faults', 'The faults that are waiting to strike.', NOTHING, (sandbox) =>
    sandbox.faults.list(),
  ),
  route(
    'POST',
    '/faults',
    'A fault for a method, `response_url`, `upload` or `*`: rate_limited, error, status, lost, late, truncated, html.',
    z.strictObject({ fault: faultSchema }),
    (sandbox, given) => ({ id: sandbox.faults.add(given.fault) }),
  ),
  route(
    'DELETE',
    '/faults',
    'Clears one fault, or all.',
    z.strictObject({ id: z.coerce.number().int().optional() }),
    (sandbox, given) => sandbox.faults.clear(given.id),
  ),
  route(
    'POST',
    '/socket',
    'Asks the Socket Mode connections to reconnect, or cuts them.',
    z.strictObject({ do: z.enum(['warning', 'refresh_requested', 'link_disabled', 'drop']) }),
    (sandbox, given) => (given.do === 'drop' ? sandbox.sockets.drop() : sandbox.sockets.refresh(given.do)),
  ),
  route('POST', '/uninstall', 'Removes the app from the workspace.', NOTHING, (sandbox) =>
    sandbox.uninstall(),
  ),
  route('POST', '/install', 'Takes the app back in.', NOTHING, (sandbox) => sandbox.install()),
  route(
    'POST',
    '/reset',
    'Everything as it was at the start; connections of the bot stay.',
    NOTHING,
    (sandbox) => sandbox.reset(),
  ),
];

/** The whole control API; `GET /sandbox` lists it. */
export const ROUTES: readonly Route[] = [...READING, ...ACTING, ...RULING];
