import { expect, test } from 'vitest';
import { typedText } from '../../src/slack/typed-text.ts';

test.each([
  ['meetings &gt; 3 &amp; &lt;leads&gt;', 'meetings > 3 & <leads>'],
  ['decision "Ring" <@U1|erik> in <#C1|growth>', 'decision "Ring" <@U1|erik> in <#C1|growth>'],
  ['content=<https://x.se/a?b=1&amp;c=2|x.se> now', 'content=x.se now'],
  ['content=<https://x.se/a?b=1&amp;c=2>', 'content=https://x.se/a?b=1&c=2'],
  ['&amp;lt; stays what was typed', '&lt; stays what was typed'],
])('%s', (written, typed) => {
  expect(typedText(written)).toBe(typed);
});
