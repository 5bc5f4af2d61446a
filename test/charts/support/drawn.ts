import type { Chart as ChartJs } from 'chart.js';
import { paint } from '../../../src/charts/in-process-canvas.ts';
import type { Box, Penned } from '../../../src/charts/plugins/pen.ts';
import type { Chart } from '../../../src/charts/renderer.ts';

export type Text = Box & { readonly text: string };

/** Everything that is written on a chart, and where. */
export function textsOn(chart: Chart): Text[] {
  return look(chart, (drawn) => [...(drawn as Penned).pen.written]);
}

/** Pixels of one dataset's elements, by its label. */
export function elementsOf(chart: Chart, label: string): { x: number; y: number }[] {
  return look(chart, (drawn) => {
    const index = drawn.data.datasets.findIndex((dataset) => dataset.label === label);
    return drawn.getDatasetMeta(index).data.map(({ x, y }) => ({ x, y }));
  });
}

export function plotOf(chart: Chart): Box {
  return look(chart, ({ chartArea: { left, top, right, bottom } }) => ({ left, top, right, bottom }));
}

function look<T>(chart: Chart, read: (drawn: ChartJs) => T): T {
  const seen: T[] = [];
  paint(chart, (drawn) => seen.push(read(drawn)));
  return seen[0]!;
}

/** What is wrong with a chart's texts: over the edge, or over each other by more than a hair. */
export function clashes(chart: Chart): string[] {
  const texts = textsOn(chart);
  const outside = texts
    .filter(
      ({ left, top, right, bottom }) => left < 0 || top < 0 || right > chart.width || bottom > chart.height,
    )
    .map(({ text }) => `“${text}” is cut off`);
  const overlaps = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b) => `“${a.text}” lies over “${b.text}”`),
  );
  return [...outside, ...overlaps];
}
