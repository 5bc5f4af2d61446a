import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { boltLogger } from './bolt-logger.ts';

/** Slack's largest requests are submitted modals, far below this. */
const MOST_BYTES = 1024 * 1024;
/** https://docs.slack.dev/authentication/verifying-requests-from-slack: five minutes. Bolt only looks at the past. */
const CLOCKS_APART_SECONDS = 5 * 60;
const HEADERS_MS = 5_000;
const REQUEST_MS = 10_000;
const LINGER_MS = 500;

/** Bolt's receiver of signed HTTP, which refuses a body of more than 1 MB before it is all there. */
export function guardedReceiver(signingSecret: string, log: Logger): HTTPReceiver {
  return new HTTPReceiver({ signingSecret, bodyLimit: MOST_BYTES, logger: boltLogger(log) });
}

/**
 * Refuses what Bolt would take, before it reads any of it: a time stamp from the future (401), a body that says it is too
 * large (413); and who dribbles (408), or has headers without end (431).
 * @param now milliseconds since 1970, by the real clock: it is Slack's that it is held against
 */
export function guard(server: Server, now: () => number): void {
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  const listeners = server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse,
  ) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const status = refusal(request, now());
    if (status === undefined) {
      for (const listener of listeners) listener(request, response);
      return;
    }
    response.writeHead(status).end();
    // Who is still sending is read past for a moment: cut off at once, they would not hear why.
    request.resume();
    setTimeout(() => request.destroy(), LINGER_MS).unref();
  });
}

function refusal({ headers }: IncomingMessage, now: number): number | undefined {
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) return 413;
  const stamped = Number(headers['x-slack-request-timestamp']);
  return stamped > now / 1_000 + CLOCKS_APART_SECONDS ? 401 : undefined;
}
