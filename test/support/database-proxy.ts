import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Stands before a server, and can be in the way. */
export type DatabaseProxy = {
  readonly port: number;
  /** Every connection breaks, and none can be made for so long. */
  cut(ms: number): Promise<void>;
  /** Nothing comes through for so long, and nobody is told. */
  hold(ms: number): Promise<void>;
  close(): Promise<void>;
};

export async function startProxy(port: number): Promise<DatabaseProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isCut = false;
  let isHeld = false;
  const breakAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const server = createServer((client) => {
    if (isCut) return client.destroy();
    const upstream = connect(port, '127.0.0.1');
    const pair = [client, upstream] as const;
    pairs.add(pair);
    client.pipe(upstream).pipe(client);
    if (isHeld) for (const socket of pair) socket.pause();
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut: async (ms) => {
      isCut = true;
      breakAll();
      await sleep(ms);
      isCut = false;
    },
    hold: async (ms) => {
      isHeld = true;
      for (const pair of pairs) for (const socket of pair) socket.pause();
      await sleep(ms);
      isHeld = false;
      for (const pair of pairs) for (const socket of pair) socket.resume();
    },
    close: async () => {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}
