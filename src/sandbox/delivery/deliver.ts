import type { World } from '../world.ts';
import { sendByHttp } from './http-delivery.ts';
import type { Ack, Payload } from './payload.ts';

/** Brings a payload to the bot by the way it listens on, and notes it in the traffic. */
export function deliver(world: World, payload: Payload): Promise<Ack> {
  return world.track(carry(world, payload));
}

async function carry(world: World, payload: Payload): Promise<Ack> {
  const { requestUrl, sockets, settings } = world;
  const ended = world.traffic.begin({
    direction: 'to bot',
    via: requestUrl ? 'http' : 'socket',
    name: payload.name,
    request: payload.body,
  });
  const ack = requestUrl
    ? await sendByHttp(world, requestUrl, payload)
    : await sockets.send(payload, settings.ackTimeoutMs);
  ended({
    answer: ack.ok ? ack.body : ack.reason,
    ...(requestUrl ? { status: ack.ok ? 200 : (ack.status ?? 0) } : {}),
  });
  return ack;
}

/** What Slack calls a failed delivery when it tells a person. */
export const failureName = (ack: Ack & { ok: false }): string =>
  ack.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
