import { describe, expect, test } from 'vitest';
import { ago, clockTime, dayLabel, dayOf, fullTime } from '../../../src/sandbox/page/shell/times.ts';
import { plainly } from '../../support/plainly.ts';

const åsa = { locale: 'sv-SE', tz: 'Europe/Stockholm' };
const james = { locale: 'en-GB', tz: 'Europe/London' };
const daniel = { locale: 'en-US', tz: 'Europe/Stockholm' };
const NOW = Date.parse('2026-11-18T08:00:00Z');
const at = (time: string) => Date.parse(time);

describe('a time as its reader writes it', () => {
  test.each([
    ['Swedish', åsa, '15:04'],
    ['British, an hour west', james, '14:04'],
    ['American', daniel, '3:04 PM'],
  ])('%s', (_name, reader, written) => {
    expect(plainly(clockTime(reader, at('2026-11-18T14:04:05Z')))).toBe(written);
  });

  test('in full', () => {
    expect(plainly(fullTime(åsa, at('2026-11-18T14:04:05Z')))).toBe('onsdag 18 november 2026 kl. 15:04:05');
  });
});

describe('a day', () => {
  test('begins at the reader’s midnight', () => {
    expect(dayOf(åsa, at('2026-11-17T23:30:00Z'))).toBe('2026-11-18');
    expect(dayOf(james, at('2026-11-17T23:30:00Z'))).toBe('2026-11-17');
  });

  test.each([
    ['2026-11-18T00:30:00Z', 'I dag', 'Today'],
    ['2026-11-17T12:00:00Z', 'I går', 'Yesterday'],
    ['2026-11-16T12:00:00Z', 'Måndag 16 november', 'Monday 16 November'],
    ['2025-12-24T12:00:00Z', 'Onsdag 24 december 2025', 'Wednesday 24 December 2025'],
    ['2026-11-19T12:00:00Z', 'Torsdag 19 november', 'Thursday 19 November'],
  ])('%s is called %s and %s', (day, swedish, english) => {
    expect(dayLabel(åsa, at(day), NOW)).toBe(swedish);
    expect(dayLabel(james, at(day), NOW).replace(',', '')).toBe(english);
  });
});

describe('how long ago', () => {
  test.each([
    ['2026-11-18T07:59:30Z', 'nu', 'now'],
    ['2026-11-18T07:58:00Z', 'för 2 minuter sedan', '2 minutes ago'],
    ['2026-11-18T05:00:00Z', 'för 3 timmar sedan', '3 hours ago'],
    ['2026-11-17T07:00:00Z', 'i går', 'yesterday'],
    ['2026-11-18T09:00:00Z', 'nu', 'now'],
  ])('%s: %s, %s', (time, swedish, english) => {
    expect(plainly(ago(åsa, at(time), NOW))).toBe(swedish);
    expect(ago(james, at(time), NOW)).toBe(english);
  });
});
