import { z } from 'zod';
import { faultSchema } from '../faults.ts';
import { NOTHING, type Route, route } from './route.ts';

/** What nobody in the workspace could do: time, luck, the app itself. */
export const RULING: readonly Route[] = [
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
