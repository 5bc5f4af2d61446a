import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { type ChartItem, Chart as ChartJs, registerables } from 'chart.js';
import type { Rgba } from './png.ts';
import type { Chart } from './renderer.ts';

ChartJs.register(...registerables);
registerFonts();

/** Draws at twice the size. `look` sees the drawn chart before it is gone. */
export function paint({ config, width, height }: Chart, look?: (drawn: ChartJs) => void): Rgba {
  const canvas = createCanvas(width, height);
  // Outside a browser Chart.js asks for no more of a canvas than this one has.
  const drawn = new ChartJs(canvas as unknown as ChartItem, config);
  try {
    look?.(drawn);
    // Read before `destroy`, which wipes the canvas. Premultiplied, so it is the colours only on opaque paper.
    return { width: canvas.width, height: canvas.height, rgba: canvas.data() };
  } finally {
    drawn.destroy();
  }
}

/** Under a name of our own, so that no Inter of the host's is taken for it. */
function registerFonts(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const weight of ['Regular', 'SemiBold', 'Bold']) {
    const path = resolve(`inter-ui/web/Inter-${weight}.woff2`);
    if (GlobalFonts.registerFromPath(path, 'Takt Inter') === null)
      throw new Error(`no font could be read from ${path}`);
  }
}
