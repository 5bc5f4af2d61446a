import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject } from '../../block-kit/tree.ts';
import type { Ack, Payload } from './payload.ts';

/** https://docs.slack.dev/apis/events-api/using-socket-mode */
export type SocketDelivery = {
  /** The address of one connection, used once. */
  newTicket(): string;
  connections(): number;
  /** To one of the connections in turn; waits for the acknowledgement. */
  send(payload: Payload, timeoutMs: number): Promise<Ack>;
  /** Tells every connection to come back by a new one, as Slack does every few hours. */
  refresh(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Cuts every connection without a word. */
  drop(): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye, and hangs up on who does not answer it. */
  close(): Promise<void>;
};

/** Clients give a connection up after 30 seconds without a ping. */
const PING_MS = 10_000;

export function startSocketDelivery(url: string, appId: string, changed: () => void): SocketDelivery {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open: WebSocket[] = [];
  const awaited = new Map<string, (ack: Ack) => void>();
  let turn = 0;

  const pinging = setInterval(() => {
    for (const socket of open) socket.ping();
  }, PING_MS).unref();

  const welcome = (socket: WebSocket) => {
    open.push(socket);
    socket.on('message', (data) => acknowledge(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      open.splice(open.indexOf(socket), 1);
      changed();
    });
    say(socket, {
      type: 'hello',
      num_connections: open.length,
      debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: appId },
    });
    changed();
  };

  const acknowledge = (data: string) => {
    const message = parsed(data);
    const id = isObject(message) ? String(message.envelope_id) : '';
    const payload = isObject(message) ? message.payload : undefined;
    const empty = isObject(payload) && Object.keys(payload).length === 0;
    awaited.get(id)?.({ ok: true, body: empty ? undefined : payload });
  };

  return {
    newTicket: () => {
      const ticket = randomBytes(12).toString('hex');
      tickets.add(ticket);
      return `${url.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${appId}`;
    },
    connections: () => open.length,
    send: ({ type, body, retry }, timeoutMs) => {
      const socket = open[turn++ % open.length];
      if (!socket) return Promise.resolve({ ok: false, reason: 'connection_failed' });
      const id = randomUUID();
      return new Promise((resolve) => {
        const done = (ack: Ack) => {
          clearTimeout(timer);
          awaited.delete(id);
          resolve(ack);
        };
        const timer = setTimeout(() => done({ ok: false, reason: 'http_timeout' }), timeoutMs);
        awaited.set(id, done);
        say(socket, {
          envelope_id: id,
          payload: body,
          type,
          accepts_response_payload: type !== 'events_api',
          ...(type === 'events_api'
            ? { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' }
            : {}),
        });
      });
    },
    refresh: (reason) => {
      for (const socket of open) say(socket, { type: 'disconnect', reason, debug_info: { host: 'sandbox' } });
    },
    drop: () => {
      for (const socket of [...open]) socket.terminate();
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '/', url).searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, welcome);
    },
    close: async () => {
      clearInterval(pinging);
      await Promise.all([...open].map(goodbye));
      server.close();
    },
  };
}

const GOODBYE_MS = 500;

const goodbye = (socket: WebSocket): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), GOODBYE_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });

const say = (socket: WebSocket, message: object) => socket.send(JSON.stringify(message));

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
