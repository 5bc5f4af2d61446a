import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { isObject, type Json } from '../block-kit/tree.ts';
import type { CallFault } from './fault-schema.ts';
import type { Exchange } from './traffic.ts';
import type { World } from './world.ts';

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: { readonly [name: string]: string };
};

/** Slack takes 1 GB files; a page of a chart is far below this. */
const MOST_BYTES = 64 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new Error(`A request of more than ${MOST_BYTES} bytes`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/**
 * The fields of a form, a multipart form or a JSON object; files of a multipart form as their bytes.
 * @throws SyntaxError for a body that is no JSON object though it says so
 */
export async function fieldsOf(contentType: string, body: Buffer): Promise<Json> {
  if (contentType.startsWith('application/json')) {
    const parsed: unknown = body.length === 0 ? {} : JSON.parse(body.toString());
    if (!isObject(parsed)) throw new SyntaxError('The body must be a JSON object.');
    return parsed;
  }
  if (contentType.startsWith('multipart/form-data')) {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': contentType },
    }).formData();
    const fields: [string, unknown][] = [];
    for (const [name, value] of form)
      fields.push([name, typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())]);
    return Object.fromEntries(fields);
  }
  return Object.fromEntries(new URLSearchParams(body.toString()));
}

export function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const plain = typeof body === 'string' || Buffer.isBuffer(body);
  response.writeHead(status, {
    'content-type': plain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    ...headers,
  });
  response.end(plain ? body : JSON.stringify(body));
}

type Asked = Pick<Exchange, 'via' | 'name' | 'path' | 'request'>;

/** Does the work and answers it, unless a fault strikes; either way it is in the traffic. */
export async function answer(
  world: World,
  response: ServerResponse,
  asked: Asked,
  refuse: (error: string) => Answer,
  work: () => Answer,
): Promise<void> {
  const fault = world.faults.strikeCall(FAULTS_CALL_IT[asked.via] ?? asked.name);
  const { id, ended } = world.traffic.begin({ direction: 'from bot', ...asked, fault: fault?.kind });
  if (fault?.kind === 'late' && fault.held) await wait(fault.ms);
  const given = world.traffic.during(id, () => underFault(fault, refuse, work));
  if (fault?.kind === 'late' && !fault.held) await wait(fault.ms);
  ended({ answer: given?.body, ...(given ? { status: given.status } : {}) });
  if (given) send(response, given);
  else response.socket?.destroy();
}

const FAULTS_CALL_IT: { readonly [via: string]: string } = {
  'response url': 'response_url',
  upload: 'upload',
};

/** What is answered; undefined when the connection dies instead. */
function underFault(
  fault: CallFault | undefined,
  refuse: (error: string) => Answer,
  work: () => Answer,
): Answer | undefined {
  switch (fault?.kind) {
    case undefined:
    case 'late':
      return work();
    case 'error':
      if (fault.done) work();
      return refuse(fault.error);
    case 'rate_limited':
      return tooMany(fault.retryAfter);
    case 'status':
      if (fault.done) work();
      return { status: fault.status, body: 'Service unavailable' };
    case 'lost':
      work();
      return undefined;
    case 'truncated': {
      const whole = JSON.stringify(work().body);
      return {
        status: 200,
        body: whole.slice(0, Math.ceil(whole.length / 2)),
        headers: { 'content-type': 'application/json; charset=utf-8' },
      };
    }
    case 'html':
      work();
      return {
        status: 200,
        body: '<!doctype html><title>Slack</title><p>Something went wrong.',
        headers: { 'content-type': 'text/html; charset=utf-8' },
      };
  }
}

export const tooMany = (retryAfter: number | string | null): Answer => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  ...(retryAfter !== null && { headers: { 'retry-after': String(retryAfter) } }),
});
