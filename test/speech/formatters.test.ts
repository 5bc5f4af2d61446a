import { describe, expect, test } from 'vitest';
import { dateFormat, numberFormat } from '../../src/speech/formatters.ts';

describe('formatters made once', () => {
  test('the same locale and options share one', () => {
    expect(numberFormat('sv-SE', { maximumFractionDigits: 1 })).toBe(
      numberFormat('sv-SE', { maximumFractionDigits: 1 }),
    );
    expect(dateFormat('sv-SE', { timeZone: 'UTC' })).toBe(dateFormat('sv-SE', { timeZone: 'UTC' }));
  });

  test('another locale, figure or time zone has its own', () => {
    expect(numberFormat('sv-SE', { maximumFractionDigits: 1 }).format(1234.56)).toBe('1\u00a0234,6');
    expect(numberFormat('en-GB', { maximumFractionDigits: 1 }).format(1234.56)).toBe('1,234.6');
    expect(numberFormat('sv-SE', { maximumFractionDigits: 0 }).format(1234.56)).toBe('1\u00a0235');
    const midnight = new Date('2026-11-18T23:30:00Z');
    expect(dateFormat('sv-SE', { timeZone: 'UTC' }).format(midnight)).toBe('2026-11-18');
    expect(dateFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(midnight)).toBe('2026-11-19');
  });
});
