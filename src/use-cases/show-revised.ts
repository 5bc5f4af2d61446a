import type { Workspace } from '../domain/workspace.ts';
import type { RevisedPost } from './posts-port.ts';
import { preparePost } from './prepare-post.ts';
import type { Sending } from './send-post.ts';
import { settlePost } from './settle-post.ts';

/** A change that Slack's answer was lost of is simply made again: it is the same message. */
const AGAIN_IN_MS = 30_000;

/**
 * Shows what a post says by now in place of what it said. What Slack refuses for good (somebody deleted the message, say)
 * stays as it is.
 * @returns milliseconds after which to try again; `null` where it is done
 */
export async function showRevised(
  sending: Pick<Sending, 'world' | 'messenger' | 'compose' | 'graceMs'>,
  workspace: Workspace,
  post: RevisedPost,
): Promise<{ readonly againInMs: number | null; readonly error: string | null }> {
  const { world, messenger } = sending;
  const { posts } = world.store;
  const admits = post.message?.admits ?? { late: false, mayRepeat: false };
  const prepared = await preparePost(sending, workspace, post, { now: world.now(), ...admits });
  if (prepared === null || post.ts === null) {
    await posts.shown(post, null);
    return { againInMs: null, error: null };
  }
  const at = { channelId: post.sentTo ?? post.channelId, ts: post.ts };
  let { message } = prepared;
  for (;;) {
    const outcome = await messenger.update(workspace, at, message, post.key);
    if (outcome.kind === 'sent') {
      await posts.shown(post, message);
      return { againInMs: null, error: null };
    }
    if (outcome.kind === 'wait' || outcome.kind === 'unknown' || outcome.kind === 'installation_dead') {
      const againInMs = outcome.kind === 'wait' ? outcome.seconds * 1_000 : AGAIN_IN_MS;
      await posts.showLater(post, againInMs);
      return { againInMs, error: outcome.kind === 'wait' ? null : outcome.error };
    }
    const { change, next } = settlePost(post, message, outcome, sending.graceMs);
    if (next?.do !== 'again' || !change.message) {
      await posts.shown(post, null);
      return { againInMs: null, error: outcome.error };
    }
    ({ message } = change);
  }
}
