import { Command, InvalidArgumentError } from 'commander';
import { type ChannelChange, MOST_POSTS_A_WEEK } from '../domain/channel-request.ts';
import type { QuietHours } from '../domain/digest.ts';
import type { Locale } from '../domain/metric.ts';
import { channelSay, speakChannel } from '../speech/channel-sentences.ts';
import { readTimeSpan } from '../speech/kpi-words/time-span.ts';
import { changeChannel } from '../use-cases/change-channel.ts';
import { cli } from './cli-words.ts';
import { spokenText } from './spoken-text.ts';
import { readerIn, TERMINAL_CHANNEL, type Terminal } from './terminal.ts';

type ChannelOptions = {
  readonly channel: string;
  readonly celebrations?: boolean;
  readonly leaderboard?: boolean;
  readonly postsAWeek?: number;
  readonly quiet?: QuietHours;
  readonly json: boolean;
};

/** `channel --leaderboard on`: what a channel gets unasked; the terminal has settings of its own, for `ask top …`. */
export function channelCommand({ locale, out, withWorld }: Terminal): Command {
  return new Command('channel')
    .description(channelSay(locale, 'channel.cli.about'))
    .option('--channel <id>', channelSay(locale, 'channel.cli.channel'), TERMINAL_CHANNEL)
    .option('--celebrations <on|off>', channelSay(locale, 'channel.cli.celebrations'), onOff(locale))
    .option('--leaderboard <on|off>', channelSay(locale, 'channel.cli.leaderboard'), onOff(locale))
    .option('--posts-a-week <count>', channelSay(locale, 'channel.cli.posts'), count(locale))
    .option('--quiet <from-until>', channelSay(locale, 'channel.cli.quiet'), quietHours(locale))
    .option('--json', cli(locale, 'option.json'), false)
    .action(({ channel, celebrations, leaderboard, postsAWeek, quiet, json }: ChannelOptions) =>
      withWorld(async (world, workspace) => {
        const change: ChannelChange = {
          ...(celebrations !== undefined && { celebrates: celebrations }),
          ...(leaderboard !== undefined && { leaderboard }),
          ...(postsAWeek !== undefined && { postsAWeek }),
          ...(quiet && { quiet }),
        };
        const { rule, changed } = await changeChannel(world, workspace, channel, change);
        if (json) {
          out.write(`${JSON.stringify({ channel, rule, changed }, null, 2)}\n`);
          return;
        }
        const spoken = speakChannel({ kind: 'channel', rule, change: {} }, readerIn(workspace, locale));
        out.write(`${spokenText({ ...spoken, context: [] })}\n`);
      }),
    );
}

function onOff(locale: Locale) {
  return (text: string): boolean => {
    if (/^(on|yes|på|ja)$/i.test(text)) return true;
    if (/^(off|no|av|nej)$/i.test(text)) return false;
    throw new InvalidArgumentError(channelSay(locale, 'channel.cli.error.onOff'));
  };
}

function count(locale: Locale) {
  return (text: string): number => {
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (value <= MOST_POSTS_A_WEEK) return value;
    throw new InvalidArgumentError(
      channelSay(locale, 'channel.modal.error.posts', { most: MOST_POSTS_A_WEEK }),
    );
  };
}

function quietHours(locale: Locale) {
  return (text: string): QuietHours => {
    const words = text.trim().split(/\s+/);
    const span = readTimeSpan(words);
    if (span?.length === words.length) return span.quiet;
    throw new InvalidArgumentError(channelSay(locale, 'channel.cli.error.quiet'));
  };
}
