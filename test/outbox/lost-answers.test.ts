import { describe, expect, test, vi } from 'vitest';
import type { FaultSeed } from '../../src/sandbox/fault-schema.ts';
import { sharedTestStore } from '../support/databases.ts';
import { aDigest, anOutbox, NINE, type OutboxOptions, type TestOutbox } from '../support/outbox.ts';

const ONCE = { method: 'chat.postMessage', times: 1 };
/** Long enough for Takt to wait no more, and short enough for the message to be there when it looks. */
const LATE_MS = 900;
const USUAL = { timeoutMs: 600, times: { graceMs: 500 } };

/** Whether the message is there after it; the answer does not tell. */
const LOST: [string, FaultSeed, boolean][] = [
  ['posted, but the answer lost', { kind: 'lost' }, true],
  ['posted, then 503', { kind: 'status', status: 503, done: true }, true],
  ['500, not posted', { kind: 'status', status: 500 }, false],
  ['hangs, and posts after our time-out', { kind: 'late', ms: LATE_MS, held: true }, true],
  ['posted, and answered after our time-out', { kind: 'late', ms: LATE_MS }, true],
  ['half of the JSON', { kind: 'truncated' }, true],
  ['an HTML page with 200', { kind: 'html' }, true],
  ['internal_error, posted', { kind: 'error', error: 'internal_error', done: true }, true],
  ['internal_error, not posted', { kind: 'error', error: 'internal_error' }, false],
  ['fatal_error, not posted', { kind: 'error', error: 'fatal_error' }, false],
];

/** All of them live at the same hour: on one store, nobody's clock moves another one's digests. */
async function inA(options: Omit<OutboxOptions, 'store'>, live: (box: TestOutbox) => Promise<void>) {
  const box = await anOutbox({ store: await sharedTestStore(), ...USUAL, ...options });
  await live(box).finally(box.close);
}

/** Of tests that run at once `expect.poll` does not know whose it is. */
const soon = (holds: () => void | Promise<void>) => vi.waitFor(holds, { timeout: 15_000 });

describe.concurrent('where Slack’s answer is lost', () => {
  test.each(LOST)('%s: where Takt may look, it is there once', (_, fault, isThere) =>
    inA({}, async (box) => {
      const { id } = await aDigest(box);
      box.sandbox.faults.add({ ...fault, ...ONCE });
      await box.goTo(NINE);
      const key = `digest:${id}:2026-11-23`;
      expect(await box.until(key, 'sent')).toMatchObject({ attempts: isThere ? 1 : 2, error: null });
      await box.until(`${key}:thread`, 'sent');
      expect(box.said()).toEqual([key, `${key}:thread`]);
    }),
  );

  test.each(LOST)('%s: a celebration is looked for, too', (_, fault, isThere) =>
    inA({}, async (box) => {
      box.sandbox.faults.add({ ...fault, ...ONCE });
      await box.queue({ key: 'goal' });
      expect(await box.until('goal', 'sent')).toMatchObject({ attempts: isThere ? 1 : 2 });
      expect(box.said()).toEqual(['goal']);
    }),
  );

  test.each(LOST)('%s: where it may not look, a digest comes again and says so', (_, fault, isThere) =>
    inA({ mayLook: false }, async (box) => {
      const { id } = await aDigest(box);
      box.sandbox.faults.add({ ...fault, ...ONCE });
      await box.goTo(NINE);
      const key = `digest:${id}:2026-11-23`;
      await box.until(`${key}:thread`, 'sent');
      expect(box.said()).toEqual([...(isThere ? [key] : []), `${key} (may be a repeat)`, `${key}:thread`]);
      expect(await box.post(key)).toMatchObject({ state: 'sent', error: 'may_repeat' });
    }),
  );

  test.each(LOST)(
    '%s: where it may not look, a celebration is silent and stays unknown',
    (_, fault, isThere) =>
      inA({ mayLook: false }, async (box) => {
        box.sandbox.faults.add({ ...fault, ...ONCE });
        await box.queue({ key: 'goal' });
        // It has looked, and does not look again.
        await soon(() => expect(box.calls('conversations.history')).toBe(1));
        await box.outbox.idle();
        expect(box.said()).toEqual(isThere ? ['goal'] : []);
        expect(await box.post('goal')).toMatchObject({ state: 'unknown', attempts: 1 });
      }),
  );

  test('lost three times over, a digest stays unknown, and whoever looks after it is told once', () =>
    inA({ mayLook: false }, async (box) => {
      const { id } = await aDigest(box);
      const key = `digest:${id}:2026-11-23`;
      box.sandbox.faults.add({ kind: 'lost', method: 'chat.postMessage', times: 3 });
      await box.goTo(NINE);
      await box.until(`note:${key}:unknown`, 'sent');
      expect(box.said('Takt')).toEqual([expect.stringMatching(/^unknown .+ digest:/)]);
      expect(box.said()).toHaveLength(3);
      expect(await box.post(key)).toMatchObject({ state: 'unknown', attempts: 3 });
      await box.until(`${key}:thread`, 'skipped');
    }));
});

describe.concurrent('a direct message of which the answer is lost', () => {
  test('is looked for where the person has been written to before, and only there', () =>
    inA({}, async (box) => {
      const channelId = box.sandbox.as('Åsa').person.id;
      await box.queue({ key: 'before', channelId });
      await box.until('before', 'sent');
      box.sandbox.faults.add({ kind: 'lost', ...ONCE });
      await box.queue({ key: 'after', channelId });
      expect(await box.until('after', 'sent')).toMatchObject({ attempts: 1 });
      expect(box.said('Takt')).toEqual(['before', 'after']);
    }));

  test('of a first one nobody can know', () =>
    inA({}, async (box) => {
      box.sandbox.faults.add({ kind: 'lost', ...ONCE });
      await box.queue({ key: 'first', channelId: box.sandbox.as('Åsa').person.id });
      await soon(async () => expect(await box.post('first')).toMatchObject({ attempts: 1 }));
      await box.outbox.idle();
      expect(await box.post('first')).toMatchObject({ state: 'unknown' });
    }));
});
