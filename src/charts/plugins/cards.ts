import type { ChartType, Plugin } from 'chart.js';
import type { Penned } from './pen.ts';

type Card = {
  readonly column: number;
  readonly row: number;
  readonly name: string;
  readonly figure: string;
  readonly note: string;
  readonly colour: string;
  /** Leaves room beside the figure. */
  readonly sparkline: boolean;
};

/** `tall`: the sparkline lies below the figure instead of beside it. */
export type CardsOptions = { readonly cards: readonly Card[]; readonly tall: boolean };

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    cards?: CardsOptions;
  }
}

/** Pale cards on a scale of columns and rows; the sparklines are the chart's own lines. */
export const cards: Plugin<ChartType, CardsOptions> = {
  id: 'cards',
  beforeLayout(chart) {
    const { pen } = chart as Penned;
    // Half a gutter hangs over each side, so that all cards are alike.
    pen.margin.left = 22;
    pen.margin.right = 22;
    pen.margin.bottom = 18;
    pen.margin.top -= 6;
    chart.options.layout = { autoPadding: false, padding: pen.margin };
  },
  beforeDatasetsDraw(chart, _args, options) {
    const { pen, ctx } = chart as Penned;
    ctx.save();
    ctx.fillStyle = pen.theme.card;
    for (const { column, row } of options.cards) {
      const left = (chart.scales.x?.getPixelForValue(column) ?? 0) + 6;
      const right = (chart.scales.x?.getPixelForValue(column + 1) ?? 0) - 6;
      const top = (chart.scales.y?.getPixelForValue(row) ?? 0) + 6;
      const bottom = (chart.scales.y?.getPixelForValue(row + 1) ?? 0) - 6;
      ctx.beginPath();
      ctx.moveTo(left + 10, top);
      ctx.arcTo(right, top, right, bottom, 10);
      ctx.arcTo(right, bottom, left, bottom, 10);
      ctx.arcTo(left, bottom, left, top, 10);
      ctx.arcTo(left, top, right, top, 10);
      ctx.closePath();
      ctx.fill();
    }
    ctx.restore();
  },
  afterDatasetsDraw(chart, _args, options) {
    const { pen } = chart as Penned;
    const room = (chart.scales.x?.getPixelForValue(1) ?? 0) - (chart.scales.x?.getPixelForValue(0) ?? 0) - 44;
    const high = (chart.scales.y?.getPixelForValue(1) ?? 0) - (chart.scales.y?.getPixelForValue(0) ?? 0) - 12;
    // A headline on four lines leaves low cards.
    const low = high < 118;
    // All cards alike: what one has to make room for, all do.
    const crowded =
      low || (!options.tall && options.cards.some(({ note }) => pen.width(note, 17, 600) > room));
    for (const { column, row, name, figure, note, colour, sparkline } of options.cards) {
      const left = (chart.scales.x?.getPixelForValue(column) ?? 0) + 6;
      const right = (chart.scales.x?.getPixelForValue(column + 1) ?? 0) - 6;
      const top = (chart.scales.y?.getPixelForValue(row) ?? 0) + 6;
      const bottom = (chart.scales.y?.getPixelForValue(row + 1) ?? 0) - 6;
      const width = right - left - 32;
      const { ink, muted } = pen.theme;
      const x = left + 16;
      const beside = options.tall || !sparkline ? width : width * 0.68;
      const noteSize = pen.width(note, 18, 600) <= width ? 18 : 17;
      const noteLines = pen.lines(note, width, noteSize, 600, low ? 1 : 2);
      const sizes = options.tall
        ? [48, 42, 36, 30, 25, 22]
        : crowded
          ? [32, 28, 25, 22]
          : [36, 32, 28, 25, 22];
      const size = sizes.find((points) => pen.width(figure, points, 700) <= beside) ?? 22;
      const nameY = top + (crowded ? 20 : 24);
      const figureY = top + (options.tall ? 72 : crowded ? 52 : 62);
      const nameText = pen.fit(name, width, 19, 400);
      const figureText = pen.fit(figure, beside, size, 700);
      pen.write({ text: nameText, x, y: nameY, size: 19, weight: 400, colour: muted, on: 'card' });
      pen.write({ text: figureText, x, y: figureY, size, weight: 700, colour: ink, on: 'card' });
      noteLines.forEach((text, i) => {
        const y = bottom - (crowded ? 18 : 22) - (noteLines.length - 1 - i) * 22;
        pen.write({ text, x, y, size: noteSize, weight: 600, colour, on: 'card' });
      });
    }
  },
};
