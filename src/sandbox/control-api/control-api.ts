import type { IncomingMessage, ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import { NotHere } from '../found.ts';
import { fieldsOf, readBody, send } from '../http.ts';
import type { Sandbox } from '../sandbox.ts';
import { sendFile } from '../uploads.ts';
import { NotChoosable } from '../view-state.ts';
import type { World } from '../world.ts';
import { listing } from './listing.ts';
import { ROUTES } from './routes.ts';

/** Everything below `/sandbox`, for the page and for scripts. */
export async function serveControlApi(
  world: World,
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', world.url);
  const path = pathname.slice('/sandbox'.length) || '/';
  if (request.method === 'GET' && path === '/') return send(response, { status: 200, body: listing() });
  if (request.method === 'GET' && path === '/changes') return streamChanges(sandbox, response);
  if (request.method === 'GET' && path.startsWith('/files/'))
    return sendFile(world.state.files.get(path.slice('/files/'.length)), response);
  const route = ROUTES.find((one) => one.verb === request.method && one.path === path);
  if (!route) return send(response, { status: 404, body: { error: `No ${request.method} ${pathname}` } });
  try {
    const given = route.verb === 'POST' ? await jsonOf(request) : Object.fromEntries(searchParams);
    const body = await route.run(sandbox, given);
    send(response, { status: 200, body: body === undefined ? { ok: true } : body });
  } catch (error) {
    send(response, sorry(error));
  }
}

/** Only JSON: a form on a foreign page could be sent here by a browser, JSON could not. */
async function jsonOf(request: IncomingMessage): Promise<{ readonly [name: string]: unknown }> {
  const body = await readBody(request);
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('application/json'))
    throw new SyntaxError('The body must be application/json.');
  return fieldsOf(contentType, body);
}

function sorry(error: unknown): { status: number; body: object } {
  if (error instanceof ZodError)
    return {
      status: 400,
      body: { error: 'invalid', issues: error.issues.map(({ path, message }) => ({ path, message })) },
    };
  if (error instanceof NotHere) return { status: 404, body: { error: error.message } };
  if (error instanceof NotChoosable || error instanceof SyntaxError)
    return { status: 400, body: { error: error.message } };
  throw error;
}

/** Server-sent events: a number that grows whenever anything in the workspace is different. */
function streamChanges(sandbox: Sandbox, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`data: ${sandbox.version()}\n\n`);
  const stop = sandbox.onChange((version) => response.write(`data: ${version}\n\n`));
  response.on('close', stop);
}
