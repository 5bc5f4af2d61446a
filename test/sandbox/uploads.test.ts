import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pictureIn } from '../../src/sandbox/image-size.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { silent } from '../support/bolt-app.ts';
import { PNG } from '../support/pictures.ts';

let sandbox: Sandbox;
let client: WebClient;
let growth: string;

beforeEach(async () => {
  sandbox = await startSandbox({ fileProcessingMs: 60_000 });
  client = new WebClient(sandbox.botToken, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
  });
  growth = sandbox.overview().channels.find(({ name }) => name === 'growth')?.id as string;
});
afterEach(() => sandbox.close());

const image = (id: string) => ({ type: 'image' as const, alt_text: 'Möten 12 av 20', slack_file: { id } });
const post = (id: string) => client.chat.postMessage({ channel: growth, text: 'Möten', blocks: [image(id)] });

async function uploadByHand(bytes: Buffer, as: 'raw' | 'form' = 'raw'): Promise<string> {
  const begun = await client.files.getUploadURLExternal({ filename: 'möten.png', length: bytes.length });
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'möten.png');
  const sent = await fetch(begun.upload_url as string, {
    method: 'POST',
    body: as === 'raw' ? new Uint8Array(bytes) : form,
  });
  expect(await sent.text()).toBe(`OK - ${bytes.length}`);
  const id = begun.file_id as string;
  await client.files.completeUploadExternal({ files: [{ id, title: 'Möten' }] });
  return id;
}

describe('a picture', () => {
  test.each(['raw', 'form'] as const)(
    'uploaded by hand (%s) can be shown once Slack has looked at it',
    async (as) => {
      const id = await uploadByHand(PNG, as);
      await expect(post(id)).rejects.toMatchObject({
        data: { error: 'invalid_blocks', errors: ['invalid slack file [json-pointer:/blocks/0/slack_file]'] },
      });
      expect((await client.files.info({ file: id })).file?.mimetype).toBe('');
      sandbox.clock.advance(60_000);
      expect((await client.files.info({ file: id })).file).toMatchObject({
        mimetype: 'image/png',
        title: 'Möten',
        original_w: 1,
        original_h: 1,
      });
      expect(await post(id)).toMatchObject({ ok: true });
    },
  );

  test('uploaded by filesUploadV2 stands in the channel with its comment', async () => {
    await client.filesUploadV2({
      channel_id: growth,
      file: PNG,
      filename: 'pipeline.png',
      title: 'Pipeline',
      alt_text: 'Pipeline per vecka',
      initial_comment: 'Veckans pipeline',
    });
    expect(sandbox.as('Erik').reads('#growth')).toMatchObject([
      { words: 'Veckans pipeline', files: [{ title: 'Pipeline', alt_txt: 'Pipeline per vecka' }] },
    ]);
  });

  test('that is none cannot be shown in a block', async () => {
    const id = await uploadByHand(Buffer.from('datum;antal\n'));
    sandbox.clock.advance(60_000);
    await expect(post(id)).rejects.toMatchObject({ data: { error: 'invalid_blocks' } });
  });

  test('whose bytes are too few is not taken', async () => {
    const begun = await client.files.getUploadURLExternal({ filename: 'x.png', length: 1_000 });
    const sent = await fetch(begun.upload_url as string, { method: 'POST', body: new Uint8Array(PNG) });
    expect(sent.status).toBe(400);
    await expect(
      client.files.completeUploadExternal({ files: [{ id: begun.file_id as string }] }),
    ).rejects.toMatchObject({ data: { error: 'file_not_found' } });
  });

  test('is private to the bot, and gone when deleted', async () => {
    const id = await uploadByHand(PNG);
    const address = (await client.files.info({ file: id })).file?.url_private as string;
    expect((await fetch(address)).status).toBe(403);
    const mine = await fetch(address, { headers: { authorization: `Bearer ${sandbox.botToken}` } });
    expect(Buffer.from(await mine.arrayBuffer()).equals(PNG)).toBe(true);
    expect(mine.headers.get('content-type')).toBe('image/png');
    await client.files.delete({ file: id });
    await expect(client.files.info({ file: id })).rejects.toMatchObject({ data: { error: 'file_deleted' } });
  });

  test('is shown to the page without a token', async () => {
    const id = await uploadByHand(PNG);
    const shown = await fetch(`${sandbox.url}/sandbox/files/${id}`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await shown.arrayBuffer()).equals(PNG)).toBe(true);
  });
});

describe('the size of a picture', () => {
  const gif = Buffer.from('GIF89a\x40\x01\xf0\x00', 'latin1');
  const jpeg = Buffer.from('ffd8ffe000040000ffc0001108012c0190030122', 'hex');

  test.each<[string, Buffer, object | undefined]>([
    ['PNG', PNG, { mimetype: 'image/png', width: 1, height: 1 }],
    ['GIF', gif, { mimetype: 'image/gif', width: 320, height: 240 }],
    ['JPEG, past its other segments', jpeg, { mimetype: 'image/jpeg', width: 400, height: 300 }],
    ['text', Buffer.from('Hej'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
    ['half a JPEG', jpeg.subarray(0, 6), undefined],
  ])('%s', (_name, bytes, expected) => {
    if (expected) expect(pictureIn(bytes)).toMatchObject(expected);
    else expect(pictureIn(bytes)).toBeUndefined();
  });
});
