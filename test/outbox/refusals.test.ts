import { afterEach, describe, expect, test } from 'vitest';
import type { FaultSeed } from '../../src/sandbox/fault-schema.ts';
import type { Compose } from '../../src/use-cases/posts-port.ts';
import { sharedTestStore } from '../support/databases.ts';
import {
  aDigest,
  anOutbox,
  aPost,
  NINE,
  type OutboxOptions,
  section,
  type TestOutbox,
  type TestTeam,
} from '../support/outbox.ts';
import { PNG } from '../support/pictures.ts';

let box: TestOutbox;
const open = async (options: Omit<OutboxOptions, 'store'> = {}) => {
  box = await anOutbox({ store: await sharedTestStore(), ...options });
};
afterEach(() => box.close());

const strike = (fault: FaultSeed) => box.sandbox.faults.add({ method: 'chat.postMessage', ...fault });
const theirGoal = async ({ workspace, growth }: TestTeam) => {
  const now = box.world.now();
  await box.world.store.posts.add(workspace.id, [aPost(growth, now, { key: 'their goal' })], now);
};
const digestOf = async (id: number) => (await box.world.store.digests.byId(box.workspace.id, id))!;

describe('429', () => {
  test.each([1, 0])('with Retry-After %i: the message waits, and that is no attempt', async (retryAfter) => {
    await open();
    strike({ kind: 'rate_limited', retryAfter, times: 1 });
    await box.queue({ key: 'goal' });
    const asked = performance.now();
    expect(await box.until('goal', 'sent')).toMatchObject({ attempts: 1 });
    expect(performance.now() - asked).toBeGreaterThan(950);
    expect(box.said()).toEqual(['goal']);
  });

  test.each([30, null, 'abc', 86_400])(
    'with Retry-After %s: half a minute for the whole workspace, and nobody else waits',
    async (retryAfter) => {
      await open();
      const other = await box.anotherTeam();
      strike({ kind: 'rate_limited', retryAfter, times: 1 });
      await box.queue({ key: 'goal' });
      await box.outbox.idle();
      await box.queue({ key: 'next' });
      await theirGoal(other);
      await box.outbox.idle();
      expect(await box.post('goal')).toMatchObject({ state: 'ready', attempts: 0 });
      expect(await box.post('next')).toMatchObject({ state: 'ready', attempts: 0 });
      expect(box.calls('chat.postMessage')).toBe(1);
      expect(await box.world.store.posts.byKey(other.workspace.id, 'their goal')).toMatchObject({
        state: 'sent',
      });
    },
  );
});

describe('a place that is gone', () => {
  test.each([
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'restricted_action',
    'restricted_action_read_only_channel',
    'user_not_found',
  ])('%s: the digest is paused, and its maker is told once', async (error) => {
    await open();
    const { id } = await aDigest(box);
    const { id: same } = await aDigest(box, { when: { time: '10:00' } });
    const key = `digest:${id}:2026-11-23`;
    strike({ kind: 'error', error, times: 1 });
    await box.goTo(NINE);
    await box.until(`note:${key}:destination`, 'sent');
    expect(box.said('Takt')).toEqual([`destination ${error} ${key}`]);
    expect(await digestOf(id)).toMatchObject({ pausedFor: error, pausedAt: NINE });
    expect(await box.post(key)).toMatchObject({ state: 'gave_up', error });
    await box.until(`${key}:thread`, 'skipped');
    await box.goTo('2026-11-30T10:00:00.000Z');
    expect(box.said('Takt')).toHaveLength(1);
    expect(await digestOf(same)).toMatchObject({ pausedAt: null });
  });

  test('the same without a fault: the bot was removed, and is invited and resumed', async () => {
    await open();
    const åsa = box.sandbox.as('Åsa');
    const { id } = await aDigest(box);
    await åsa.removesBot('#growth');
    await box.goTo(NINE);
    await box.until(`note:digest:${id}:2026-11-23:destination`, 'sent');
    expect(await digestOf(id)).toMatchObject({ pausedFor: 'not_in_channel' });
  });
});

describe('a token that is revoked', () => {
  test('in the middle of a fan-out: no further call with it, everything is kept, and others go on', async () => {
    await open();
    const other = await box.anotherTeam();
    strike({ kind: 'error', error: 'token_revoked' });
    await box.queue(...Array.from({ length: 12 }, (_, n) => ({ key: `goal ${n}` })));
    await box.outbox.idle();
    const calls = box.calls('chat.postMessage');
    // Those under way when the first answer came.
    expect(calls).toBeLessThanOrEqual(4);
    await box.goTo(NINE);
    await theirGoal(other);
    await box.outbox.idle();
    expect(box.sandbox.traffic.list().filter(({ direction }) => direction === 'from bot')).toHaveLength(
      calls,
    );
    const kept = await box.world.store.posts.list(box.workspace.id, { limit: 50 });
    expect(kept).toHaveLength(12);
    expect(kept.every(({ state, attempts }) => ['due', 'ready'].includes(state) && attempts === 0)).toBe(
      true,
    );
    expect(await box.world.store.posts.byKey(other.workspace.id, 'their goal')).toMatchObject({
      state: 'sent',
    });
  });
});

describe('a scope that is missing', () => {
  test('for messages: the digest is paused, and its maker is told the scope’s name', async () => {
    await open();
    const { id } = await aDigest(box);
    strike({ kind: 'error', error: 'missing_scope', times: 1 });
    await box.goTo(NINE);
    await box.until(`note:digest:${id}:2026-11-23:scope`, 'sent');
    expect(await digestOf(id)).toMatchObject({ pausedAt: NINE });
    expect(await box.post(`digest:${id}:2026-11-23`)).toMatchObject({
      state: 'gave_up',
      error: 'missing_scope: ?',
    });
  });
});

const withPicture: Compose = async (_workspace, { key, kind, content }) => {
  if (kind === 'note') return { picture: null, message: () => ({ text: `${content.cause}`, blocks: [] }) };
  return {
    picture: { png: PNG, alt: 'a picture', filename: 'x.png' },
    message: (fileId) => ({
      text: key,
      blocks: [
        section(key),
        ...(fileId ? [{ type: 'image', slack_file: { id: fileId }, alt_text: 'a picture' }] : []),
      ],
    }),
  };
};
const types = () =>
  box.sandbox
    .as('Åsa')
    .reads('#growth')
    .map(({ blocks }) => blocks.map(({ type }) => type));

describe('a picture', () => {
  test('is with Slack before its time, and is uploaded once', async () => {
    await open({ compose: withPicture });
    const { id } = await aDigest(box);
    await box.goTo('2026-11-23T07:58:00.000Z');
    expect(box.calls('files.completeUploadExternal')).toBe(1);
    expect(box.said()).toEqual([]);
    await box.goTo(NINE);
    await box.until(`digest:${id}:2026-11-23`, 'sent');
    expect(types()[0]).toEqual(['section', 'image']);
    const uploads = box.calls('files.completeUploadExternal');
    await box.world.store.posts.revise(box.workspace.id, `digest:${id}:2026-11-23`, { other: true });
    await expect.poll(() => box.calls('chat.update')).toBe(1);
    expect(box.calls('files.completeUploadExternal')).toBe(uploads);
  });

  test('that Slack has lost since goes, and the words stay', async () => {
    await open({ compose: withPicture });
    await box.queue({ key: 'goal', dueAt: NINE });
    await box.outbox.idle();
    const { message } = (await box.post('goal'))!;
    const { token, url } = { token: box.sandbox.botToken, url: `${box.sandbox.apiUrl}files.delete` };
    const body = new URLSearchParams({ file: message!.picture!.fileId });
    await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body });
    await box.goTo(NINE);
    expect(await box.until('goal', 'sent')).toMatchObject({ attempts: 2 });
    expect(types()).toEqual([['section']]);
  });

  test.each<[string, FaultSeed]>([
    ['cannot be uploaded', { kind: 'status', status: 500, method: 'files.getUploadURLExternal' }],
    ['is never ready', { kind: 'error', error: 'file_not_found', method: 'files.info' }],
    ['loses its bytes', { kind: 'lost', method: 'upload' }],
  ])('that %s takes no words with it', async (_, fault) => {
    await open({ compose: withPicture });
    box.sandbox.faults.add(fault);
    await box.queue({ key: 'goal' });
    await box.until('goal', 'sent');
    expect(types()).toEqual([['section']]);
  });

  test('for which the scope is missing is left out, and its owner is told once, with the scope’s name', async () => {
    await open({ compose: withPicture });
    box.sandbox.faults.add({ kind: 'error', error: 'missing_scope', method: 'files.getUploadURLExternal' });
    const ownerId = box.sandbox.as('Åsa').person.id;
    await box.queue({ key: 'one', content: { ownerId } }, { key: 'two', content: { ownerId } });
    await box.until('one', 'sent');
    await box.until('two', 'sent');
    await box.until(`note:pictures:${ownerId}`, 'sent');
    expect(types()).toEqual([['section'], ['section']]);
    expect(box.said('Takt')).toEqual(['pictures']);
  });
});

describe('a message that Slack does not take', () => {
  const long = 'x'.repeat(3_001);
  test.each<[string, readonly object[]]>([
    ['51 blocks', Array.from({ length: 51 }, () => section('x'))],
    ['a section of 3,001 characters', [section(long)]],
    ['no blocks at all', [{ type: 'nothing' }]],
    ['blocks that are too much together', Array.from({ length: 6 }, () => section('x'.repeat(2_900)))],
  ])('%s: its words arrive, and the log has a mark of what was refused', async (_, blocks) => {
    await open({
      compose: async (_w, { key }) => ({ picture: null, message: () => ({ text: key, blocks }) }),
    });
    await box.queue({ key: 'goal' });
    expect(await box.until('goal', 'sent')).toMatchObject({ attempts: 2 });
    expect(box.said()).toEqual(['goal']);
    expect(box.errors).toEqual([
      expect.objectContaining({ key: 'goal', payload: expect.stringMatching(/^[0-9a-f]{16}$/) }),
    ]);
  });

  test('whose words are too long, too, is given up, and said so', async () => {
    const text = 'x'.repeat(40_001);
    await open({
      compose: async (_w, { kind }) => ({
        picture: null,
        message: () => ({ text: kind === 'note' ? 'refused' : text, blocks: [section('x')] }),
      }),
    });
    await box.queue({ key: 'goal', content: { ownerId: box.sandbox.as('Åsa').person.id } });
    expect(await box.until('goal', 'gave_up')).toMatchObject({ error: 'msg_too_long', attempts: 2 });
    await box.until('note:goal:refused', 'sent');
  });

  test('with an error that nobody knows: kept, told, logged, and not tried again', async () => {
    await open();
    const { id } = await aDigest(box);
    const key = `digest:${id}:2026-11-23`;
    strike({ kind: 'error', error: 'as_yet_unheard_of', times: 1 });
    await box.goTo(NINE);
    await box.until(`note:${key}:refused`, 'sent');
    expect(await box.post(key)).toMatchObject({ state: 'gave_up', error: 'as_yet_unheard_of', attempts: 1 });
    await box.goTo('2026-11-23T08:30:00.000Z');
    expect(box.said()).toEqual([]);
    expect(await digestOf(id)).toMatchObject({ pausedAt: null });
    expect(box.errors).toEqual([expect.objectContaining({ key, error: 'as_yet_unheard_of' })]);
  });
});
