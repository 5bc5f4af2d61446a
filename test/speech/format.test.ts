import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/domain/metric.ts';
import {
  difference,
  fullFigure,
  momentOf,
  number,
  percent,
  type Reader,
  shortDate,
  shortFigure,
} from '../../src/speech/format.ts';
import { plainly } from '../support/plainly.ts';

const sv: Reader = {
  locale: 'sv',
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
};
const en: Reader = { ...sv, locale: 'en' };
const of = (unit: Unit, decimals = 0, toOne?: true) => ({ unit, decimals, ...(toOne && { toOne }) });

describe('a figure is short enough to read aloud', () => {
  test.each([
    [7_612_345, of('money'), '7,6 Mkr', 'SEK 7.6M'],
    [999_600, of('money'), '1 Mkr', 'SEK 1M'],
    [450_400, of('money'), '450 tkr', 'SEK 450K'],
    [22_222.2, of('money_per_day'), '22 222 kr om dagen', 'SEK 22,222 a day'],
    [2_000_000_000, of('money'), '2 mdkr', 'SEK 2B'],
    [-1_500, of('money'), '-1 500 kr', '-SEK 1,500'],
    [0, of('money'), '0 kr', 'SEK 0'],
    [12_480, of('count'), '12 480', '12,480'],
    [0.6141, of('percent', 1), '61,4 %', '61.4%'],
    [10, of('ratio', 1, true), '10:1', '10:1'],
    [3.42, of('ratio', 1), '3,4', '3.4'],
    [67.26, of('days', 1), '67,3 dagar', '67.3 days'],
    [1, of('days', 1), '1 dag', '1 day'],
    [15, of('months', 1), '15 månader', '15 months'],
    [-0.2, of('points'), '0', '0'],
  ])('%d', (value, metric, swedish, english) => {
    expect(plainly(shortFigure(value, metric, sv))).toBe(swedish);
    expect(plainly(shortFigure(value, metric, en))).toBe(english);
  });
});

test('the working shows it whole', () => {
  expect(plainly(fullFigure(3_086_111, of('money'), sv))).toBe('3 086 111 kr');
  expect(plainly(fullFigure(22_222.22, of('money_per_day'), en))).toBe('SEK 22,222.22 a day');
  expect(plainly(fullFigure(0.614_07, of('percent', 1), sv))).toBe('61,41 %');
});

test('percentages differ by points, and 4:1 from 3:1 by 1', () => {
  expect(plainly(difference(0.031, of('percent', 1), sv))).toBe('3,1 procentenheter');
  expect(plainly(difference(0.031, of('percent', 1), en))).toBe('3.1 points');
  expect(plainly(difference(1, of('ratio', 1, true), en))).toBe('1');
});

test('another currency is written the way its readers know', () => {
  expect(plainly(shortFigure(7_612_345, of('money'), { ...sv, currency: 'EUR' }))).toBe('7,6 mn €');
  expect(plainly(shortFigure(7_612_345, of('money'), { ...en, currency: 'EUR' }))).toBe('€7.6M');
});

test('today has only a time, this year no year', () => {
  expect(momentOf('2026-11-18T06:12:00Z', '2026-11-18', sv)).toBe('07:12');
  expect(plainly(momentOf('2026-11-17T06:12:00Z', '2026-11-18', sv))).toBe('17 nov. 07:12');
  expect(plainly(shortDate('2025-11-17', '2026-11-18', 'en'))).toBe('17 Nov 2025');
});

test('rounding leaves no minus zero', () => {
  expect(plainly(number(-0.04, 'en', 1))).toBe('0');
  expect(plainly(percent(0.114, 'sv'))).toBe('11 %');
});
