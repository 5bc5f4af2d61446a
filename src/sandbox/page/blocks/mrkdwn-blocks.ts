import { isEmojiOnly } from './emoji.ts';
import { type Inline, inlineTree, type Reading, unescaped } from './mrkdwn-tree.ts';

/** A whole text in mrkdwn: paragraphs, quotes and preformatted text. */
export type MrkdwnBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly inner: readonly Inline[] }
  | { readonly kind: 'preformatted'; readonly text: string };

/** Never throws, loses no words. */
export function mrkdwnTree(text: string, reading: Reading = {}): readonly MrkdwnBlock[] {
  // Splitting by a group gives what is between the fences at every second place.
  return text.split(/```(?!\s*```)([\s\S]+?)```/).flatMap((part, index, parts): readonly MrkdwnBlock[] => {
    if (index % 2 === 1) return [{ kind: 'preformatted', text: unescaped(part.replace(/^\n|\n$/g, '')) }];
    const after = index > 0 ? part.replace(/^\n/, '') : part;
    const between = index < parts.length - 1 ? after.replace(/\n$/, '') : after;
    return between === '' ? [] : stretches(between, reading);
  });
}

const QUOTE = /^(?:>|&gt;) ?/;
const QUOTE_THE_REST = /^(?:>|&gt;){3} ?/;

function stretches(text: string, reading: Reading): MrkdwnBlock[] {
  const found: { readonly kind: 'paragraph' | 'quote'; readonly lines: string[] }[] = [];
  const put = (kind: 'paragraph' | 'quote', line: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  };
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (QUOTE_THE_REST.test(line)) {
      put('quote', line.replace(QUOTE_THE_REST, ''));
      for (const rest of lines.slice(index + 1)) put('quote', rest);
      break;
    }
    if (QUOTE.test(line)) put('quote', line.replace(QUOTE, ''));
    else put('paragraph', line);
  }
  return found.map(({ kind, lines }) => ({ kind, inner: inlineTree(lines.join('\n'), reading) }));
}

/** Whether it is nothing but a few emoji, which Slack shows large. */
export function isAllEmoji(blocks: readonly MrkdwnBlock[]): boolean {
  const [only, ...others] = blocks;
  if (only?.kind !== 'paragraph' || others.length > 0 || only.inner.length > MOST_LARGE) return false;
  const isSpace = (one: Inline) => one.kind === 'break' || (one.kind === 'text' && one.text.trim() === '');
  const isEmoji = (one: Inline) => one.kind === 'emoji' || (one.kind === 'text' && isEmojiOnly(one.text));
  return only.inner.some(isEmoji) && only.inner.every((one) => isEmoji(one) || isSpace(one));
}

const MOST_LARGE = 23;
