import { nameToEmoji } from 'gemoji';

/** Where Slack's names are not gemoji's. */
const SLACKS_OWN: { readonly [name: string]: string } = {
  simple_smile: '🙂',
  slightly_smiling: '🙂',
  thumbsup_all: '👍',
  large_red_circle: '🔴',
  white_frowning_face: '☹️',
  medal: '🏅',
  shaking_face: '🫨',
};

const TONES = ['🏻', '🏼', '🏽', '🏾', '🏿'];

/** The character of a Slack emoji (`wave`, `flag-se`, `large_green_circle`); undefined when nothing is called so. */
export function emojiCalled(name: string, tone?: number): string | undefined {
  const known = own(SLACKS_OWN, name) ?? flag(name) ?? gemojiCalled(name);
  if (known === undefined || tone === undefined) return known;
  // The tone takes the place of "as a picture" (U+FE0F) after the first character.
  const [first = '', ...rest] = known;
  return [first, TONES[tone - 2] ?? '', ...rest.filter((character) => character !== '\uFE0F')].join('');
}

const gemojiCalled = (name: string): string | undefined =>
  [name, name.replaceAll('-', '_'), name.replace(/^large_/, '')]
    .map((one) => own(nameToEmoji, one))
    .find((emoji) => emoji !== undefined);

const own = <T>(table: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** `flag-se` is two letters of the regional alphabet. */
function flag(name: string): string | undefined {
  const [, country] = /^flag-([a-z]{2})$/.exec(name) ?? [];
  return country?.replaceAll(/./g, (letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 97));
}

const WORDLESS =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200D\uFE0F\s])+$/u;

/** Whether these characters are emoji and spaces alone. */
export const isEmojiOnly = (text: string): boolean => WORDLESS.test(text) && text.trim() !== '';
