import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveParent } from './process-protocol.ts';
import { TEAM_ID } from './signed-command.ts';

// A Slack that says yes to everything and costs next to nothing, in a process of its own: what is measured is the bot.

const ANSWERS: Readonly<Record<string, () => object>> = {
  'auth.test': () => ({ team: 'Bench', team_id: TEAM_ID, user_id: 'UBOT', bot_id: 'BBOT', user: 'takt' }),
  'users.info': () => ({ user: { id: 'UBENCH', locale: 'sv-SE' } }),
  'files.getUploadURLExternal': () => ({ upload_url: `${address()}/upload`, file_id: 'FBENCH' }),
  'files.completeUploadExternal': () => ({ files: [{ id: 'FBENCH' }] }),
  'files.info': () => ({ file: { id: 'FBENCH', mimetype: 'image/png' } }),
};

/** What came to each response_url, in nanoseconds of the clock that all processes of a machine share. */
const arrivals = new Map<string, bigint[]>();
const waiting = new Map<string, () => void>();

const server = createServer((request, response) => {
  const atNs = process.hrtime.bigint();
  request.resume();
  request.on('end', () => answer(request, response, atNs));
});
server.keepAliveTimeout = 60_000;

function answer({ url = '/' }: IncomingMessage, response: ServerResponse, atNs: bigint): void {
  const [, place, name = ''] = url.split('/');
  if (place === 'response') {
    arrivals.set(name, [...(arrivals.get(name) ?? []), atNs]);
    waiting.get(name)?.();
  }
  const known = place === 'api' ? ANSWERS[name] : () => ({});
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(known ? { ok: true, ...known() } : { ok: false, error: 'unknown_method' }));
}

/** Waits until so many messages have come to a response_url, and forgets them. */
async function taken({ id, messages }: { id: string; messages: number }): Promise<bigint[]> {
  while ((arrivals.get(id)?.length ?? 0) < messages) {
    await new Promise<void>((resolve) => waiting.set(id, resolve));
  }
  const came = arrivals.get(id)!;
  arrivals.delete(id);
  waiting.delete(id);
  return came;
}

function address(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
serveParent(address(), { taken });
