import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { sharedTestStore } from '../support/databases.ts';
import { dyingAt, isInDoubtAt, isSaidAt, STEPS, type Step } from '../support/dying.ts';
import { aDigest, anOutbox, NINE, type TestOutbox, withPicture } from '../support/outbox.ts';

const TIMES = { leaseMs: 250, graceMs: 50, finishMs: 20 };

/** One process dies at a step of Monday's digest; another one comes upon what it left. */
async function die(step: Step, mayLook: boolean, look: (box: TestOutbox, key: string) => Promise<void>) {
  const box = await anOutbox({ store: await sharedTestStore(), compose: withPicture, times: TIMES, mayLook });
  const { id } = await aDigest(box);
  const key = `digest:${id}:2026-11-23`;
  await box.outbox.stop();
  let isDead = false;
  await new Promise<void>((resolve) => {
    const dying = dyingAt(step, () => {
      isDead = true;
      resolve();
    });
    const first = box.another({
      store: dying.store,
      compose: dying.compose(withPicture),
      messenger: (real) => {
        const messenger = dying.messenger(real);
        return { ...messenger, speaksFor: (workspace) => !isDead && messenger.speaksFor(workspace) };
      },
    });
    // All of them live at the same hour, and time stands still: none moves another one's digests.
    box.at(NINE);
    void first.tick();
  });
  const second = box.another();
  while ((await box.post(`${key}:thread`))?.state !== 'sent') {
    await second.tick();
    await sleep(50);
  }
  await look(box, key);
  await box.close();
}

describe.concurrent('a process that dies', () => {
  test.each(STEPS)('%s: where Takt may look, the digest is there once', (step) =>
    die(step, true, async (box, key) => {
      expect(box.said()).toEqual([key, `${key}:thread`]);
      const attempts = step === 'about to ask Slack' ? 2 : 1;
      expect(await box.post(key)).toMatchObject({ state: 'sent', attempts });
    }),
  );

  test.each(STEPS)('%s: where it may not look, it is there once, or says that it may be a repeat', (step) =>
    die(step, false, async (box, key) => {
      expect(box.said()).toEqual([
        ...(isSaidAt(step) && isInDoubtAt(step) ? [key] : []),
        isInDoubtAt(step) ? `${key} (may be a repeat)` : key,
        `${key}:thread`,
      ]);
    }),
  );
});
