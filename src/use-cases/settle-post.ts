import { MAY_REPEAT, mayGoAgain, type Post, type PostMessage } from '../domain/post.ts';
import type { PostChange, PostOutcome, Seen } from './posts-port.ts';
import type { Note } from './tell-owner.ts';

/** What becomes of a post once Slack has answered, or not; what is left to do about it is said in `tell` and `next`. */
export type Settled = {
  readonly change: PostChange;
  /** What whoever looks after it is to know. */
  readonly tell?: Pick<Note, 'cause' | 'error'>;
  /** `again`: at once, as it is now. `pause`: nothing more to this workspace for so long. */
  readonly next?: { readonly do: 'again' } | { readonly do: 'pause'; readonly ms: number };
};

/** So often Slack is asked to take one post; each answer before was lost. */
const MOST_ATTEMPTS = 3;
/**
 * Longer than Slack takes over what it has accepted: a message that is not there by then will not come any more.
 */
export const GRACE_MS = 60_000;

/** The table of ../shared/docs/slack-platform.md, "Posting: every answer has one action". */
export function settlePost(
  post: Post,
  message: PostMessage,
  outcome: PostOutcome,
  graceMs = GRACE_MS,
): Settled {
  switch (outcome.kind) {
    case 'sent':
      return {
        change: {
          state: 'sent',
          ts: outcome.ts,
          sentTo: outcome.channelId,
          error: post.error === MAY_REPEAT ? MAY_REPEAT : null,
          retryInMs: null,
        },
      };
    case 'wait':
      return {
        change: { state: 'ready', attempts: -1, retryInMs: outcome.seconds * 1_000 },
        next: { do: 'pause', ms: outcome.seconds * 1_000 },
      };
    case 'unknown':
      return { change: { state: 'unknown', error: outcome.error, retryInMs: graceMs } };
    case 'installation_dead':
      return { change: { state: 'ready', attempts: -1, error: outcome.error, retryInMs: null } };
    case 'destination_broken':
      return gaveUp(outcome.error, 'destination');
    case 'missing_scope':
      return {
        change: { state: 'gave_up', error: `missing_scope: ${outcome.scope}` },
        tell: { cause: 'scope', error: outcome.scope },
      };
    case 'picture_refused': {
      const without = withoutPictures(message);
      // Nothing to leave out: it was something else.
      if (without.blocks.length === message.blocks.length) return plainly(message, outcome.error);
      return { change: { state: 'ready', message: without, keepClaim: true }, next: { do: 'again' } };
    }
    case 'message_refused':
      return plainly(message, outcome.error);
    case 'refused':
      return gaveUp(outcome.error, 'refused');
  }
}

/**
 * What becomes of a post that may be there, once somebody looked.
 * @param isWorthwhile whether it is still worth saying
 */
export function settleUnknown(post: Post, found: Seen, isWorthwhile: boolean, graceMs: number): Settled {
  const { kind, attempts } = post;
  switch (found.kind) {
    case 'there':
      return {
        change: { state: 'sent', ts: found.ts, sentTo: found.channelId, error: null, retryInMs: null },
      };
    case 'ask_later':
      if (!isWorthwhile) return staysUnknown(post);
      return {
        change: { state: 'unknown', retryInMs: found.seconds === null ? graceMs : found.seconds * 1_000 },
      };
    case 'not_there':
      if (attempts >= MOST_ATTEMPTS) return staysUnknown(post);
      return { change: { state: 'ready', retryInMs: null, keepClaim: true }, next: { do: 'again' } };
    case 'cannot_look':
      if (!mayGoAgain(kind) || !isWorthwhile || attempts >= MOST_ATTEMPTS) return staysUnknown(post);
      return {
        change: { state: 'ready', error: MAY_REPEAT, retryInMs: null, keepClaim: true },
        next: { do: 'again' },
      };
  }
}

function staysUnknown({ error }: Post): Settled {
  return { change: { state: 'unknown', retryInMs: null }, tell: { cause: 'unknown', error: error ?? '' } };
}

function gaveUp(error: string, cause: Note['cause']): Settled {
  return { change: { state: 'gave_up', error }, tell: { cause, error } };
}

/** The words alone: better than nothing. */
function plainly(message: PostMessage, error: string): Settled {
  if (message.blocks.length === 0) return gaveUp(error, 'refused');
  return {
    change: { state: 'ready', error, message: { ...message, blocks: [] }, keepClaim: true },
    next: { do: 'again' },
  };
}

function withoutPictures(message: PostMessage): PostMessage {
  return {
    ...message,
    blocks: message.blocks.filter((block) => !('type' in block) || block.type !== 'image'),
  };
}
