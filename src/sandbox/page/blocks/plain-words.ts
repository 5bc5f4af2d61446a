import { isObject } from '../../../block-kit/tree.ts';
import { emojiCalled } from './emoji.ts';
import { unescaped } from './mrkdwn-tree.ts';

/** A `plain_text` object as its reader sees it: emoji as characters, Slack's three entities as what they mean. */
export function plainWords(text: unknown): string {
  if (!isObject(text)) return typeof text === 'string' ? text : '';
  const words = unescaped(String(text.text ?? ''));
  return text.emoji === false ? words : withEmoji(words);
}

/** Unknown names stay words. */
const withEmoji = (words: string): string =>
  words.replaceAll(
    /:([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?/g,
    (whole, name: string, tone: string | undefined) =>
      emojiCalled(name, tone === undefined ? undefined : Number(tone)) ?? whole,
  );
