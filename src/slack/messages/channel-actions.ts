import type { Button } from '@slack/types';
import type { ChannelRule } from '../../domain/channel-rule.ts';
import { channelSay } from '../../speech/channel-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import { channelWords } from '../../speech/kpi-words/channel-words.ts';
import { button } from './pressable.ts';

/** Changes what the value's words say. */
export const CHANNEL_SET = 'channel:set:';
/** Opens all settings. */
export const CHANNEL_OPEN = 'channel:open';

const SWITCHES = ['celebrates', 'leaderboard'] as const;

/** One press for each switch, and all settings behind the last one. */
export function channelElements(rule: ChannelRule, { locale }: Reader): Button[] {
  return [
    ...SWITCHES.map((name) => {
      const words = channelWords({ kind: 'channel', change: { [name]: !rule[name] } });
      const text = channelSay(locale, `channel.${name}.${rule[name] ? 'off' : 'on'}`);
      return button(`${CHANNEL_SET}${name}`, text, words);
    }),
    button(CHANNEL_OPEN, channelSay(locale, 'channel.change'), 'channel'),
  ];
}
