import type { QuietHours } from './digest.ts';

/** What a channel gets unasked, as somebody in it chose. */
export type ChannelRule = {
  /** Whether goals reached, records and wins are celebrated there. */
  readonly celebrates: boolean;
  /** Whether `/kpi top` may be asked. */
  readonly leaderboard: boolean;
  /** How many unsolicited posts a week; what is beyond folds into the digest. */
  readonly postsAWeek: number;
  /** Nothing is posted unasked then, nor on days off. */
  readonly quiet: QuietHours;
};

export const USUAL_CHANNEL_RULE: ChannelRule = {
  celebrates: true,
  leaderboard: false,
  postsAWeek: 5,
  quiet: { from: '18:00', until: '07:30' },
};
