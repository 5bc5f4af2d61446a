import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/civil-date.ts';
import type { Period } from '../../src/domain/period.ts';
import { findPeriod, type PeriodContext, readPeriod } from '../../src/speech/period-words.ts';

const JANUARY = { today: '2026-11-18', fiscalYear: { startMonth: 1 } };
const MAY = { today: '2026-11-18', fiscalYear: { startMonth: 5 } };
const JULY = { today: '2026-11-18', fiscalYear: { startMonth: 7 } };

function told(period: Period): string {
  const days = period.from === period.to ? period.from : `${period.from}..${period.to}`;
  if (period.kind === 'rolling') return `${period.count} ${period.grain} ${days}`;
  if (period.kind === 'dates') return days;
  return `${period.kind === 'to_date' ? 'so far ' : ''}${period.grain} ${days}`;
}

function read(words: string, context: PeriodContext = JANUARY): string {
  const reading = readPeriod(words, context);
  if (!reading) return 'nothing';
  return 'period' in reading ? told(reading.period) : reading.problem.en;
}

const THIS_WEEK = 'week 2026-11-16..2026-11-22';
const LAST_WEEK = 'week 2026-11-09..2026-11-15';
const NEXT_WEEK = 'week 2026-11-23..2026-11-29';
const NOVEMBER = 'month 2026-11-01..2026-11-30';
const OCTOBER = 'month 2026-10-01..2026-10-31';
const DECEMBER = 'month 2026-12-01..2026-12-31';
const Q4 = 'quarter 2026-10-01..2026-12-31';
const Q3 = 'quarter 2026-07-01..2026-09-30';
const Y2026 = 'year 2026-01-01..2026-12-31';
const Y2025 = 'year 2025-01-01..2025-12-31';
const NINETY_DAYS = '90 day 2026-08-21..2026-11-18';
const TWELVE_MONTHS = '12 month 2025-11-19..2026-11-18';
const MONTH_SO_FAR = 'so far month 2026-11-01..2026-11-18';
const YEAR_SO_FAR = 'so far year 2026-01-01..2026-11-18';

describe('in Swedish, on Wednesday 18 November 2026', () => {
  test.each([
    ['idag', 'day 2026-11-18'],
    ['i dag', 'day 2026-11-18'],
    ['dagens', 'day 2026-11-18'],
    ['igår', 'day 2026-11-17'],
    ['i går', 'day 2026-11-17'],
    ['igar', 'day 2026-11-17'],
    ['i förrgår', 'day 2026-11-16'],
    ['i morgon', 'day 2026-11-19'],
    ['imorgon', 'day 2026-11-19'],
    ['denna vecka', THIS_WEEK],
    ['den här veckan', THIS_WEEK],
    ['i veckan', THIS_WEEK],
    ['veckans', THIS_WEEK],
    ['förra veckan', LAST_WEEK],
    ['forra veckan', LAST_WEEK],
    ['föregående vecka', LAST_WEEK],
    ['under förra veckan', LAST_WEEK],
    ['nästa vecka', NEXT_WEEK],
    ['kommande vecka', NEXT_WEEK],
    ['den här månaden', NOVEMBER],
    ['denna månad', NOVEMBER],
    ['månadens', NOVEMBER],
    ['innevarande månad', NOVEMBER],
    ['förra månaden', OCTOBER],
    ['forra manaden', OCTOBER],
    ['FÖRRA MÅNADEN', OCTOBER],
    ['förra månadens', OCTOBER],
    ['nästa månad', DECEMBER],
    ['det här kvartalet', Q4],
    ['detta kvartal', Q4],
    ['förra kvartalet', Q3],
    ['i år', Y2026],
    ['årets', Y2026],
    ['det här året', Y2026],
    ['förra året', Y2025],
    ['i fjol', Y2025],
    ['fjolårets', Y2025],
    ['nästa år', 'year 2027-01-01..2027-12-31'],
    ['v47', THIS_WEEK],
    ['v 47', THIS_WEEK],
    ['v.47', THIS_WEEK],
    ['v. 47', THIS_WEEK],
    ['vecka 47', THIS_WEEK],
    ['i vecka 46', LAST_WEEK],
    ['v47 2025', 'week 2025-11-17..2025-11-23'],
    ['2025-v47', 'week 2025-11-17..2025-11-23'],
    ['vecka 47 i fjol', 'week 2025-11-17..2025-11-23'],
    ['v 53 2026', 'week 2026-12-28..2027-01-03'],
    ['kvartal 4', Q4],
    ['kv 4', Q4],
    ['fjärde kvartalet', Q4],
    ['4:e kvartalet', Q4],
    ['det fjärde kvartalet 2017', 'quarter 2017-10-01..2017-12-31'],
    ['q4 förra året', 'quarter 2025-10-01..2025-12-31'],
    ['under q4', Q4],
    ['första halvåret', '2026-01-01..2026-06-30'],
    ['andra halvåret 2025', '2025-07-01..2025-12-31'],
    ['tertial 1', '2026-01-01..2026-04-30'],
    ['november', NOVEMBER],
    ['nov', NOVEMBER],
    ['nov.', NOVEMBER],
    ['i november', NOVEMBER],
    ['för november', NOVEMBER],
    ['november månad', NOVEMBER],
    ['mars', 'month 2026-03-01..2026-03-31'],
    ['mar', 'month 2026-03-01..2026-03-31'],
    ['maj', 'month 2026-05-01..2026-05-31'],
    ['okt', OCTOBER],
    ['november 2017', 'month 2017-11-01..2017-11-30'],
    ['2017 november', 'month 2017-11-01..2017-11-30'],
    ['november förra året', 'month 2025-11-01..2025-11-30'],
    ['november i fjol', 'month 2025-11-01..2025-11-30'],
    ['förra november', 'month 2025-11-01..2025-11-30'],
    ['nästa mars', 'month 2027-03-01..2027-03-31'],
    ['år 2017', 'year 2017-01-01..2017-12-31'],
    ['räkenskapsår 2017', 'year 2017-01-01..2017-12-31'],
    ['kalenderår 2017', '2017-01-01..2017-12-31'],
    ['hittills i år', YEAR_SO_FAR],
    ['i år hittills', YEAR_SO_FAR],
    ['så här långt i år', YEAR_SO_FAR],
    ['hittills i månaden', MONTH_SO_FAR],
    ['hittills den här månaden', MONTH_SO_FAR],
    ['hittills i november', MONTH_SO_FAR],
    ['november hittills', MONTH_SO_FAR],
    ['hittills i kvartalet', 'so far quarter 2026-10-01..2026-11-18'],
    ['hittills under q4', 'so far quarter 2026-10-01..2026-11-18'],
    ['veckan hittills', 'so far week 2026-11-16..2026-11-18'],
    ['hittills i oktober', OCTOBER],
    ['senaste 90 dagarna', NINETY_DAYS],
    ['de senaste 90 dagarna', NINETY_DAYS],
    ['under de senaste 90 dagarna', NINETY_DAYS],
    ['90 senaste dagarna', NINETY_DAYS],
    ['senaste 12 månaderna', TWELVE_MONTHS],
    ['senaste tolv månaderna', TWELVE_MONTHS],
    ['rullande 12 månader', TWELVE_MONTHS],
    ['12 månader rullande', TWELVE_MONTHS],
    ['r12', TWELVE_MONTHS],
    ['senaste två veckorna', '2 week 2026-11-05..2026-11-18'],
    ['senaste veckan', '1 week 2026-11-12..2026-11-18'],
    ['den senaste månaden', '1 month 2026-10-19..2026-11-18'],
    ['det senaste halvåret', '6 month 2026-05-19..2026-11-18'],
    ['den 18 november', 'day 2026-11-18'],
    ['den 18:e november', 'day 2026-11-18'],
    ['18 nov', 'day 2026-11-18'],
    ['18/11', 'day 2026-11-18'],
    ['18/11 2025', 'day 2025-11-18'],
    ['24 december', 'day 2025-12-24'],
    ['29 februari', 'day 2024-02-29'],
    ['i måndags', 'day 2026-11-16'],
    ['i onsdags', 'day 2026-11-11'],
    ['på måndag', 'day 2026-11-23'],
    ['måndag', 'day 2026-11-16'],
    ['onsdag', 'day 2026-11-18'],
    ['förra fredagen', 'day 2026-11-13'],
    ['1 jan–31 mars', '2026-01-01..2026-03-31'],
    ['1 jan - 31 mars', '2026-01-01..2026-03-31'],
    ['från 1 jan till 15 mars', '2026-01-01..2026-03-15'],
    ['mellan 1 jan och 15 mars', '2026-01-01..2026-03-15'],
    ['1 jan t.o.m. 15 mars', '2026-01-01..2026-03-15'],
    ['jan–mars', '2026-01-01..2026-03-31'],
    ['jan.–mars', '2026-01-01..2026-03-31'],
    ['januari till mars 2025', '2025-01-01..2025-03-31'],
    ['januari till mars 2005', '2005-01-01..2005-03-31'],
    ['dec–feb', '2025-12-01..2026-02-28'],
    ['okt–dec', '2026-10-01..2026-12-31'],
    ['nov 2025–jan', '2025-11-01..2026-01-31'],
    ['1–15 mars', '2026-03-01..2026-03-15'],
    ['från den 1 till den 15 mars', '2026-03-01..2026-03-15'],
    ['från v 40 till 44', '2026-09-28..2026-11-01'],
    ['v 40–44', '2026-09-28..2026-11-01'],
    ['v40-v44', '2026-09-28..2026-11-01'],
    ['vecka 50–2', '2025-12-08..2026-01-11'],
    ['kvartal 1 till kvartal 2', '2026-01-01..2026-06-30'],
    ['2026-01-01 till 2026-03-31', '2026-01-01..2026-03-31'],
    ['sedan 1 september', '2026-09-01..2026-11-18'],
    ['sedan september', '2026-09-01..2026-11-18'],
    ['sedan december', '2025-12-01..2026-11-18'],
    ['sedan i måndags', '2026-11-16..2026-11-18'],
    ['fr.o.m. 1 september', '2026-09-01..2026-11-18'],
    ['från och med v 40', '2026-09-28..2026-11-18'],
  ])('%s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('in English, on Wednesday 18 November 2026', () => {
  test.each([
    ['today', 'day 2026-11-18'],
    ["today's", 'day 2026-11-18'],
    ['yesterday', 'day 2026-11-17'],
    ['the day before yesterday', 'day 2026-11-16'],
    ['tomorrow', 'day 2026-11-19'],
    ['this week', THIS_WEEK],
    ["this week's", THIS_WEEK],
    ['last week', LAST_WEEK],
    ['last week?', LAST_WEEK],
    ['previous week', LAST_WEEK],
    ['next week', NEXT_WEEK],
    ['this month', NOVEMBER],
    ['the current month', NOVEMBER],
    ['last month', OCTOBER],
    ['Last Month', OCTOBER],
    ['the previous month', OCTOBER],
    ['next month', DECEMBER],
    ['this quarter', Q4],
    ['last quarter', Q3],
    ['next quarter', 'quarter 2027-01-01..2027-03-31'],
    ['this year', Y2026],
    ['last year', Y2025],
    ['w47', THIS_WEEK],
    ['W47', THIS_WEEK],
    ['week 47', THIS_WEEK],
    ['in week 46', LAST_WEEK],
    ['2026-W47', THIS_WEEK],
    ['2026w47', THIS_WEEK],
    ['week 47 2025', 'week 2025-11-17..2025-11-23'],
    ['week 47 last year', 'week 2025-11-17..2025-11-23'],
    ['w50', 'week 2025-12-08..2025-12-14'],
    ['w53', 'week 2020-12-28..2021-01-03'],
    ['q4', Q4],
    ['Q4', Q4],
    ['q4 2017', 'quarter 2017-10-01..2017-12-31'],
    ['2017-q4', 'quarter 2017-10-01..2017-12-31'],
    ['2017q4', 'quarter 2017-10-01..2017-12-31'],
    ['2017 Q4', 'quarter 2017-10-01..2017-12-31'],
    ['Q4/2017', 'quarter 2017-10-01..2017-12-31'],
    ['q4-17', 'quarter 2017-10-01..2017-12-31'],
    ["Q4'17", 'quarter 2017-10-01..2017-12-31'],
    ['q42017', 'quarter 2017-10-01..2017-12-31'],
    ['fourth quarter of 2017', 'quarter 2017-10-01..2017-12-31'],
    ['the 4th quarter', Q4],
    ['last q4', 'quarter 2025-10-01..2025-12-31'],
    ['q4 last year', 'quarter 2025-10-01..2025-12-31'],
    ['h1', '2026-01-01..2026-06-30'],
    ['H2 2025', '2025-07-01..2025-12-31'],
    ['first half of 2025', '2025-01-01..2025-06-30'],
    ['November', NOVEMBER],
    ['in November', NOVEMBER],
    ['for november', NOVEMBER],
    ['may', 'month 2026-05-01..2026-05-31'],
    ['oct', OCTOBER],
    ['sept', 'month 2026-09-01..2026-09-30'],
    ['december', 'month 2025-12-01..2025-12-31'],
    ['next december', DECEMBER],
    ['this december', DECEMBER],
    ['last march', 'month 2026-03-01..2026-03-31'],
    ['last november', 'month 2025-11-01..2025-11-30'],
    ['november last year', 'month 2025-11-01..2025-11-30'],
    ['nov 2017', 'month 2017-11-01..2017-11-30'],
    ['nov-2017', 'month 2017-11-01..2017-11-30'],
    ['2017-11', 'month 2017-11-01..2017-11-30'],
    ['2017/11', 'month 2017-11-01..2017-11-30'],
    ['11/2017', 'month 2017-11-01..2017-11-30'],
    ['2017', 'year 2017-01-01..2017-12-31'],
    ['in 2017', 'year 2017-01-01..2017-12-31'],
    ['fy2017', 'year 2017-01-01..2017-12-31'],
    ['FY26', Y2026],
    ['fiscal year 2017', 'year 2017-01-01..2017-12-31'],
    ['month to date', MONTH_SO_FAR],
    ['mtd', MONTH_SO_FAR],
    ['MTD', MONTH_SO_FAR],
    ['this month so far', MONTH_SO_FAR],
    ['so far in november', MONTH_SO_FAR],
    ['qtd', 'so far quarter 2026-10-01..2026-11-18'],
    ['quarter to date', 'so far quarter 2026-10-01..2026-11-18'],
    ['ytd', YEAR_SO_FAR],
    ['year to date', YEAR_SO_FAR],
    ['this year so far', YEAR_SO_FAR],
    ['so far this year', YEAR_SO_FAR],
    ['wtd', 'so far week 2026-11-16..2026-11-18'],
    ['last 90 days', NINETY_DAYS],
    ['the last 90 days', NINETY_DAYS],
    ['in the last 90 days', NINETY_DAYS],
    ['past 90 days', NINETY_DAYS],
    ['last 4 weeks', '4 week 2026-10-22..2026-11-18'],
    ['last four weeks', '4 week 2026-10-22..2026-11-18'],
    ['last 1 week', '1 week 2026-11-12..2026-11-18'],
    ['the past week', '1 week 2026-11-12..2026-11-18'],
    ['last 12 months', TWELVE_MONTHS],
    ['rolling 12 months', TWELVE_MONTHS],
    ['trailing twelve months', TWELVE_MONTHS],
    ['ltm', TWELVE_MONTHS],
    ['last 2 years', '2 year 2024-11-19..2026-11-18'],
    ['2026-11-18', 'day 2026-11-18'],
    ['2026/11/18', 'day 2026-11-18'],
    ['18.11.2026', 'day 2026-11-18'],
    ['18 November 2026', 'day 2026-11-18'],
    ['18th of November', 'day 2026-11-18'],
    ['nov 18', 'day 2026-11-18'],
    ['November 18, 2025', 'day 2025-11-18'],
    ['on 18 November', 'day 2026-11-18'],
    ['on monday', 'day 2026-11-16'],
    ['last friday', 'day 2026-11-13'],
    ['last fri', 'day 2026-11-13'],
    ['this friday', 'day 2026-11-20'],
    ['next friday', 'day 2026-11-20'],
    ['2026-01-01..2026-03-31', '2026-01-01..2026-03-31'],
    ['2026-01-01 .. 2026-03-31', '2026-01-01..2026-03-31'],
    ['2026-01-01 to 2026-03-31', '2026-01-01..2026-03-31'],
    ['2026-01-01 – 2026-03-31', '2026-01-01..2026-03-31'],
    ['2026-01-01–2026-03-31', '2026-01-01..2026-03-31'],
    ['2026-01-2026-03', '2026-01-01..2026-03-31'],
    ['from 1 jan to 15 mar', '2026-01-01..2026-03-15'],
    ['between jan 1 and mar 15', '2026-01-01..2026-03-15'],
    ['from 1 to 15 march', '2026-03-01..2026-03-15'],
    ['since h1', '2026-01-01..2026-11-18'],
    ['nov 1-15', '2026-11-01..2026-11-15'],
    ['q1–q2', '2026-01-01..2026-06-30'],
    ['q3 2025 to q1 2026', '2025-07-01..2026-03-31'],
    ['2024–2025', '2024-01-01..2025-12-31'],
    ['week 40 to week 44', '2026-09-28..2026-11-01'],
    ['since 1 September', '2026-09-01..2026-11-18'],
    ['since q3', '2026-07-01..2026-11-18'],
    ['since last week', '2026-11-09..2026-11-18'],
    ['since 2025', '2025-01-01..2026-11-18'],
  ])('%s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('with a fiscal year that starts in May', () => {
  test.each([
    ['q3', 'quarter 2026-11-01..2027-01-31'],
    ['q4', 'quarter 2026-02-01..2026-04-30'],
    ['q1 2026', 'quarter 2025-05-01..2025-07-31'],
    ['förra kvartalet', 'quarter 2026-08-01..2026-10-31'],
    ['i år', 'year 2026-05-01..2027-04-30'],
    ['räkenskapsåret 2025/26', 'year 2025-05-01..2026-04-30'],
    ['2025/26', 'year 2025-05-01..2026-04-30'],
    ['2025/2026', 'year 2025-05-01..2026-04-30'],
    ['2011/12', 'year 2011-05-01..2012-04-30'],
    ['2025/11', 'month 2025-11-01..2025-11-30'],
    ['q2 2025/26', 'quarter 2025-08-01..2025-10-31'],
    ['h2 2025/2026', '2025-11-01..2026-04-30'],
    ['fy26', 'year 2025-05-01..2026-04-30'],
    ['fy25/26', 'year 2025-05-01..2026-04-30'],
    ['fy 2025-26', 'year 2025-05-01..2026-04-30'],
    ['2026', 'year 2025-05-01..2026-04-30'],
    ['kalenderår 2026', '2026-01-01..2026-12-31'],
    ['i fjol', 'year 2025-05-01..2026-04-30'],
    ['mars i fjol', 'month 2025-03-01..2025-03-31'],
    ['q2 i fjol', 'quarter 2025-08-01..2025-10-31'],
    ['ytd', 'so far year 2026-05-01..2026-11-18'],
    ['first half', '2026-05-01..2026-10-31'],
    ['q1–q2', '2026-05-01..2026-10-31'],
    ['tertial 3 2026', '2026-01-01..2026-04-30'],
  ])('%s', (words, expected) => {
    expect(read(words, MAY)).toBe(expected);
  });
});

describe('with a fiscal year that starts in July', () => {
  test.each([
    ['q1', 'quarter 2026-07-01..2026-09-30'],
    ['this quarter', Q4],
    ['q2', Q4],
    ['q3', 'quarter 2026-01-01..2026-03-31'],
    ['fy2027', 'year 2026-07-01..2027-06-30'],
    ['h1', '2026-07-01..2026-12-31'],
    ['2026/27', 'year 2026-07-01..2027-06-30'],
  ])('%s', (words, expected) => {
    expect(read(words, JULY)).toBe(expected);
  });
});

describe('without a year', () => {
  const PLANNING = { ...JANUARY, prefer: 'ahead' } as const;

  test('what has not begun yet this year is last year’s, unless one is planning', () => {
    expect(read('december')).toBe('month 2025-12-01..2025-12-31');
    expect(read('december', PLANNING)).toBe(DECEMBER);
    expect(read('w50', PLANNING)).toBe('week 2026-12-07..2026-12-13');
    expect(read('24 dec', PLANNING)).toBe('day 2026-12-24');
    expect(read('q1', { ...PLANNING, fiscalYear: MAY.fiscalYear })).toBe('quarter 2026-05-01..2026-07-31');
  });

  test.each([
    // It has just been, or is now.
    ['october', 'month 2026-10-01..2026-10-31'],
    ['november', 'month 2026-11-01..2026-11-30'],
    ['q3', 'quarter 2026-07-01..2026-09-30'],
    ['december', DECEMBER],
    // It is long over, and the next one is nearer.
    ['q1', 'quarter 2027-01-01..2027-03-31'],
    ['january', 'month 2027-01-01..2027-01-31'],
    ['v 3', 'week 2027-01-18..2027-01-24'],
    ['jan–mars', '2027-01-01..2027-03-31'],
    ['q1 2026', 'quarter 2026-01-01..2026-03-31'],
  ])('one who plans in November means by %s the one that is nearest', (words, expected) => {
    expect(read(words, { ...PLANNING, today: '2026-11-18' })).toBe(expected);
  });

  test('in January the weeks and months of autumn are last autumn’s', () => {
    const january = { ...JANUARY, today: '2027-01-11' };
    expect(read('december', january)).toBe(DECEMBER);
    expect(read('v47', january)).toBe(THIS_WEEK);
    expect(read('v53', january)).toBe('week 2026-12-28..2027-01-03');
    expect(read('q4', january)).toBe(Q4);
    expect(read('i december förra året', january)).toBe(DECEMBER);
  });

  test('on New Year’s Day the week still belongs to the old year', () => {
    const newYear = { ...JANUARY, today: '2027-01-01' };
    expect(read('denna vecka', newYear)).toBe('week 2026-12-28..2027-01-03');
    expect(read('v53', newYear)).toBe('week 2026-12-28..2027-01-03');
    expect(read('v1', newYear)).toBe('week 2025-12-29..2026-01-04');
    expect(read('v1', { ...newYear, today: '2025-12-30' })).toBe('week 2025-12-29..2026-01-04');
  });
});

describe('what cannot be is named, with what to write instead', () => {
  test.each([
    ['v54', 'There is no week 54: weeks run from 1 to 52', 'Skriv till exempel "v47"'],
    ['vecka 0', 'There is no week 0', 'Vecka 0 finns inte'],
    ['v53 2025', 'There is no week 53 in 2025: the last one is week 52', '"v52 2025"'],
    ['v 40–60', 'There is no week 60', 'Vecka 60 finns inte'],
    ['31 feb', 'There is no 31 February: February has 29 days', '31 februari finns inte'],
    ['29 feb 2025', 'There is no 29 February 2025: February has 28 days', '"28 februari 2025"'],
    ['2025-02-29', 'There is no 29 February 2025', 'eller "februari 2025" för hela månaden'],
    ['31/4', 'There is no 31 April: April has 30 days', '31 april finns inte'],
    ['q5', 'There is no quarter 5: a year has quarters 1 to 4', 'Det finns inget kvartal 5'],
    ['2017-q0', 'There is no quarter 0', 'Skriv till exempel "q4"'],
    ['h3', 'There is no half-year 3', 'Det finns inget halvår 3'],
    ['2017-13', 'There is no month 13', '"november 2017"'],
    ['2017-13-01', 'There is no month 13', 'Månad 13 finns inte'],
    [
      '11/18',
      'read with the day first, and there is no month 18. Write for example "18/11"',
      '"18 november"',
    ],
    [
      '2026-03-01..2026-01-01',
      'ends (2026-01-01) before it starts (2026-03-01)',
      'det tidigare datumet först',
    ],
    ['sedan 1 december 2026', '2026-12-01 has not come yet', 'till och med 2026-11-18'],
    ['last 0 days', '0 is not a number', 'från 1 till 3660'],
    ['senaste 9999 dagarna', '9999 is not a number', 'från 1 till 3660'],
    [
      'räkenskapsår 2025/27',
      '"2025/2027" is not one fiscal year. Write "2025/26"',
      'är inte ett räkenskapsår',
    ],
    ['2025/26', 'Your fiscal year is the calendar year. Write "2025" or "2026"', 'kalenderåret'],
  ])('%s', (words, english, swedish) => {
    const reading = readPeriod(words, JANUARY);
    const problem = reading && 'problem' in reading ? reading.problem : undefined;
    expect(problem?.en).toContain(english);
    expect(problem?.sv).toContain(swedish);
  });
});

describe('among other words', () => {
  test.each([
    ['pipeline q4 per säljare', [1, 2], Q4],
    ['q4 pipeline', [0, 1], Q4],
    ['hur många möten saknas i november ?', [4, 6], NOVEMBER],
    ['möten under de senaste 90 dagarna per säljare', [1, 6], NINETY_DAYS],
    ['pipeline mars mot förra året', [1, 2], 'month 2026-03-01..2026-03-31'],
    ['revenue 18 november 2025 by owner', [1, 4], 'day 2025-11-18'],
    ['meetings last 2 weeks by channel', [1, 4], '2 week 2026-11-05..2026-11-18'],
    ['veckans möten', [0, 1], THIS_WEEK],
    ['meetings 1 jan – 31 mars 2025 per kanal', [1, 7], '2025-01-01..2025-03-31'],
    ['möten "förra månaden", tack', [1, 3], OCTOBER],
  ])('%s', (text, used, expected) => {
    const found = findPeriod(text.split(' '), JANUARY);
    expect(found && 'period' in found && told(found.period)).toBe(expected);
    expect(found?.used).toEqual(used);
  });

  test.each([
    'pipeline per säljare',
    'meetings by month',
    'möten per vecka',
    'bokade möten',
    'marketing qualified leads',
    'mayor',
    'marsch',
    'novemberkampanjen',
    'year',
    'last',
    'senaste',
    '80',
    'v',
    'q',
    'meetings t12',
    'by owner anna',
    'november-kampanjen',
    '',
  ])('there is none in "%s"', (text) => {
    expect(findPeriod(text.split(' '), JANUARY)).toBeUndefined();
  });

  test('what is impossible is found as such, not as the month inside it', () => {
    const found = findPeriod(['möten', '31', 'feb', 'per', 'säljare'], JANUARY);
    expect(found?.used).toEqual([1, 3]);
    expect(found && 'problem' in found).toBe(true);
  });
});

describe('whatever the day', () => {
  const context = fc
    .record({ days: fc.integer({ min: 0, max: 30_000 }), startMonth: fc.integer({ min: 1, max: 12 }) })
    .map(({ days, startMonth }) => ({ today: addDays('2005-01-01', days), fiscalYear: { startMonth } }));
  const yearless = fc.oneof(
    fc.integer({ min: 1, max: 53 }).map((week) => `v${week}`),
    fc.integer({ min: 1, max: 4 }).map((quarter) => `q${quarter}`),
    fc.constantFrom('jan', 'februari', 'mars', 'may', 'november', 'dec', '29 feb', '31 dec', '1 jan'),
  );

  test('a period without a year is now or past, and there is none of it in between', () => {
    fc.assert(
      fc.property(yearless, context, (words, context) => {
        const reading = readPeriod(words, context);
        expect(reading && 'period' in reading && reading.period.from <= context.today).toBe(true);
        const years =
          reading && 'period' in reading
            ? Number(context.today.slice(0, 4)) - Number(reading.period.from.slice(0, 4))
            : 99;
        expect(years).toBeLessThanOrEqual(8);
      }),
    );
  });

  test('a date is read back as it is written, with a dash or without', () => {
    fc.assert(
      fc.property(context, (context) => {
        expect(read(context.today, context)).toBe(`day ${context.today}`);
        const [year, month, day] = context.today.split('-').map(Number);
        expect(read(`${day}/${month} ${year}`, context)).toBe(`day ${context.today}`);
      }),
    );
  });

  test('no text makes it stumble', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'i',
        'den',
        'förra',
        'last',
        'q4',
        'v',
        '53',
        '2025',
        'mars',
        'till',
        '–',
        'sedan',
        '31',
        'hittills',
      ),
      fc.constantFrom(
        'senaste',
        '12',
        'month',
        'to',
        'date',
        '..',
        'from',
        '2025/26',
        "'25",
        'fy',
        'nästa',
        '29',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), context, (tokens, context) => {
        const found = findPeriod(tokens, context);
        if (!found) return;
        const [start, end] = found.used;
        expect(0 <= start && start < end && end <= tokens.length).toBe(true);
        if ('period' in found) expect(found.period.from <= found.period.to).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
