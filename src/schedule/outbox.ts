import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from '../use-cases/ports.ts';
import type { ClaimedPost, Compose, Messenger, RevisedPost } from '../use-cases/posts-port.ts';
import { AHEAD_MS, queueDigests } from '../use-cases/queue-digests.ts';
import { ClaimLost, type Sending, sendPost } from '../use-cases/send-post.ts';
import { GRACE_MS } from '../use-cases/settle-post.ts';
import { showRevised } from '../use-cases/show-revised.ts';
import { alarms } from './alarms.ts';
import { inTime } from './in-time.ts';
import { logSent } from './log-sent.ts';
import { BETWEEN_MS, turns } from './turns.ts';

/** Says what is to be said unasked. Any number of processes may do so on one database. */
export type Outbox = {
  /** Queues what is due, and begins to say it. */
  tick(): Promise<void>;
  /** Resolves when there is nothing to do at the moment. */
  idle(): Promise<void>;
  /** Begins nothing more; what is under way is finished or set down within ten seconds. */
  stop(): Promise<void>;
};

export type OutboxDeps = {
  readonly world: World;
  readonly messenger: Messenger;
  readonly compose: Compose;
  readonly log: Logger;
  /** No answer is waited for any longer. */
  readonly abort: () => void;
};

/** Only tests wait for less. */
export type OutboxTimes = {
  /** For so long a post is one process's alone. */
  readonly leaseMs: number;
  /** For so long a message whose answer was lost may still arrive. */
  readonly graceMs: number;
  /** Between two messages in one channel. */
  readonly betweenMs: number;
  /** For so long calls under way are waited for at the end; a little more is left to set them down. */
  readonly finishMs: number;
};
const USUAL_TIMES: OutboxTimes = {
  leaseMs: 120_000,
  graceMs: GRACE_MS,
  betweenMs: BETWEEN_MS,
  finishMs: 8_000,
};

/** Posts in hand at once, and of those so many of one workspace: none makes the others wait. */
const IN_HAND = 120;
const OF_ONE_WORKSPACE = 4;
const SET_DOWN_MS = 1_000;
/** Where the database does not answer, or a post fails for reasons of ours. */
const TRIED_AGAIN_MS = 15_000;
/** Those that finish together are followed by others together. */
const BREATH_MS = 15;
/** Composing keeps the thread and the database busy; so many at once, and none for longer than this. */
const COMPOSED_AT_ONCE = 6;
const COMPOSE_MS = 45_000;
/** Workspaces come seldom, and claims many times a second. */
const KNOWN_FOR_MS = 5_000;

export function startOutbox(deps: OutboxDeps, times: OutboxTimes = USUAL_TIMES): Outbox {
  const { world, messenger, log } = deps;
  const channelTurns = turns(times.betweenMs);
  const inHand = new Map<string, Promise<void>>();
  const claimedAt = new Map<string, number>();
  const composing = pLimit(COMPOSED_AT_ONCE);
  let known: { readonly spoken: Map<number, Workspace>; readonly until: number } | undefined;
  let stopped = false;
  let working: Promise<void> | undefined;
  let isWanted = false;
  let interrupt = () => {};

  /** The minute's tick would look, too, only later. */
  const { lookIn, silence } = alarms(() => void work());

  const sending: Sending = {
    world,
    messenger,
    compose: (...asked) => composing(() => inTime(deps.compose(...asked), COMPOSE_MS)),
    graceMs: times.graceMs,
    inTurn: ({ id }, channelId, say) => channelTurns.take(id, channelId, say),
    pause: ({ id }, ms) => channelTurns.pause(id, ms),
    // Half the claim is left for the call itself and for writing down what became of it.
    mayBegin: (post) => !stopped && performance.now() - (claimedAt.get(post.id) ?? 0) < times.leaseMs / 2,
  };

  const take = (id: string, doing: Promise<void>) => {
    const done = doing.finally(() => {
      if (inHand.get(id) === done) inHand.delete(id);
    });
    inHand.set(id, done);
  };

  const spokenFor = async (): Promise<Map<number, Workspace>> => {
    if (!known || known.until < performance.now()) {
      const all = await world.store.workspaces.all();
      const spoken = new Map(all.map((workspace) => [workspace.id, workspace]));
      known = { spoken, until: performance.now() + KNOWN_FOR_MS };
    }
    // One that has thrown Takt out since is not asked again.
    return new Map([...known.spoken].filter(([, workspace]) => messenger.speaksFor(workspace)));
  };

  const send = async (post: ClaimedPost, workspace: Workspace) => {
    try {
      const sent = await sendPost(sending, workspace, post);
      if (sent.againInMs !== null) lookIn(sent.againInMs);
      logSent(post, sent, log);
    } catch (error) {
      const isLost = error instanceof ClaimLost;
      log[isLost ? 'warn' : 'error']({ err: error, key: post.key }, 'a post was left as it was');
      if (!isLost) lookIn(times.leaseMs);
    }
  };

  const show = async (post: RevisedPost, workspace: Workspace) => {
    try {
      const { againInMs, error } = await showRevised(sending, workspace, post);
      if (againInMs !== null) lookIn(againInMs);
      if (error) log.warn({ key: post.key, error }, 'a message could not be changed');
    } catch (error) {
      log.error({ err: error, key: post.key }, 'a message could not be changed');
      await world.store.posts.showLater(post, TRIED_AGAIN_MS).catch(() => {});
      lookIn(TRIED_AGAIN_MS);
    }
  };

  /** @returns whether there was anything to take */
  const claim = async (): Promise<boolean> => {
    const free = IN_HAND - inHand.size;
    if (free <= 0 || stopped) return false;
    const spoken = await spokenFor();
    if (spoken.size === 0) return false;
    const now = world.now();
    const asked = { workspaceIds: [...spoken.keys()], leaseMs: times.leaseMs, limit: free };
    const since = performance.now();
    const claimed = await world.store.posts.claim({
      ...asked,
      now,
      prepareUntil: new Date(Date.parse(now) + AHEAD_MS).toISOString(),
      perWorkspace: OF_ONE_WORKSPACE,
    });
    for (const post of claimed) {
      claimedAt.set(post.id, since);
      take(post.id, send(post, spoken.get(post.workspaceId)!));
    }
    const revised = await world.store.posts.claimRevised({ ...asked, limit: OF_ONE_WORKSPACE });
    for (const post of revised) take(`revised ${post.id}`, show(post, spoken.get(post.workspaceId)!));
    return claimed.length + revised.length > 0;
  };

  const workOn = async () => {
    do {
      isWanted = false;
      const interrupted = new Promise<void>((resolve) => {
        interrupt = resolve;
      });
      const took = await claim();
      // All of it may be done already.
      if (!took && inHand.size === 0) continue;
      if (inHand.size > 0) await Promise.race([...inHand.values(), interrupted]);
      await sleep(BREATH_MS);
      isWanted = true;
    } while (isWanted && !stopped);
  };

  const workAndRest = async () => {
    try {
      await workOn();
    } catch (error) {
      isWanted = false;
      log.error({ err: error }, 'nobody knows what is to be said');
      lookIn(TRIED_AGAIN_MS);
    }
    working = undefined;
    // Who called just as the work ended is not forgotten.
    if (isWanted && !stopped) void work();
  };

  function work(): Promise<void> {
    isWanted = true;
    known = undefined;
    interrupt();
    working ??= workAndRest();
    return working;
  }

  const unwatch = world.store.posts.watch(() => void work());

  return {
    tick: async () => {
      if (stopped) return;
      await queueDigests(world).catch((error: unknown) => {
        log.error({ err: error }, 'nobody knows which digests are due');
        lookIn(TRIED_AGAIN_MS);
      });
      void work();
    },
    idle: async () => {
      while (working) await working;
    },
    stop: async () => {
      stopped = true;
      unwatch();
      silence();
      interrupt();
      const aborting = setTimeout(deps.abort, times.finishMs);
      const finished = Promise.allSettled([working, ...inHand.values()]);
      // What is only being put into words is left: somebody else does it once the claim has run out.
      await inTime(finished, times.finishMs + SET_DOWN_MS).catch(() => {});
      clearTimeout(aborting);
    },
  };
}
