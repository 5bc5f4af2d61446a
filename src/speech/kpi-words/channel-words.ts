import { type ChannelChange, type ChannelRequest, MOST_POSTS_A_WEEK } from '../../domain/channel-request.ts';
import { afterPhrase, bare, phraseAt } from './phrases.ts';
import { readTimeSpan } from './time-span.ts';
import { FILLERS } from './vocabulary.ts';

const CHANNEL = [
  'channel',
  'the channel',
  'this channel',
  'channel settings',
  'settings',
  'kanal',
  'kanalen',
  'den har kanalen',
  'kanalinstallningar',
  'installningar',
];
const CELEBRATIONS = ['celebrations', 'celebration', 'celebrate', 'firanden', 'firande', 'fira'];
const LEADERBOARD = ['leaderboard', 'leader board', 'top list', 'topplista', 'topplistan'];
const POSTS = ['posts a week', 'posts', 'post', 'inlagg i veckan', 'inlagg per vecka', 'inlagg'];
const QUIET = ['quiet hours', 'quiet', 'tysta timmar', 'tyst'];

const ON = ['on', 'yes', 'pa', 'ja'];
const OFF = ['off', 'no', 'av', 'nej'];

/**
 * `channel`, `kanal firanden av`, `channel posts 3 quiet 18-07:30`, `topplista på`; `undefined` where it is about something
 * else, a leaderboard itself for one.
 */
export function readChannelWords(typed: readonly string[]): ChannelRequest | undefined {
  const rest = afterPhrase(typed, CHANNEL);
  const words = (rest ?? typed).flatMap((word) => (word === ',' ? [] : [word.replace(/,$/, '')]));
  const change = changeIn(words);
  if (change === undefined) return undefined;
  const isNamed = rest !== undefined || change.leaderboard !== undefined || change.celebrates !== undefined;
  return isNamed ? { kind: 'channel', change } : undefined;
}

/** The words for just this. */
export function channelWords({ change }: ChannelRequest): string {
  const { celebrates, leaderboard, postsAWeek, quiet } = change;
  const onOff = (is: boolean) => (is ? 'on' : 'off');
  return [
    'channel',
    ...(celebrates === undefined ? [] : ['celebrations', onOff(celebrates)]),
    ...(leaderboard === undefined ? [] : ['leaderboard', onOff(leaderboard)]),
    ...(postsAWeek === undefined ? [] : ['posts', String(postsAWeek)]),
    ...(quiet === undefined ? [] : ['quiet', `${quiet.from}-${quiet.until}`]),
  ].join(' ');
}

/** Every setting that is named, one after the other; `undefined` where something else is said. */
function changeIn(words: readonly string[]): ChannelChange | undefined {
  let change: ChannelChange = {};
  for (let at = 0; at < words.length; ) {
    const found = settingAt(words, at);
    if (found) change = { ...change, ...found.change };
    else if (!isSmall(words[at]!)) return undefined;
    at += found?.length ?? 1;
  }
  return change;
}

type Found = { readonly change: ChannelChange; readonly length: number };

function settingAt(words: readonly string[], at: number): Found | undefined {
  return (
    switchAt(words, at, CELEBRATIONS, (celebrates) => ({ celebrates })) ??
    switchAt(words, at, LEADERBOARD, (leaderboard) => ({ leaderboard })) ??
    postsAt(words, at) ??
    quietAt(words, at)
  );
}

/** `leaderboard on`, `on leaderboard`; `slå på topplistan` once the little words are gone. */
function switchAt(
  words: readonly string[],
  at: number,
  phrases: readonly string[],
  change: (isOn: boolean) => ChannelChange,
): Found | undefined {
  const before = isOn(words[at]);
  const length = phraseAt(words, before === undefined ? at : at + 1, phrases);
  if (length === 0) return undefined;
  if (before !== undefined) return { change: change(before), length: length + 1 };
  const after = isOn(words[at + length]);
  return after === undefined ? undefined : { change: change(after), length: length + 1 };
}

function isOn(word: string | undefined): boolean | undefined {
  const said = bare(word ?? '');
  if (ON.includes(said)) return true;
  return OFF.includes(said) ? false : undefined;
}

function postsAt(words: readonly string[], at: number): Found | undefined {
  const length = phraseAt(words, at, POSTS);
  const [before, after] = [numberIn(words[at]), length > 0 ? numberIn(words[at + length]) : null];
  if (after !== null) return { change: { postsAWeek: after }, length: length + 1 };
  const behind = before === null ? 0 : phraseAt(words, at + 1, POSTS);
  return before === null || behind === 0 ? undefined : { change: { postsAWeek: before }, length: behind + 1 };
}

function numberIn(word: string | undefined): number | null {
  const value = /^\d{1,3}$/.test(word ?? '') ? Number(word) : null;
  return value !== null && value <= MOST_POSTS_A_WEEK ? value : null;
}

function quietAt(words: readonly string[], at: number): Found | undefined {
  const length = phraseAt(words, at, QUIET);
  const span = length === 0 ? undefined : readTimeSpan(words.slice(at + length));
  return span && { change: { quiet: span.quiet }, length: length + span.length };
}

function isSmall(word: string): boolean {
  return (
    FILLERS.has(bare(word)) ||
    ['and', 'och', 'turn', 'switch', 'sla', 'stang', 'hogst', 'most', 'at'].includes(bare(word))
  );
}
