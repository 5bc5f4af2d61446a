import { isObject, type Json } from '../block-kit/tree.ts';

/** Fields that hold words a reader sees, in reading order. */
const READ = [
  'title',
  'label',
  'text',
  'fields',
  'rows',
  'elements',
  'element',
  'accessory',
  'positive_button',
  'negative_button',
  'placeholder',
  'hint',
  'options',
  'option_groups',
  'description',
  'alt_text',
  'chart',
  'segments',
  'series',
  'name',
  'data',
] as const;

/** The words a reader sees in blocks (or, without any, in the text), a line for each; emoji codes stay as they are. */
export function visibleText(text: string, blocks: readonly Json[]): string {
  return blocks.length === 0 ? text : blocks.flatMap(linesOf).join('\n');
}

function linesOf(node: unknown): string[] {
  if (typeof node === 'string') return node === '' ? [] : [node];
  if (Array.isArray(node)) {
    const cells = node.every(isCell);
    const lines = node.flatMap(linesOf);
    return cells && lines.length > 1 ? [lines.join(' | ')] : lines;
  }
  if (!isObject(node)) return [];
  if (INLINE.has(String(node.type))) return [inline(node)];
  if (isRichTextLine(node)) return [(node.elements as Json[]).map(inline).join('')];
  return READ.flatMap((field) => (field === 'name' && 'icon' in node ? [] : linesOf(node[field])));
}

const isCell = (node: unknown): boolean =>
  isObject(node) && (node.type === 'raw_text' || node.type === 'rich_text');

const INLINE = new Set(['user', 'channel', 'usergroup', 'broadcast', 'emoji', 'link', 'date']);

const isRichTextLine = (node: Json): boolean =>
  /^rich_text_(section|quote|preformatted)$/.test(String(node.type)) && Array.isArray(node.elements);

function inline(node: Json): string {
  switch (node.type) {
    case 'user':
      return `<@${node.user_id}>`;
    case 'channel':
      return `<#${node.channel_id}>`;
    case 'broadcast':
      return `@${node.range}`;
    case 'emoji':
      return `:${node.name}:`;
    case 'link':
      return String(node.text ?? node.url);
    case 'date':
      return String(node.fallback ?? node.format);
    default:
      return String(node.text ?? '');
  }
}
