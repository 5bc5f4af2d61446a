import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slices, ticks } from '../../../src/sandbox/page/blocks/chart-shapes.ts';
import { inBase64, sizeInWords } from '../../../src/sandbox/page/blocks/elements/file-words.ts';
import {
  dateEntry,
  dateIn,
  dateTimeEntry,
  dateTimeIn,
  dayOf,
  nextHour,
  timeEntry,
  timeIn,
} from '../../../src/sandbox/page/blocks/elements/moments.ts';
import { listStyle } from '../../../src/sandbox/page/blocks/list-style.ts';
import { plainWords } from '../../../src/sandbox/page/blocks/plain-words.ts';

describe('an axis', () => {
  test.each([
    [
      [3, 8, 9],
      [0, 5, 10],
    ],
    [
      [120, 480],
      [0, 200, 400, 600],
    ],
    [
      [-2, 3],
      [-2, 0, 2, 4],
    ],
    [
      [0.2, 0.3],
      [0, 0.1, 0.2, 0.3],
    ],
    [[0], [0, 0.5]],
  ])('%j has the steps %j', (values, steps) => {
    expect(ticks(values)).toEqual(steps);
  });

  test('holds every value, in few round steps', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 100);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const steps = ticks(values);
        const room = 1e-6 * Math.max(1e-9, ...values.map(Math.abs));
        expect(steps[0]).toBeLessThanOrEqual(Math.min(0, ...values) + room);
        expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - room);
        expect(steps.length).toBeLessThanOrEqual(8);
        expect(steps.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

test('a pie begins at the top and goes round', () => {
  expect(
    slices([
      { label: 'a', value: 1 },
      { label: 'b', value: 3 },
    ]),
  ).toEqual([
    'M0 0L0.00000 -1.00000A1 1 0 0 1 1.00000 0.00000Z',
    expect.stringMatching(/^M0 0L1\.00000 0\.00000A1 1 0 1 1 -0\.00000 -1\.00000Z$/),
  ]);
});

describe('dates and times between Slack and the calendar', () => {
  test('come back as they were', () => {
    expect(dateEntry(dateIn('2026-02-28')!)).toBe('2026-02-28');
    expect(timeEntry(timeIn('09:05')!)).toBe('09:05');
    expect(dateTimeEntry(dateTimeIn(1_795_377_849, 'Europe/Stockholm')!)).toBe(1_795_377_849);
    expect([dateIn(null), timeIn(null), dateTimeIn(null, 'UTC')]).toEqual([null, null, null]);
  });

  test('are where the person is', () => {
    const late = Date.parse('2026-11-22T23:30:00Z');
    expect(dayOf(late, 'Europe/Stockholm').toString()).toBe('2026-11-23');
    expect(dayOf(late, 'Europe/London').toString()).toBe('2026-11-22');
    expect(nextHour(late, 'Europe/London').toAbsoluteString()).toBe('2026-11-23T00:00:00.000Z');
  });
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_234, '1.2 kB'],
  [5_400_000, '5.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes, 'en-US')).toBe(words);
});

test('bytes of any number are the same in base64', () => {
  const bytes = new Uint8Array(100_000).map((_, index) => index * 7);
  expect(inBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

test.each([
  ['bullet', 0, 'disc'],
  ['bullet', 4, 'circle'],
  ['ordered', 2, 'lower-roman'],
] as const)('a %s list at depth %i has %s', (style, indent, mark) => {
  expect(listStyle(style, indent)).toBe(mark);
});

test.each([
  [{ type: 'plain_text', text: ':tada: Q&amp;A :nothing:' }, '🎉 Q&A :nothing:'],
  [{ type: 'plain_text', text: ':tada:', emoji: false }, ':tada:'],
  [undefined, ''],
])('%j reads %s', (text, words) => {
  expect(plainWords(text)).toBe(words);
});
