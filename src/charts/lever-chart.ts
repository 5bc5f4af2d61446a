import type { Plugin } from 'chart.js';
import { framed } from './frame.ts';
import { COLOURS } from './look.ts';
import { plainText } from './plain-text.ts';
import { rowLabels } from './plugins/row-labels.ts';
import type { Chart } from './renderer.ts';
import type { Headline } from './words.ts';

/** A change as a lying bar, its figure ready to read. */
export type LeverBar = {
  readonly name: string;
  readonly figure: string;
  /** What it comes to: `till 212 tkr`. */
  readonly note: string;
  /** How large, as a share of today's. */
  readonly size: number;
};

/** How large a change of each alone is enough: the first, which is the smallest, in colour. */
export function leverChart(bars: readonly LeverBar[], headline: Headline): Chart {
  const colours = bars.map((_, at) => (at === 0 ? COLOURS.blue : COLOURS.softBlue));
  return framed({
    type: 'bar',
    headline,
    indexAxis: 'y',
    labels: bars.map((_, at) => String(at)),
    datasets: [
      {
        type: 'bar',
        label: 'change',
        data: bars.map(({ size }) => size),
        backgroundColor: colours,
        borderRadius: 4,
        borderSkipped: false,
        categoryPercentage: 1,
        barPercentage: 0.66,
        maxBarThickness: 30,
        minBarLength: 3,
      },
    ],
    scales: {
      x: { type: 'linear', display: false, min: 0, max: Math.max(...bars.map(({ size }) => size)) || 1 },
      y: { type: 'category', display: false, offset: true },
    },
    plugins: [rowLabels as Plugin],
    pluginOptions: {
      rowLabels: {
        rows: bars.map(({ name, figure, note }) => ({
          name: plainText(name) || '…',
          figure: plainText(figure),
          note: plainText(note),
          target: null,
          colour: COLOURS.muted,
        })),
        noData: '',
      },
    },
  });
}
