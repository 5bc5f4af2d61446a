import type { Instant } from './civil-date.ts';

/**
 * Something Takt says unasked. It is kept before it is said, and its key is the memory that it was: what has the same
 * key is the same thing, and is said once. (../shared/docs/reliability.md calls it a delivery; in Takt that is what a source
 * of figures hands over.)
 */
export type Post = NewPost & {
  readonly id: string;
  readonly workspaceId: number;
  readonly state: PostState;
  /** How often Slack was asked to take it. */
  readonly attempts: number;
  /** `null` until it is composed. */
  readonly message: PostMessage | null;
  /** Slack's name for the message, once it is known to be there. */
  readonly ts: string | null;
  /** The conversation in which it stands: of a person's direct messages, Slack's name for them. */
  readonly sentTo: string | null;
  readonly sentAt: Instant | null;
  /** Why it is where it is: Slack's word, or ours. */
  readonly error: string | null;
  readonly createdAt: Instant;
};

export type NewPost = {
  /** `digest:<digest>:<local date>`, `goal:<target>:<period>:<level>:<channel>` …; unique in a workspace. */
  readonly key: string;
  readonly kind: PostKind;
  /** A channel, or a person for a direct message. */
  readonly channelId: string;
  /** The key of the post in whose thread it belongs; it waits until that one is sent. */
  readonly threadOf: string | null;
  readonly digestId: number | null;
  readonly dueAt: Instant;
  /** After it, saying it would be noise: then it is missed, counted and shown. */
  readonly expiresAt: Instant;
  /** What it is to say, as plain data; each kind has its own shape, and words of its own made from it. */
  readonly content: PostContent;
};

/** JSON, and no more: it outlives the version of Takt that wrote it. */
export type PostContent = { readonly [name: string]: unknown };

/** As Slack takes it, and what is remembered of how it was made. */
export type PostMessage = {
  readonly text: string;
  readonly blocks: readonly object[];
  /** A picture that Slack has already; the same bytes are not uploaded twice. */
  readonly picture?: { readonly hash: string; readonly fileId: string };
  /** Whether its words say that it is late, and that it may stand there twice. */
  readonly admits?: { readonly late: boolean; readonly mayRepeat: boolean };
};

/**
 * What may be said again, marked as such, where nobody can know whether it was: a digest twice is better than none. A
 * celebration twice is not.
 */
export function mayGoAgain(kind: PostKind): boolean {
  return kind === 'digest' || kind === 'digest_thread' || kind === 'reminder' || kind === 'note';
}

/** What nobody asked for, and what a channel's quiet hours are for; a digest has its own. */
export function keepsChannelQuiet(kind: PostKind): boolean {
  return kind !== 'note' && kind !== 'reminder' && kind !== 'digest' && kind !== 'digest_thread';
}

/** Stands as the error of a post that is said again although it may have arrived. */
export const MAY_REPEAT = 'may_repeat';

/** Stands as the error of a post that somebody wants after all, whatever has become of its digest's schedule. */
export const WANTED_AGAIN = 'wanted_again';

/** Whether a post goes to a person, as a direct message: https://docs.slack.dev/reference/objects/user-object */
export function isPerson(channelId: string): boolean {
  return /^[UW]/.test(channelId);
}

/** What Takt says unasked. A kind is composed by the entry of the same name in `slack/compose-posts`. */
export const POST_KINDS = [
  'digest',
  'digest_thread',
  'reminder',
  'goal',
  'record',
  'miss',
  'warning',
  'win',
  'competition',
  'note',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/**
 * `due → preparing → ready → sending → sent`. `unknown`: Slack's answer was lost, so it may be there or not. `skipped`: when its
 * time came there was nothing to say. `folded`: the channel had been told enough, and its digest tells of it. `missed`:
 * nobody was there to say it in time. `gave_up`: Slack refused it for good.
 */
export type PostState =
  | 'due'
  | 'preparing'
  | 'ready'
  | 'sending'
  | 'sent'
  | 'unknown'
  | 'skipped'
  | 'folded'
  | 'missed'
  | 'gave_up';
