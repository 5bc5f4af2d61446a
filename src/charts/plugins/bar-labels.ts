import type { ChartType, Plugin } from 'chart.js';
import type { Penned } from './pen.ts';

export type BarLabel = {
  /** With unit, and without it for narrow bars. `null`: no data, which is not zero. */
  readonly text: string | null;
  readonly bare: string | null;
  readonly colour: string;
  /** Still growing: drawn hatched. */
  readonly partial: boolean;
};

export type BarLabelsOptions = { readonly dataset: number; readonly bars: readonly BarLabel[] };

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    barLabels?: BarLabelsOptions;
  }
}

/** Figures at the ends of upright bars: with unit, without, or only the last one, whichever has room. */
export const barLabels: Plugin<ChartType, BarLabelsOptions> = {
  id: 'barLabels',
  beforeDatasetsDraw(chart) {
    chart.ctx.save();
  },
  afterDatasetsDraw(chart, _args, { dataset, bars }) {
    const { pen, ctx } = chart as Penned;
    ctx.restore();
    const meta = chart.getDatasetMeta(dataset);
    const slot = (chart.chartArea.right - chart.chartArea.left) / bars.length;
    const zero = chart.scales.y?.getPixelForValue(0) ?? 0;
    bars.forEach(({ partial }, i) => {
      const bar = meta.data[i];
      if (!partial || !bar || Number.isNaN(bar.y)) return;
      const { width } = bar.getProps(['width'], true) as unknown as { width: number };
      ctx.save();
      ctx.beginPath();
      ctx.rect(bar.x - width / 2, Math.min(bar.y, zero), width, Math.abs(bar.y - zero));
      ctx.clip();
      ctx.beginPath();
      const reach = chart.height;
      for (let x = bar.x - width / 2 - reach; x < bar.x + width / 2; x += 9) {
        ctx.moveTo(x, zero + reach / 2);
        ctx.lineTo(x + reach, zero - reach / 2);
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
    const last = bars.reduce((found, { text }, i) => (text === null ? found : i), -1);
    bars.forEach(({ text, bare, colour }, i) => {
      const bar = meta.data[i];
      if (!bar) return;
      if (text === null) {
        pen.write({
          text: '–',
          x: bar.x,
          y: zero - 12,
          size: 18,
          weight: 400,
          colour: pen.theme.muted,
          align: 'center',
        });
        return;
      }
      const alone = size === undefined && bareSize === undefined;
      if (alone && i !== last) return;
      const shown = (size === undefined && bareSize !== undefined ? bare : text) ?? '';
      const points = size ?? bareSize ?? 19;
      const half = pen.width(shown, points, 700) / 2;
      const x = Math.min(bar.x, chart.width - 12 - half);
      // A label wider than its bar stands over its neighbours too.
      const over = meta.data.filter(
        (other) => Math.abs(other.x - x) < half + slot / 2 && !Number.isNaN(other.y),
      );
      const below = bar.y > zero;
      const edge = below
        ? Math.max(...over.map((other) => other.y))
        : Math.min(...over.map((other) => other.y));
      const y = below ? edge + points * 0.5 + 7 : edge - points * 0.5 - 5;
      pen.write({ text: shown, x, y, size: points, weight: 700, colour, align: 'center' });
    });
  },
};
