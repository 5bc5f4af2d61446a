import type { CivilDate, Instant } from './civil-date.ts';
import type { Locale } from './metric.ts';
import type { Role } from './role.ts';

/** The week's review as somebody set it up: where, when, of what. */
export type Digest = NewDigest & {
  readonly id: number;
  readonly workspaceId: number;
  readonly createdAt: Instant;
  /** `null` while it runs. */
  readonly pausedAt: Instant | null;
  /** Slack's word where Slack is why it is paused; empty where somebody paused it. */
  readonly pausedFor: string;
  /** The first slot that is not queued yet. */
  readonly next: Slot;
};

export type NewDigest = {
  /** A channel, or a person for a direct message. */
  readonly channelId: string;
  /** Keys; empty is the role's mix, or without a role what the channel follows. */
  readonly metrics: readonly string[];
  readonly role: Role | null;
  readonly when: DigestTime;
  readonly quiet: QuietHours | null;
  /** How long before it those whose figures are missing are reminded; `null`: not at all. */
  readonly remindHours: number | null;
  readonly locale: Locale;
  /** Slack's id of whoever looks after it: failures are told to them. */
  readonly ownerId: string;
};

/** When a digest comes, in somebody's local time. */
export type DigestTime = {
  /** 1 Monday … 7 Sunday, at least one. */
  readonly weekdays: readonly number[];
  /** `HH:MM`. */
  readonly time: string;
  /** IANA. */
  readonly timeZone: string;
  readonly onDayOff: OnDayOff;
};

/** What becomes of one that falls on a day off. */
export const ON_DAY_OFF = ['next_working_day', 'skip', 'anyway'] as const;
export type OnDayOff = (typeof ON_DAY_OFF)[number];

/** Local times of day, `HH:MM`, from the one to the other; over midnight where the first is later. */
export type QuietHours = { readonly from: string; readonly until: string };

/** One time at which it comes: `date` is the local date that it stands for, also where a day off moved the moment. */
export type Slot = { readonly date: CivilDate; readonly at: Instant };
