import { z } from 'zod';
import { faultSchema } from '../fault-schema.ts';
import { NOTHING, type Route, route } from './route.ts';

/** What nobody in the workspace could do: time, luck, the app itself. */
export const RULING: readonly Route[] = [
  route(
    'POST',
    '/clock',
    'Moves the clock by milliseconds, to a moment, to the next thing that is due, or back to where it would be had nobody moved it. What is due on the way happens before this answers.',
    z.strictObject({
      advance: z.number().optional().describe('Milliseconds; 86400000 is a day.'),
      to: z
        .union([z.number(), z.iso.datetime({ offset: true })])
        .optional()
        .describe('ISO 8601 with its offset, or milliseconds since 1970.'),
      toNextDue: z.boolean().optional().describe('Stays where it is when nothing is due.'),
      back: z.boolean().optional().describe('What was posted later stays where it is.'),
    }),
    async ({ clock, moveClock, nextDue }, { advance, to, toNextDue, back }) => {
      if (back) clock.advance(-clock.moved());
      if (advance !== undefined) await moveClock(clock.now() + advance);
      if (to !== undefined) await moveClock(typeof to === 'number' ? to : Date.parse(to));
      const due = toNextDue ? await nextDue() : undefined;
      // What is overdue happens now; the clock does not go back for it.
      if (due) await moveClock(Math.max(due.at, clock.now()));
      return { now: clock.now() };
    },
  ),
  route(
    'GET',
    '/faults',
    'The faults that are waiting to strike, how often they have, and how often they still will.',
    NOTHING,
    (sandbox) => sandbox.faults.list(),
  ),
  route(
    'POST',
    '/faults',
    'Lets something go wrong: rate_limited, error, status, lost, late, truncated, html; to the bot delayed, unheard, unreachable.',
    z.strictObject({ fault: faultSchema.describe('Which one, of what, and how often.') }),
    (sandbox, given) => ({ id: sandbox.faults.add(given.fault) }),
  ),
  route(
    'DELETE',
    '/faults',
    'Clears one fault, or all.',
    z.strictObject({
      id: z.coerce.number().int().optional().describe('As POST answered it; without it, all.'),
    }),
    (sandbox, given) => sandbox.faults.clear(given.id),
  ),
  route(
    'GET',
    '/methods',
    'What a fault can name: the calls of the bot with their scopes, and what is delivered to it.',
    NOTHING,
    (sandbox) => sandbox.nameable(),
  ),
  route('DELETE', '/traffic', 'Forgets the requests and answers so far.', NOTHING, (sandbox) =>
    sandbox.traffic.clear(),
  ),
  route(
    'POST',
    '/socket',
    'Asks the Socket Mode connections to reconnect, or cuts them.',
    z.strictObject({
      do: z
        .enum(['warning', 'refresh_requested', 'link_disabled', 'drop'])
        .describe('The reason Slack gives, or `drop` to cut them without a word.'),
    }),
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
