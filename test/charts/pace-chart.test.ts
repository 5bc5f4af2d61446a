import { describe, expect, test } from 'vitest';
import { paceChart } from '../../src/charts/pace-chart.ts';
import { elementsOf, plotOf, textsOn } from './support/drawn.ts';
import { aFlow, aMetric, NOVEMBER, WEEK, YEAR } from './support/reports.ts';
import { COUNT, WORDS } from './support/speech.ts';

const draw = (report = aFlow({ targetValue: 80, status: 'on_track' })) => paceChart(report, WORDS, COUNT);
const points = (report: ReturnType<typeof aFlow>, label: string) =>
  draw(report).config.data.datasets.find((dataset) => dataset.label === label)?.data;
const words = (report: ReturnType<typeof aFlow>) => textsOn(draw(report)).map(({ text }) => text);

describe('a flow on its way through November', () => {
  const report = aFlow({ targetValue: 84, status: 'on_track' });

  test('is its running sum by working days, from nothing to today', () => {
    const actual = points(report, 'actual') as { x: number; y: number }[];
    expect(actual[0]).toEqual({ x: 0, y: 0 });
    expect(actual.at(-1)).toEqual({ x: 13, y: 52 });
    expect(actual).toHaveLength(14);
  });

  test('counts what a weekend brings with its Friday', () => {
    const curve = report.curve.map((point) =>
      point.date === '2026-11-07' || point.date === '2026-11-08' ? { ...point, actual: 25 } : point,
    );
    expect(points({ ...report, curve }, 'actual')).toContainEqual({ x: 5, y: 25 });
  });

  test('has a straight pace that ends at the target', () => {
    expect(points(report, 'pace')).toHaveLength(22);
    const line = elementsOf(draw(report), 'pace');
    const slope = (line.at(-1)!.y - line[0]!.y) / (line.at(-1)!.x - line[0]!.x);
    for (const { x, y } of line) expect(y).toBeCloseTo(line[0]!.y + slope * (x - line[0]!.x), 3);
    expect(line.at(-1)!.y).toBeCloseTo(elementsOf(draw(report), 'target')[1]!.y, 3);
  });

  test('heads from today to the forecast at the end, between low and high', () => {
    const { value, low, high } = report.forecast!;
    expect(points(report, 'forecast')).toEqual([
      { x: 13, y: 52 },
      { x: 21, y: value },
    ]);
    expect(points(report, 'low')?.[1]).toEqual({ x: 21, y: low });
    expect(points(report, 'high')?.[1]).toEqual({ x: 21, y: high });
  });

  test('names its lines where they end', () => {
    expect(words(report)).toEqual(
      expect.arrayContaining(['52', 'hittills', '84', 'mål', 'takten', 'prognos']),
    );
  });

  test('stays within the plot', () => {
    const plot = plotOf(draw(report));
    for (const label of ['actual', 'pace', 'forecast', 'target']) {
      for (const { x, y } of elementsOf(draw(report), label)) {
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(x).toBeLessThanOrEqual(plot.right);
        expect(y).toBeGreaterThanOrEqual(plot.top);
        expect(y).toBeLessThanOrEqual(plot.bottom);
      }
    }
  });
});

describe('the verdict', () => {
  test.each([
    ['behind', 2, '▼ 26'],
    ['ahead', 6, '▲ 78'],
    ['hit', 7, '✓ 91'],
    ['on_track', 4, '52'],
    ['too_early', 4, '52'],
  ] as const)('%s is told by a mark', (status, daily, label) => {
    expect(words(aFlow({ daily: () => daily, targetValue: 80, status }))).toContain(label);
  });

  test('the gap to the pace is filled on the bad side when behind, also for a ceiling', () => {
    const fill = (report: ReturnType<typeof aFlow>) => {
      const dataset = draw(report).config.data.datasets[0];
      return dataset?.type === 'line' ? dataset.fill : undefined;
    };
    const none = 'rgba(0,0,0,0)';
    expect(fill(aFlow({ daily: () => 2, targetValue: 80, status: 'behind' }))).toMatchObject({ above: none });
    expect(
      fill(aFlow({ metric: aMetric({ direction: 'down' }), targetValue: 60, status: 'behind' })),
    ).toMatchObject({ below: none });
  });
});

describe('with little to show', () => {
  test('no target: no pace and no target line', () => {
    const report = aFlow();
    expect(points(report, 'pace')).toEqual([]);
    expect(points(report, 'target')).toEqual([]);
    expect(words(report)).not.toContain('mål');
  });

  test('before any data: what is asked for, and no figure', () => {
    const report = aFlow({ today: '2026-10-28', targetValue: 80 });
    expect(points(report, 'actual')).toEqual([]);
    expect(points(report, 'forecast')).toEqual([]);
    expect(words(report)).toContain('mål');
    expect(words(report)).not.toContain('hittills');
  });

  test('the period is over: no forecast, and the figure stands in the margin', () => {
    const report = aFlow({ today: '2026-12-04', targetValue: 80, status: 'hit' });
    expect(points(report, 'forecast')).toEqual([]);
    const label = textsOn(draw(report)).find(({ text }) => text === '✓ 84');
    expect(label!.left).toBeGreaterThan(plotOf(draw(report)).right);
  });

  test('a period without working days is drawn by its days', () => {
    const curve = aFlow({
      period: { kind: 'dates', from: '2026-11-14', to: '2026-11-15' },
      today: '2026-11-15',
    }).curve;
    const report = aFlow({ curve: curve.map((point, i) => ({ ...point, actual: i + 1 })) });
    expect(points(report, 'actual')).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ]);
  });
});

describe('the labels below', () => {
  const below = (period: typeof NOVEMBER) =>
    (draw(aFlow({ period, targetValue: 80 })).config.options?.plugins?.axes?.x ?? []).map(
      (label) => label?.text,
    );

  test('are days in a week', () => {
    expect(below(WEEK)).toEqual(['16 nov', '17 nov', '18 nov', '19 nov', '20 nov']);
  });
  test('are Mondays in a month', () => {
    expect(below(NOVEMBER)).toEqual(['2 nov', '9 nov', '16 nov', '23 nov', '30 nov']);
  });
  test('are months in a year', () => {
    expect(below(YEAR)).toHaveLength(12);
  });
});
