import type { Plugin } from 'chart.js';
import { framed } from './frame.ts';
import { COLOURS, onPaper } from './look.ts';
import { plainText } from './plain-text.ts';
import { funnelRows } from './plugins/funnel-rows.ts';
import type { Chart } from './renderer.ts';
import type { Headline } from './words.ts';

/** A stage as it is drawn, its figures ready to read. */
export type FunnelBar = {
  readonly name: string;
  readonly size: number | null;
  readonly figure: string;
  /** Behind the bar, pale: where it should come to. */
  readonly plan: number | null;
  readonly ofPlan: string;
  /** From the stage above. */
  readonly rate: string;
  readonly drags: boolean;
};

/**
 * Widths by this power of the figure: of ten thousand visitors and six customers the straight scale would show a
 * bar and five hairs. The figures beside them say how much it is.
 */
const POWER = 0.42;
const PALEST = 0.34;

/** Centred bars from the top down, with figure, plan and step rate in columns, and the step that drags marked. */
export function funnelChart(bars: readonly FunnelBar[], headline: Headline): Chart {
  const widest = Math.max(1, ...bars.flatMap(({ size, plan }) => [size ?? 0, plan ?? 0]));
  const ends = (values: readonly (number | null)[]) =>
    values.map((value): [number, number] | null => {
      if (value === null) return null;
      const half = (Math.max(0, value) / widest) ** POWER / 2;
      return [-half, half];
    });
  const shape = { grouped: false, categoryPercentage: 1, maxBarThickness: 34, minBarLength: 3 } as const;
  return framed({
    type: 'bar',
    headline,
    indexAxis: 'y',
    labels: bars.map((_, at) => String(at)),
    datasets: [
      {
        ...shape,
        type: 'bar',
        label: 'actual',
        order: 1,
        data: ends(bars.map(({ size }) => size)),
        backgroundColor: bars.map((_, at) =>
          onPaper(COLOURS.blue, 1 - ((1 - PALEST) * at) / Math.max(1, bars.length - 1)),
        ),
        borderRadius: 4,
        borderSkipped: false,
        barPercentage: 0.6,
      },
      {
        ...shape,
        type: 'bar',
        label: 'plan',
        order: 2,
        data: ends(bars.map(({ plan }) => plan)),
        backgroundColor: COLOURS.grid,
        borderRadius: 4,
        borderSkipped: false,
        barPercentage: 0.6,
      },
    ],
    scales: {
      x: { type: 'linear', display: false, min: -0.5, max: 0.5 },
      y: { type: 'category', display: false, offset: true },
    },
    plugins: [funnelRows as Plugin],
    pluginOptions: {
      funnelRows: {
        rows: bars.map(({ name, figure, ofPlan, rate, drags }) => ({
          name: plainText(name) || '…',
          figure: plainText(figure),
          ofPlan: plainText(ofPlan),
          rate: plainText(rate),
          drags,
        })),
      },
    },
  });
}
