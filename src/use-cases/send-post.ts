import { isLate } from '../domain/due-slots.ts';
import { isPerson, MAY_REPEAT, type Post, type PostMessage } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';
import type { World } from './ports.ts';
import type { ClaimedPost, Compose, Destination, Messenger, PostChange, PostOutcome } from './posts-port.ts';
import { type Prepared, preparePost } from './prepare-post.ts';
import { reasonToStop } from './reason-to-stop.ts';
import { type Settled, settlePost, settleUnknown } from './settle-post.ts';
import { tellOwner } from './tell-owner.ts';

export type Sending = {
  readonly world: World;
  readonly messenger: Messenger;
  readonly compose: Compose;
  /** Says something when it is a channel's turn; or not, where Slack asked this workspace to wait. */
  readonly inTurn: <Said>(
    workspace: Workspace,
    channelId: string,
    say: () => Promise<Said>,
  ) => Promise<Said | { readonly waitMs: number }>;
  /** Nothing more to this workspace for so long. */
  readonly pause: (workspace: Workspace, ms: number) => void;
  /** Whether this process is about to end, or has had the post for too long: then nothing is begun any more. */
  readonly mayBegin: (post: ClaimedPost) => boolean;
  readonly graceMs: number;
};

/** What became of a post in one go; for the log, and for who has to look again. */
export type Sent = {
  readonly state: Post['state'];
  readonly error: string | null;
  /** Milliseconds after which there is more to do about it. */
  readonly againInMs: number | null;
  /** What Slack would not take. */
  readonly refused?: PostMessage;
  /** Why there are no words. */
  readonly failure?: unknown;
};

/**
 * Takes a claimed post as far as it can go now: looks for it where it may have been said, prepares it, and says it once
 * its time has come. Everything is kept before the next thing is done.
 */
export async function sendPost(sending: Sending, workspace: Workspace, claimed: ClaimedPost): Promise<Sent> {
  const { world } = sending;
  let post = claimed;
  /** @throws ClaimLost */
  const keep = async (change: PostChange): Promise<Sent> => {
    if (!(await world.store.posts.change(post, change))) throw new ClaimLost();
    post = afterChange(post, change);
    return { state: change.state, error: post.error, againInMs: change.retryInMs ?? null };
  };
  const settle = async ({ change, tell, next }: Settled): Promise<Sent> => {
    // Told first: whoever dies in between says the same note again, and that is once.
    if (tell) await tellOwner(world, workspace, { ...post, error: claimed.error }, tell);
    const kept = await keep(change.state === 'sent' ? { ...change, sentAt: world.now() } : change);
    if (next?.do === 'pause') sending.pause(workspace, next.ms);
    return kept;
  };

  if (post.state === 'sending' || post.state === 'unknown') {
    const isWorthwhile = world.now() <= post.expiresAt;
    const settled = settleUnknown(post, await look(sending, workspace, post), isWorthwhile, sending.graceMs);
    const looked = await settle(settled);
    if (settled.next?.do !== 'again') return looked;
  }
  let refused: Pick<Sent, 'refused'> = {};
  for (;;) {
    const stop = await reasonToStop(world, workspace, post);
    if (stop) {
      const isMissed = stop.state === 'missed' && isOnItsOwn(post);
      return settle({ change: stop, ...(isMissed && { tell: { cause: 'missed', error: '' } }) });
    }
    const made = await inWords(sending, workspace, post);
    if (made === null) return keep({ state: 'skipped', error: null });
    if ('failure' in made) return settle(made.settled).then((sent) => ({ ...sent, failure: made.failure }));
    const { message, missingScope } = made;
    if (missingScope) {
      await tellOwner(world, workspace, post, { cause: 'pictures', error: missingScope });
    }
    const inMs = Date.parse(post.dueAt) - Date.parse(world.now());
    if (inMs > 0 || message !== post.message) {
      await keep({ state: 'ready', message, keepClaim: inMs <= 0 });
    }
    if (inMs > 0) return { state: 'ready', error: null, againInMs: inMs };

    const to = await destinationOf(world, workspace, post);
    const outcome = await sending.inTurn(workspace, post.channelId, async () => {
      if (!sending.mayBegin(post)) return { waitMs: 0 };
      await keep({ state: 'sending', attempts: 1, keepClaim: true });
      return sending.messenger.post(workspace, to, message, post.key);
    });
    if ('waitMs' in outcome) return keep({ state: 'ready', retryInMs: outcome.waitMs });
    const settled = settlePost(post, message, outcome, sending.graceMs);
    const sent = await settle(settled);
    if (isRefusal(outcome)) refused = { refused: message };
    if (settled.next?.do !== 'again') return { ...sent, ...refused };
  }
}

/** Somebody else has the post: this process was away for longer than its claim. */
export class ClaimLost extends Error {
  constructor() {
    super('the claim ran out');
    this.name = 'ClaimLost';
  }
}

/** What cannot be put into words is tried again for so long, each time after a grace. */
const TRIED_FOR_MS = 10 * 60_000;

/** The message as it is to be said now; made anew where it has to admit something that it does not yet. */
async function inWords(
  sending: Sending,
  workspace: Workspace,
  post: Post,
): Promise<Prepared | { readonly failure: unknown; readonly settled: Settled } | null> {
  const now = sending.world.now();
  const late = isLate(post.dueAt, now);
  const mayRepeat = post.error === MAY_REPEAT;
  const { message } = post;
  if (message?.admits?.late === late && message.admits.mayRepeat === mayRepeat) return { message };
  try {
    return await preparePost(sending, workspace, post, { now, late, mayRepeat });
  } catch (failure) {
    const error = 'no_words';
    const since = Math.max(Date.parse(post.dueAt), Date.parse(post.createdAt));
    if (Date.parse(now) - since < TRIED_FOR_MS) {
      return { failure, settled: { change: { state: 'due', retryInMs: sending.graceMs } } };
    }
    return { failure, settled: { change: { state: 'gave_up', error }, tell: { cause: 'refused', error } } };
  }
}

/** What belongs in a thread, or before something, is not missed by itself. */
function isOnItsOwn({ kind }: Post): boolean {
  return kind !== 'digest_thread' && kind !== 'reminder';
}

async function look({ world, messenger }: Sending, workspace: Workspace, post: Post) {
  const { posts } = world.store;
  const since = post.createdAt < post.dueAt ? post.createdAt : post.dueAt;
  const to = await destinationOf(world, workspace, post);
  const known = isPerson(to.channelId) && (await posts.conversationWith(workspace.id, to.channelId));
  const place = known ? { ...to, channelId: known } : to;
  const found = await messenger.find(
    workspace,
    place,
    post.key,
    new Date(Date.parse(since) - CLOCKS_APART_MS).toISOString(),
  );
  return found.kind === 'there' ? { ...found, channelId: place.channelId } : found;
}

/** Slack's clock and ours may differ by so much. */
const CLOCKS_APART_MS = 10 * 60_000;

async function destinationOf({ store }: World, { id }: Workspace, post: Post): Promise<Destination> {
  const root = post.threadOf === null ? undefined : await store.posts.byKey(id, post.threadOf);
  return { channelId: root?.sentTo ?? post.channelId, threadTs: root?.ts ?? null };
}

function afterChange(post: ClaimedPost, change: PostChange): ClaimedPost {
  const { state, message = post.message, error = post.error, attempts = 0, ts = post.ts } = change;
  const { dueAt = post.dueAt, expiresAt = post.expiresAt } = change;
  return { ...post, state, message, error, ts, dueAt, expiresAt, attempts: post.attempts + attempts };
}

function isRefusal({ kind }: PostOutcome): boolean {
  return kind === 'message_refused' || kind === 'picture_refused';
}
