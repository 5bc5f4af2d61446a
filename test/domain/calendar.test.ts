import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar.ts';
import { addDays, datesFrom } from '../../src/domain/civil-date.ts';
import { monthNamed } from '../../src/domain/named-periods.ts';

const sweden = calendarOf({ country: 'SE', region: null, worksOnEves: false });

describe('working days in Sweden, with the eves off', () => {
  test.each([
    [2026, 251, [20, 20, 22, 20, 19, 21, 23, 21, 22, 22, 21, 20]],
    [2027, 253, [19, 20, 21, 22, 20, 21, 22, 22, 22, 21, 22, 21]],
  ])('%i has %i', (year, total, byMonth) => {
    expect(sweden.workingDays(`${year}-01-01`, `${year}-12-31`)).toBe(total);
    const counted = byMonth.map((_, month) => {
      const { from, to } = monthNamed(year, month + 1);
      return sweden.workingDays(from, to);
    });
    expect(counted).toEqual(byMonth);
  });

  test('a workspace that works on the eves has three more in 2026', () => {
    const busy = calendarOf({ country: 'SE', region: null, worksOnEves: true });
    expect(busy.workingDays('2026-01-01', '2026-12-31')).toBe(254);
    expect(busy.isWorkingDay('2026-06-19')).toBe(true);
    expect(sweden.isWorkingDay('2026-06-19')).toBe(false);
  });

  test('the half-day before Epiphany is a working day', () => {
    expect(sweden.isWorkingDay('2026-01-05')).toBe(true);
    expect(sweden.isWorkingDay('2026-01-06')).toBe(false);
  });

  test('the national day is off from 2005', () => {
    expect(sweden.isWorkingDay('2003-06-06')).toBe(true);
    expect(sweden.isWorkingDay('2005-06-06')).toBe(false);
  });
});

describe('other countries', () => {
  // Finland: days off that fall on weekdays, as the University of Helsinki's almanac office counts them.
  // https://www.sttinfo.fi/tiedote/70637565/vuoteen-2025-osuu-taydet-kymmenen-arkivapaapaivaa?lang=fi
  test.each([
    [2024, 262, 10],
    [2025, 261, 10],
    [2026, 261, 9],
    [2027, 261, 8],
    [2028, 260, 9],
  ])('Finland in %i works its %i weekdays but %i', (year, weekdays, off) => {
    const finland = calendarOf({ country: 'FI', region: null, worksOnEves: false });
    expect(finland.workingDays(`${year}-01-01`, `${year}-12-31`)).toBe(weekdays - off);
  });

  test.each<[string, string | null, string, boolean, string]>([
    ['DE', null, '2026-12-24', true, 'Heiligabend is off from 14:00 only'],
    ['DE', null, '2026-11-18', true, 'Buß- und Bettag is Saxony’s'],
    ['DE', 'SN', '2026-11-18', false, 'Buß- und Bettag in Saxony'],
    ['DE', 'BY', '2026-11-18', true, 'a day off school in Bavaria'],
    ['DE', 'BY', '2026-06-04', false, 'Corpus Christi in Bavaria'],
    ['DE', 'BE', '2026-06-04', true, 'Corpus Christi in Berlin'],
    ['NO', null, '2026-05-14', false, 'Ascension Day'],
    ['NO', null, '2026-12-24', false, 'offices are closed on Christmas Eve'],
    ['NO', null, '2026-12-31', true, 'and on New Year’s Eve from 14:00 only'],
    ['DK', null, '2026-12-24', false, 'off by agreement'],
    ['DK', null, '2026-05-01', true, 'Store bededag was abolished from 2024'],
    ['DK', null, '2023-05-05', false, 'Store bededag the year before'],
    ['NL', null, '2026-12-31', true, 'New Year’s Eve is an evening'],
    ['NL', null, '2026-04-03', true, 'Good Friday is the schools’'],
    ['GB', null, '2026-08-31', false, 'without a region, the holidays are England’s'],
    ['GB', 'SCT', '2026-08-31', true, 'Scotland’s summer holiday is in early August'],
    ['GB', null, '2026-12-28', false, 'Boxing Day on a Saturday moves to Monday'],
    ['US', null, '2027-12-31', false, 'New Year’s Day 2028 is a Saturday, observed the Friday before'],
    ['US', null, '2026-12-24', true, 'Christmas Eve is each employer’s'],
    ['IL', null, '2026-11-20', false, 'Friday is the weekend in Israel'],
    ['IL', null, '2026-11-22', true, 'and Sunday is not'],
    ['SA', null, '2026-03-22', false, 'the last of four days of Eid al-Fitr'],
    ['SA', null, '2026-03-23', true, 'the day after them'],
  ])('%s %s on %s: a working day %s, since %s', (country, region, date, worked, _why) => {
    expect(calendarOf({ country, region, worksOnEves: false }).isWorkingDay(date)).toBe(worked);
  });
});

describe('how far a period has come', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const october = { from: '2026-10-01', to: '2026-10-31' };

  test.each([
    ['2026-11-18', { total: 21, elapsed: 13, left: 8 }],
    ['2026-11-01', { total: 21, elapsed: 0, left: 21 }],
    ['2026-10-30', { total: 21, elapsed: 0, left: 21 }],
    ['2026-11-30', { total: 21, elapsed: 21, left: 0 }],
    ['2027-02-01', { total: 21, elapsed: 21, left: 0 }],
  ])('November as of %s: today counts as worked', (today, expected) => {
    expect(sweden.workingDaysIn(november, today)).toEqual(expected);
  });

  test.each<[string, string | null, string]>([
    ['2026-11-18', '2026-10-19', 'the 13th working day of both'],
    ['2026-11-15', '2026-10-14', 'a Sunday has the working days of the Friday before it'],
    ['2026-11-01', null, 'a Sunday the 1st has none'],
    ['2026-11-30', '2026-10-31', 'a month that is over is compared whole'],
    ['2026-12-24', '2026-10-31', 'also long after'],
  ])('on %s November compares with October to %s: %s', (today, expected, _why) => {
    expect(sweden.sameWorkingDay(november, today, october)).toBe(expected);
  });

  test('a month that has outlasted the one before is compared with all of it', () => {
    const february = { from: '2026-02-01', to: '2026-02-28' };
    const march = { from: '2026-03-01', to: '2026-03-31' };
    expect(sweden.sameWorkingDay(march, '2026-03-30', february)).toBe('2026-02-28');
  });
});

describe('counting working days', () => {
  test.each([
    ['2026-11-18', 1, '2026-11-18'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-12-23', 2, '2026-12-28'],
    ['2026-12-27', -1, '2026-12-23'],
    ['2026-11-18', -1, '2026-11-18'],
    ['2026-12-30', 3, '2027-01-05'],
  ])('from %s, number %i is %s', (from, n, expected) => {
    expect(sweden.nthWorkingDay(from, n)).toBe(expected);
  });

  test('there is no working day number 0', () => {
    expect(() => sweden.nthWorkingDay('2026-11-18', 0)).toThrow(RangeError);
  });

  const date = fc.integer({ min: 0, max: 365 * 6 }).map((days) => addDays('2023-06-01', days));

  test('a stretch has as many as it has dates that are one, over any turn of the year', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5, max: 500 }), (from, length) => {
        const to = addDays(from, length);
        expect(sweden.workingDays(from, to)).toBe(datesFrom(from, to).filter(sweden.isWorkingDay).length);
      }),
    );
  });

  test('the nth working day has n working days up to it', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 120 }), (from, n) => {
        const to = sweden.nthWorkingDay(from, n);
        expect(sweden.isWorkingDay(to)).toBe(true);
        expect(sweden.workingDays(from, to)).toBe(n);
        expect(sweden.nthWorkingDay(to, -n) >= from).toBe(true);
      }),
    );
  });
});

describe('names of days', () => {
  test.each([
    ['2026-06-19', 'sv', 'midsommarafton'],
    ['2026-06-19', 'en', 'Midsummer Eve'],
    ['2026-04-03', 'sv', 'långfredagen'],
    ['2026-11-18', 'sv', undefined],
  ] as const)('%s in %s is %s', (date, locale, name) => {
    expect(sweden.holidayName(date, locale)).toBe(name);
  });
});
