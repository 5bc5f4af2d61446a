import QuickChartModule from 'quickchart-js';
import { chartScript } from './chart-script.ts';
import type { Chart } from './renderer.ts';

type QuickChartRequest = {
  setConfig(script: string): QuickChartRequest;
  setVersion(version: string): QuickChartRequest;
  setWidth(width: number): QuickChartRequest;
  setHeight(height: number): QuickChartRequest;
  setDevicePixelRatio(ratio: number): QuickChartRequest;
  setBackgroundColor(colour: string): QuickChartRequest;
  getPostData(): Readonly<Record<string, unknown>>;
};

// Its package.json puts `types` after `import`, so TypeScript finds none for the module that Node loads.
const QuickChart = QuickChartModule as unknown as new () => QuickChartRequest;

/** What a QuickChart server is sent; only the body is the library's, never the address (its default is quickchart.io). */
export function quickChartRequest(chart: Chart): string {
  const request = new QuickChart()
    .setConfig(chartScript(chart))
    // Without it: Chart.js 2.9.
    .setVersion('4')
    .setWidth(chart.width)
    .setHeight(chart.height)
    .setDevicePixelRatio(2)
    .setBackgroundColor('#FFFFFF');
  return JSON.stringify(request.getPostData());
}
