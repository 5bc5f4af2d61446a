import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/domain/calendar.ts';
import { type DigestScope, digestPeriods, judgedOn, scopeOf } from '../../../src/domain/digest-periods.ts';

const sweden = calendarOf({ country: 'SE', region: null, worksOnEves: false });
const rules = { ...sweden, fiscalYear: { startMonth: 1 } };

describe('what a digest tells of', () => {
  test.each<[string, number[], string, string, DigestScope]>([
    ['a Monday digest: last week', [1], '08:30', '2026-11-23', 'last_week'],
    ['on a Monday afternoon: still last week', [1], '15:00', '2026-11-23', 'last_week'],
    ['on Wednesdays: last week', [3], '09:00', '2026-11-25', 'last_week'],
    ['a Friday digest: the week that is about to be over', [5], '15:00', '2026-11-27', 'this_week'],
    ['the first of two a week: last week', [2, 4], '15:00', '2026-11-24', 'last_week'],
    ['the second of two: the week so far', [2, 4], '15:00', '2026-11-26', 'this_week'],
    ['the first of each weekday: last week', [1, 2, 3, 4, 5], '09:00', '2026-11-23', 'last_week'],
    ['the others of each weekday: the day before', [1, 2, 3, 4, 5], '09:00', '2026-11-24', 'day'],
    ['each weekday at its end: the day', [1, 2, 3, 4, 5], '16:30', '2026-11-23', 'day'],
  ])('%s', (_, weekdays, time, date, scope) => {
    expect(scopeOf(date, { weekdays, time })).toBe(scope);
  });

  test.each<
    [string, DigestScope, string, string, string, { period: string; standing: string; asOf: string }]
  >([
    [
      'in the morning the day has not happened yet',
      'last_week',
      '2026-11-23',
      '2026-11-23',
      '08:30',
      { period: '2026-11-16..2026-11-22', standing: '2026-11-01..2026-11-30', asOf: '2026-11-22' },
    ],
    [
      'on the first of a month the one that is over is told',
      'last_week',
      '2026-12-01',
      '2026-12-01',
      '08:30',
      { period: '2026-11-23..2026-11-29', standing: '2026-11-01..2026-11-30', asOf: '2026-11-30' },
    ],
    [
      'one that a day off has moved tells of the same week, up to the day before it comes',
      'last_week',
      '2026-04-06',
      '2026-04-07',
      '08:30',
      { period: '2026-03-30..2026-04-05', standing: '2026-04-01..2026-04-30', asOf: '2026-04-06' },
    ],
    [
      'in the afternoon today counts',
      'this_week',
      '2026-11-27',
      '2026-11-27',
      '15:00',
      { period: '2026-11-23..2026-11-29', standing: '2026-11-01..2026-11-30', asOf: '2026-11-27' },
    ],
    [
      'the day before is the last one that was worked',
      'day',
      '2026-12-28',
      '2026-12-28',
      '09:00',
      { period: '2026-12-23..2026-12-23', standing: '2026-12-21..2026-12-27', asOf: '2026-12-27' },
    ],
    [
      'over the new year the week is week 53 of the old one',
      'last_week',
      '2027-01-04',
      '2027-01-04',
      '09:00',
      { period: '2026-12-28..2027-01-03', standing: '2027-01-01..2027-01-31', asOf: '2027-01-03' },
    ],
  ])('%s', (_, scope, date, today, time, expected) => {
    const { period, standing, asOf } = digestPeriods(scope, { date, today, time }, rules);
    const said = ({ from, to }: { from: string; to: string }) => `${from}..${to}`;
    expect({ period: said(period), standing: said(standing), asOf }).toEqual(expected);
  });

  test('what is over is judged as over, what runs by the last day that counts', () => {
    expect(judgedOn({ to: '2026-11-22' }, '2026-11-22', '2026-11-23')).toBe('2026-11-23');
    expect(judgedOn({ to: '2026-11-30' }, '2026-11-22', '2026-11-23')).toBe('2026-11-22');
    expect(judgedOn({ to: '2026-11-27' }, '2026-11-27', '2026-11-27')).toBe('2026-11-27');
  });
});
