import type { ChannelAnswer } from '../domain/answer.ts';
import { changedIn } from '../domain/channel-request.ts';
import type { ChannelRule } from '../domain/channel-rule.ts';
import { COMMAND } from './command.ts';
import type { Reader } from './format.ts';
import { channelWords } from './kpi-words/channel-words.ts';
import { speaker } from './say.ts';
import { channelEn } from './sentences/channel-en.ts';
import { channelSv } from './sentences/channel-sv.ts';
import type { Spoken } from './spoken.ts';

export type ChannelSentence = keyof typeof channelEn;

/** One sentence about what a channel gets unasked. */
export const channelSay = speaker<ChannelSentence>({ en: channelEn, sv: channelSv });

/** What is in force in a channel. */
export function speakChannel({ rule, change }: ChannelAnswer, { locale }: Reader): Spoken {
  const { celebrates, leaderboard, postsAWeek, quiet } = rule;
  const say = (key: ChannelSentence, values = {}) => channelSay(locale, key, values);
  const onOff = (is: boolean) => say(is ? 'channel.on' : 'channel.off');
  const words = channelWords({ kind: 'channel', change });
  return {
    headline: say('channel.head', { celebrates: yesNo(celebrates), leaderboard: yesNo(leaderboard) }),
    lines: changedIn(rule, change).length > 0 ? [say('channel.ask', { command: COMMAND, words })] : [],
    table: {
      head: [say('channel.column.what'), say('channel.column.now')],
      rows: [
        [say('channel.celebrates'), onOff(celebrates)],
        [say('channel.leaderboard'), onOff(leaderboard)],
        [say('channel.posts'), say('channel.posts.now', { count: postsAWeek })],
        [say('channel.quiet'), say('channel.quiet.now', quiet)],
      ],
    },
    context: [say('channel.anyone')],
  };
}

/** Who changed what, for everybody in the channel. */
export function channelTold(
  rule: ChannelRule,
  changed: readonly (keyof ChannelRule)[],
  by: string,
  { locale }: Reader,
): string {
  const values = {
    by,
    command: COMMAND,
    count: rule.postsAWeek,
    ...rule.quiet,
  };
  return changed
    .map((key) => {
      const now = key === 'celebrates' || key === 'leaderboard' ? yesNo(rule[key]) : '';
      return channelSay(locale, `channel.told.${key}`, { ...values, now });
    })
    .join('\n');
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
