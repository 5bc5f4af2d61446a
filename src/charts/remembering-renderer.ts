import { chartScript } from './chart-script.ts';
import type { Chart, ChartRenderer } from './renderer.ts';

/** About three megabytes of pictures. */
const MOST = 32;

/**
 * Draws a chart once for as long as it is among the last few: a team asks for the same figures, and a shared answer is
 * drawn again for everybody. Two thirds of an answer's work is its picture, in the thread that hears the next question.
 */
export function rememberingRenderer(renderer: ChartRenderer, most = MOST): ChartRenderer {
  const pictures = new Map<string, Promise<Buffer>>();
  return {
    png(chart) {
      const key = keyOf(chart);
      const picture = pictures.get(key) ?? draw(chart, key);
      // What was asked for last is forgotten last.
      pictures.delete(key);
      pictures.set(key, picture);
      const [oldest] = pictures.keys();
      if (pictures.size > most) pictures.delete(oldest!);
      return picture;
    },
  };

  function draw(chart: Chart, key: string): Promise<Buffer> {
    const picture = renderer.png(chart);
    // What failed is tried again the next time; whoever waits for it hears of it.
    picture.catch(() => pictures.delete(key));
    return picture;
  }
}

/** All of a chart: its script must stand alone, so that nothing that shows can be outside it. */
function keyOf(chart: Chart): string {
  return `${chart.width} ${chart.height} ${chartScript(chart)}`;
}
