import { describe, expect, test } from 'vitest';
import { funnelChart } from '../../src/charts/funnel-chart.ts';
import { elementsOf, textsOn } from './support/drawn.ts';
import { aFunnel } from './support/reports.ts';

const HEADLINE = { title: 'Stopp mellan möten och affärsmöjligheter', subtitle: 'Q4' };
const draw = (bars = aFunnel()) => funnelChart(bars, HEADLINE);
const texts = (bars = aFunnel()) => textsOn(draw(bars));

describe('the funnel', () => {
  test('has name, figure, plan and rate of each stage, from the top down', () => {
    const row = texts().filter(({ top, bottom }, _, all) => {
      const meetings = all.find(({ text }) => text === 'Möten')!;
      return top < meetings.bottom && bottom > meetings.top;
    });
    expect(row.map(({ text }) => text)).toEqual(['Möten', '139', 'av 240', '55 %']);
  });

  test('figures and rates stand right-aligned in their columns', () => {
    const drawn = texts();
    const rightOf = (text: string) => drawn.find((one) => one.text === text)!.right;
    expect(rightOf('37113')).toBeCloseTo(rightOf('6'), 3);
    expect(rightOf('2,1 %')).toBeCloseTo(rightOf('▼ 23 %'), 3);
  });

  test('bars are centred, narrow downwards, and lie inside what was planned', () => {
    const { datasets } = draw().config.data;
    const [actual, plan] = datasets.map(({ data }) => data as [number, number][]);
    actual!.forEach(([left, right], at) => {
      expect(left).toBe(-right);
      expect(right).toBeLessThan(plan![at]![1]);
      if (at > 0) expect(right).toBeLessThan(actual![at - 1]![1]);
    });
    const [first, last] = [elementsOf(draw(), 'actual')[0]!, elementsOf(draw(), 'actual').at(-1)!];
    expect(first.x).toBeGreaterThan(last.x);
  });

  test('no figure is said, and neither bar nor plan is drawn where there is none', () => {
    const bars = aFunnel({ size: null, plan: null, figure: 'inga uppgifter', ofPlan: '' });
    expect(texts(bars).filter(({ text }) => text === 'inga uppgifter')).toHaveLength(6);
    for (const { data } of draw(bars).config.data.datasets) expect(data).toEqual(Array(6).fill(null));
  });
});
