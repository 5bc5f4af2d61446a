import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, fieldsOf, readBody, send } from './http.ts';
import { pictureIn } from './image-size.ts';
import type { StoredFile } from './state.ts';
import type { World } from './world.ts';

/** `POST /upload/v1/TICKET`: the bytes, bare or as the file of a multipart form. */
export async function serveUpload(
  world: World,
  ticket: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await bytesOf(request.headers['content-type'] ?? '', await readBody(request));
  const file = [...world.state.files.values()].find((one) => one.ticket === ticket);
  const asked = {
    via: 'upload',
    name: file?.name ?? 'unknown',
    path: request.url,
    request: `${bytes.length} bytes`,
  } as const;
  const refuse = (error: string) => ({ status: 400, body: error });
  await answer(world, response, asked, refuse, () => {
    if (!file || file.deleted) return { status: 404, body: 'file_not_found' };
    if (bytes.length !== file.length) return refuse(`Wrong size: ${bytes.length} of ${file.length} bytes`);
    file.bytes = bytes;
    world.changed();
    return { status: 200, body: `OK - ${bytes.length}` };
  });
}

async function bytesOf(contentType: string, body: Buffer): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const file = Object.values(await fieldsOf(contentType, body)).find((value) => Buffer.isBuffer(value));
  return Buffer.isBuffer(file) ? file : Buffer.alloc(0);
}

/** `GET /files-pri/TEAM-FILE/…`: only for who has the bot's token. */
export function servePrivateFile(
  world: World,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const allowed = request.headers.authorization === `Bearer ${world.settings.botToken}`;
  if (allowed && world.state.installed) sendFile(world.state.files.get(id), response);
  else send(response, { status: 403, body: 'not_authed' });
}

export function sendFile(file: StoredFile | undefined, response: ServerResponse): void {
  if (!file?.bytes || file.deleted) {
    send(response, { status: 404, body: 'file_not_found' });
    return;
  }
  send(response, {
    status: 200,
    body: file.bytes,
    headers: {
      'content-type': pictureIn(file.bytes)?.mimetype ?? 'application/octet-stream',
      // What is uploaded is never run as a page of the sandbox.
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  });
}
