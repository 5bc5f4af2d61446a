import type { ChartConfiguration, ChartDataset, ChartOptions, Plugin } from 'chart.js';
import { THEME } from './look.ts';
import { plainText } from './plain-text.ts';
import { headlineText } from './plugins/headline-text.ts';
import { pen } from './plugins/pen.ts';
import type { Chart } from './renderer.ts';
import type { Headline } from './words.ts';

export type Drawing = {
  readonly type: 'line' | 'bar';
  readonly headline: Headline;
  readonly labels?: string[];
  readonly datasets: (ChartDataset<'line'> | ChartDataset<'bar'>)[];
  readonly scales: NonNullable<ChartOptions['scales']>;
  readonly indexAxis?: 'x' | 'y';
  readonly plugins: readonly Plugin[];
  readonly pluginOptions: NonNullable<ChartOptions['plugins']>;
};

/** What all charts share: one shape, white paper, headline; nothing that moves, and none of Chart.js's own words. */
export function framed(drawing: Drawing): Chart {
  const { title, subtitle } = drawing.headline;
  const config: ChartConfiguration = {
    type: drawing.type,
    data: { labels: drawing.labels ?? [], datasets: drawing.datasets },
    options: {
      responsive: false,
      animation: false,
      events: [],
      devicePixelRatio: 2,
      ...(drawing.indexAxis && { indexAxis: drawing.indexAxis }),
      scales: drawing.scales,
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
        pen: { theme: THEME },
        headline: { title: plainText(title), subtitle: plainText(subtitle) },
        ...drawing.pluginOptions,
      },
    },
    // The pen lays the paper, so it comes first.
    plugins: [pen as Plugin, headlineText as Plugin, ...drawing.plugins],
  };
  return { config, width: 800, height: 400 };
}
