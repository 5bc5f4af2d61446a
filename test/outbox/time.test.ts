import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextSlot } from '../../src/domain/digest-slots.ts';
import { resumeDigest } from '../../src/use-cases/resume-digest.ts';
import { sendAgain } from '../../src/use-cases/send-again.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aDigest, anOutbox, BEFORE_NINE, NINE, type TestOutbox } from '../support/outbox.ts';

let box: TestOutbox;
beforeEach(async () => {
  box = await anOutbox({ store: await sharedTestStore() });
});
afterEach(() => box.close());

const FRIDAY = '2026-11-20T16:00:00.000Z';
const MONDAY_11 = '2026-11-23T10:00:00.000Z';
const digests = () => box.said().filter((text) => !text.includes(':thread'));
const digestOf = async (id: number) => (await box.world.store.digests.byId(box.workspace.id, id))!;

describe('time passes', () => {
  test('down from Friday to Monday 11:00: Monday’s comes once, and says that it is late', async () => {
    await box.goTo(FRIDAY);
    const { id } = await aDigest(box);
    await box.goTo(MONDAY_11);
    await box.goTo('2026-11-23T10:01:00.000Z');
    expect(digests()).toEqual([`digest:${id}:2026-11-23 (late)`]);
    expect(await digestOf(id)).toMatchObject({ next: { date: '2026-11-30' } });
  });

  test('down for a whole week of daily digests: the last one comes, the others are missed, and no flood', async () => {
    await box.goTo(FRIDAY);
    const { id } = await aDigest(box, { when: { weekdays: [1, 2, 3, 4, 5] } });
    await box.goTo('2026-11-27T10:00:00.000Z');
    expect(digests()).toEqual([`digest:${id}:2026-11-27 (late)`]);
    const missed = await box.world.store.posts.list(box.workspace.id, { states: ['missed'], limit: 50 });
    expect(missed.map(({ key }) => key).sort()).toEqual(
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((date) => `digest:${id}:${date}`),
    );
    expect(box.said('Takt')).toEqual([]);
  });

  test('down for longer than it is worth: missed, its maker is told, and can have it all the same', async () => {
    await box.goTo(FRIDAY);
    const { id } = await aDigest(box);
    await box.goTo('2026-11-23T16:00:00.000Z');
    const key = `digest:${id}:2026-11-23`;
    expect(digests()).toEqual([]);
    expect(box.said('Takt')).toEqual([`missed  ${key}`]);
    expect(await sendAgain(box.world, box.workspace, key)).toMatchObject({ key });
    expect(await sendAgain(box.world, box.workspace, key)).toBeUndefined();
    await box.until(key, 'sent');
    await box.until(`${key}:thread`, 'sent');
    expect(digests()).toEqual([`${key} (late)`]);
  });

  test('Slack is down for two hours at nine on Monday: it comes when Slack is back, late and once', async () => {
    const { id } = await aDigest(box);
    const key = `digest:${id}:2026-11-23`;
    const down = box.sandbox.faults.add({ kind: 'status', status: 503 });
    await box.goTo(NINE);
    await expect.poll(() => box.calls('conversations.history')).toBeGreaterThan(1);
    expect(await box.post(key)).toMatchObject({ state: 'unknown', attempts: 1 });
    box.sandbox.faults.clear(down);
    await box.goTo(MONDAY_11);
    await box.until(`${key}:thread`, 'sent');
    expect(digests()).toEqual([`${key} (late)`]);
  });

  test.each([
    ['an hour on', '2026-11-23T09:00:00.000Z', ' (late)'],
    ['three days on', '2026-11-26T08:00:00.000Z', undefined],
  ])('a clock that jumps %s and back says nothing twice', async (_, jump, admits) => {
    const { id } = await aDigest(box);
    await box.goTo(jump);
    await box.goTo(BEFORE_NINE);
    await box.goTo(NINE);
    await box.goTo(jump);
    expect(digests()).toEqual(admits === undefined ? [] : [`digest:${id}:2026-11-23${admits}`]);
    expect(await digestOf(id)).toMatchObject({ next: { date: '2026-11-30' } });
  });

  test.each([
    ['an hour back', '2026-11-23T07:00:00.000Z'],
    ['back to 1970', '1970-01-01T00:00:00.000Z'],
  ])(
    'a clock that jumps %s after it says nothing twice, and comes on time the next week',
    async (_, jump) => {
      const { id } = await aDigest(box);
      await box.goTo(NINE);
      await box.goTo(jump);
      await box.goTo(BEFORE_NINE);
      await box.goTo(NINE);
      await box.goTo('2026-11-30T08:00:00.000Z');
      expect(digests()).toEqual([`digest:${id}:2026-11-23`, `digest:${id}:2026-11-30`]);
    },
  );

  test('a clock that is in 1970 while it is due says it when it is right again', async () => {
    const { id } = await aDigest(box);
    await box.goTo('1970-01-01T00:00:00.000Z');
    expect(digests()).toEqual([]);
    await box.goTo('2026-11-23T08:02:00.000Z');
    expect(digests()).toEqual([`digest:${id}:2026-11-23`]);
  });
});

describe('a celebration that is late', () => {
  const due = '2026-11-23T16:50:00.000Z';
  test.each([
    ['before the channel’s quiet hours is said', '2026-11-23T16:59:00.000Z', 'sent'],
    ['in them waits', '2026-11-23T17:10:00.000Z', 'due'],
  ])('%s', async (_, moment, state) => {
    await box.queue({ key: 'goal', dueAt: due, expiresAt: '2026-11-24T12:00:00.000Z' });
    await box.goTo(moment);
    expect(await box.post('goal')).toMatchObject({ state });
  });

  test('and would outlive its time by then is missed', async () => {
    await box.queue({ key: 'goal', dueAt: due, expiresAt: '2026-11-23T22:50:00.000Z' });
    await box.goTo('2026-11-23T17:10:00.000Z');
    expect(await box.post('goal')).toMatchObject({ state: 'missed' });
  });
});

describe('changed at 08:59:59', () => {
  const change = async (id: number, when: object) => {
    await box.goTo(BEFORE_NINE);
    await box.goTo('2026-11-23T07:59:59.000Z');
    const { channelId, metrics, role, quiet, remindHours, locale, ownerId, when: was } = await digestOf(id);
    const digest = {
      channelId,
      metrics,
      role,
      quiet,
      remindHours,
      locale,
      ownerId,
      when: { ...was, ...when },
    };
    const next = nextSlot(digest.when, { isWorkingDay: () => true }, box.world.now());
    await box.world.store.digests.update(box.workspace.id, id, digest, next);
    await box.goTo(NINE);
  };

  test('to ten o’clock: it comes at ten, once', async () => {
    const { id } = await aDigest(box);
    await change(id, { time: '10:00' });
    expect(digests()).toEqual([]);
    await box.goTo('2026-11-23T08:55:00.000Z');
    await box.goTo('2026-11-23T09:00:00.000Z');
    await box.goTo('2026-11-23T09:01:00.000Z');
    await box.until(`digest:${id}:2026-11-23:thread`, 'sent');
    expect(digests()).toEqual([`digest:${id}:2026-11-23`]);
  });

  test('to another zone, where nine has been: it comes next week', async () => {
    const { id } = await aDigest(box);
    await change(id, { timeZone: 'Europe/Helsinki' });
    expect(digests()).toEqual([]);
    await box.goTo('2026-11-30T07:00:00.000Z');
    expect(digests()).toEqual([`digest:${id}:2026-11-30`]);
  });

  test('to Tuesdays: it comes on Tuesday, and not today', async () => {
    const { id } = await aDigest(box);
    await change(id, { weekdays: [2] });
    await box.goTo('2026-11-24T08:00:00.000Z');
    expect(digests()).toEqual([`digest:${id}:2026-11-24`]);
    expect(await box.post(`digest:${id}:2026-11-23`)).toMatchObject({
      state: 'skipped',
      error: 'rescheduled',
    });
  });
});

describe('a digest that', () => {
  test('is paused between being made and being said, is not said; resumed, it comes at its next time', async () => {
    const { id } = await aDigest(box);
    await box.goTo(BEFORE_NINE);
    await box.world.store.digests.pause(box.workspace.id, id, BEFORE_NINE, '');
    await box.goTo(NINE);
    expect(digests()).toEqual([]);
    expect(await resumeDigest(box.world, box.workspace, id)).toMatchObject({
      outcome: 'resumed',
      digest: { next: { date: '2026-11-30' } },
    });
    expect(await resumeDigest(box.world, box.workspace, id)).toMatchObject({ outcome: 'already' });
    expect(await resumeDigest(box.world, box.workspace, 999_999)).toEqual({ outcome: 'gone' });
  });

  test('is deleted between being made and being said, is not said', async () => {
    const { id } = await aDigest(box);
    await box.goTo(BEFORE_NINE);
    await box.world.store.digests.delete(box.workspace.id, id, BEFORE_NINE);
    await box.goTo(NINE);
    expect(digests()).toEqual([]);
  });

  test('is late keeps quiet hours', async () => {
    await box.goTo(FRIDAY);
    const { id } = await aDigest(box, { quiet: { from: '10:30', until: '12:00' } });
    await box.goTo(MONDAY_11);
    expect(digests()).toEqual([]);
    expect(await box.post(`digest:${id}:2026-11-23`)).toMatchObject({ state: 'due' });
  });

  test('is late and wanted by somebody does not wait for quiet hours to end', async () => {
    await box.goTo(FRIDAY);
    const { id } = await aDigest(box, { quiet: { from: '10:30', until: '20:00' } });
    await box.goTo(MONDAY_11);
    const key = `digest:${id}:2026-11-23`;
    expect(await box.post(key)).toMatchObject({ state: 'missed' });
    await sendAgain(box.world, box.workspace, key);
    await box.until(key, 'sent');
  });

  test('reminds says so before it, once, and not after it', async () => {
    await box.goTo(FRIDAY);
    const { id } = await aDigest(box, { remindHours: 24 });
    await box.goTo('2026-11-22T07:54:00.000Z');
    expect(box.said()).toEqual([]);
    await box.goTo('2026-11-22T08:00:00.000Z');
    await box.goTo('2026-11-22T09:00:00.000Z');
    expect(box.said()).toEqual([`reminder:${id}:2026-11-23`]);
    await box.goTo(NINE);
    expect(digests()).toEqual([`reminder:${id}:2026-11-23`, `digest:${id}:2026-11-23`]);
  });

  test('was set up too late to remind does not', async () => {
    await box.goTo(NINE);
    const { id } = await aDigest(box, { remindHours: 48, when: { weekdays: [1] } });
    await box.goTo('2026-11-30T08:00:00.000Z');
    expect(digests()).toEqual([`digest:${id}:2026-11-30`]);
  });
});
