import type { Clock, Mark } from './clock.ts';

/** Calls a minute, by Slack's tier. https://docs.slack.dev/apis/web-api/rate-limits */
const TIERS = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;
export type Tier = keyof typeof TIERS;

/** One message a second and channel, short bursts allowed. Slack names no number for the burst. */
const MESSAGES = { perSecond: 1, burst: 5 };

type Bucket = { tokens: number; mark: Mark };

export type RateLimits = {
  /** Seconds to wait when the call is one too many; otherwise it is counted. */
  method(name: string, tier: Tier): number | undefined;
  message(channel: string): number | undefined;
  clear(): void;
};

export function startRateLimits(clock: Clock, on: boolean): RateLimits {
  const buckets = new Map<string, Bucket>();

  const take = (key: string, perSecond: number, burst: number): number | undefined => {
    if (!on) return undefined;
    const bucket = buckets.get(key) ?? { tokens: burst, mark: clock.mark() };
    const refilled = bucket.tokens + (clock.since(bucket.mark) / 1_000) * perSecond;
    const tokens = Math.min(burst, refilled);
    const enough = tokens >= 1;
    buckets.set(key, { tokens: enough ? tokens - 1 : tokens, mark: clock.mark() });
    return enough ? undefined : Math.max(1, Math.ceil((1 - tokens) / perSecond));
  };

  return {
    method: (name, tier) => take(name, TIERS[tier] / 60, TIERS[tier]),
    message: (channel) => take(`message ${channel}`, MESSAGES.perSecond, MESSAGES.burst),
    clear: () => buckets.clear(),
  };
}
