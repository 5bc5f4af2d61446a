import type { ChartType, Plugin } from 'chart.js';
import type { LineLabel } from './line-labels.ts';
import type { Penned } from './pen.ts';

type BarLabel = {
  /** With unit, and without it for narrow bars. `null`: no data, which is not zero. */
  readonly text: string | null;
  readonly bare: string | null;
  readonly target: number | null;
  readonly colour: string;
  /** Still growing: drawn hatched. */
  readonly partial: boolean;
};

export type BarLabelsOptions = {
  readonly dataset: number;
  readonly bars: readonly BarLabel[];
  /** The last figure, for the margin where no bar has room for its own. */
  readonly last: LineLabel | null;
};

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    barLabels?: BarLabelsOptions;
  }
}

/** Figures at the ends of upright bars: with unit, without it, or only the last one in the margin. */
export const barLabels: Plugin<ChartType, BarLabelsOptions> = {
  id: 'barLabels',
  // After the plugin of the margin's labels, so that the width left for bars is known.
  beforeLayout(chart, _args, { bars, last }) {
    const { pen } = chart as Penned;
    pen.spilled.length = 0;
    // For a figure over a bar that reaches the top.
    pen.margin.top += 8;
    chart.options.layout = { autoPadding: false, padding: pen.margin };
    const slot = (chart.width - pen.margin.left - pen.margin.right) / bars.length;
    if (last === null || bars.every(({ bare }) => pen.width(bare ?? '', 17, 700) + 5 <= slot)) return;
    pen.spilled.push(last);
    const width = Math.max(pen.width(last.value, 21, 700), pen.width(last.word, 19, 400));
    pen.margin.right = Math.max(pen.margin.right, 22 + width + 14);
    chart.options.layout = { autoPadding: false, padding: pen.margin };
  },
  afterDatasetsDraw(chart, _args, { dataset, bars }) {
    const { pen, ctx } = chart as Penned;
    const meta = chart.getDatasetMeta(dataset);
    const slot = (chart.chartArea.right - chart.chartArea.left) / bars.length;
    const zero = chart.scales.y?.getPixelForValue(0) ?? 0;
    bars.forEach(({ partial }, i) => {
      const bar = meta.data[i];
      if (!partial || !bar || Number.isNaN(bar.y)) return;
      const { width } = bar.getProps(['width'], true) as unknown as { width: number };
      const height = Math.abs(bar.y - zero);
      ctx.save();
      ctx.beginPath();
      ctx.rect(bar.x - width / 2, Math.min(bar.y, zero), width, height);
      ctx.clip();
      ctx.beginPath();
      const top = Math.min(bar.y, zero);
      for (let x = bar.x - width / 2 - height; x < bar.x + width / 2; x += 9) {
        ctx.moveTo(x, top + height);
        ctx.lineTo(x + height, top);
      }
      ctx.strokeStyle = pen.theme.paper;
      ctx.lineWidth = 3;
      ctx.stroke();
      ctx.restore();
    });
    const size = [20, 18].find((points) =>
      bars.every(({ text }) => pen.width(text ?? '', points, 700) + 8 <= slot),
    );
    const bareSize = [19, 17].find((points) =>
      bars.every(({ bare }) => pen.width(bare ?? '', points, 700) + 5 <= slot),
    );
    const points = size ?? bareSize;
    bars.forEach(({ text, bare, target, colour, partial }, i) => {
      const bar = meta.data[i];
      if (!bar) return;
      const x = bar.x;
      if (text === null) {
        if (slot < 16) return;
        pen.write({
          text: '–',
          x,
          y: zero - 12,
          size: 18,
          weight: 400,
          colour: pen.theme.muted,
          align: 'center',
        });
        return;
      }
      if (points === undefined) return;
      // A fall too small to see has its figure above, where the labels of the axis are not.
      const below = bar.y > zero && bar.y + points + 7 < chart.chartArea.bottom + 12;
      const near = below ? bar.y + points * 0.5 + 7 : Math.min(bar.y, zero) - points * 0.5 - 5;
      const line = target === null ? Number.NaN : (chart.scales.y?.getPixelForValue(target) ?? 0);
      const shown = size === undefined ? (bare ?? '') : text;
      const style = { text: shown, x, size: points, weight: 700, align: 'center' } as const;
      const struck = Math.abs(near - line) < points * 0.36 + 5;
      const { width } = bar.getProps(['width'], true) as unknown as { width: number };
      const fits = pen.width(shown, points, 700) + 4 <= width && Math.abs(bar.y - zero) >= points + 12;
      // Where a target line would strike the figure through: inside its bar, or else beyond the line.
      if (struck && fits && !partial) {
        const y = below ? bar.y - points * 0.5 - 6 : bar.y + points * 0.5 + 6;
        pen.write({ ...style, y, colour: colour === pen.theme.green ? pen.theme.paper : colour, on: 'bar' });
        return;
      }
      const y = !struck ? near : below ? line + points * 0.5 + 5 : line - points * 0.5 - 3;
      pen.write({ ...style, y, colour });
    });
  },
};
