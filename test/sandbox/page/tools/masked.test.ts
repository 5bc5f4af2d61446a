import { expect, test } from 'vitest';
import { masked } from '../../../../src/sandbox/page/tools/traffic/masked.ts';

test.each<[string, unknown, unknown]>([
  ['a field that is called a token', { token: 'sandbox', text: 'hej' }, { token: '••••••', text: 'hej' }],
  ['a signing secret', { a: [{ signing_secret: '8f14e45f' }] }, { a: [{ signing_secret: '••••••' }] }],
  ["a bot's token anywhere in words", 'Bearer xoxb-12-34-abCD', 'Bearer xoxb-••••••'],
  ["an app's token", { url: 'xapp-1-A0-99-ff' }, { url: 'xapp-••••••' }],
  ['a token that is rotated', 'xoxe.xoxb-1-Mi0y', 'xoxe.xoxb-••••••'],
  [
    'the ticket of a connection',
    'ws://127.0.0.1/link/?ticket=abc123&app_id=A1',
    'ws://127.0.0.1/link/?ticket=••••••&app_id=A1',
  ],
  [
    'nothing else',
    { trigger_id: '1.T0.ff', tokens: { bot: ['U1'] }, n: 1, none: null, words: 'a token of thanks' },
    { trigger_id: '1.T0.ff', tokens: { bot: ['U1'] }, n: 1, none: null, words: 'a token of thanks' },
  ],
])('%s', (_name, value, shown) => expect(masked(value)).toEqual(shown));
