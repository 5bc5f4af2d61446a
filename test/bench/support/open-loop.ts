import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { SignedRequest } from './signed-command.ts';

/** Keeps its connections: what is measured is the answer, not the handshake. */
export const connections = () => new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** Posts it and reads the answer to its end. @throws unless the answer is 200 */
export function post(url: string, signed: SignedRequest, agent: Agent): Promise<void> {
  const { body, headers } = signed;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}.`));
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server gave up an idle connection just as it was taken again: https://nodejs.org/api/http.html#requestreusedsocket
      const stale = sent.reusedSocket && error.code === 'ECONNRESET';
      if (stale) post(url, signed, agent).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}

/**
 * Sends at a constant rate whatever becomes of the earlier ones, and measures each from the moment it was due: a
 * server that stalls is charged for everybody who would have waited (coordinated omission). autocannon sends each
 * second's requests in one burst and counts in whole milliseconds.
 * @returns milliseconds, one for each request
 */
export async function atRate(
  perSecond: number,
  count: number,
  send: () => Promise<unknown>,
): Promise<number[]> {
  const start = performance.now();
  const sent: Promise<number>[] = [];
  for (let i = 0; i < count; i += 1) {
    const due = start + (i * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    sent.push(send().then(() => performance.now() - due));
  }
  return Promise.all(sent);
}
