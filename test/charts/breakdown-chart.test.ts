import { describe, expect, test } from 'vitest';
import { breakdownChart } from '../../src/charts/breakdown-chart.ts';
import { COLOURS } from '../../src/charts/look.ts';
import type { BreakdownRow } from '../../src/domain/kpi-report.ts';
import { textsOn } from './support/drawn.ts';
import { aMetric } from './support/reports.ts';
import { COUNT, ROW_WORDS } from './support/speech.ts';

const row = (change: Partial<BreakdownRow>): BreakdownRow => ({
  name: 'Åsa',
  actual: 18,
  rows: 3,
  share: null,
  target: null,
  ...change,
});
const draw = (rows: BreakdownRow[], others?: BreakdownRow) =>
  breakdownChart({ metric: aMetric(), rows }, ROW_WORDS, COUNT, others);
const words = (...given: Parameters<typeof draw>) => textsOn(draw(...given)).map(({ text }) => text);

describe('a metric told apart', () => {
  test('has name and figure in a row, beside them its target or its share', () => {
    expect(words([row({ target: 15 }), row({ name: 'Björn', actual: 9, share: 0.33 })])).toEqual(
      expect.arrayContaining(['Åsa', '18', 'av 15 ✓', 'Björn', '9', '33 %']),
    );
  });

  test('no data is said, not drawn as zero', () => {
    expect(words([row({ actual: null }), row({ actual: 0 })])).toEqual(
      expect.arrayContaining(['inga uppgifter', '0']),
    );
  });

  test('shows ten rows and the row of others that it is given', () => {
    const rows = Array.from({ length: 14 }, (_, i) => row({ name: `Rad ${i + 1}`, actual: 20 - i }));
    const shown = words(rows, row({ name: '4 andra', actual: 34 }));
    expect(shown).toEqual(expect.arrayContaining(['Rad 1', 'Rad 10', '4 andra']));
    expect(shown).not.toContain('Rad 11');
  });

  test('green reached, grey for those who do not say', () => {
    const colours = draw([row({ target: 15 }), row({ target: 20 }), row({ name: null })]).config.data
      .datasets[0];
    expect(colours?.backgroundColor).toEqual([COLOURS.green, COLOURS.softBlue, COLOURS.axis]);
    expect(words([row({ name: null })])).toContain('utan ägare');
  });

  test('a long name is cut, and the figures stand right-aligned in one column', () => {
    const texts = textsOn(
      draw([row({ name: 'Kommunikationsavdelningens uppföljningskampanj' }), row({ actual: 1234 })]),
    );
    expect(texts.some(({ text }) => text.startsWith('Komm') && text.endsWith('…'))).toBe(true);
    const [first, second] = texts.filter(({ text }) => /^[\d\s]+$/.test(text));
    expect(first!.right).toBeCloseTo(second!.right, 3);
  });
});
