import type { ChartType, Plugin } from 'chart.js';
import type { Penned } from './pen.ts';

export type RowLabel = {
  readonly name: string;
  /** `null`: no data. */
  readonly figure: string | null;
  readonly note: string;
  readonly target: number | null;
  readonly colour: string;
};

export type RowLabelsOptions = { readonly rows: readonly RowLabel[]; readonly noData: string };

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    rowLabels?: RowLabelsOptions;
  }
}

/** Names left of lying bars, figures in one column right of them, and a mark where a row's target is. */
export const rowLabels: Plugin<ChartType, RowLabelsOptions> = {
  id: 'rowLabels',
  beforeLayout(chart, _args, { rows, noData }) {
    const { pen } = chart as Penned;
    const size = rows.length > 8 ? 18 : 20;
    const figures = Math.max(
      0,
      ...rows.map(({ figure }) => (figure === null ? 0 : pen.width(figure, size, 700))),
    );
    const notes = Math.max(0, ...rows.map(({ note }) => pen.width(note, size - 1, 400)));
    const empty = rows.some(({ figure }) => figure === null) ? pen.width(noData, size - 1, 400) : 0;
    const names = Math.max(0, ...rows.map(({ name }) => pen.width(name, size, 400)));
    pen.margin.right = 28 + Math.max(figures + (notes > 0 ? 12 + notes : 0), empty) + 18;
    pen.margin.left = 28 + Math.min(names, chart.width - pen.margin.right - 28 - 220, 270) + 20;
    // A few rows keep the size of many and leave the rest of the paper white.
    const free = chart.height - pen.margin.top - 24 - rows.length * 54;
    pen.margin.bottom = 24 + Math.max(0, free);
    chart.options.layout = { autoPadding: false, padding: pen.margin };
  },
  afterDatasetsDraw(chart, _args, { rows, noData }) {
    const { pen, ctx } = chart as Penned;
    const size = rows.length > 8 ? 18 : 20;
    const bars = chart.getDatasetMeta(0).data;
    const { left, right } = chart.chartArea;
    const zero = Math.round(chart.scales.x?.getPixelForValue(0) ?? left);
    const figures = Math.max(
      0,
      ...rows.map(({ figure }) => (figure === null ? 0 : pen.width(figure, size, 700))),
    );
    const anyNote = rows.some(({ note }) => note !== '');
    const column = anyNote ? right + 18 + figures : chart.width - 28;
    const pitch = (chart.chartArea.bottom - chart.chartArea.top) / Math.max(1, rows.length);
    ctx.save();
    ctx.fillStyle = pen.theme.axis;
    ctx.fillRect(zero - 1, chart.chartArea.top, 2, chart.chartArea.bottom - chart.chartArea.top);
    rows.forEach(({ target }, i) => {
      const y = chart.scales.y?.getPixelForValue(i) ?? 0;
      if (target === null) return;
      const x = chart.scales.x?.getPixelForValue(target) ?? 0;
      const half = Math.min(pitch * 0.43, 18);
      ctx.fillStyle = pen.theme.paper;
      ctx.fillRect(x - 3.5, y - half, 7, half * 2);
      ctx.fillStyle = pen.theme.ink;
      ctx.fillRect(x - 1.5, y - half, 3, half * 2);
    });
    ctx.restore();
    rows.forEach(({ name, figure, note, colour }, i) => {
      const y = bars[i]?.y ?? chart.scales.y?.getPixelForValue(i) ?? 0;
      const { ink, muted } = pen.theme;
      pen.write({ text: pen.fit(name, left - 48, size, 400), x: 28, y, size, weight: 400, colour: ink });
      if (figure === null) {
        const x = chart.width - 28;
        pen.write({ text: noData, x, y, size: size - 1, weight: 400, colour: muted, align: 'right' });
        return;
      }
      pen.write({ text: figure, x: column, y, size, weight: 700, colour: ink, align: 'right' });
      pen.write({ text: note, x: column + 12, y, size: size - 1, weight: 400, colour });
    });
  },
};
