import type { Instant } from './civil-date.ts';
import type { Digest } from './digest.ts';
import type { Post } from './post.ts';

/** How what Takt says by itself is doing, seen from a place. */
export type StatusAnswer = {
  readonly kind: 'status';
  readonly now: Instant;
  /** The workspace's: another one is said. */
  readonly timeZone: string;
  readonly digests: readonly DigestState[];
  /** What else never came, or may not have, in the last weeks; the newest first. */
  readonly unsaid: readonly Post[];
};

export type DigestState = {
  readonly digest: Digest;
  /** What became of it the last time; `null` where it has not come yet. */
  readonly last: Post | null;
};

/** Posts that somebody may want to look at: they did not arrive, or nobody knows. */
export function isUnsaid({ state }: Pick<Post, 'state'>): boolean {
  return state === 'missed' || state === 'unknown' || state === 'gave_up';
}

/** What wants somebody's attention, counted. */
export type StatusCounts = {
  /** Digests that Slack's answer paused. */
  readonly paused: number;
  readonly missed: number;
  readonly unknown: number;
  readonly gaveUp: number;
};

export function countsOf({ digests, unsaid }: Pick<StatusAnswer, 'digests' | 'unsaid'>): StatusCounts {
  // What a digest is paused for is one trouble, and not two.
  const lasts = digests.flatMap(({ digest, last }) => (last && digest.pausedFor === '' ? [last] : []));
  const posts = [...unsaid, ...lasts];
  const inState = (state: Post['state']) => posts.filter((post) => post.state === state).length;
  return {
    paused: digests.filter(({ digest }) => digest.pausedFor !== '').length,
    missed: inState('missed'),
    unknown: inState('unknown'),
    gaveUp: inState('gave_up'),
  };
}
