import { z } from 'zod';
import type { Spot } from '../people/actor.ts';
import type { Entry } from '../view-state.ts';
import { type Route, route } from './route.ts';

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

/** What people do. */
export const ACTING: readonly Route[] = [
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
