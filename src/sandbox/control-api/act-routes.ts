import { z } from 'zod';
import type { Spot } from '../people/actor.ts';
import type { Entry } from '../view-state.ts';
import { as, channel } from './fields.ts';
import { type Route, route } from './route.ts';

const option = z.record(z.string(), z.unknown());
const entry: z.ZodType<Entry> = z
  .union([z.string(), z.number(), z.null(), z.array(z.union([z.string(), option])), option])
  .describe(
    "Words, an option's value or its text, an id, a date, an option object, a list of those, or null.",
  );
const entries = z
  .record(z.string(), z.record(z.string(), entry))
  .default({})
  .describe('block_id → action_id → entry.');
const spot = {
  as,
  /** Either a message … */
  channel: channel.optional(),
  ts: z.string().optional().describe('The message, by its `ts`; with `channel`.'),
  /** … or a view. */
  view: z.string().optional().describe('The modal or Home tab, by its id; instead of `channel` and `ts`.'),
  block_id: z.string().describe('As in the blocks that GET /messages, /modals and /home answer.'),
  action_id: z.string().describe("The button's or input's."),
};

const messageTs = z.string().describe('The message, by its `ts`.');
const threadTs = z.string().describe('The first message of the thread, by its `ts`.');
const reaction = { as, channel, ts: messageTs, emoji: z.string().min(1).describe('Its name: `tada`.') };
const view = z.string().describe('The modal, by its id.');

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
    z.strictObject({
      as,
      channel,
      text: z.string().min(1).describe('A command when it begins with `/`.'),
      thread_ts: threadTs.optional(),
    }),
    (sandbox, given) => sandbox.as(given.as).types(given.channel, given.text, given.thread_ts),
  ),
  route(
    'POST',
    '/act',
    'A person clicks a button, chooses, or writes into an input. `entry`: an option value, an id, words, a list, null. `values`: what is written beside it.',
    z.strictObject({ ...spot, entry: entry.optional(), values: entries }),
    (sandbox, given) => sandbox.as(given.as).acts(spotOf(given), given.entry ?? null, given.values),
  ),
  route(
    'POST',
    '/suggest',
    'What an external menu offers for these letters.',
    z.strictObject({ ...spot, letters: z.string().describe('What is typed into it so far.') }),
    (sandbox, given) => sandbox.as(given.as).suggestions(spotOf(given), given.letters),
  ),
  route(
    'POST',
    '/shortcut',
    "A person uses one of the app's shortcuts from a message's menu.",
    z.strictObject({
      as,
      channel,
      ts: messageTs,
      callback_id: z.string().describe('Which one; GET /state lists them. Its name will do.'),
    }),
    (sandbox, given) => sandbox.as(given.as).runsShortcut(given.channel, given.ts, given.callback_id),
  ),
  route(
    'POST',
    '/submit',
    'A person submits a modal. `values`: block_id → action_id → entry.',
    z.strictObject({ as, view, values: entries }),
    (sandbox, given) => sandbox.as(given.as).submits(given.view, given.values),
  ),
  route(
    'POST',
    '/close',
    'A person closes a modal; `all` closes the whole pile.',
    z.strictObject({ as, view, all: z.boolean().default(false).describe('The cross, not Cancel.') }),
    (sandbox, given) => sandbox.as(given.as).closes(given.view, given.all),
  ),
  route(
    'POST',
    '/home',
    'A person opens the Home tab (or the Messages tab) of the bot.',
    z.strictObject({ as, tab: z.enum(['home', 'messages']).default('home').describe('Which one.') }),
    (sandbox, given) => sandbox.as(given.as).opensHome(given.tab),
  ),
  route('POST', '/react', 'A person reacts to a message.', z.strictObject(reaction), (sandbox, given) =>
    sandbox.as(given.as).reacts(given.channel, given.ts, given.emoji),
  ),
  route('POST', '/unreact', 'A person takes a reaction back.', z.strictObject(reaction), (sandbox, given) =>
    sandbox.as(given.as).unreacts(given.channel, given.ts, given.emoji),
  ),
  route(
    'POST',
    '/share',
    'A person shares files of theirs (see POST /file) in a conversation.',
    z.strictObject({
      as,
      channel,
      files: z.array(z.string()).min(1).describe('Their ids.'),
      text: z.string().default('').describe('What is said with them.'),
      thread_ts: threadTs.optional(),
    }),
    (sandbox, given) => sandbox.as(given.as).shares(given.channel, given.files, given.text, given.thread_ts),
  ),
  route(
    'POST',
    '/read',
    'A person has read a conversation up to a message.',
    z.strictObject({ as, channel, ts: messageTs }),
    (sandbox, given) => sandbox.as(given.as).hasRead(given.channel, given.ts),
  ),
  route(
    'POST',
    '/direct',
    'A person opens a direct message with somebody; answers its id.',
    z.strictObject({ as, with: z.string().min(1).describe('A person, by name, handle or id.') }),
    (sandbox, given) => ({ channel: sandbox.as(given.as).directMessage(given.with) }),
  ),
  route(
    'POST',
    '/invite',
    'A person invites somebody, or the bot when `guest` is left out.',
    z.strictObject({ as, channel, guest: z.string().optional().describe('A person; without it, the bot.') }),
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
    z.strictObject({ as, channel, archived: z.boolean().default(true).describe('false takes it back.') }),
    (sandbox, given) => {
      const person = sandbox.as(given.as);
      return given.archived ? person.archives(given.channel) : person.unarchives(given.channel);
    },
  ),
  route(
    'POST',
    '/file',
    'A person uploads a file, for a file input or to share; answers its id.',
    z.strictObject({
      as,
      name: z.string().min(1).describe('With its ending.'),
      base64: z.string().describe('The bytes.'),
    }),
    (sandbox, given) => sandbox.addFile(given.as, given.name, Buffer.from(given.base64, 'base64')),
  ),
];
