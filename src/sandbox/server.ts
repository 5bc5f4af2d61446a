import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from './http.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

/** Listens on 127.0.0.1 only. What goes wrong in a handler is answered 500 and told, never thrown. */
export async function listen(port: number, handle: Handler): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    if (!isLocal(request.headers.host))
      return send(response, { status: 403, body: 'Only from this machine.' });
    handle(request, response, path).catch((error: unknown) => {
      if (error instanceof SyntaxError) {
        send(response, { status: 400, body: { ok: false, error: 'invalid_json' } });
        return;
      }
      console.error('The sandbox could not answer', request.method, path, error);
      if (!response.headersSent) send(response, { status: 500, body: 'The sandbox could not answer.' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A foreign name that resolves to this machine (DNS rebinding) is turned away. */
const isLocal = (host: string | undefined): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');

export async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
