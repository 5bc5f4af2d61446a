import type { Instant } from '../domain/civil-date.ts';
import type { Digest, NewDigest, Slot } from '../domain/digest.ts';
import type { NewPost, Post, PostContent, PostMessage, PostState } from '../domain/post.ts';
import type { Workspace } from '../domain/workspace.ts';

/** The outbox. What is in it survives any crash; whoever claims a post has it alone until the claim runs out. */
export type PostStore = {
  /** Adds what is not there yet, by its key; all or none. @returns those that were new */
  add(workspaceId: number, posts: readonly NewPost[], at: Instant, state?: 'due' | 'folded'): Promise<Post[]>;
  byKey(workspaceId: number, key: string): Promise<Post | undefined>;
  /** The newest first. */
  list(workspaceId: number, asked: PostsAsked): Promise<Post[]>;
  /**
   * Takes posts that there is something to do about, for as long as the claim lasts: `due` ones whose pictures may be made
   * ahead of time (they become `preparing`), `ready` ones whose time has come, `unknown` ones that it is time to look
   * for, and those whose claimant died. Others may ask at the same moment and get other posts (`for update skip locked`).
   */
  claim(asked: ClaimAsked): Promise<ClaimedPost[]>;
  /**
   * Committed before Slack is asked: from then on a crash leaves a post that may have been said.
   * @returns `false` where the claim ran out and somebody else has the post: nothing was changed. What Slack said, though,
   * is kept whoever has it.
   */
  change(post: ClaimedPost, change: PostChange): Promise<boolean>;
  /** What it says has changed: Slack is to show it anew. @returns whether there is such a post */
  revise(workspaceId: number, key: string, content: PostContent): Promise<boolean>;
  /** Posts that were sent and say something else by now; the number is what to confirm. */
  claimRevised(asked: Pick<ClaimAsked, 'workspaceIds' | 'leaseMs' | 'limit'>): Promise<RevisedPost[]>;
  /** Slack shows this revision, or never will (`null`). */
  shown(post: RevisedPost, message: PostMessage | null): Promise<void>;
  /** A revision that Slack did not take yet. */
  showLater(post: RevisedPost, retryInMs: number): Promise<void>;
  /**
   * What never came is due again, with what belongs in its thread: somebody wants it after all.
   * @param expiresAt until when it is worth saying now
   * @returns whether there was anything to say
   */
  again(workspaceId: number, key: string, expiresAt: Instant): Promise<boolean>;
  /** Slack's conversation with a person, where a message has reached them before. */
  conversationWith(workspaceId: number, personId: string): Promise<string | undefined>;
  /** Tells whenever there is something new to do, once it is committed. @returns how to stop listening */
  watch(listener: () => void): () => void;
};

/** A post that this process has to itself; `claim` proves it. */
export type ClaimedPost = Post & { readonly claim: string };

export type RevisedPost = Post & { readonly revision: number };

export type PostsAsked = {
  readonly channelId?: string;
  readonly digestId?: number;
  readonly kinds?: readonly Post['kind'][];
  readonly states?: readonly PostState[];
  readonly since?: Instant;
  readonly limit: number;
};

export type ClaimAsked = {
  /** Those that this process speaks for. */
  readonly workspaceIds: readonly number[];
  readonly now: Instant;
  /** Posts that fall due by then may be prepared. */
  readonly prepareUntil: Instant;
  /** By the database's clock, so that no process whose own is wrong takes from another. */
  readonly leaseMs: number;
  readonly limit: number;
  /** At most so many of one workspace at a time, those claimed before included: no workspace makes the others wait. */
  readonly perWorkspace: number;
};

export type PostChange = {
  readonly state: PostState;
  readonly message?: PostMessage;
  readonly ts?: string;
  /** The conversation it stands in; a person's is not known before. */
  readonly sentTo?: string;
  readonly sentAt?: Instant;
  readonly dueAt?: Instant;
  readonly expiresAt?: Instant;
  readonly error?: string | null;
  /** Nobody looks at it before; `null` is at once, and for an `unknown` one never. */
  readonly retryInMs?: number | null;
  /** How often more Slack was asked; −1 where it turned out not to have listened. */
  readonly attempts?: number;
  /** Whether whoever claimed it still works on it. */
  readonly keepClaim?: boolean;
};

export type DigestStore = {
  /** Those that were not deleted, in the order in which they were set up. */
  all(workspaceId: number): Promise<Digest[]>;
  byId(workspaceId: number, id: number): Promise<Digest | undefined>;
  add(workspaceId: number, digest: NewDigest, next: Slot, at: Instant): Promise<Digest>;
  /** A new time of day brings a new next slot with it. */
  update(workspaceId: number, id: number, digest: NewDigest, next: Slot): Promise<Digest>;
  pause(workspaceId: number, id: number, at: Instant, why: string): Promise<boolean>;
  resume(workspaceId: number, id: number, next: Slot): Promise<boolean>;
  delete(workspaceId: number, id: number, at: Instant): Promise<boolean>;
  /** In every workspace: those that run, with a next slot at or before a moment. */
  dueBy(moment: Instant): Promise<Digest[]>;
  /** In every workspace: those that run, remind, and whose next reminder is due at or before a moment. */
  remindingBy(moment: Instant): Promise<Digest[]>;
  /**
   * Queues what a digest's slots became and moves it on to the next one, in one transaction; nothing, where another
   * replica has done so since it was read. @returns whether this call did
   */
  advance(
    digest: Digest,
    next: Slot,
    posts: readonly { readonly post: NewPost; readonly state: 'due' | 'missed' }[],
    at: Instant,
  ): Promise<boolean>;
};

/** How Takt speaks unasked, and what became of it; never throws for what Slack answers. */
export type Messenger = {
  /** Not for other teams, and not for one that has thrown Takt out. */
  speaksFor(workspace: Workspace): boolean;
  /** @param key goes with the message as metadata, by which it is found again */
  post(workspace: Workspace, to: Destination, message: PostMessage, key: string): Promise<PostOutcome>;
  update(
    workspace: Workspace,
    at: { readonly channelId: string; readonly ts: string },
    message: PostMessage,
    key: string,
  ): Promise<PostOutcome>;
  /** Whether a message with this key stands in the channel, no older than a moment. */
  find(workspace: Workspace, to: Destination, key: string, since: Instant): Promise<Found>;
  upload(workspace: Workspace, picture: PostPicture): Promise<Uploaded>;
};

/** An image block shows a picture by its file's id. */
export type Uploaded =
  | { readonly kind: 'there'; readonly fileId: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'missing_scope'; readonly scope: string };

export type Destination = { readonly channelId: string; readonly threadTs: string | null };

export type PostPicture = { readonly png: Uint8Array; readonly alt: string; readonly filename: string };

/** Every answer of Slack as one of a few things to do: ../shared/docs/slack-platform.md, "Posting". */
export type PostOutcome =
  | { readonly kind: 'sent'; readonly ts: string; readonly channelId: string }
  /** Not refused, not taken: again after so many seconds. It is no attempt. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** The answer was lost: it may be there. */
  | { readonly kind: 'unknown'; readonly error: string }
  | {
      readonly kind:
        | 'destination_broken'
        | 'installation_dead'
        | 'picture_refused'
        | 'message_refused'
        | 'refused';
      readonly error: string;
    }
  | { readonly kind: 'missing_scope'; readonly error: string; readonly scope: string };

export type Found =
  | { readonly kind: 'there'; readonly ts: string }
  | { readonly kind: 'not_there' }
  | { readonly kind: 'cannot_look' }
  | { readonly kind: 'ask_later' /** `null`: Slack does not say. */; readonly seconds: number | null };

/** The same, with the conversation in which it was found. */
export type Seen =
  | Exclude<Found, { readonly kind: 'there' }>
  | (Extract<Found, { readonly kind: 'there' }> & { readonly channelId: string });

/** A post in words and blocks; `picture` is uploaded first, and the message is made with its file's id. */
export type Composed = {
  readonly picture: PostPicture | null;
  /** @param fileId `null` without a picture: the words are complete on their own */
  message(fileId: string | null): PostMessage;
};

/**
 * Makes the words of a post from what it is about, as things are now. `null`: there is nothing to say any more.
 * @param circumstances what the words must admit
 */
export type Compose = (
  workspace: Workspace,
  post: Post,
  circumstances: Circumstances,
) => Promise<Composed | null>;

export type Circumstances = {
  readonly now: Instant;
  /** It comes after its time. */
  readonly late: boolean;
  /** It may stand there already: Slack's first answer was lost, and nobody can look. */
  readonly mayRepeat: boolean;
};
