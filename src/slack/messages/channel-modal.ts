import type { InputBlock, ModalView } from '@slack/types';
import { type ChannelChange, MOST_POSTS_A_WEEK } from '../../domain/channel-request.ts';
import type { ChannelRule } from '../../domain/channel-rule.ts';
import { channelSay } from '../../speech/channel-sentences.ts';
import type { Reader } from '../../speech/format.ts';
import { readTimeOfDay } from '../../speech/kpi-words/time-span.ts';
import { plain } from './inputs.ts';
import { answerTo, type FieldValues, field, option, tellingModal } from './modal-fields.ts';

export const CHANNEL_MODAL = 'channel';

/** What a modal carries from its opening to its submission. */
export type ChannelPlace = { readonly responseUrl: string; readonly channelId: string };

/** While what holds is read, or what went wrong meanwhile. */
export function tellingChannelModal(sentence: string, { locale }: Reader): ModalView {
  const words = {
    callbackId: CHANNEL_MODAL,
    title: channelSay(locale, 'channel.modal.title'),
    close: channelSay(locale, 'channel.modal.close'),
  };
  return tellingModal(words, sentence);
}

/** Everything a channel can say about what it gets unasked, as it holds now. */
export function channelModal(rule: ChannelRule, place: ChannelPlace, reader: Reader): ModalView {
  const { locale } = reader;
  return {
    ...tellingChannelModal('', reader),
    private_metadata: JSON.stringify(place),
    submit: plain(channelSay(locale, 'channel.modal.submit')),
    blocks: [
      switches(rule, reader),
      field(
        'posts',
        {
          label: channelSay(locale, 'channel.modal.posts'),
          hint: channelSay(locale, 'channel.modal.posts.hint'),
        },
        {
          type: 'number_input',
          action_id: 'answer',
          is_decimal_allowed: false,
          min_value: '0',
          max_value: String(MOST_POSTS_A_WEEK),
          initial_value: String(rule.postsAWeek),
        },
      ),
      time('quietFrom', rule.quiet.from, reader),
      time('quietUntil', rule.quiet.until, reader),
    ],
  };
}

const SWITCHES = ['celebrates', 'leaderboard'] as const;

function switches(rule: ChannelRule, { locale }: Reader): InputBlock {
  const options = SWITCHES.map((name) =>
    option({ text: channelSay(locale, `channel.${name}`), value: name }),
  );
  const on = options.filter((_, index) => rule[SWITCHES[index]!]);
  return field(
    'switches',
    { label: channelSay(locale, 'channel.modal.switches') },
    { type: 'checkboxes', action_id: 'answer', options, ...(on.length > 0 && { initial_options: on }) },
    { optional: true },
  );
}

function time(name: 'quietFrom' | 'quietUntil', initial: string, { locale }: Reader): InputBlock {
  const hint = name === 'quietUntil' ? channelSay(locale, 'channel.modal.quiet.hint') : undefined;
  return field(
    name,
    { label: channelSay(locale, `channel.modal.${name}`), hint },
    { type: 'timepicker', action_id: 'answer', initial_time: initial },
  );
}

/** What is to hold, or which fields cannot be used and why. */
export function readChannelModal(
  values: FieldValues,
  { locale }: Reader,
): { readonly change: ChannelChange } | { readonly errors: Readonly<Record<string, string>> } {
  const on = (answerTo(values, 'switches').selected_options ?? []).map(({ value }) => value);
  const posts = Number(answerTo(values, 'posts').value ?? Number.NaN);
  const from = readTimeOfDay(answerTo(values, 'quietFrom').selected_time ?? '');
  const until = readTimeOfDay(answerTo(values, 'quietUntil').selected_time ?? '');
  const isCount = Number.isInteger(posts) && posts >= 0 && posts <= MOST_POSTS_A_WEEK;
  if (!isCount || from === null || until === null || from === until) {
    const most = channelSay(locale, 'channel.modal.error.posts', { most: MOST_POSTS_A_WEEK });
    const quiet = channelSay(locale, 'channel.modal.error.quiet');
    return { errors: isCount ? { quietUntil: quiet } : { posts: most } };
  }
  return {
    change: {
      celebrates: on.includes('celebrates'),
      leaderboard: on.includes('leaderboard'),
      postsAWeek: posts,
      quiet: { from, until },
    },
  };
}
