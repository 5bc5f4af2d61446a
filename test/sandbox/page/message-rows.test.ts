import { describe, expect, test } from 'vitest';
import { rowsOf, threadOf, topLevel } from '../../../src/sandbox/page/shell/message-rows.ts';
import { threadsIn } from '../../../src/sandbox/page/shell/threads.ts';
import type { SeenMessage } from '../../../src/sandbox/seen.ts';

const reader = { id: 'UÅSA', locale: 'sv-SE', tz: 'Europe/Stockholm' };
const NINE = Date.parse('2026-11-18T08:00:00Z') / 1_000;

/** `minute` counts from nine o'clock. */
function message(minute: number, by: string, more: Partial<SeenMessage> = {}): SeenMessage {
  return {
    ts: (NINE + minute * 60).toFixed(6),
    channel: 'C1',
    author: { id: by, name: by, isBot: false, colour: '#000000' },
    words: '',
    text: '',
    blocks: [],
    threadTs: undefined,
    onlyYou: false,
    notice: false,
    edited: false,
    files: [],
    reactions: [],
    replies: 0,
    values: {},
    pictureSizes: {},
    ...more,
  } as SeenMessage;
}

const drawn = (messages: SeenMessage[], readUntil?: string) =>
  rowsOf(messages, reader, readUntil).map((row) =>
    row.kind === 'message' ? (row.leads ? row.message.author.id.toUpperCase() : '·') : row.kind,
  );

describe('messages stand together', () => {
  test('by one author within five minutes of the one before', () => {
    const messages = [message(0, 'UERIK'), message(4, 'UERIK'), message(8, 'UERIK'), message(14, 'UERIK')];
    expect(drawn(messages)).toEqual(['day', 'UERIK', '·', '·', 'UERIK']);
  });

  test('not across authors, days, or what only one can see', () => {
    const messages = [
      message(0, 'UERIK'),
      message(1, 'UÅSA'),
      message(2, 'UBOT'),
      message(3, 'UBOT', { onlyYou: true }),
      message(4, 'UBOT', { onlyYou: true }),
      message(24 * 60, 'UBOT', { onlyYou: true }),
    ];
    expect(drawn(messages)).toEqual(['day', 'UERIK', 'UÅSA', 'UBOT', 'UBOT', '·', 'day', 'UBOT']);
  });
});

describe('the line before what is new', () => {
  const messages = [message(0, 'UERIK'), message(1, 'UÅSA'), message(2, 'UERIK'), message(3, 'UERIK')];

  test('stands before the first unread message of somebody else', () => {
    expect(drawn(messages, messages[0]!.ts)).toEqual(['day', 'UERIK', 'UÅSA', 'new', 'UERIK', '·']);
  });

  test('is not there for who has read all, or was never away', () => {
    expect(drawn(messages, messages[3]!.ts)).not.toContain('new');
    expect(drawn(messages)).not.toContain('new');
  });
});

describe('threads', () => {
  const root = message(0, 'UERIK');
  const replies = [
    message(1, 'UÅSA', { threadTs: root.ts }),
    message(2, 'UERIK', { threadTs: root.ts }),
    message(3, 'UÅSA', { threadTs: root.ts }),
    message(4, 'USLACKBOT', { threadTs: root.ts, onlyYou: true }),
  ];
  const all = [root, ...replies, message(5, 'UERIK')];

  test('are apart from the conversation, and whole in themselves', () => {
    expect(topLevel(all)).toEqual([root, all.at(-1)]);
    expect(threadOf(all, root.ts)).toEqual([root, ...replies]);
  });

  test('count what everyone sees, with each author once', () => {
    expect(threadsIn(all)).toEqual(
      new Map([[root.ts, { count: 3, authors: ['UÅSA', 'UERIK'], lastTs: replies[2]!.ts }]]),
    );
  });
});
