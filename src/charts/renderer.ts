import type { ChartConfiguration } from 'chart.js';

/** One chart to draw: built afresh each time, since Chart.js changes what it is given. */
export type Chart = {
  readonly config: ChartConfiguration;
  /** In CSS pixels; drawn at twice that. */
  readonly width: number;
  readonly height: number;
};

export type ChartRenderer = { png(chart: Chart): Promise<Buffer> };
