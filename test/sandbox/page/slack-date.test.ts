import { describe, expect, test } from 'vitest';
import { slackDate } from '../../../src/sandbox/page/blocks/slack-date.ts';

const at = (iso: string) => Date.parse(iso) / 1_000;
const MOMENT = at('2026-11-22T20:04:09Z');
const now = Date.parse('2026-11-22T22:30:00Z');
const sweden = { locale: 'sv-SE', tz: 'Europe/Stockholm', now };
const usa = { locale: 'en-US', tz: 'America/New_York', now };
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a date in a message, as its reader writes dates', () => {
  test.each([
    ['{date_num}', '2026-11-22', '2026-11-22'],
    ['{date_slash}', '2026-11-22', '11/22/2026'],
    ['{date}', '22 november 2026', 'November 22, 2026'],
    ['{date_short}', '22 nov. 2026', 'Nov 22, 2026'],
    ['{date_long}', 'söndag 22 november 2026', 'Sunday, November 22, 2026'],
    ['{date_pretty}', 'i dag', 'today'],
    ['{time}', '21:04', '3:04 PM'],
    ['{time_secs}', '21:04:09', '3:04:09 PM'],
    ['{ago}', 'för 2 timmar sedan', '2 hours ago'],
    ['on {date_num} at {time}', 'on 2026-11-22 at 21:04', 'on 2026-11-22 at 3:04 PM'],
    ['{tide} and {constructor}', '{tide} and {constructor}', '{tide} and {constructor}'],
  ])('%s', (format, swedish, english) => {
    expect(plain(slackDate(format, MOMENT, sweden))).toBe(swedish);
    expect(plain(slackDate(format, MOMENT, usa))).toBe(english);
  });
});

test.each([
  ['2026-11-21T12:00:00Z', 'yesterday'],
  ['2026-11-23T12:00:00Z', 'tomorrow'],
  // Still the 22nd in New York.
  ['2026-11-23T04:00:00Z', 'today'],
  ['2026-11-24T12:00:00Z', 'Nov 24, 2026'],
])('%s is %s, by the calendar of the reader', (iso, words) => {
  expect(slackDate('{date_short_pretty}', at(iso), usa)).toBe(words);
});

test.each([
  [-5, '5 seconds ago'],
  [-119, '1 minute ago'],
  [3 * 86_400 + 5, 'in 3 days'],
  [-400 * 86_400, '1 year ago'],
  [0, 'now'],
])('%i seconds from now is %s', (seconds, words) => {
  expect(slackDate('{ago}', now / 1_000 + seconds, usa)).toBe(words);
});

test('a moment beyond all calendars is nothing, not a crash', () => {
  expect(slackDate('{date} {time} {date_pretty}', 1e15, sweden).trim()).toBe('');
});
