import { isObject, type Json, objectsIn } from '../../../../block-kit/tree.ts';
import { type MrkdwnBlock, mrkdwnTree } from '../mrkdwn-blocks.ts';
import type { Inline } from '../mrkdwn-tree.ts';

type Style = { readonly bold?: true; readonly italic?: true; readonly strike?: true };

/** What somebody wrote, with mrkdwn's marks, as the rich text that Slack's editor would have made; null for nothing. */
export function richTextOf(words: string): Json | null {
  if (words.trim() === '') return null;
  return { type: 'rich_text', elements: mrkdwnTree(words).flatMap(partsOf) };
}

const LIST_LINE = /^(?:[-•*]|\d+[.)]) +(.*)$/;

function partsOf(block: MrkdwnBlock): Json[] {
  if (block.kind === 'preformatted')
    return [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: block.text }] }];
  if (block.kind === 'quote') return [{ type: 'rich_text_quote', elements: inlineOf(block.inner, {}) }];
  return listsAmong(block.inner);
}

/** Lines that begin with a bullet or a number become lists. */
function listsAmong(inner: readonly Inline[]): Json[] {
  const parts: { style: 'bullet' | 'ordered' | undefined; lines: (readonly Inline[])[] }[] = [];
  for (const line of linesOf(inner)) {
    const [first, ...rest] = line;
    const text = first?.kind === 'text' ? first.text : '';
    const listed = LIST_LINE.exec(text);
    const style = listed ? (/^\d/.test(text) ? 'ordered' : 'bullet') : undefined;
    const kept = listed
      ? [...(listed[1] ? [{ kind: 'text' as const, text: listed[1] }] : []), ...rest]
      : line;
    const last = parts.at(-1);
    if (last?.style === style && last !== undefined) last.lines.push(kept);
    else parts.push({ style, lines: [kept] });
  }
  return parts.map(({ style, lines }) =>
    style === undefined
      ? { type: 'rich_text_section', elements: inlineOf(joined(lines), {}) }
      : {
          type: 'rich_text_list',
          style,
          indent: 0,
          elements: lines.map((line) => ({ type: 'rich_text_section', elements: inlineOf(line, {}) })),
        },
  );
}

function linesOf(inner: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const one of inner) {
    if (one.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(one);
  }
  return lines;
}

const joined = (lines: readonly (readonly Inline[])[]): readonly Inline[] =>
  lines.flatMap((line, index) => (index === 0 ? line : [{ kind: 'break' as const }, ...line]));

const inlineOf = (inner: readonly Inline[], style: Style): Json[] =>
  merged(inner.flatMap((one) => elementsOf(one, style)));

function elementsOf(one: Inline, style: Style): Json[] {
  const styled = (element: Json): Json => (Object.keys(style).length > 0 ? { ...element, style } : element);
  switch (one.kind) {
    case 'text':
      return [styled({ type: 'text', text: one.text })];
    case 'break':
      return [styled({ type: 'text', text: '\n' })];
    case 'bold':
    case 'italic':
    case 'strike':
      return inlineOf(one.inner, { ...style, [one.kind]: true });
    case 'code':
      return [{ type: 'text', text: one.text, style: { ...style, code: true } }];
    case 'link':
      return [styled({ type: 'link', url: one.url, ...(one.label ? { text: one.label } : {}) })];
    case 'user':
      return [styled({ type: 'user', user_id: one.id })];
    case 'channel':
      return [styled({ type: 'channel', channel_id: one.id })];
    case 'usergroup':
      return [styled({ type: 'usergroup', usergroup_id: one.id })];
    case 'broadcast':
      return [styled({ type: 'broadcast', range: one.range })];
    case 'emoji':
      return [styled({ type: 'emoji', name: one.tone ? `${one.name}::skin-tone-${one.tone}` : one.name })];
    case 'date':
      return [
        styled({
          type: 'date',
          timestamp: one.seconds,
          format: one.format,
          ...(one.url ? { url: one.url } : {}),
          ...(one.fallback ? { fallback: one.fallback } : {}),
        }),
      ];
  }
}

/** Neighbouring words of the same style are one element. */
function merged(parts: readonly Json[]): Json[] {
  const all: Json[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    const alike = JSON.stringify(last?.style) === JSON.stringify(part.style);
    if (last?.type === 'text' && part.type === 'text' && alike)
      all[all.length - 1] = { ...last, text: `${last.text}${part.text}` };
    else all.push(part);
  }
  return all;
}

/** Rich text as words with mrkdwn's marks, to go on writing in. */
export function wordsOf(richText: unknown): string {
  if (!isObject(richText)) return '';
  return objectsIn(richText.elements)
    .map((part) => {
      const inner = objectsIn(part.elements);
      switch (part.type) {
        case 'rich_text_list':
          return inner
            .map(
              (item, at) =>
                `${part.style === 'ordered' ? `${at + 1}.` : '-'} ${line(objectsIn(item.elements))}`,
            )
            .join('\n');
        case 'rich_text_quote':
          return line(inner).replaceAll(/^/gm, '> ');
        case 'rich_text_preformatted':
          return `\`\`\`\n${line(inner)}\n\`\`\``;
        default:
          return line(inner);
      }
    })
    .join('\n');
}

/** From the outermost in. */
const MARKS = [
  ['bold', '*'],
  ['italic', '_'],
  ['strike', '~'],
  ['code', '`'],
] as const;

/** Marks that go on from one element to the next are written once. */
function line(elements: readonly Json[]): string {
  let open: readonly string[] = [];
  let text = '';
  const turnTo = (wanted: readonly string[]) => {
    const apart = open.findIndex((mark, at) => mark !== wanted[at]);
    const kept = apart === -1 ? open.length : apart;
    text += open.slice(kept).toReversed().join('') + wanted.slice(kept).join('');
    open = wanted;
  };
  for (const element of elements) {
    turnTo(marksOf(element));
    text += bare(element);
  }
  turnTo([]);
  return text;
}

const marksOf = ({ style }: Json): readonly string[] =>
  MARKS.filter(([name]) => isObject(style) && style[name] === true).map(([, mark]) => mark);

function bare(element: Json): string {
  switch (element.type) {
    case 'link':
      return element.text === undefined ? String(element.url) : `<${element.url}|${element.text}>`;
    case 'user':
      return `<@${element.user_id}>`;
    case 'channel':
      return `<#${element.channel_id}>`;
    case 'usergroup':
      return `<!subteam^${element.usergroup_id}>`;
    case 'broadcast':
      return `<!${element.range}>`;
    case 'emoji':
      return `:${element.name}:`;
    case 'date':
      return `<!date^${element.timestamp}^${element.format}^${element.url ?? ''}|${element.fallback ?? ''}>`;
    default:
      return String(element.text ?? element.value ?? '');
  }
}
