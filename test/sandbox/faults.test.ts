import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultSeed } from '../../src/sandbox/fault-schema.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { silent } from '../support/bolt-app.ts';

let sandbox: Sandbox;
let growth: string;

beforeEach(async () => {
  sandbox = await startSandbox({ rateLimits: false });
  growth = sandbox.overview().channels.find(({ name }) => name === 'growth')?.id as string;
});
afterEach(() => sandbox.close());

const client = (timeout = 0) =>
  new WebClient(sandbox.botToken, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    logger: silent,
  });
const post = (timeout?: number) => client(timeout).chat.postMessage({ channel: growth, text: 'Hej' });
const posted = () => sandbox.as('Åsa').reads('#growth').length;

describe('what the SDK makes of a fault, and whether the message is there all the same', () => {
  test.each<[string, FaultSeed, object, number]>([
    [
      '429',
      { kind: 'rate_limited', retryAfter: 7 },
      { code: 'slack_webapi_rate_limited_error', retryAfter: 7 },
      0,
    ],
    [
      'an error code',
      { kind: 'error', error: 'internal_error' },
      { data: { ok: false, error: 'internal_error' } },
      0,
    ],
    ['503', { kind: 'status', status: 503 }, { code: 'slack_webapi_http_error', statusCode: 503 }, 0],
    ['503 after the work', { kind: 'status', done: true }, { statusCode: 503 }, 1],
    ['a lost answer', { kind: 'lost' }, { code: 'slack_webapi_request_error' }, 1],
    ['a late answer', { kind: 'late', ms: 1_000 }, { code: 'slack_webapi_request_error' }, 1],
    [
      'half an answer',
      { kind: 'truncated' },
      { data: { ok: false, error: expect.stringMatching(/^\{"ok":true/) } },
      1,
    ],
    [
      'a web page',
      { kind: 'html' },
      { data: { ok: false, error: expect.stringContaining('<!doctype html>') } },
      1,
    ],
  ])('%s', async (_name, fault, error, messages) => {
    sandbox.faults.add({ ...fault, method: 'chat.postMessage', times: 1 });
    await expect(post(fault.kind === 'late' ? 100 : 0)).rejects.toMatchObject(error);
    expect(posted()).toBe(messages);
    expect(sandbox.traffic.list().at(-1)?.fault).toBe(fault.kind);
    await post();
    expect(posted()).toBe(messages + 1);
  });
});

describe('when a fault strikes', () => {
  test('only its method, as often as asked', async () => {
    sandbox.faults.add({ kind: 'error', error: 'fatal_error', method: 'chat.postMessage', times: 2 });
    await client().auth.test();
    await expect(post()).rejects.toThrow();
    await expect(post()).rejects.toThrow();
    await post();
    expect(sandbox.faults.list()).toEqual([]);
  });

  test('every method, until it is cleared', async () => {
    const id = sandbox.faults.add({ kind: 'error', error: 'fatal_error' });
    await expect(post()).rejects.toThrow();
    await expect(client().auth.test()).rejects.toThrow();
    sandbox.faults.clear(id);
    await post();
  });

  test('by chance, the same for the same seed', async () => {
    const luck = async () => {
      sandbox.faults.clear();
      sandbox.faults.add({ kind: 'error', error: 'fatal_error', probability: 0.5 });
      const results = [];
      for (let n = 0; n < 12; n += 1)
        results.push(
          await client()
            .auth.test()
            .then(
              () => 'ok',
              () => 'fault',
            ),
        );
      return results;
    };
    const first = await luck();
    await sandbox.close();
    sandbox = await startSandbox({ rateLimits: false });
    expect(await luck()).toEqual(first);
    expect(new Set(first)).toEqual(new Set(['ok', 'fault']));
  });

  test('an upload or a response_url too', async () => {
    sandbox.faults.add({ kind: 'status', status: 500, method: 'upload', times: 1 });
    const { upload_url: url } = await client().files.getUploadURLExternal({ filename: 'x.png', length: 1 });
    expect((await fetch(url as string, { method: 'POST', body: 'x' })).status).toBe(500);
    expect((await fetch(url as string, { method: 'POST', body: 'x' })).status).toBe(200);
    sandbox.faults.add({ kind: 'error', error: 'used_url', method: 'response_url' });
    expect((await fetch(`${sandbox.url}/response/T/x`, { method: 'POST', body: '{}' })).status).toBe(404);
  });
});
