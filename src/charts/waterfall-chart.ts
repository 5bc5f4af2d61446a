import type { Plugin } from 'chart.js';
import { framed } from './frame.ts';
import { COLOURS } from './look.ts';
import { plainText } from './plain-text.ts';
import { rowLabels } from './plugins/row-labels.ts';
import type { Chart } from './renderer.ts';
import type { Headline } from './words.ts';

/** A lying bar from one value to another, its figure ready to read. */
export type WaterfallBar = {
  readonly name: string;
  readonly figure: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'base' | 'sum' | 'rise' | 'fall' | 'none';
  /** Marked beside its end, where there is one. */
  readonly target?: number;
};

const FILLS = {
  base: COLOURS.axis,
  sum: COLOURS.blue,
  rise: COLOURS.green,
  fall: COLOURS.red,
  none: COLOURS.axis,
} as const;
const MARKS = { base: '', sum: '', rise: '▲', fall: '▼', none: '' } as const;

/** From one sum to another, step by step from the top down, each beginning where the one above it ended. */
export function waterfallChart(bars: readonly WaterfallBar[], headline: Headline): Chart {
  const ends = bars.flatMap(({ from, to, target = to }) => [from, to, target]);
  return framed({
    type: 'bar',
    headline,
    indexAxis: 'y',
    labels: bars.map((_, at) => String(at)),
    datasets: [
      {
        type: 'bar',
        label: 'effect',
        data: bars.map(({ from, to }): [number, number] => [from, to]),
        backgroundColor: bars.map(({ kind }) => FILLS[kind]),
        borderRadius: 3,
        borderSkipped: false,
        categoryPercentage: 1,
        barPercentage: 0.66,
        maxBarThickness: 30,
        minBarLength: 2,
      },
    ],
    scales: {
      x: { type: 'linear', display: false, min: Math.min(0, ...ends), max: Math.max(0, ...ends) || 1 },
      y: { type: 'category', display: false, offset: true },
    },
    plugins: [rowLabels as Plugin],
    pluginOptions: {
      rowLabels: {
        rows: bars.map(({ name, figure, kind, target = null }) => ({
          name: plainText(name) || '…',
          figure: plainText(figure),
          note: MARKS[kind],
          target,
          colour: FILLS[kind],
        })),
        noData: '',
      },
    },
  });
}
