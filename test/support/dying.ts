import type { Store } from '../../src/use-cases/ports.ts';
import type { Compose, Messenger, PostChange } from '../../src/use-cases/posts-port.ts';

/** Where a process may die between deciding to say something and knowing that it is said. */
export const STEPS = [
  'before it is queued',
  'queued',
  'being put into words',
  'its picture with Slack',
  'ready',
  'about to ask Slack',
  'Slack asked, and no answer yet',
  'answered, and not written down',
  'written down',
] as const;
export type Step = (typeof STEPS)[number];

/** Whether Slack has the message when a process dies there. */
export function isSaidAt(step: Step): boolean {
  return STEPS.indexOf(step) >= STEPS.indexOf('Slack asked, and no answer yet');
}

/** Whether whoever comes after can only find out by looking. */
export function isInDoubtAt(step: Step): boolean {
  return step === 'about to ask Slack' || (isSaidAt(step) && step !== 'written down');
}

/**
 * Things in the way of a process that make it stop for good at a step, as a power cut would: `die` never comes back, and
 * nothing after it happens.
 * @param die is called once, at the first digest that comes to the step
 */
export function dyingAt(step: Step, die: () => void) {
  const dies = (at: Step): Promise<never> | undefined => {
    if (at !== step) return undefined;
    die();
    return new Promise(() => {});
  };

  const store = (real: Store): Store => ({
    ...real,
    digests: {
      ...real.digests,
      advance: async (...asked) => {
        await dies('before it is queued');
        const done = await real.digests.advance(...asked);
        await dies('queued');
        return done;
      },
    },
    posts: {
      ...real.posts,
      change: async (post, change) => {
        const done = await real.posts.change(post, change);
        if (post.kind === 'digest') await diesAfter(change);
        return done;
      },
    },
  });

  const diesAfter = async ({ state }: PostChange) => {
    if (state === 'ready') await dies('ready');
    if (state === 'sending') await dies('about to ask Slack');
    if (state === 'sent') await dies('written down');
  };

  const messenger = (real: Messenger): Messenger => ({
    ...real,
    upload: async (...asked) => {
      const uploaded = await real.upload(...asked);
      await dies('its picture with Slack');
      return uploaded;
    },
    post: async (...asked) => {
      const outcome = real.post(...asked);
      // The other end has heard it all when it has something to answer; what it answers nobody hears.
      if (step === 'Slack asked, and no answer yet') await outcome;
      await dies('Slack asked, and no answer yet');
      const answered = await outcome;
      await dies('answered, and not written down');
      return answered;
    },
  });

  const compose =
    (real: Compose): Compose =>
    async (...asked) => {
      await dies('being put into words');
      return real(...asked);
    };

  return { store, messenger, compose };
}
