import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateBlocks } from '../../../src/block-kit/validate.ts';
import { richTextOf, wordsOf } from '../../../src/sandbox/page/blocks/elements/rich-text-words.ts';

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });

describe('what is written with marks is rich text', () => {
  test.each<[string, object[]]>([
    ['Hej', [section(text('Hej'))]],
    ['one\ntwo', [section(text('one\ntwo'))]],
    ['*bold _both_*', [section(text('bold ', { bold: true }), text('both', { bold: true, italic: true }))]],
    ['run `npm test`', [section(text('run '), text('npm test', { code: true }))]],
    [
      'Do:\n1. this\n2. that\n- and *more*',
      [
        section(text('Do:')),
        {
          type: 'rich_text_list',
          style: 'ordered',
          indent: 0,
          elements: [section(text('this')), section(text('that'))],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          indent: 0,
          elements: [section(text('and '), text('more', { bold: true }))],
        },
      ],
    ],
    ['> said', [{ type: 'rich_text_quote', elements: [text('said')] }]],
    ['```\na\nb\n```', [{ type: 'rich_text_preformatted', elements: [text('a\nb')] }]],
    [
      '<@U1> in <#C1> :tada: https://example.com',
      [
        section(
          { type: 'user', user_id: 'U1' },
          text(' in '),
          { type: 'channel', channel_id: 'C1' },
          text(' '),
          { type: 'emoji', name: 'tada' },
          text(' '),
          { type: 'link', url: 'https://example.com' },
        ),
      ],
    ],
  ])('%j', (words, elements) => {
    expect(richTextOf(words)).toEqual({ type: 'rich_text', elements });
    expect(wordsOf(richTextOf(words))).toBe(words);
  });

  test.each(['', ' ', '\n'])('nothing is none: %j', (words) => {
    expect(richTextOf(words)).toBeNull();
    expect(wordsOf(null)).toBe('');
  });
});

test('whatever is written, Slack would take the rich text', () => {
  const pieces = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '*',
    '_',
    '`',
    '```',
    '- ',
    '1. ',
    '> ',
    '<@U1>',
    ':tada:',
    '&amp;',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (written) => {
      const richText = richTextOf(written.join(''));
      expect(richText === null ? [] : validateBlocks([richText], 'message')).toEqual([]);
    }),
  );
});
