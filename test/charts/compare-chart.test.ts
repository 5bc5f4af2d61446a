import { describe, expect, test } from 'vitest';
import { compareChart } from '../../src/charts/compare-chart.ts';
import { aFlow, aMetric, aReport, NOVEMBER } from './support/reports.ts';
import { COUNT, ROW_WORDS } from './support/speech.ts';

const OCTOBER = { kind: 'calendar', grain: 'month', from: '2026-10-01', to: '2026-10-31' } as const;

describe('two periods in one picture', () => {
  test('a flow is two lines, working day by working day, the other one to its end', () => {
    const now = { report: aFlow({ daily: () => 4 }), name: 'November' };
    const before = {
      report: aFlow({ daily: () => 3, period: OCTOBER, today: '2026-11-01' }),
      name: 'Oktober',
    };
    const { config } = compareChart(now, before, ROW_WORDS, COUNT);
    const [current, other] = config.data.datasets.map(({ data }) => data as { x: number; y: number }[]);
    expect(config.type).toBe('line');
    expect(current?.at(-1)).toEqual({ x: 13, y: 52 });
    expect(other?.at(-1)).toEqual({ x: 22, y: 66 });
    expect(config.options?.scales?.x).toMatchObject({ min: 0, max: 22 });
  });

  test('a ratio is two bars', () => {
    const metric = aMetric({ kind: 'derived', formula: 'a / b', unit: 'percent' } as object);
    const one = { report: aReport({ metric, actual: 0.3, period: NOVEMBER }), name: 'November' };
    const other = { report: aReport({ metric, actual: 0.2, period: OCTOBER }), name: 'Oktober' };
    const { config } = compareChart(one, other, ROW_WORDS, COUNT);
    expect(config.type).toBe('bar');
    expect(config.data.datasets[0]?.data).toEqual([0.3, 0.2]);
  });
});
