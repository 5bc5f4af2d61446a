import { describe, expect, test } from 'vitest';
import { type WaterfallBar, waterfallChart } from '../../src/charts/waterfall-chart.ts';
import { clashes, elementsOf, textsOn } from './support/drawn.ts';

const HEADLINE = { title: '30 000 kr under målet', subtitle: 'Försäljning i oktober' };
const BARS: WaterfallBar[] = [
  { name: 'Målet', figure: '1 250 000 kr', from: 0, to: 1_250_000, kind: 'base' },
  { name: 'Besökare', figure: '+307 000 kr', from: 1_250_000, to: 1_557_000, kind: 'rise' },
  { name: 'Besökare → kontakter', figure: '+59 000 kr', from: 1_557_000, to: 1_616_000, kind: 'rise' },
  { name: 'Kontakter → MQL', figure: '0 kr', from: 1_616_000, to: 1_616_000, kind: 'none' },
  { name: 'MQL → möten', figure: '+184 000 kr', from: 1_616_000, to: 1_800_000, kind: 'rise' },
  { name: 'Möten → affärsmöjligheter', figure: '−590 000 kr', from: 1_800_000, to: 1_210_000, kind: 'fall' },
  {
    name: 'Affärsmöjligheter → affärer',
    figure: '+143 000 kr',
    from: 1_210_000,
    to: 1_353_000,
    kind: 'rise',
  },
  { name: 'Snittaffär', figure: '−133 000 kr', from: 1_353_000, to: 1_220_000, kind: 'fall' },
  { name: 'Försäljning', figure: '1 220 000 kr', from: 0, to: 1_220_000, kind: 'sum' },
];
const chart = () => waterfallChart(BARS, HEADLINE);

describe('the waterfall', () => {
  test('says name, figure and which way of every part, and nothing over anything else', () => {
    const texts = textsOn(chart()).map(({ text }) => text);
    for (const { name, figure } of BARS) expect(texts).toEqual(expect.arrayContaining([name, figure]));
    expect(texts.filter((text) => text === '▲')).toHaveLength(4);
    expect(texts.filter((text) => text === '▼')).toHaveLength(2);
    expect(clashes(chart())).toEqual([]);
  });

  test('each part begins where the one above it ended', () => {
    const data = chart().config.data.datasets[0]!.data as unknown as [number, number][];
    data.slice(1, -1).forEach(([from], at) => {
      expect(from).toBe(data[at]![1]);
    });
    expect(data.at(-2)![1]).toBe(data.at(-1)![1]);
  });

  test('a rise begins where it came from and reaches further right', () => {
    const ends = elementsOf(chart(), 'effect').map(({ x }) => x);
    expect(ends[1]).toBeGreaterThan(ends[0]!);
    expect(ends[5]).toBe(ends[4]);
    expect(ends.at(-1)).toBeLessThan(ends.at(-2)!);
  });

  test('a figure that fell below nothing has its bar on the other side', () => {
    const bars: WaterfallBar[] = [
      { name: 'September', figure: '100 kr', from: 0, to: 100, kind: 'base' },
      { name: 'Snittaffär', figure: '−150 kr', from: 100, to: -50, kind: 'fall' },
      { name: 'Försäljning', figure: '−50 kr', from: 0, to: -50, kind: 'sum' },
    ];
    const [base, , sum] = elementsOf(waterfallChart(bars, HEADLINE), 'effect');
    expect(sum!.x).toBeLessThan(base!.x);
    expect(clashes(waterfallChart(bars, HEADLINE))).toEqual([]);
  });
});
