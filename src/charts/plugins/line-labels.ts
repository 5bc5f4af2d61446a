import type { ChartType, Plugin } from 'chart.js';
import type { Box, Penned } from './pen.ts';

/** A figure and its word at the end of a line, or on it. */
export type LineLabel = {
  readonly x: number;
  readonly y: number;
  /** Bold; may be empty. */
  readonly value: string;
  readonly word: string;
  readonly colour: string;
};

export type LineLabelsOptions = {
  /** Right of the plot, pushed apart. */
  readonly margin: readonly LineLabel[];
  /** Where the plot has room around the point. */
  readonly inside: readonly (LineLabel & { readonly side: 'above' | 'below' })[];
  /** A line without a figure is named where there is room for it along its way, or not at all. */
  readonly along: { readonly dataset: number; readonly word: string; readonly colour: string } | null;
};

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    lineLabels?: LineLabelsOptions;
  }
}

/** Direct labels instead of a legend. */
export const lineLabels: Plugin<ChartType, LineLabelsOptions> = {
  id: 'lineLabels',
  beforeLayout(chart, _args, { margin }) {
    const { pen } = chart as Penned;
    const widths = margin.map(({ value, word }) =>
      Math.max(pen.width(value, 21, 700), pen.width(word, 19, 400)),
    );
    if (widths.length > 0) pen.margin.right = 22 + Math.min(220, Math.max(...widths)) + 14;
    chart.options.layout = { autoPadding: false, padding: pen.margin };
  },
  afterDatasetsDraw(chart, _args, { margin: own, inside, along }) {
    const { pen } = chart as Penned;
    const margin = [...own, ...pen.spilled];
    const { left, right, top, bottom } = chart.chartArea;
    const middles = margin.map(({ y }) => chart.scales.y?.getPixelForValue(y) ?? 0);
    const placed = pen.spread(middles, 54, top - 14, bottom + 12);
    const room = chart.width - right - 28;
    margin.forEach(({ value, word, colour }, i) => {
      const y = placed[i] ?? 0;
      const valueText = pen.fit(value, room, 21, 700);
      const wordText = pen.fit(word, room, 19, 400);
      pen.write({ text: valueText, x: right + 14, y: y - 12, size: 21, weight: 700, colour });
      pen.write({ text: wordText, x: right + 14, y: y + 12, size: 19, weight: 400, colour });
    });
    for (const { x, y, value, word, colour, side } of inside) {
      const at = { x: chart.scales.x?.getPixelForValue(x) ?? 0, y: chart.scales.y?.getPixelForValue(y) ?? 0 };
      const most = right - left;
      const valueText = pen.fit(value, most, 21, 700);
      const wordText = pen.fit(word, most, 19, 400);
      const width = Math.max(pen.width(valueText, 21, 700), pen.width(wordText, 19, 400));
      const signs = side === 'above' ? [-1, 1] : [1, -1];
      let best: Box = { left: at.x, right: at.x + width, top: at.y, bottom: at.y + 46 };
      let least = Number.POSITIVE_INFINITY;
      for (const gap of [14, 24, 38, 56, 80]) {
        for (const sign of signs) {
          for (const shift of side === 'above' ? [-0.5, -1, 0] : [0, -0.5, -1]) {
            const beside = shift === 0 ? gap * 0.4 : shift === -1 ? -gap * 0.4 : 0;
            const wanted = at.x + shift * width + beside;
            const boxLeft = Math.max(left + 4, Math.min(wanted, right + 4 - width));
            const boxTop = sign < 0 ? at.y - gap - 46 : at.y + gap;
            const box = { left: boxLeft, right: boxLeft + width, top: boxTop, bottom: boxTop + 46 };
            const outside = box.top < top - 16 || box.bottom > bottom - 2;
            const around = {
              left: box.left - 6,
              right: box.right + 6,
              top: box.top - 3,
              bottom: box.bottom + 3,
            };
            const cost =
              pen.crowd(around) * 4 +
              gap +
              (outside ? 4000 : 0) +
              (sign === signs[0] ? 0 : 8) +
              Math.abs(beside) * 0.1;
            if (cost < least) {
              least = cost;
              best = box;
            }
          }
        }
      }
      const align = (best.left + best.right) / 2 < at.x - width * 0.3 ? 'right' : 'left';
      const edge = align === 'right' ? best.right : best.left;
      pen.write({ text: valueText, x: edge, y: best.top + 12, size: 21, weight: 700, colour, align });
      pen.write({ text: wordText, x: edge, y: best.top + 35, size: 19, weight: 400, colour, align });
    }
    const line = along === null ? [] : chart.getDatasetMeta(along.dataset).data;
    if (along === null || line.length < 2) return;
    const width = pen.width(along.word, 18, 400);
    for (const part of [0.8, 0.7, 0.88, 0.6, 0.5, 0.4, 0.3, 0.2]) {
      for (const sign of [1, -1]) {
        const point = line[Math.round((line.length - 1) * part)] ?? line[0];
        if (!point) continue;
        const from = line[Math.max(0, Math.round((line.length - 1) * part) - 1)] ?? point;
        const to = line[Math.min(line.length - 1, Math.round((line.length - 1) * part) + 1)] ?? point;
        const slope = to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
        const rise = Math.abs(slope) * (width / 2 + 6) + 18;
        const middle = { x: point.x, y: point.y + sign * rise };
        const box = {
          left: middle.x - width / 2,
          right: middle.x + width / 2,
          top: middle.y - 9,
          bottom: middle.y + 9,
        };
        const around = { left: box.left - 5, right: box.right + 5, top: box.top - 4, bottom: box.bottom + 4 };
        const within = box.left > left && box.right < right && box.top > top && box.bottom < bottom - 6;
        if (within && pen.crowd(around) === 0) {
          const { word: text, colour } = along;
          pen.write({ text, x: middle.x, y: middle.y, size: 18, weight: 400, colour, align: 'center' });
          return;
        }
      }
    }
  },
};
