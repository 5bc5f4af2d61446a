import type { ChartType, Plugin } from 'chart.js';
import type { Penned } from './pen.ts';

/** A place on a scale and what stands there. */
export type AxisLabel = {
  readonly at: number;
  readonly text: string;
  /** Stays where there is no room for both. */
  readonly major?: true;
};

export type AxesOptions = {
  readonly x: readonly AxisLabel[];
  readonly y: readonly AxisLabel[];
  /** When there is no room for all labels: keep the first or the last, and every so many from there. */
  readonly keep: 'first' | 'last';
};

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    axes?: AxesOptions;
  }
}

/** Horizontal grid with its labels, and as many labels below as fit side by side: never rotated, never touching. */
export const axes: Plugin<ChartType, AxesOptions> = {
  id: 'axes',
  beforeLayout(chart, _args, { x, y }) {
    const { pen } = chart as Penned;
    const widest = Math.max(0, ...y.map(({ text }) => pen.width(text, 18, 400)));
    pen.margin.left = 28 + (widest > 0 ? widest + 12 : 0);
    pen.margin.bottom = x.length > 0 ? 54 : 24;
    chart.options.layout = { autoPadding: false, padding: pen.margin };
  },
  beforeDatasetsDraw(chart, _args, { y }) {
    const { pen } = chart as Penned;
    const { left, right } = chart.chartArea;
    chart.ctx.save();
    for (const { at } of y) {
      const height = Math.round(chart.scales.y?.getPixelForValue(at) ?? 0);
      chart.ctx.beginPath();
      chart.ctx.strokeStyle = at === 0 ? pen.theme.axis : pen.theme.grid;
      chart.ctx.lineWidth = at === 0 ? 2 : 1.5;
      chart.ctx.moveTo(left, height);
      chart.ctx.lineTo(right, height);
      chart.ctx.stroke();
    }
    chart.ctx.restore();
  },
  beforeDraw(chart, _args, { x, y, keep }) {
    const { pen } = chart as Penned;
    const { left, bottom } = chart.chartArea;
    for (const { at, text } of y) {
      const height = chart.scales.y?.getPixelForValue(at) ?? 0;
      pen.write({
        text,
        x: left - 12,
        y: height,
        size: 18,
        weight: 400,
        colour: pen.theme.muted,
        align: 'right',
      });
    }
    const places = x.map(({ at, text, major }) => {
      const half = pen.width(text, 18, 400) / 2;
      const middle = chart.scales.x?.getPixelForValue(at) ?? 0;
      const inside = Math.min(Math.max(middle, 12 + half), chart.width - 12 - half);
      return { text, major: major === true, left: inside - half - 7, right: inside + half + 7 };
    });
    const majors = places.filter(({ major }) => major);
    const minors = places.filter(
      (place) =>
        !place.major && majors.every((major) => place.right <= major.left || place.left >= major.right),
    );
    if (keep === 'last') minors.reverse();
    const every =
      minors
        .map((_, i) => i + 1)
        .find((step) => {
          const kept = minors.filter((_, i) => i % step === 0).sort((a, b) => a.left - b.left);
          return kept.every((place, i) => place.right <= (kept[i + 1]?.left ?? chart.width));
        }) ?? 1;
    for (const { text, left: edge } of [...majors, ...minors.filter((_, i) => i % every === 0)]) {
      pen.write({ text, x: edge + 7, y: bottom + 26, size: 18, weight: 400, colour: pen.theme.muted });
    }
  },
};
