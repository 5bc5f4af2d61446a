import type { Exchange } from '../../../../src/sandbox/traffic.ts';

/** Twelve o'clock on the 20th of November 2026, in Stockholm. */
export const NOON = Date.parse('2026-11-20T11:00:00Z');

/** An answered call of `chat.postMessage`, but for what a test is about. */
export const anExchange = (about: Partial<Exchange> = {}): Exchange => ({
  id: 1,
  at: NOON,
  direction: 'from bot',
  via: 'web api',
  name: 'chat.postMessage',
  path: '/api/chat.postMessage',
  request: {},
  answer: { ok: true },
  status: 200,
  ms: 12,
  fault: undefined,
  wrote: [],
  ...about,
});

/** A delivery the bot has acknowledged. */
export const aDelivery = (name: string, request: object, about: Partial<Exchange> = {}): Exchange =>
  anExchange({ direction: 'to bot', via: 'http', path: undefined, answer: '', name, request, ...about });
