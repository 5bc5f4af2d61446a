import type { Instant } from './civil-date.ts';
import type { Locale } from './metric.ts';

/** What a team says of its own week, in the order in which it is talked about. */
export const REVIEW_KINDS = ['stop', 'start', 'continue', 'more', 'less'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** A week's review in a channel: written each for oneself, then revealed, voted on and decided. */
export type Review = {
  readonly id: number;
  readonly workspaceId: number;
  readonly channelId: string;
  /** The message in whose thread it is held. */
  readonly threadTs: string;
  /** The digest it was opened from. */
  readonly digestId: number | null;
  /** The message that shows it; `null` until Slack has taken it. */
  readonly ts: string | null;
  /** The language of what everybody sees. */
  readonly locale: Locale;
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly revealedAt: Instant | null;
  readonly closedAt: Instant | null;
};

export type ReviewNote = {
  readonly id: number;
  readonly kind: ReviewKind;
  readonly text: string;
  readonly userId: string;
  readonly name: string;
  /** Slack's ids of those who vote for it. */
  readonly votes: readonly string[];
};

/** Somebody's lines under each heading, as they are to be. */
export type WrittenLines = Readonly<Record<ReviewKind, readonly string[]>>;

/** How many lines there are, and from how many people: all that may be known before they are revealed. */
export type Written = {
  readonly lines: number;
  readonly people: number;
  readonly byKind: Readonly<Record<ReviewKind, number>>;
};

export function writtenIn(notes: readonly Pick<ReviewNote, 'kind' | 'userId'>[]): Written {
  const count = (kind: ReviewKind) => notes.filter((note) => note.kind === kind).length;
  return {
    lines: notes.length,
    people: new Set(notes.map(({ userId }) => userId)).size,
    byKind: {
      stop: count('stop'),
      start: count('start'),
      continue: count('continue'),
      more: count('more'),
      less: count('less'),
    },
  };
}

/** Most votes first; of as many, what was written first. */
export function byVotes(notes: readonly ReviewNote[]): ReviewNote[] {
  return notes.toSorted((a, b) => b.votes.length - a.votes.length || a.id - b.id);
}

/**
 * The lines that have room, by heading and votes, and how many have none. Votes decide; of lines with as many, each heading's
 * first comes before any heading's second, so that none goes unseen.
 */
export function linesShown(
  notes: readonly ReviewNote[],
  room: number,
): { readonly shown: readonly ReviewNote[]; readonly hidden: number } {
  const ordered = REVIEW_KINDS.flatMap((kind) =>
    byVotes(notes.filter((note) => note.kind === kind)).map((note, place) => ({ note, place })),
  );
  const kept = ordered
    .toSorted(
      (a, b) => b.note.votes.length - a.note.votes.length || a.place - b.place || a.note.id - b.note.id,
    )
    .slice(0, room);
  const shown = new Set(kept.map(({ note }) => note));
  return {
    shown: ordered.map(({ note }) => note).filter((note) => shown.has(note)),
    hidden: Math.max(0, notes.length - room),
  };
}

/** What people put before a line out of habit. */
const BULLET = /^(?:[-–—•*·]|\d{1,2}[.)])(?:\s+|$)/;

/** What was written under a heading, a line each: without bullets, blank lines, and what stands there already. */
export function linesIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().replace(BULLET, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
