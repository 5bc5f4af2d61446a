import pLimit from 'p-limit';
import { pngOf } from './png.ts';
import type { ChartRenderer } from './renderer.ts';

/** Unlimited, a burst of charts holds a gigabyte of pixels before the first is freed. */
const AT_ONCE = 2;

/** Draws here: no figure leaves the house. Canvas, fonts and Chart.js are loaded with the first chart. */
export function inProcessRenderer(): ChartRenderer {
  const limit = pLimit(AT_ONCE);
  return {
    png: (chart) =>
      limit(async () => {
        const { paint } = await import('./in-process-canvas.ts');
        return pngOf(paint(chart));
      }),
  };
}
