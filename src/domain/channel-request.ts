import type { ChannelRule } from './channel-rule.ts';

/** What a channel gets unasked: shown, or with something in `change`, changed. */
export type ChannelRequest = { readonly kind: 'channel'; readonly change: ChannelChange };

/** What is to be otherwise; the rest stays. */
export type ChannelChange = Partial<ChannelRule>;

/** The most posts a week that a channel can ask for. */
export const MOST_POSTS_A_WEEK = 50;

/** Which of the settings a change changes; those that were so already are left out. */
export function changedIn(before: ChannelRule, change: ChannelChange): (keyof ChannelRule)[] {
  const keys: readonly (keyof ChannelRule)[] = ['celebrates', 'leaderboard', 'postsAWeek', 'quiet'];
  return keys.filter((key) => {
    const wanted = change[key];
    return wanted !== undefined && JSON.stringify(wanted) !== JSON.stringify(before[key]);
  });
}
