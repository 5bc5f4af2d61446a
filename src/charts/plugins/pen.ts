import type { Chart, ChartType, Plugin } from 'chart.js';
import type { Theme } from '../look.ts';
import type { LineLabel } from './line-labels.ts';

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

type Weight = 400 | 600 | 700;

type Writing = {
  readonly text: string;
  readonly x: number;
  /** The middle of the letters. */
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Without it, a white halo keeps the text clear of what it lies on. */
  readonly on?: 'card' | 'bar';
};

/** What the other plugins write with. Sizes in CSS pixels. */
type Pen = {
  readonly theme: Theme;
  /** Room around the plot; each plugin widens its side before the layout. */
  readonly margin: { top: number; right: number; bottom: number; left: number };
  /** Labels for the right margin that another plugin has no room for. */
  readonly spilled: LineLabel[];
  /** Every text that is on the paper. */
  readonly written: (Box & { readonly text: string })[];
  width(text: string, size: number, weight: Weight): number;
  /** Cut with an ellipsis to fit. */
  fit(text: string, width: number, size: number, weight: Weight): string;
  /** Broken between words into at most so many lines, the last one cut to fit. */
  lines(text: string, width: number, size: number, weight: Weight, most: number): string[];
  box(writing: Writing): Box;
  write(writing: Writing): void;
  /** Moves the middles of things that high apart, between top and bottom, keeping their order. */
  spread(middles: readonly number[], height: number, top: number, bottom: number): number[];
  /** How much lies under a box: lines by their length, any text far more. */
  crowd(box: Box): number;
};

export type Penned = Chart & { pen: Pen };

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    pen?: { theme: Theme };
  }
}

/**
 * First in every chart. Like all plugins here it runs on a QuickChart server too, as text: it may use nothing but its
 * arguments, and inner functions are methods, since tsx wraps the other named ones in a helper of its own.
 */
export const pen: Plugin<ChartType, { theme: Theme }> = {
  id: 'pen',
  beforeInit(chart, _args, options) {
    const context = chart.ctx;
    const tools: Pen = {
      theme: options.theme,
      margin: { top: 24, right: 28, bottom: 18, left: 28 },
      spilled: [],
      written: [],
      width(text, size, weight) {
        context.font = `${weight} ${size}px ${options.theme.family}`;
        return context.measureText(text).width;
      },
      fit(text, width, size, weight) {
        if (tools.width(text, size, weight) <= width) return text;
        const letters = Array.from(text);
        while (letters.length > 1 && tools.width(`${letters.join('').trimEnd()}…`, size, weight) > width) {
          letters.pop();
        }
        return `${letters.join('').trimEnd()}…`;
      },
      lines(text, width, size, weight, most) {
        const lines: string[] = [];
        const words = text.split(' ');
        while (words.length > 0) {
          let line = words.shift() ?? '';
          while (words.length > 0 && tools.width(`${line} ${words[0]}`, size, weight) <= width) {
            line += ` ${words.shift()}`;
          }
          if (lines.length === most - 1) line = [line, ...words.splice(0)].join(' ');
          lines.push(tools.fit(line, width, size, weight));
        }
        return lines;
      },
      box({ text, x, y, size, weight, align }) {
        const width = tools.width(text, size, weight);
        const left = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x;
        return { left, right: left + width, top: y - size * 0.5, bottom: y + size * 0.5 };
      },
      write(writing) {
        if (writing.text === '') return;
        const box = tools.box(writing);
        // Baselines other than the alphabetic one differ between canvases; a third of the size is half a capital.
        const baseline = writing.y + writing.size * 0.36;
        context.save();
        context.font = `${writing.weight} ${writing.size}px ${options.theme.family}`;
        context.textAlign = 'left';
        context.textBaseline = 'alphabetic';
        context.lineJoin = 'round';
        context.lineWidth = 6;
        context.strokeStyle = options.theme.paper;
        if (writing.on === undefined) context.strokeText(writing.text, box.left, baseline);
        context.fillStyle = writing.colour;
        context.fillText(writing.text, box.left, baseline);
        context.restore();
        tools.written.push({ ...box, text: writing.text });
      },
      spread(middles, height, top, bottom) {
        const order = middles.map((_, i) => i).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0));
        const placed = middles.map((middle) =>
          Math.min(Math.max(middle, top + height / 2), bottom - height / 2),
        );
        // Pushes neighbours half and half, as often as a row of dominoes is long; then down from the top, up from the bottom.
        for (let round = 0; round < 40; round += 1) {
          for (let i = 1; i < order.length; i += 1) {
            const upper = order[i - 1] ?? 0;
            const lower = order[i] ?? 0;
            const missing = height - ((placed[lower] ?? 0) - (placed[upper] ?? 0));
            if (missing > 0) {
              placed[upper] = (placed[upper] ?? 0) - missing / 2;
              placed[lower] = (placed[lower] ?? 0) + missing / 2;
            }
          }
        }
        let floor = bottom - height / 2;
        for (const i of order.slice().reverse()) {
          placed[i] = Math.min(placed[i] ?? 0, floor);
          floor = (placed[i] ?? 0) - height;
        }
        let ceiling = top + height / 2;
        for (const i of order) {
          placed[i] = Math.max(placed[i] ?? 0, ceiling);
          ceiling = (placed[i] ?? 0) + height;
        }
        return placed;
      },
      crowd(box) {
        let found = 0;
        for (const meta of chart.getSortedVisibleDatasetMetas()) {
          const dataset = chart.data.datasets[meta.index];
          if (meta.type !== 'line' || dataset?.borderWidth === 0) continue;
          for (let i = 1; i < meta.data.length; i += 1) {
            const from = meta.data[i - 1] ?? { x: 0, y: 0 };
            const to = meta.data[i] ?? from;
            // The part of the way that lies in the box (Liang and Barsky's clipping).
            let enter = 0;
            let leave = 1;
            for (const [start, way, low, high] of [
              [from.x, to.x - from.x, box.left, box.right],
              [from.y, to.y - from.y, box.top, box.bottom],
            ] as const) {
              if (way === 0) {
                if (start <= low || start >= high) leave = 0;
                continue;
              }
              enter = Math.max(enter, Math.min((low - start) / way, (high - start) / way));
              leave = Math.min(leave, Math.max((low - start) / way, (high - start) / way));
            }
            if (enter < leave) found += 1 + ((leave - enter) * Math.hypot(to.x - from.x, to.y - from.y)) / 3;
          }
        }
        const texts = tools.written.filter(
          (text) =>
            text.left < box.right && text.right > box.left && text.top < box.bottom && text.bottom > box.top,
        );
        return found + texts.length * 100;
      },
    };
    (chart as Penned).pen = tools;
  },
  beforeDraw(chart, _args, options) {
    (chart as Penned).pen.written.length = 0;
    chart.ctx.save();
    chart.ctx.fillStyle = options.theme.paper;
    chart.ctx.fillRect(0, 0, chart.width, chart.height);
    chart.ctx.restore();
  },
};
