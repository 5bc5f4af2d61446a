import { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox/options.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { silent } from '../support/bolt-app.ts';

let sandbox: Sandbox;
let client: WebClient;

const clientWith = (token: string) =>
  new WebClient(token, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  });

async function restart(options: SandboxOptions = {}) {
  await sandbox?.close();
  sandbox = await startSandbox(options);
  client = clientWith(sandbox.botToken);
}

beforeEach(() => restart());
afterEach(() => sandbox.close());

const channel = (name: string): string => {
  const found = sandbox.overview().channels.find((one) => one.name === name);
  if (!found) throw new Error(`No #${name}`);
  return found.id;
};
const personId = (name: string) => sandbox.as(name).person.id;

/** What Slack answers with `ok: false`. */
async function refusal(call: Promise<unknown>): Promise<{ error: string; [more: string]: unknown }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'data' in error) return error.data as { error: string };
    throw error;
  }
  throw new Error('It was not refused');
}

describe('who may call', () => {
  test('the bot, by its token', async () => {
    expect(await client.auth.test()).toMatchObject({
      ok: true,
      user_id: sandbox.botUser,
      team_id: sandbox.teamId,
    });
  });

  test('nobody with another token, or without one', async () => {
    expect(await refusal(clientWith('xoxb-other').auth.test())).toMatchObject({ error: 'invalid_auth' });
    const bare = await fetch(`${sandbox.apiUrl}auth.test`, { method: 'POST' });
    expect(await bare.json()).toEqual({ ok: false, error: 'not_authed' });
    expect(await refusal(clientWith(sandbox.appToken).auth.test())).toMatchObject({
      error: 'not_allowed_token_type',
    });
  });

  test('nobody once the app is removed', async () => {
    await sandbox.uninstall();
    expect(await refusal(client.auth.test())).toMatchObject({ error: 'token_revoked' });
  });

  test('only what the manifest grants', async () => {
    await restart({ manifest: { oauth_config: { scopes: { bot: ['commands'] } } } });
    expect(await refusal(client.chat.postMessage({ channel: channel('growth'), text: 'hej' }))).toMatchObject(
      {
        error: 'missing_scope',
        needed: 'chat:write',
        provided: 'commands',
      },
    );
  });

  test('arguments come as a form or as JSON', async () => {
    const answer = await fetch(`${sandbox.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: channel('growth'), text: 'hej', blocks: [{ type: 'divider' }] }),
    });
    expect(await answer.json()).toMatchObject({
      ok: true,
      message: { text: 'hej', blocks: [{ type: 'divider' }] },
    });
  });

  test('JSON that is none is refused, not crashed on', async () => {
    const answer = await fetch(`${sandbox.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.botToken}`, 'content-type': 'application/json' },
      body: '{"channel":',
    });
    expect(await answer.json()).toEqual({ ok: false, error: 'invalid_json' });
  });

  test('a method that is none', async () => {
    expect(await refusal(client.apiCall('chat.shout'))).toMatchObject({ error: 'unknown_method' });
  });
});

describe('what is posted', () => {
  test.each<[string, () => object, string]>([
    ['to nowhere', () => ({ channel: 'C404', text: 'x' }), 'channel_not_found'],
    [
      'to a private channel it is not in',
      () => ({ channel: channel('leadership'), text: 'x' }),
      'channel_not_found',
    ],
    ['to a channel it is not in', () => ({ channel: channel('sales'), text: 'x' }), 'not_in_channel'],
    ['with nothing in it', () => ({ channel: channel('growth'), text: '' }), 'no_text'],
    ['too long', () => ({ channel: channel('growth'), text: 'x'.repeat(40_001) }), 'msg_too_long'],
    [
      'with blocks that are no JSON',
      () => ({ channel: channel('growth'), blocks: '{', text: 'x' }),
      'invalid_blocks_format',
    ],
    [
      'with blocks that are no list',
      () => ({ channel: channel('growth'), blocks: '{}', text: 'x' }),
      'invalid_blocks_format',
    ],
    [
      'with too many words in its blocks',
      () => ({
        channel: channel('growth'),
        text: 'x',
        blocks: Array.from({ length: 5 }, () => ({
          type: 'section',
          text: { type: 'mrkdwn', text: 'x'.repeat(2_900) },
        })),
      }),
      'msg_blocks_too_long',
    ],
    [
      'into a thread that is not there',
      () => ({ channel: channel('growth'), text: 'x', thread_ts: '1.000001' }),
      'thread_not_found',
    ],
  ])('%s is refused', async (_name, args, error) => {
    expect(
      await refusal(client.apiCall('chat.postMessage', args() as Record<string, unknown>)),
    ).toMatchObject({ error });
  });

  test('blocks are refused with pointers', async () => {
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: '' } }];
    expect(
      await refusal(client.chat.postMessage({ channel: channel('growth'), text: 'x', blocks })),
    ).toMatchObject({
      error: 'invalid_blocks',
      errors: ['must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
      response_metadata: {
        messages: ['[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
      },
    });
  });

  test('a picture that Slack could not fetch', async () => {
    const blocks = [{ type: 'image' as const, alt_text: 'x', image_url: 'http://127.0.0.1:1/x.png' }];
    expect(
      await refusal(client.chat.postMessage({ channel: channel('growth'), text: 'x', blocks })),
    ).toMatchObject({
      errors: ['downloading image failed [json-pointer:/blocks/0/image_url]'],
    });
  });

  test('an archived channel takes nothing', async () => {
    await sandbox.as('Åsa').archives('#growth');
    expect(await refusal(client.chat.postMessage({ channel: channel('growth'), text: 'x' }))).toMatchObject({
      error: 'is_archived',
    });
  });

  test('a direct message goes by the person', async () => {
    const posted = await client.chat.postMessage({ channel: personId('Erik'), text: 'Hej Erik' });
    expect(posted.channel).toBe(sandbox.as('Erik').directMessage());
    expect(
      sandbox
        .as('Erik')
        .reads('@Takt')
        .map(({ words }) => words),
    ).toEqual(['Hej Erik']);
  });

  test('an ephemeral message is seen by one, and only where they are', async () => {
    await client.chat.postEphemeral({ channel: channel('growth'), user: personId('Erik'), text: 'Bara du' });
    expect(sandbox.as('Erik').reads('#growth')).toMatchObject([{ words: 'Bara du', onlyYou: true }]);
    expect(sandbox.as('Åsa').reads('#growth')).toEqual([]);
    expect(
      await refusal(client.chat.postEphemeral({ channel: channel('growth'), user: 'U404', text: 'x' })),
    ).toMatchObject({ error: 'user_not_in_channel' });
  });

  test('is changed and taken back by its author only', async () => {
    const { ts } = await client.chat.postMessage({ channel: channel('growth'), text: 'Möten 12' });
    const where = { channel: channel('growth'), ts: ts as string };
    await client.chat.update({ ...where, text: 'Möten 13' });
    expect(sandbox.as('Åsa').reads('#growth')).toMatchObject([{ words: 'Möten 13', edited: true }]);
    expect(await refusal(client.chat.update({ ...where, text: 'x'.repeat(4_001) }))).toMatchObject({
      error: 'msg_too_long',
    });
    await client.chat.delete(where);
    expect(await refusal(client.chat.update({ ...where, text: 'x' }))).toMatchObject({
      error: 'message_not_found',
    });
    await sandbox.as('Åsa').types('#growth', 'Mitt');
    const mine = { channel: channel('growth'), ts: sandbox.as('Åsa').reads('#growth')[0]?.ts as string };
    expect(await refusal(client.chat.update({ ...mine, text: 'x' }))).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await refusal(client.chat.delete(mine))).toMatchObject({ error: 'cant_delete_message' });
  });
});

describe('what is read', () => {
  test('history comes newest first, page by page, with metadata when asked', async () => {
    const metadata = { event_type: 'digest', event_payload: { key: 'v47' } };
    for (const text of ['ett', 'två', 'tre'])
      await client.chat.postMessage({ channel: channel('growth'), text, metadata });
    const pages: unknown[] = [];
    let cursor = '';
    do {
      const page = await client.conversations.history({ channel: channel('growth'), limit: 2, cursor });
      pages.push(page.messages?.map(({ text, metadata: given }) => [text, given]));
      cursor = page.response_metadata?.next_cursor ?? '';
    } while (cursor !== '');
    expect(pages).toEqual([
      [
        ['tre', undefined],
        ['två', undefined],
      ],
      [['ett', undefined]],
    ]);
    const all = await client.conversations.history({
      channel: channel('growth'),
      include_all_metadata: true,
    });
    expect(all.messages?.[0]?.metadata).toEqual(metadata);
  });

  test('history needs membership, and its own scope for each kind of channel', async () => {
    expect(await refusal(client.conversations.history({ channel: channel('sales') }))).toMatchObject({
      error: 'not_in_channel',
    });
    await restart({ manifest: { oauth_config: { scopes: { bot: ['im:history'] } } } });
    expect(await refusal(client.conversations.history({ channel: channel('growth') }))).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:history',
    });
    expect(await client.conversations.history({ channel: sandbox.as('Åsa').directMessage() })).toMatchObject({
      ok: true,
    });
  });

  test('a thread comes oldest first, its parent on top', async () => {
    const { ts } = await client.chat.postMessage({ channel: channel('growth'), text: 'topp' });
    for (const text of ['ett', 'två'])
      await client.chat.postMessage({ channel: channel('growth'), text, thread_ts: ts as string });
    const thread = await client.conversations.replies({ channel: channel('growth'), ts: ts as string });
    expect(thread.messages?.map(({ text }) => text)).toEqual(['topp', 'ett', 'två']);
    expect(thread.messages?.[0]).toMatchObject({ reply_count: 2 });
  });

  test('people come with their language and time zone', async () => {
    expect(await client.users.info({ user: personId('Åsa'), include_locale: true })).toMatchObject({
      user: {
        real_name: 'Åsa Lindqvist',
        name: 'asa.lindqvist',
        locale: 'sv-SE',
        tz: 'Europe/Stockholm',
        is_bot: false,
      },
    });
    expect((await client.users.info({ user: personId('James') })).user).not.toHaveProperty('locale');
    expect(await refusal(client.users.info({ user: 'U404' }))).toMatchObject({ error: 'user_not_found' });
  });

  test('channels come with who is in them', async () => {
    const { channel: growth } = await client.conversations.info({ channel: channel('growth') });
    expect(growth).toMatchObject({ name: 'growth', is_private: false, is_member: true, is_archived: false });
    const { members } = await client.conversations.members({ channel: channel('growth') });
    expect(members).toContain(sandbox.botUser);
    await client.conversations.join({ channel: channel('sales') });
    expect(await client.chat.postMessage({ channel: channel('sales'), text: 'hej' })).toMatchObject({
      ok: true,
    });
  });
});

describe('how much is taken', () => {
  test('one message a second and channel, after a burst', async () => {
    const post = () => client.chat.postMessage({ channel: channel('growth'), text: 'x' });
    for (let n = 0; n < 5; n += 1) await post();
    await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 });
    sandbox.clock.advance(1_000);
    await post();
  });

  test('twenty calls a minute of tier 2', async () => {
    for (let n = 0; n < 20; n += 1) await client.users.list({});
    await expect(client.users.list({})).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error' });
  });

  test('anything, when the limits are switched off', async () => {
    await restart({ rateLimits: false });
    for (let n = 0; n < 12; n += 1) await client.chat.postMessage({ channel: channel('growth'), text: 'x' });
    expect(sandbox.as('Åsa').reads('#growth')).toHaveLength(12);
  });
});
