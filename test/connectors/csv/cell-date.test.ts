import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateEvidence, plausibleDates, readDate } from '../../../src/connectors/csv/cell-date.ts';

describe('a date is read as sales systems and spreadsheets write it', () => {
  test.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-3-1', '2026-03-01'],
    ['2026/03/01', '2026-03-01'],
    ['2026.03.01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['1. 3. 2026', '2026-03-01'],
    ['31/12/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['31/12/2026 14:05', '2026-12-31'],
    ['2026-03-01 23:30', '2026-03-01'],
    ['2026-03-01T23:30:00', '2026-03-01'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text, 'dmy', 'Europe/Stockholm')).toBe(date);
  });

  test.each([
    ['2026-03-01T23:30:00Z', '2026-03-02'],
    ['2026-03-01T22:30:00.000Z', '2026-03-01'],
    ['2026-07-01 22:30:00+00', '2026-07-02'],
    ['2026-03-01T02:00:00+0900', '2026-02-28'],
    ['2026-03-01T02:00:00+09:00', '2026-02-28'],
    ['2026-12-31 23:30 UTC', '2027-01-01'],
  ])('the moment %s was on %s in Stockholm', (text, date) => {
    expect(readDate(text, 'ymd', 'Europe/Stockholm')).toBe(date);
  });

  test('the same text is another date where the month comes first', () => {
    expect(readDate('3/4/2026', 'dmy', 'UTC')).toBe('2026-04-03');
    expect(readDate('3/4/2026', 'mdy', 'UTC')).toBe('2026-03-04');
    expect(readDate('3/4/2026', 'ymd', 'UTC')).toBeUndefined();
    expect(readDate('3/4/2026 2:22 PM', 'mdy', 'UTC')).toBe('2026-03-04');
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '31/31/2026',
    '12/31/26',
    '46082',
    'infinity',
    'yesterday',
    '275760-09-13',
    '2026-3/1',
    '2026-03-01T25:00:00Z',
  ])('%s is no date', (text) => {
    expect(readDate(text, 'dmy', 'UTC')).toBeUndefined();
  });

  test('every day of two centuries comes back, however it is written', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (moment) => {
        const iso = moment.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-');
        for (const text of [
          iso,
          `${date}.${month}.${year}`,
          `${date}/${month}/${year}`,
          `${year}${month}${date}`,
        ]) {
          expect(readDate(text, 'dmy', 'UTC')).toBe(iso);
        }
        expect(readDate(`${month}/${date}/${year}`, 'mdy', 'UTC')).toBe(iso);
      }),
    );
  });
});

test.each([
  ['31/12/2026', 'dmy'],
  ['12/31/2026', 'mdy'],
  ['3/4/2026', 'ambiguous'],
  ['4/4/2026', 'none'],
  ['31/31/2026', 'none'],
  ['2026-03-04', 'none'],
  ['3.4.2026', 'none'],
])('%s tells of the order in its column: %s', (text, evidence) => {
  expect(dateEvidence(text)).toBe(evidence);
});

test('dates from 1970 to ten years ahead are plausible', () => {
  expect(plausibleDates('2026-11-18')).toEqual({ from: '1970-01-01', to: '2036-11-18' });
});
