import type { ChartType, Plugin } from 'chart.js';
import type { Penned } from './pen.ts';

type FunnelRow = {
  readonly name: string;
  readonly figure: string;
  readonly ofPlan: string;
  readonly rate: string;
  readonly drags: boolean;
};

export type FunnelRowsOptions = { readonly rows: readonly FunnelRow[] };

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    funnelRows?: FunnelRowsOptions;
  }
}

/** Names left of the bars; figure, plan and rate in columns right of them; and what flows from each bar to the next. */
export const funnelRows: Plugin<ChartType, FunnelRowsOptions> = {
  id: 'funnelRows',
  beforeLayout(chart, _args, { rows }) {
    const { pen } = chart as Penned;
    const size = rows.length > 7 ? 18 : 20;
    const figures = Math.max(0, ...rows.map(({ figure }) => pen.width(figure, size, 700)));
    const plans = Math.max(0, ...rows.map(({ ofPlan }) => pen.width(ofPlan, size - 2, 400)));
    const rates = Math.max(0, ...rows.map(({ rate }) => pen.width(rate, size - 1, 700)));
    const names = Math.max(0, ...rows.map(({ name }) => pen.width(name, size, 400)));
    const columns = figures + (plans > 0 ? 10 + plans : 0) + (rates > 0 ? 22 + rates : 0);
    pen.margin.right = Math.min(28 + columns + 20, chart.width - 28 - 120 - 180);
    pen.margin.left = 28 + Math.min(names, chart.width - pen.margin.right - 28 - 180 - 20, 230) + 20;
    pen.margin.bottom = 20;
    chart.options.layout = { autoPadding: false, padding: pen.margin };
  },
  beforeDatasetsDraw(chart, _args, { rows }) {
    const { pen, ctx } = chart as Penned;
    const bars = chart.getDatasetMeta(0).data;
    ctx.save();
    rows.forEach(({ drags }, at) => {
      const above = bars[at - 1]?.getProps(['x', 'base', 'y', 'height'], true) as unknown as
        | { x: number; base: number; y: number; height: number }
        | undefined;
      const below = bars[at]?.getProps(['x', 'base', 'y', 'height'], true) as unknown as typeof above;
      if (!above || !below) return;
      ctx.fillStyle = drags ? `${pen.theme.red}3d` : `${pen.theme.blue}14`;
      ctx.beginPath();
      ctx.moveTo(above.base, above.y + above.height / 2);
      ctx.lineTo(above.x, above.y + above.height / 2);
      ctx.lineTo(below.x, below.y - below.height / 2);
      ctx.lineTo(below.base, below.y - below.height / 2);
      ctx.closePath();
      ctx.fill();
    });
    ctx.restore();
  },
  afterDatasetsDraw(chart, _args, { rows }) {
    const { pen } = chart as Penned;
    const { ink, muted, red } = pen.theme;
    const size = rows.length > 7 ? 18 : 20;
    const { left, right } = chart.chartArea;
    const figures = Math.max(0, ...rows.map(({ figure }) => pen.width(figure, size, 700)));
    const rates = Math.max(0, ...rows.map(({ rate }) => pen.width(rate, size - 1, 700)));
    const column = right + 20 + figures;
    const last = chart.width - 28;
    const room = last - column - 10 - (rates > 0 ? rates + 22 : 0);
    rows.forEach(({ name, figure, ofPlan, rate, drags }, at) => {
      const y = chart.scales.y?.getPixelForValue(at) ?? 0;
      const shown = pen.fit(name, left - 48, size, 400);
      pen.write({ text: shown, x: 28, y, size, weight: 400, colour: ink });
      pen.write({ text: figure, x: column, y, size, weight: 700, colour: ink, align: 'right' });
      if (ofPlan !== '' && room > 30) {
        const plan = pen.fit(ofPlan, room, size - 2, 400);
        pen.write({ text: plan, x: column + 10, y, size: size - 2, weight: 400, colour: muted });
      }
      const weight = drags ? 700 : 400;
      pen.write({
        text: rate,
        x: last,
        y,
        size: size - 1,
        weight,
        colour: drags ? red : muted,
        align: 'right',
      });
    });
  },
};
