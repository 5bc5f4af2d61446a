import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/sandbox/people/actor.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { type RunningApp, startBolt } from '../support/bolt-app.ts';

let sandbox: Sandbox;
let running: RunningApp;
let heard: Record<string, unknown>[];
let åsa: Actor;
let erik: Actor;

const events = ['message.channels', 'reaction_added', 'reaction_removed', 'file_shared'];
const manifest = {
  features: {
    slash_commands: [{ command: '/kpi', description: 'Visa' }],
    bot_user: { display_name: 'Takt' },
  },
  settings: { event_subscriptions: { bot_events: events } },
};

beforeEach(async () => {
  sandbox = await startSandbox({ manifest });
  heard = [];
  const listen = async ({ event }: { event: object }) => void heard.push({ ...event });
  running = await startBolt(sandbox, 'http', (app: App) => {
    for (const name of ['message', 'reaction_added', 'reaction_removed', 'file_shared'] as const)
      app.event(name, listen);
  });
  [åsa, erik] = [sandbox.as('Åsa'), sandbox.as('Erik')];
});
afterEach(async () => {
  await running.stop();
  await sandbox.close();
});

const post = (path: string, body: object): Promise<Record<string, string>> =>
  fetch(`${sandbox.url}/sandbox${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then((answer) => answer.json() as Promise<Record<string, string>>);
const get = async (path: string) =>
  (await (await fetch(`${sandbox.url}/sandbox${path}`)).json()) as { readonly channel: string }[];
const last = (actor: Actor, channel: string) => actor.reads(channel).at(-1)!;

describe('what has not been read', () => {
  const unread = async (as: string, channel = '#growth') => {
    const { id } = sandbox.overview().channels.find(({ name }) => name === channel.slice(1))!;
    return (await get(`/unread?as=${as}`)).find(({ channel: one }) => one === id);
  };

  test('others’ messages count until they are read, one’s own never do', async () => {
    await åsa.types('#growth', 'God morgon!');
    await åsa.types('#growth', 'Hur går det, @Erik Holm?');
    expect(await unread('erik.holm')).toMatchObject({ count: 2, mentions: 1 });
    expect(await unread('asa.lindqvist')).toMatchObject({ count: 0 });
    const { ts } = last(erik, '#growth');
    await post('/read', { as: 'erik.holm', channel: '#growth', ts });
    expect(await unread('erik.holm')).toMatchObject({ count: 0, mentions: 0, readUntil: ts });
    await åsa.types('#growth', 'En sak till.');
    expect(await unread('erik.holm')).toMatchObject({ count: 1 });
  });

  test('replies in a thread and what only one person sees do not count', async () => {
    await åsa.types('#growth', 'God morgon!');
    const { ts } = last(erik, '#growth');
    erik.hasRead('#growth', ts);
    await åsa.types('#growth', 'I tråden', ts);
    await erik.types('#growth', '/nothing');
    expect(await unread('erik.holm')).toMatchObject({ count: 0 });
  });
});

describe('reactions', () => {
  test('one is added and taken back, and the bot hears both', async () => {
    await åsa.types('#growth', 'Klart!');
    const { ts } = last(åsa, '#growth');
    await post('/react', { as: 'Erik', channel: '#growth', ts, emoji: 'tada' });
    expect(last(åsa, '#growth').reactions).toEqual([{ name: 'tada', users: [erik.person.id] }]);
    await post('/unreact', { as: 'Erik', channel: '#growth', ts, emoji: 'tada' });
    expect(last(åsa, '#growth').reactions).toEqual([]);
    const told = heard.filter(({ type }) => String(type).startsWith('reaction'));
    expect(told).toMatchObject([
      { type: 'reaction_added', reaction: 'tada', user: erik.person.id, item: { ts } },
      { type: 'reaction_removed', reaction: 'tada', user: erik.person.id, item: { ts } },
    ]);
  });

  test('taking back what was never given is nothing', async () => {
    await åsa.types('#growth', 'Klart!');
    const { ts } = last(åsa, '#growth');
    await åsa.reacts('#growth', ts, 'tada');
    await erik.unreacts('#growth', ts, 'tada');
    expect(last(åsa, '#growth').reactions).toEqual([{ name: 'tada', users: [åsa.person.id] }]);
    expect(heard.some(({ type }) => type === 'reaction_removed')).toBe(false);
  });
});

describe('files', () => {
  const upload = (as: string, name: string) =>
    post('/file', { as, name, base64: Buffer.from('date;value\n').toString('base64') }) as Promise<{
      id: string;
    }>;

  test('one is shared with words, and the bot hears of the message and of the file', async () => {
    const { id = '' } = await upload('Åsa', 'deals.csv');
    // Slack knows what kind of file it is once it has looked at it.
    sandbox.clock.advance(1_000);
    await post('/share', { as: 'Åsa', channel: '#growth', files: [id], text: 'Veckans affärer' });
    const message = last(erik, '#growth');
    expect(message).toMatchObject({
      text: 'Veckans affärer',
      files: [{ id, name: 'deals.csv', filetype: 'csv' }],
    });
    expect(heard.find(({ type }) => type === 'message')).toMatchObject({
      subtype: 'file_share',
      ts: message.ts,
      text: 'Veckans affärer',
      files: [{ id, mimetype: 'text/csv' }],
    });
    expect(heard.find(({ type }) => type === 'file_shared')).toMatchObject({
      file_id: id,
      user_id: åsa.person.id,
    });
  });

  test('nobody shares a file of another', async () => {
    const { id = '' } = await upload('Åsa', 'deals.csv');
    expect(await post('/share', { as: 'Erik', channel: '#growth', files: [id] })).toEqual({
      error: `Erik Holm has no file ${id}.`,
    });
    expect(erik.reads('#growth')).toEqual([]);
  });
});

describe('between two people', () => {
  test('a direct message is theirs alone, the same from both sides', async () => {
    const before = sandbox.version();
    const { channel = '' } = await post('/direct', { as: 'Åsa', with: 'erik.holm' });
    expect(sandbox.version()).toBeGreaterThan(before);
    expect(erik.directMessage('Åsa')).toBe(channel);
    expect(åsa.directMessage()).not.toBe(channel);
    await åsa.types(channel, 'Lunch?');
    expect(last(erik, channel).text).toBe('Lunch?');
    expect(heard).toEqual([]);
  });
});

describe('what is written', () => {
  test('a channel’s name becomes a link to it, an unknown one stays as it is', async () => {
    const { id } = sandbox.overview().channels.find(({ name }) => name === 'sales')!;
    await åsa.types('#growth', 'Se #sales, inte #nowhere & <#x>');
    expect(last(åsa, '#growth').text).toBe(`Se <#${id}>, inte #nowhere &amp; &lt;#x&gt;`);
  });

  test('a command in a thread is refused there, in the language of whoever typed it', async () => {
    await åsa.types('#growth', 'God morgon!');
    const { ts } = last(åsa, '#growth');
    expect(await åsa.types('#growth', '/kpi', ts)).toEqual({ ok: false, error: 'not_in_threads' });
    expect(last(åsa, '#growth')).toMatchObject({
      text: '/kpi går tyvärr inte att använda i trådar.',
      threadTs: ts,
      onlyYou: true,
    });
  });
});
