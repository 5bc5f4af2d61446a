import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { curlFor, curlForBot, get, post } from '../../../../src/sandbox/page/tools/control-call.ts';

const ORIGIN = 'http://127.0.0.1:4321';

/** What a shell makes of the line, word by word. */
const wordsOf = (line: string): string[] =>
  execFileSync('/bin/sh', ['-c', `for word in ${line}; do printf '%s\\0' "$word"; done`], {
    encoding: 'utf8',
    env: { SLACK_BOT_TOKEN: 'xoxb-1' },
  })
    .split('\0')
    .slice(0, -1);

describe('a call as one types it in a terminal', () => {
  test.each([
    ['a read', get('/state'), `curl -s ${ORIGIN}/sandbox/state`],
    [
      'a read of something',
      get('/messages', { as: 'Åsa', channel: '#growth' }),
      `curl -s '${ORIGIN}/sandbox/messages?as=%C3%85sa&channel=%23growth'`,
    ],
    [
      'a write',
      post('/clock', { advance: 3_600_000 }),
      `curl -s ${ORIGIN}/sandbox/clock -H 'content-type: application/json' -d '{"advance":3600000}'`,
    ],
    [
      'a removal',
      { verb: 'DELETE', path: '/faults', query: { id: 7 } } as const,
      `curl -s -X DELETE '${ORIGIN}/sandbox/faults?id=7'`,
    ],
  ])('%s', (_name, call, line) => expect(curlFor(ORIGIN, call)).toBe(line));

  test.each(["Erik's", '$(rm -rf /)', '`id`', 'a\nb', 'å "ä" \\ ö', "''"])(
    'arrives whole, whatever the words: %s',
    (text) => {
      const words = wordsOf(curlFor(ORIGIN, post('/type', { as: 'Erik', channel: '#growth', text })));
      expect(JSON.parse(words.at(-1)!)).toEqual({ as: 'Erik', channel: '#growth', text });
    },
  );

  test("the bot's own call keeps its token in a variable, and a response_url needs none", () => {
    const line = curlForBot(ORIGIN, '/api/chat.postMessage', { channel: 'C1', text: 'Hej' });
    expect(line).toContain('$SLACK_BOT_TOKEN');
    expect(wordsOf(line)).toContain('authorization: Bearer xoxb-1');
    expect(curlForBot(ORIGIN, '/response/T1/abc', { text: 'Hej' })).not.toContain('SLACK_BOT_TOKEN');
  });
});
