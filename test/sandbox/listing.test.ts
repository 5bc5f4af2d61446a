import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';

type Listed = {
  readonly call: string;
  readonly says: string;
  readonly takes: { readonly [field: string]: { readonly description?: string } };
  readonly needs: readonly string[];
};

let sandbox: Sandbox;
let calls: readonly Listed[];

beforeAll(async () => {
  sandbox = await startSandbox({
    manifest: {
      features: { slash_commands: [{ command: '/kpi' }] },
      settings: { event_subscriptions: { bot_events: ['app_mention', 'message.im', 'message.channels'] } },
    },
  });
  calls = (await (await fetch(`${sandbox.url}/sandbox`)).json()) as Listed[];
});
afterAll(() => sandbox.close());

describe('GET /sandbox', () => {
  test('says what each call does, what it takes and what it needs', () => {
    expect(calls.find(({ call }) => call === 'POST /sandbox/type')).toEqual({
      call: 'POST /sandbox/type',
      says: expect.stringContaining('slash command'),
      takes: {
        as: expect.objectContaining({ type: 'string' }),
        channel: expect.objectContaining({ type: 'string' }),
        text: expect.objectContaining({ type: 'string' }),
        thread_ts: expect.objectContaining({ type: 'string' }),
      },
      needs: ['as', 'channel', 'text'],
    });
  });

  test('explains every field, those of every fault too', () => {
    const unexplained = calls.flatMap(({ call, takes }) =>
      fieldsWithoutWords(takes).map((one) => `${call} ${one}`),
    );
    expect(calls.length).toBeGreaterThan(25);
    expect(unexplained).toEqual([]);
  });

  test('names each call once', () => {
    expect(new Set(calls.map(({ call }) => call)).size).toBe(calls.length);
  });
});

/** Fields at any depth of the schemas, apart from the word by which one schema is told from another. */
function fieldsWithoutWords(fields: object): string[] {
  return Object.entries(fields).flatMap(([name, schema]: [string, Schema]) => [
    ...(schema.description || 'const' in schema ? [] : [name]),
    ...[schema, ...(schema.oneOf ?? [])].flatMap(({ properties }) => fieldsWithoutWords(properties ?? {})),
  ]);
}
type Schema = {
  readonly description?: string;
  readonly properties?: object;
  readonly oneOf?: readonly Schema[];
};

test('what a fault can name is what the bot calls and what its manifest brings to it', async () => {
  const { calls: called, deliveries } = sandbox.nameable();
  expect(called).toContainEqual({ name: 'chat.postMessage', scopes: ['chat:write'] });
  expect(called.map(({ name }) => name)).toEqual(expect.arrayContaining(['response_url', 'upload']));
  expect(deliveries).toEqual([
    '/kpi',
    'block_actions',
    'block_suggestion',
    'view_submission',
    'view_closed',
    'message_action',
    'app_mention',
    'message',
  ]);
  expect(await (await fetch(`${sandbox.url}/sandbox/methods`)).json()).toEqual({ calls: called, deliveries });
});
