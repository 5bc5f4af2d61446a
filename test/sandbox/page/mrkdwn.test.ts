import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emojiCalled } from '../../../src/sandbox/page/blocks/emoji.ts';
import { isAllEmoji, mrkdwnTree } from '../../../src/sandbox/page/blocks/mrkdwn-blocks.ts';
import { type Inline, inlineTree } from '../../../src/sandbox/page/blocks/mrkdwn-tree.ts';

const SIGNS = { bold: '*', italic: '_', strike: '~' } as const;

/** A tree in a line of its own notation: `[b …]`, `[link url label]`. */
function drawn(tree: readonly Inline[]): string {
  return tree
    .map((one) => {
      switch (one.kind) {
        case 'text':
          return one.text;
        case 'break':
          return '⏎';
        case 'bold':
        case 'italic':
        case 'strike':
          return `[${SIGNS[one.kind]} ${drawn(one.inner)}]`;
        case 'code':
          return `[code ${one.text}]`;
        case 'link':
          return `[link ${one.url}${one.label === undefined ? '' : ` ${one.label}`}]`;
        case 'broadcast':
          return `[@ ${one.range}]`;
        case 'date':
          return `[date ${one.seconds} ${one.format} ${one.url ?? ''} ${one.fallback}]`;
        case 'emoji':
          return `[: ${one.name}${one.tone ?? ''}]`;
        default:
          return `[${one.kind} ${one.id}${one.label === undefined ? '' : ` ${one.label}`}]`;
      }
    })
    .join('');
}

describe('a line of mrkdwn', () => {
  test.each([
    ['*bold* _italic_ ~strike~', '[* bold] [_ italic] [~ strike]'],
    ['*bold _and ~all~_*', '[* bold [_ and [~ all]]]'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['* not bold * nor* this', '* not bold * nor* this'],
    ['*not\nbold*', '*not⏎bold*'],
    ['*first\n*second*', '*first⏎[* second]'],
    ['**', '**'],
    ['(*in brackets*), *end*.', '([* in brackets]), [* end].'],
    ['*Åsa*s', '*Åsa*s'],
    ['`*raw* &lt;b&gt; :tada:`', '[code *raw* <b> :tada:]'],
    ['*a `*` b*', '[* a [code *] b]'],
    ['<https://example.com/a_b_c|the *label*>', '[link https://example.com/a_b_c the *label*]'],
    ['<https://example.com/?a=1&amp;b=2>', '[link https://example.com/?a=1&b=2]'],
    ['<mailto:asa@example.com|Åsa>', '[link mailto:asa@example.com Åsa]'],
    ['_<https://example.com/_x_>_', '[_ [link https://example.com/_x_]]'],
    ['<javascript:alert(1)|click>', '<javascript:alert(1)|click>'],
    ['see https://example.com/a, and more', 'see [link https://example.com/a], and more'],
    ['(https://example.com)', '([link https://example.com])'],
    ['<@U123> and <@U9|asa>', '[user U123] and [user U9 asa]'],
    ['<#C1|growth> <#C2>', '[channel C1 growth] [channel C2]'],
    ['<!here> <!channel> <!everyone>', '[@ here] [@ channel] [@ everyone]'],
    ['<!subteam^S1|@sales>', '[usergroup S1 @sales]'],
    [
      '<!date^1392734382^{date} at {time}^https://example.com|Feb 18>',
      '[date 1392734382 {date} at {time} https://example.com Feb 18]',
    ],
    ['<!date^1392734382^{ago}|then>', '[date 1392734382 {ago}  then]'],
    ['<!unknown> <b> 1 < 2 > 0', '<!unknown> <b> 1 < 2 > 0'],
    [':tada::wave::skin-tone-3: :nothing: 10:30:45', '[: tada][: wave3] :nothing: 10:30:45'],
    ['a &amp; b &lt;c&gt; &amp;lt; &nbsp;', 'a & b <c> &lt; &nbsp;'],
    ['– and *–*', '– and [* –]'],
  ])('%j is %s', (text, expected) => {
    expect(drawn(inlineTree(text))).toBe(expected);
  });

  test('an address that stands bare is no link in verbatim text', () => {
    const text = 'https://example.com';
    expect(drawn(inlineTree(text, { verbatim: true }))).toBe(text);
  });
});

test.each([
  ['one\ntwo', 'paragraph(one⏎two)'],
  ['> said\n&gt; again\nanswered', 'quote(said⏎again) paragraph(answered)'],
  ['before\n>>> all\n> of\nthis', 'paragraph(before) quote(all⏎> of⏎this)'],
  ['look\n```\na *b*\n &lt;c```\nafter', 'paragraph(look) preformatted(a *b*\n <c) paragraph(after)'],
  ['``` one``` and ```two```', 'preformatted( one) paragraph( and ) preformatted(two)'],
  ['```\n```', 'paragraph(```⏎```)'],
  ['```never closed', 'paragraph(```never closed)'],
  ['', ''],
])('%j is %s', (text, expected) => {
  const written = mrkdwnTree(text).map((block) =>
    block.kind === 'preformatted' ? `preformatted(${block.text})` : `${block.kind}(${drawn(block.inner)})`,
  );
  expect(written.join(' ')).toBe(expected);
});

test.each([
  [':tada:', true],
  [':tada: 🎉\n:wave::skin-tone-2:', true],
  ['🇸🇪 👩‍💻', true],
  [':tada: well done', false],
  ['> :tada:', false],
  ['12', false],
  ['', false],
  [' ', false],
])('%j is shown large: %s', (text, large) => {
  expect(isAllEmoji(mrkdwnTree(text))).toBe(large);
});

test.each([
  ['tada', undefined, '🎉'],
  ['+1', 4, '👍🏽'],
  ['large_green_circle', undefined, '🟢'],
  ['flag-se', undefined, '🇸🇪'],
  ['star-struck', undefined, '🤩'],
  ['v', 2, '✌🏻'],
  ['constructor', undefined, undefined],
])('the emoji %s (%s) is %s', (name, tone, emoji) => {
  expect(emojiCalled(name, tone)).toBe(emoji);
});

const WORDS = /[\p{Letter}\p{Number}]+/gu;
const wordsOf = (text: string): string => (text.match(WORDS) ?? []).join('');
const PIECES = [
  'a',
  'Å',
  '7',
  ' ',
  '\n',
  '*',
  '_',
  '~',
  '`',
  '```',
  '<',
  '>',
  '|',
  ':',
  '&',
  '.',
  '<@U',
  '<#C',
  '<https://x.',
  '!',
];

test('whatever is written, no word is lost and none is thrown at', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (written) => {
      const kept = mrkdwnTree(written).map((block) =>
        // The notation's own words are those of kinds; links alone add none.
        block.kind === 'preformatted'
          ? block.text
          : drawn(block.inner).replaceAll(/\[(user|channel|link|code) /g, '['),
      );
      expect(wordsOf(kept.join(''))).toBe(wordsOf(written));
    }),
    { numRuns: 2_000 },
  );
});

test('a line of nothing but marks is read in one go', () => {
  const marks = '*a _b ~c '.repeat(4_000);
  expect(drawn(inlineTree(marks))).toBe(marks);
});
