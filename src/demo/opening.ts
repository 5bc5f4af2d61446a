import { storyAugust } from '../demo-company/story.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { INTL } from '../speech/format.ts';
import { demo } from './demo-words.ts';

/** One turn in the conversation that is under way when somebody opens the demo. */
export type Turn = {
  readonly who: string;
  readonly channel: string;
  /** In minutes before now; the turns come in the order of time. */
  readonly ago: number;
} & (
  | { readonly does: 'says'; readonly words: string }
  /** Asks, and shares the answer with the channel. */
  | { readonly does: 'shares'; readonly command: string }
  /** In the thread of what stands last in the channel. */
  | { readonly does: 'replies'; readonly words: string }
  | { readonly does: 'reacts'; readonly emoji: string }
);

export const OPENING_CHANNEL = '#growth';

/** Those who ask Takt speak the language of the demo, and so does whoever one acts as first. */
const CAST = {
  sv: { visitor: 'Åsa Lindqvist', asks: 'Sara Nyberg', answers: 'Erik Holm', listens: 'Maria Öberg' },
  en: { visitor: 'James Carter', asks: 'Priya Nair', answers: 'Daniel Brooks', listens: 'Erik Holm' },
} as const;

/** Whom one acts as first. */
export function visitorIn(lang: Locale): string {
  return CAST[lang].visitor;
}

/**
 * What those at Havsvik have been talking about. What they say of the figures is the story that the figures tell on
 * any day; see the README of the demo company.
 * @param begun the day on which the story was first told
 */
export function openingTurns(lang: Locale, begun: CivilDate): Turn[] {
  const since = monthAndYear(storyAugust(begun), lang);
  const { visitor, asks, answers, listens } = CAST[lang];
  const channel = OPENING_CHANNEL;
  const [dig, meetings] = [demo(lang, 'chat.dig'), demo(lang, 'chat.meetings')];
  return [
    { who: listens, channel: '#sales', ago: 52, does: 'says', words: demo(lang, 'chat.sales') },
    { who: asks, channel: '#marketing', ago: 47, does: 'says', words: demo(lang, 'chat.marketing') },
    { who: asks, channel, ago: 38, does: 'says', words: demo(lang, 'chat.ask') },
    { who: answers, channel, ago: 36, does: 'shares', command: demo(lang, 'chat.pipeline') },
    { who: asks, channel, ago: 35, does: 'reacts', emoji: 'eyes' },
    { who: listens, channel, ago: 33, does: 'replies', words: demo(lang, 'chat.thanks') },
    { who: asks, channel, ago: 21, does: 'shares', command: demo(lang, 'chat.funnel') },
    { who: asks, channel, ago: 20, does: 'replies', words: demo(lang, 'chat.finding', { since }) },
    { who: answers, channel, ago: 14, does: 'replies', words: demo(lang, 'chat.when', { dig }) },
    { who: listens, channel, ago: 13, does: 'reacts', emoji: '+1' },
    {
      who: asks,
      channel,
      ago: 2,
      does: 'says',
      words: demo(lang, 'chat.invite', { visitor, meetings }),
    },
  ];
}

/** With its year, so that it stays true when the clock is moved. */
function monthAndYear(date: CivilDate, lang: Locale): string {
  const format = new Intl.DateTimeFormat(INTL[lang], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(date));
}
