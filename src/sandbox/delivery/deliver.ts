import { setTimeout as wait } from 'node:timers/promises';
import type { World } from '../world.ts';
import { sendByHttp } from './http-delivery.ts';
import type { Ack, Payload } from './payload.ts';

/** What came back, and in which exchange. */
export type Delivered = Ack & { readonly exchange: number };

/** Brings a payload to the bot by the way it listens on, and notes it in the traffic. */
export function deliver(world: World, payload: Payload): Promise<Delivered> {
  return world.track(carry(world, payload));
}

async function carry(world: World, payload: Payload): Promise<Delivered> {
  const { requestUrl, settings } = world;
  const fault = world.faults.strikeDelivery(payload.name);
  if (fault?.kind === 'delayed') await wait(fault.ms);
  const { id, ended } = world.traffic.begin({
    direction: 'to bot',
    via: requestUrl ? 'http' : 'socket',
    name: payload.name,
    request: payload.body,
    fault: fault?.kind,
  });
  const ack = fault?.kind === 'unreachable' ? UNREACHABLE : await send(world, payload);
  ended({
    answer: ack.ok ? ack.body : ack.reason,
    ...(requestUrl ? { status: ack.ok ? 200 : (ack.status ?? 0) } : {}),
  });
  if (fault?.kind !== 'unheard' || !ack.ok) return { ...ack, exchange: id };
  // Slack waits to the end for what it never hears.
  await wait(settings.ackTimeoutMs);
  return { ok: false, reason: 'http_timeout', exchange: id };
}

const send = (world: World, payload: Payload): Promise<Ack> =>
  world.requestUrl
    ? sendByHttp(world, world.requestUrl, payload)
    : world.sockets.send(payload, world.settings.ackTimeoutMs);

const UNREACHABLE: Ack = { ok: false, reason: 'connection_failed' };

/** What Slack calls a failed delivery when it tells a person. */
export const failureName = (ack: Ack & { ok: false }): string =>
  ack.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
