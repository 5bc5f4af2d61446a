import { z } from 'zod';
import { as, channel } from './fields.ts';
import { NOTHING, type Route, route } from './route.ts';

/** What is the case. */
export const READING: readonly Route[] = [
  route(
    'GET',
    '/state',
    'The workspace: team, bot, clock, people, channels, commands, faults, and which traffic is kept.',
    NOTHING,
    (sandbox) => sandbox.overview(),
  ),
  route(
    'GET',
    '/next-due',
    'The next thing the bot does by the clock: `at` (milliseconds since 1970) and `what`, or null.',
    NOTHING,
    async (sandbox) => (await sandbox.nextDue()) ?? null,
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
    '/unread',
    'What a person has not read yet, for each conversation they are in.',
    z.strictObject({ as }),
    (sandbox, given) => sandbox.as(given.as).unread(),
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
    'Requests and answers in and out of the bot, oldest first; the newest 2,000 are kept.',
    z.strictObject({
      after: z.coerce.number().int().min(0).default(0).describe("An exchange's id: only what came later."),
    }),
    (sandbox, given) => sandbox.traffic.list(given.after),
  ),
];
