import type { ActionsBlockElement } from '@slack/types';
import type { TopAnswer } from '../../domain/answer.ts';
import { showOf } from '../../domain/kpi-request.ts';
import type { TopRequest } from '../../domain/top-request.ts';
import { channelSay } from '../../speech/channel-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import { requestWords } from '../../speech/request-words.ts';
import { say } from '../../speech/say.ts';
import { periodOptions } from './figure-actions.ts';
import { button, run, select, shareButton } from './pressable.ts';

/** Switches the channel's leaderboard on, and then answers what the value's words ask. */
export const LEADERBOARD_ON = 'channel:leaderboard';

/** Another period; or where there is no leaderboard, how to have one. */
export function topElements(
  request: TopRequest,
  { metric, board }: TopAnswer,
  reader: Reader,
): ActionsBlockElement[] {
  const { locale } = reader;
  const asked: TopRequest = { ...request, of: metric.key };
  const whole = run('whole', say(locale, 'button.whole'), {
    ...showOf(metric.key, request.period),
    filter: request.filter,
  });
  if (!board) {
    return [button(LEADERBOARD_ON, channelSay(locale, 'channel.leaderboard.on'), requestWords(asked)), whole];
  }
  return [
    ...select('period', say(locale, 'button.period'), periodOptions(asked, reader)),
    whole,
    ...[shareButton(asked, reader)].filter((element) => element !== undefined),
  ];
}
