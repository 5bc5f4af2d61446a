import { describe, expect, test } from 'vitest';
import { levelChart } from '../../src/charts/level-chart.ts';
import { textsOn } from './support/drawn.ts';
import { aLevel, monthly } from './support/reports.ts';
import { COUNT, KRONOR, WORDS } from './support/speech.ts';

describe('a level in November', () => {
  const report = aLevel({
    at: (day) => 7e6 + day * 1e4,
    targetValue: 9e6,
    status: 'behind',
    trend: monthly([5e6, 6e6, null, 6.9e6, 7.1e6]),
  });
  const chart = () => levelChart(report, WORDS, KRONOR);
  const data = (label: string) =>
    chart().config.data.datasets.find((dataset) => dataset.label === label)?.data;

  test('comes from the closing levels before it, those that are known', () => {
    expect(data('before')).toEqual([
      { x: -62, y: 6e6 },
      { x: -1, y: 6.9e6 },
      { x: 0, y: 7e6 },
    ]);
  });

  test('stands day by day up to today, and heads for the end', () => {
    expect(data('actual')).toHaveLength(18);
    expect(data('forecast')?.at(-1)).toMatchObject({ x: 29 });
  });

  test('has its target all the way, and no pace', () => {
    expect(data('target')).toEqual([
      { x: -62, y: 9e6 },
      { x: 29, y: 9e6 },
    ]);
    expect(data('pace')).toEqual([]);
    expect(textsOn(chart()).map(({ text }) => text)).not.toContain('takten');
  });

  test('that hardly moves is not drawn from zero', () => {
    const followers = aLevel({ at: (day) => 12_000 + day * 9, forecast: null });
    expect(levelChart(followers, WORDS, COUNT).config.options?.scales?.y?.min).toBe(12_000);
  });
});
