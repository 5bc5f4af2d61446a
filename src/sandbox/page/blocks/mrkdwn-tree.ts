import { emojiCalled } from './emoji.ts';

/** A stretch of words in a line of Slack's mrkdwn. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly inner: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly label: string | undefined }
  | {
      readonly kind: 'user' | 'channel' | 'usergroup';
      readonly id: string;
      readonly label: string | undefined;
    }
  | { readonly kind: 'broadcast'; readonly range: string }
  | {
      readonly kind: 'date';
      readonly seconds: number;
      readonly format: string;
      readonly url: string | undefined;
      readonly fallback: string;
    }
  | { readonly kind: 'emoji'; readonly name: string; readonly tone: number | undefined };

export type Reading = {
  /** Addresses that stand bare become no links (`verbatim`). */
  readonly verbatim?: boolean;
};

/** https://docs.slack.dev/messaging/formatting-message-text · never throws, loses no words. */
export function inlineTree(text: string, reading: Reading = {}): readonly Inline[] {
  const found: Inline[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') found.push({ kind: 'text', text: words });
    words = '';
  };
  // A mark that nothing closes from here on is closed by nothing further on either.
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length; ) {
    const next = special(text, at, reading) ?? styled(text, at, unclosed, reading);
    if (next === undefined) {
      words += text[at];
      at += 1;
    } else {
      if (next.node.kind === 'text') words += next.node.text;
      else {
        flush();
        found.push(next.node);
      }
      at = next.end;
    }
  }
  flush();
  return found;
}

type Found = { readonly node: Inline; readonly end: number };

const CODE = /`([^`\n]+)`/y;
const ANGLE = /<([^<>\n]+)>/y;
const EMOJI = /:([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?/y;
const ENTITY = /&(amp|lt|gt);/y;
const ADDRESS = /https?:\/\/[^\s<>|`]*[^\s<>|`.,:;!?"'*_~)\]]/y;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const MEANT: { readonly [entity: string]: string } = { amp: '&', lt: '<', gt: '>' };

/** `&amp;`, `&lt;` and `&gt;` are all that Slack escapes. */
export const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt);/g, (_whole, entity: string) => MEANT[entity]!);

/** What begins with a character of its own. */
function special(text: string, index: number, { verbatim }: Reading): Found | undefined {
  switch (text[index]) {
    case '\n':
      return { node: { kind: 'break' }, end: index + 1 };
    case '`':
      return match(at(CODE, text, index), ([, code]) => ({ kind: 'code', text: unescaped(code!) }));
    case '<':
      return match(at(ANGLE, text, index), ([, inside]) => angled(inside!));
    case ':':
      return match(at(EMOJI, text, index), ([, name, tone]) =>
        emojiCalled(name!) === undefined
          ? undefined
          : { kind: 'emoji', name: name!, tone: tone === undefined ? undefined : Number(tone) },
      );
    case '&':
      return match(at(ENTITY, text, index), ([, entity]) => ({ kind: 'text', text: MEANT[entity!]! }));
    case 'h':
      if (verbatim || isWordBefore(text, index)) return undefined;
      return match(at(ADDRESS, text, index), ([url]) => ({
        kind: 'link',
        url: unescaped(url),
        label: undefined,
      }));
    default:
      return undefined;
  }
}

function match(
  found: RegExpExecArray | null,
  read: (groups: RegExpExecArray) => Inline | undefined,
): Found | undefined {
  const node = found ? read(found) : undefined;
  return node && found ? { node, end: found.index + found[0].length } : undefined;
}

const ADDRESSES = /^(?:https?|mailto|tel|slack):/i;

/** What stands between `<` and `>`; undefined when it is only words. */
function angled(inside: string): Inline | undefined {
  const [head = '', ...rest] = inside.split('|');
  const label = rest.length === 0 ? undefined : unescaped(rest.join('|'));
  const [, sign, id = ''] = /^([@#])(\w+)$/.exec(head) ?? [];
  if (sign === '@') return { kind: 'user', id, label };
  if (sign === '#') return { kind: 'channel', id, label };
  if (ADDRESSES.test(head)) return { kind: 'link', url: unescaped(head), label };
  return head.startsWith('!') ? command(head.slice(1), label) : undefined;
}

function command(said: string, label: string | undefined): Inline | undefined {
  if (/^(?:here|channel|everyone)$/.test(said)) return { kind: 'broadcast', range: said };
  const [, group] = /^subteam\^(\w+)$/.exec(said) ?? [];
  if (group !== undefined) return { kind: 'usergroup', id: group, label };
  const [, seconds, format = '', url] = /^date\^(-?\d{1,12})\^([^^]*)(?:\^(.*))?$/.exec(said) ?? [];
  if (seconds === undefined) return undefined;
  return { kind: 'date', seconds: Number(seconds), format, url: url || undefined, fallback: label ?? '' };
}

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const WORD = /[\p{Letter}\p{Number}]/u;

const isWordBefore = (text: string, index: number): boolean => WORD.test(text[index - 1] ?? '');

/** `*bold*`, where the marks stand at the edges of words and on one line. */
function styled(text: string, index: number, unclosed: Set<string>, reading: Reading): Found | undefined {
  const mark = text[index] as keyof typeof STYLES;
  if (!Object.hasOwn(STYLES, mark) || isWordBefore(text, index)) return undefined;
  if (/^(?:\s|$)/.test(text.slice(index + 1, index + 2)) || unclosed.has(mark)) return undefined;
  const end = closing(text, index, mark);
  if (end === 'none') unclosed.add(mark);
  if (typeof end !== 'number') return undefined;
  const inner = inlineTree(text.slice(index + 1, end), reading);
  return { node: { kind: STYLES[mark], inner }, end: end + 1 };
}

/** Where the mark closes; `line` when this line has no end for it, `none` when no later one has either. */
function closing(text: string, start: number, mark: string): number | 'line' | 'none' {
  for (let index = start + 1; index < text.length; ) {
    const skipped = at(CODE, text, index) ?? at(ANGLE, text, index);
    if (text[index] === '\n') return 'line';
    if (
      text[index] === mark &&
      index > start + 1 &&
      !/\s/.test(text[index - 1]!) &&
      !WORD.test(text[index + 1] ?? '')
    )
      return index;
    index += skipped ? skipped[0].length : 1;
  }
  return 'none';
}
