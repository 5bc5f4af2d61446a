import { describe, expect, test } from 'vitest';
import { type LeverBar, leverChart } from '../../src/charts/lever-chart.ts';
import { COLOURS } from '../../src/charts/look.ts';
import { received, sendable } from '../../src/charts/sendable-chart.ts';
import { type WaterfallBar, waterfallChart } from '../../src/charts/waterfall-chart.ts';
import { clashes, elementsOf, textsOn } from './support/drawn.ts';

const HEADLINE = { title: '36 fler möten stänger gapet', subtitle: 'Försäljning under Q1, 674 tkr saknas' };
const BARS: LeverBar[] = [
  { name: 'Möten', figure: '+16 %', note: 'till 260', size: 0.16 },
  { name: 'Snittaffär', figure: '+19 %', note: 'till 231 tkr', size: 0.19 },
  { name: 'Möten → affärsmöjligheter', figure: '+21 %', note: 'till 36 %', size: 0.21 },
  { name: 'Säljcykel', figure: '−35 %', note: 'till 32 dagar', size: 0.35 },
];
const chart = () => leverChart(BARS, HEADLINE);

describe('what closes a gap', () => {
  test('says of each how much and to what, and nothing over anything else', () => {
    const texts = textsOn(chart()).map(({ text }) => text);
    for (const { name, figure, note } of BARS)
      expect(texts).toEqual(expect.arrayContaining([name, figure, note]));
    expect(clashes(chart())).toEqual([]);
  });

  test('a larger change is a longer bar, and the smallest stands out', () => {
    const ends = elementsOf(chart(), 'change').map(({ x }) => x);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    const [best, ...others] = chart().config.data.datasets[0]!.backgroundColor as string[];
    expect(best).toBe(COLOURS.blue);
    expect(others).not.toContain(COLOURS.blue);
  });

  test('goes to the painting thread as data', () => {
    expect(received(sendable(chart())).config.plugins).toEqual(chart().config.plugins);
  });
});

describe('what is tried', () => {
  const TRIED: WaterfallBar[] = [
    { name: 'I den här takten', figure: '2,8 Mkr', from: 0, to: 2_800_000, kind: 'base' },
    { name: '6 fler affärer', figure: '+1,2 Mkr', from: 2_800_000, to: 4_000_000, kind: 'rise' },
    { name: 'Med ändringarna', figure: '4,0 Mkr', from: 0, to: 4_000_000, kind: 'sum', target: 4_200_000 },
  ];

  test('the target is marked beyond where it ends, and nothing hides it', () => {
    const tried = waterfallChart(TRIED, HEADLINE);
    expect(tried.config.options!.scales!.x).toMatchObject({ min: 0, max: 4_200_000 });
    expect(clashes(tried)).toEqual([]);
  });
});
