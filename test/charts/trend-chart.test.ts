import { describe, expect, test } from 'vitest';
import { COLOURS } from '../../src/charts/look.ts';
import { trendChart } from '../../src/charts/trend-chart.ts';
import type { KpiReport } from '../../src/domain/kpi-report.ts';
import { elementsOf, plotOf, textsOn } from './support/drawn.ts';
import { aMetric, aReport, monthly } from './support/reports.ts';
import { COUNT, KRONOR, WORDS } from './support/speech.ts';

const draw = (report: KpiReport, format = COUNT) => trendChart(report, WORDS, format);
const colours = (report: KpiReport) => draw(report).config.data.datasets[0]?.backgroundColor;
const words = (report: KpiReport, format = COUNT) => textsOn(draw(report, format)).map(({ text }) => text);

describe('bars by month', () => {
  test('are green where they reached the target', () => {
    expect(colours(aReport({ trend: monthly([12, 22, 20], 20) }))).toEqual([
      COLOURS.softBlue,
      COLOURS.green,
      COLOURS.green,
    ]);
  });

  test('for a ceiling, are green where they stayed under it; the month that is not over is not there yet', () => {
    const report = aReport({ metric: aMetric({ direction: 'down' }), trend: monthly([12, 22, 3], 20) });
    expect(colours(report)).toEqual([COLOURS.green, COLOURS.softBlue, COLOURS.softBlue]);
  });

  test('without a target, the last stands out', () => {
    expect(colours(aReport({ trend: monthly([12, 22, 20]) }))).toEqual([
      COLOURS.softBlue,
      COLOURS.softBlue,
      COLOURS.blue,
    ]);
  });

  test('no data is a dash, and zero is a zero', () => {
    expect(words(aReport({ trend: monthly([12, null, 0]) }))).toEqual(
      expect.arrayContaining(['12', '–', '0']),
    );
  });

  test('figures leave out the unit before they are left out', () => {
    const months = (count: number) =>
      aReport({ trend: monthly(Array.from({ length: count }, (_, i) => 4.5e6 + i * 1e5)) });
    expect(words(months(4), KRONOR)).toContain('4,6 Mkr');
    expect(words(months(12), KRONOR)).toEqual(expect.arrayContaining(['4,6', '5,6']));
    const crowded = words(months(24), KRONOR);
    expect(crowded).not.toContain('4,6');
    expect(crowded).toContain('6,8 Mkr');
  });

  test.each([1, 2, 12, 13, 24])('%i of them stand in the middle of their slots', (count) => {
    const report = aReport({ trend: monthly(Array.from({ length: count }, (_, i) => i + 1)) });
    const { left, right } = plotOf(draw(report));
    elementsOf(draw(report), 'actual').forEach(({ x }, i) => {
      expect(x).toBeCloseTo(left + ((right - left) * (i + 0.5)) / count, 0);
    });
  });

  test('the target steps where it changed, is a gap where there was none, and reaches from edge to edge', () => {
    const report = aReport({ trend: monthly([1, 2, 3, 4], [null, 20, 20, 25]) });
    const data = draw(report).config.data.datasets[1]?.data;
    expect(data).toEqual([
      { x: 0, y: Number.NaN },
      { x: 1, y: 20 },
      { x: 2, y: 20 },
      { x: 2, y: 20 },
      { x: 3, y: 20 },
      { x: 3, y: 25 },
      { x: 4, y: 25 },
    ]);
    expect(elementsOf(draw(report), 'target').at(-1)!.x).toBeCloseTo(plotOf(draw(report)).right, 0);
    expect(words(report)).toEqual(expect.arrayContaining(['25', 'mål']));
  });

  test('below zero hang from it', () => {
    const report = aReport({ trend: monthly([5, -5]) });
    const [over, under] = elementsOf(draw(report), 'actual');
    const zero = (over!.y + under!.y) / 2;
    const label = textsOn(draw(report)).find(
      ({ text }) => text.endsWith('5') && text !== '5' && text.length === 2,
    );
    expect(under!.y).toBeGreaterThan(zero);
    expect(label!.top).toBeGreaterThan(zero);
  });
});
