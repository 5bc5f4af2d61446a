import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/domain/metric.ts';
import { columnFigure } from '../../src/speech/column-figure.ts';
import { plainly } from '../support/plainly.ts';

const money = { unit: 'money', decimals: 0 } as const;
const reader = (locale: Locale) => ({
  locale,
  currency: 'SEK',
  timeZone: 'Europe/Stockholm',
  fiscalYear: { startMonth: 1 },
});

function column(values: readonly (number | null)[], locale: Locale = 'sv') {
  const written = columnFigure(values, money, reader(locale));
  return values.flatMap((value) => (value === null ? [] : [plainly(written(value))]));
}

describe('a column of figures', () => {
  test('money that crosses a hundred thousand is written out on every row', () => {
    expect(column([104_321.4, 96_662, null])).toEqual(['104 321 kr', '96 662 kr']);
    expect(column([104_321.4, 96_662], 'en')).toEqual(['SEK 104,321', 'SEK 96,662']);
  });

  test('from ten million on, short figures keep the column narrow', () => {
    expect(column([14_300_000, 2_000_000])).toEqual(['14,3 Mkr', '2 Mkr']);
  });

  test('what is not money is written as ever', () => {
    expect(columnFigure([0.284, null], { unit: 'percent', decimals: 0 }, reader('en'))(0.284)).toBe('28%');
  });
});
