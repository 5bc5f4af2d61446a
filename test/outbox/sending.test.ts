import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sharedTestStore } from '../support/databases.ts';
import { aDigest, anOutbox, BEFORE_NINE, NINE, type TestOutbox } from '../support/outbox.ts';

let box: TestOutbox;
beforeEach(async () => {
  box = await anOutbox({ store: await sharedTestStore() });
});
afterEach(() => box.close());

describe('a digest', () => {
  test('is made ready before its time, said at it, and its detail in its thread', async () => {
    const { id } = await aDigest(box);
    const key = `digest:${id}:2026-11-23`;
    await box.goTo(BEFORE_NINE);
    expect(await box.post(key)).toMatchObject({ state: 'ready', message: { text: key } });
    expect(box.said()).toEqual([]);
    await box.goTo(NINE);
    const message = box.sandbox
      .as('Åsa')
      .reads('#growth')
      .find(({ text }) => text === key)!;
    expect(message.replies).toBe(1);
    expect(await box.post(`${key}:thread`)).toMatchObject({ state: 'sent', sentTo: box.growth });
    expect(await box.post(key)).toMatchObject({ state: 'sent', ts: message.ts, sentAt: NINE, attempts: 1 });
    await box.goTo('2026-11-30T08:00:00.000Z');
    expect(box.said().filter((text) => !text.includes('thread'))).toEqual([key, `digest:${id}:2026-11-30`]);
  });
});
