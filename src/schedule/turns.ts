import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';

/** https://docs.slack.dev/apis/web-api/rate-limits: one message a second and channel. */
export const BETWEEN_MS = 1_000;
/** Those told to wait do not all come back in the same moment. */
const JITTER_MS = 500;
/** Calls under way at once, over all workspaces. */
const AT_ONCE = 64;

/** Whose turn it is to be spoken to, by the clock of this process alone. */
export type Turns = {
  /** Says something when it is a channel's turn; or not, where Slack asked the workspace to wait. */
  take<Said>(
    workspaceId: number,
    channelId: string,
    say: () => Promise<Said>,
  ): Promise<Said | { readonly waitMs: number }>;
  pause(workspaceId: number, ms: number): void;
};

export function turns(betweenMs: number): Turns {
  const limit = pLimit(AT_ONCE);
  const freeFrom = new Map<string, number>();
  const pausedUntil = new Map<number, number>();

  const pauseOf = (workspaceId: number): number =>
    Math.max(0, (pausedUntil.get(workspaceId) ?? 0) - performance.now());

  return {
    take: async (workspaceId, channelId, say) => {
      const now = performance.now();
      const paused = pauseOf(workspaceId);
      if (paused > 0) return { waitMs: paused + randomInt(JITTER_MS) };
      const channel = `${workspaceId} ${channelId}`;
      const at = Math.max(now, freeFrom.get(channel) ?? 0);
      forgetPast(freeFrom, now);
      freeFrom.set(channel, at + betweenMs);
      // A message a little after the second is fine, one a little before it is not.
      if (at > now) await sleep(Math.ceil(at - now) + 1);
      return limit(async () => {
        // Slack may have asked to wait meanwhile.
        const waitMs = pauseOf(workspaceId);
        return waitMs > 0 ? { waitMs: waitMs + randomInt(JITTER_MS) } : say();
      });
    },
    pause: (workspaceId, ms) => {
      const until = performance.now() + ms;
      pausedUntil.set(workspaceId, Math.max(until, pausedUntil.get(workspaceId) ?? 0));
    },
  };
}

const REMEMBERED = 10_000;

function forgetPast(freeFrom: Map<string, number>, now: number): void {
  if (freeFrom.size < REMEMBERED) return;
  for (const [channel, from] of freeFrom) if (from <= now) freeFrom.delete(channel);
}
