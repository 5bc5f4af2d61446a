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
   * ahead of time, `ready` ones whose time has come, `unknown` ones that it is time to look for, and those whose
   * claimant died. Others may ask at the same moment and get other posts (`for update skip locked`).
   */
  claim(asked: ClaimAsked): Promise<Post[]>;
  /** Committed before Slack is asked: from then on a crash leaves a post that may have been said. */
  change(id: string, change: PostChange): Promise<void>;
  /** What it says has changed: Slack is to show it anew. @returns whether there is such a post */
  revise(workspaceId: number, key: string, content: PostContent): Promise<boolean>;
  /** Posts that were sent and say something else by now; the number is what to confirm. */
  claimRevised(
    limit: number,
    at: Instant,
    until: Instant,
  ): Promise<{ readonly post: Post; readonly revision: number }[]>;
  /** Slack shows this revision. */
  shown(id: string, revision: number, message: PostMessage): Promise<void>;
};

export type PostsAsked = {
  readonly channelId?: string;
  readonly digestId?: number;
  readonly kinds?: readonly Post['kind'][];
  readonly states?: readonly PostState[];
  readonly since?: Instant;
  readonly limit: number;
};

export type ClaimAsked = {
  readonly now: Instant;
  /** Posts that fall due by then may be prepared. */
  readonly prepareUntil: Instant;
  /** When the claim runs out. */
  readonly claimUntil: Instant;
  readonly limit: number;
  /** At most so many of one workspace: no workspace makes the others wait. */
  readonly perWorkspace: number;
};

export type PostChange = {
  readonly state: PostState;
  readonly message?: PostMessage;
  readonly ts?: string;
  readonly sentAt?: Instant;
  readonly error?: string | null;
  /** Nobody looks at it before; `null` is at once. */
  readonly retryAt?: Instant | null;
  /** Slack was asked once more. */
  readonly attempted?: boolean;
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
  /** `undefined`: this process does not speak for the workspace. */
  speaksFor(workspace: Workspace): boolean;
  /** @param key goes with the message as metadata, by which it is found again */
  post(workspace: Workspace, to: Destination, message: PostMessage, key: string): Promise<PostOutcome>;
  update(
    workspace: Workspace,
    at: { readonly channelId: string; readonly ts: string },
    message: PostMessage,
  ): Promise<PostOutcome>;
  /** Whether a message with this key stands in the channel, no older than a moment. */
  find(workspace: Workspace, to: Destination, key: string, since: Instant): Promise<Found>;
  /** @returns the file's id, by which an image block shows it; `null` where Slack would not have it */
  upload(workspace: Workspace, picture: PostPicture): Promise<string | null>;
};

export type Destination = { readonly channelId: string; readonly threadTs: string | null };

export type PostPicture = { readonly png: Uint8Array; readonly alt: string; readonly filename: string };

/** Every answer of Slack as one of a few things to do: ../shared/docs/slack-platform.md, "Posting". */
export type PostOutcome =
  | { readonly kind: 'sent'; readonly ts: string }
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
  | { readonly kind: 'cannot_look' };

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
