import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalEvidence, readNumber } from '../../../src/connectors/csv/cell-number.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';

describe('a number is read as it was written', () => {
  test.each([
    ['1054', '.', 1054],
    ['1 234,56', ',', 1234.56],
    [`1${NBSP}234${NBSP}567,8`, ',', 1234567.8],
    [`1${NARROW}234`, ',', 1234],
    ['1.234,56', ',', 1234.56],
    ['1,234.56', '.', 1234.56],
    ["1'234.50", '.', 1234.5],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['0,5', ',', 0.5],
    [',5', ',', 0.5],
    ['-12', '.', -12],
    ['−12,5', ',', -12.5],
    ['+3', '.', 3],
    ['(1 200)', ',', -1200],
    ['-0', '.', 0],
    ['1e3', '.', 1000],
    ['9999999999999.5', '.', 9999999999999.5],
    ['33.333333333333336', '.', 33.333333333333336],
  ] as const)('%j with decimal %j is %d', (text, mark, value) => {
    expect(readNumber(text, mark)).toEqual({ value, percent: false, currency: null });
  });

  test.each([
    ['SEK 1 200', 1200, 'SEK'],
    ['1 200 kr', 1200, 'kr'],
    ['$1054', 1054, '$'],
    ['-$5', -5, '$'],
    ['€ -5', -5, '€'],
    ['1 200,50 EUR', 1200.5, 'EUR'],
  ])('%j is an amount of money', (text, value, currency) => {
    expect(readNumber(text, ',')).toEqual({ value, percent: false, currency });
  });

  test.each([
    ['80 %', 0.8],
    ['12,3%', 0.123],
    [`7${NBSP}%`, 0.07],
  ])('%j is the fraction %d, exactly', (text, value) => {
    expect(readNumber(text, ',')).toEqual({ value, percent: true, currency: null });
  });

  test.each([
    ['NaN', 'unreadable_number'],
    ['Infinity', 'unreadable_number'],
    ['∞', 'unreadable_number'],
    ['n/a', 'unreadable_number'],
    ['12 st', 'unreadable_number'],
    ['1 2 3', 'unreadable_number'],
    ['12 34', 'unreadable_number'],
    ['1.23', 'unreadable_number'],
    ['1,00,000', 'unreadable_number'],
    ['12,-', 'unreadable_number'],
    ['--5', 'unreadable_number'],
    ['(5', 'unreadable_number'],
    ['450 tkr', 'unreadable_number'],
    ['0x10', 'unreadable_number'],
    ['=1+1', 'unreadable_number'],
    ['1e999', 'too_large'],
    ['1e14', 'too_large'],
    ['-10000000000001', 'too_large'],
    ['9007199254740993', 'too_large'],
    ['1234567890123,12345', 'too_precise'],
    ['0,12345678901234567890', 'too_precise'],
  ])('%j is refused: %s', (text, problem) => {
    expect(readNumber(text, ',')).toBe(problem);
  });
});

describe('a cell tells its column’s decimal mark only where it can', () => {
  test.each([
    ['1054', 'none'],
    ['1 234', 'none'],
    ['12 %', 'none'],
    ['1.234', 'ambiguous'],
    ['$1,054', 'ambiguous'],
    ['1,5', ','],
    ['0,123', ','],
    ['1234,567', ','],
    ['1 234,567', ','],
    ['1.234.567', ','],
    ['1.234,5', ','],
    ['1.5', '.'],
    ['1,234.567', '.'],
    ['1,234,567', '.'],
    ['hello', 'unreadable'],
  ])('%j: %s', (text, evidence) => {
    expect(decimalEvidence(text)).toBe(evidence);
  });
});

describe('whatever Swedes, Britons, Germans and the Swiss write comes back to the last digit', () => {
  const amount = fc.tuple(
    fc.integer({ min: -999_999_999, max: 999_999_999 }),
    fc.integer({ min: 0, max: 4 }),
  );
  test.each([
    ['sv-SE', ','],
    ['en-GB', '.'],
    ['de-DE', ','],
    ['de-CH', '.'],
    ['nb-NO', ','],
  ] as const)('%s', (locale, mark) => {
    fc.assert(
      fc.property(amount, ([digits, decimals]) => {
        const value = Number(`${digits}e-${decimals}`);
        const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
        // −0 is 0 to everybody but a computer.
        expect(readNumber(written, mark)).toMatchObject({ value: value === 0 ? 0 : value });
      }),
    );
  });

  test('money and percent too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (ore) => {
        const value = ore === 0 ? 0 : ore / 100;
        const kronor = new Intl.NumberFormat('sv-SE', { style: 'currency', currency: 'SEK' }).format(value);
        const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(value);
        expect(readNumber(kronor, ',')).toMatchObject({ value, currency: 'kr' });
        expect(readNumber(pounds, '.')).toMatchObject({ value, currency: '£' });
        const share = Number(`${ore}e-7`);
        const percent = new Intl.NumberFormat('sv-SE', { style: 'percent', maximumFractionDigits: 5 }).format(
          share,
        );
        expect(readNumber(percent, ',')).toMatchObject({ value: share === 0 ? 0 : share, percent: true });
      }),
    );
  });
});
