import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';

/** A chart and what it says to those who cannot see it. */
export type Picture = { readonly png: Buffer; readonly alt: string; readonly filename: string };

/** How long Slack may take to make an uploaded file usable in a message; it grows between looks. */
const LOOKS_MS = [100, 200, 400, 800, 1600, 3200];

/**
 * Uploads a picture that an image block can show: address, bytes, complete, and then patience, since a block that
 * names a file which Slack has not processed yet is refused as `invalid_blocks`.
 * (https://docs.slack.dev/messaging/working-with-files#upload)
 * @returns the file's id. @throws when Slack refuses, or is not ready after about six seconds.
 */
export async function uploadPicture(client: WebClient, { png, alt, filename }: Picture): Promise<string> {
  const place = await client.files.getUploadURLExternal({
    filename,
    length: png.length,
    // Slack allows 1,000 characters here; the image block carries the whole text.
    alt_text: alt.slice(0, 1000),
  });
  const sent = await fetch(place.upload_url!, {
    method: 'POST',
    body: new Uint8Array(png),
    headers: { 'content-type': 'application/octet-stream' },
    signal: AbortSignal.timeout(10_000),
  });
  if (!sent.ok) throw new Error(`Slack refused the picture's bytes with status ${sent.status}`);
  const id = place.file_id!;
  await client.files.completeUploadExternal({ files: [{ id, title: filename }] });
  for (const wait of LOOKS_MS) {
    const { file } = await client.files.info({ file: id });
    if (file?.mimetype) return id;
    await pause(wait);
  }
  throw new Error(`Slack has not processed the picture ${id} in time`);
}
