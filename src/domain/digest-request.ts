import type { Digest, NewDigest, OnDayOff, QuietHours, Slot } from './digest.ts';
import type { Locale, Metric } from './metric.ts';
import type { Role } from './role.ts';

/** What somebody asks for about digests. */
export type DigestRequest =
  /** Those of the place where it is asked. */
  { readonly kind: 'digests' } | SetDigestRequest | DigestStepRequest;

export type SetDigestRequest = { readonly kind: 'set_digest'; readonly wanted: DigestWanted };

/** What can be done about a digest that there is; without its number, about the only one of the place. */
export type DigestStepRequest = {
  readonly kind: 'digest_step';
  readonly step: DigestStep;
  readonly id: number | null;
};

export const DIGEST_STEPS = ['preview', 'send', 'pause', 'resume', 'edit', 'delete'] as const;
export type DigestStep = (typeof DIGEST_STEPS)[number];

/** A digest as somebody asks for it; what is `null` is as is usual where it is asked. */
export type DigestWanted = {
  readonly place: DigestPlace;
  /** Keys; empty is the role's mix, or without a role what the channel follows. */
  readonly metrics: readonly string[];
  readonly role: Role | null;
  readonly weekdays: readonly number[];
  readonly time: string | null;
  readonly timeZone: string | null;
  readonly onDayOff: OnDayOff | null;
  readonly quiet: QuietHours | null;
  readonly remindHours: number | null;
  readonly locale: Locale | null;
};

/** `named`: a channel by the name that was typed, which only Slack can tell the id of. */
export type DigestPlace =
  | { readonly kind: 'here' | 'me' }
  | { readonly kind: 'channel' | 'person'; readonly id: string }
  | { readonly kind: 'named'; readonly name: string };

/** When nobody says a time. */
export const USUAL_TIME = '08:30';

export type DigestProblem =
  /** What was typed, and what was probably meant. */
  | {
      readonly about: 'words' | 'time' | 'zone' | 'quiet' | 'remind';
      readonly words: string;
      readonly near: string | null;
    }
  | { readonly about: 'day' }
  /** A channel that nobody can tell the id of from here. */
  | { readonly about: 'place'; readonly words: string }
  /** The time it is to come lies in its own quiet hours. */
  | { readonly about: 'quiet_time'; readonly time: string; readonly quiet: QuietHours }
  | { readonly about: 'never' }
  /** No digest has that number here; or there are several, or none, and it was not said which. */
  | { readonly about: 'unknown'; readonly id: number }
  | { readonly about: 'which'; readonly ids: readonly number[] };

export type DigestAnswer = DigestListAnswer | DigestCardAnswer | ProposedDigestAnswer;

/** The digests that somebody sees from a place: the place's own first. */
export type DigestListAnswer = {
  readonly kind: 'digest_list';
  readonly rows: readonly DigestRow[];
} & SeenFrom;

/** One digest, and what may be done about it. */
export type DigestCardAnswer = { readonly kind: 'digest_card'; readonly row: DigestRow } & SeenFrom;

/** What would be set up, and when it would come; asking changes nothing. */
export type ProposedDigestAnswer = {
  readonly kind: 'proposed_digest';
  readonly wanted: DigestWanted;
  readonly digest: NewDigest;
  readonly metrics: readonly Metric[];
  readonly next: readonly Slot[];
} & SeenFrom;

type SeenFrom = {
  /** The workspace's: another one is said. */
  readonly timeZone: string;
  /** Where it was asked: a channel, or whoever writes to Takt directly. */
  readonly here: string;
  /** Who asked; `null` where nobody in Slack did. */
  readonly me: string | null;
};

export type DigestRow = {
  readonly digest: Digest;
  /** Those that were chosen for it and that there are. */
  readonly metrics: readonly Metric[];
  /** The next three times; none while it is paused. */
  readonly next: readonly Slot[];
};
