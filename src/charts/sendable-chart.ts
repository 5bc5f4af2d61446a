import type { ChartConfiguration, Plugin } from 'chart.js';
import { axes } from './plugins/axes.ts';
import { barLabels } from './plugins/bar-labels.ts';
import { cards } from './plugins/cards.ts';
import { funnelRows } from './plugins/funnel-rows.ts';
import { headlineText } from './plugins/headline-text.ts';
import { lineLabels } from './plugins/line-labels.ts';
import { pen } from './plugins/pen.ts';
import { rowLabels } from './plugins/row-labels.ts';
import type { Chart } from './renderer.ts';

/** A chart that another thread can be sent: all of it is data but its plugins, which both sides know by name. */
export type SendableChart = Omit<Chart, 'config'> & {
  readonly config: Omit<ChartConfiguration, 'plugins'>;
  readonly plugins: readonly string[];
};

const PLUGINS: ReadonlyMap<string, Plugin> = new Map(
  [pen, headlineText, axes, barLabels, cards, funnelRows, lineLabels, rowLabels].map((plugin) => [
    plugin.id,
    plugin as Plugin,
  ]),
);

export function sendable({ config: { plugins = [], ...config }, ...size }: Chart): SendableChart {
  return { config, plugins: plugins.map(({ id }) => id), ...size };
}

/** @throws where it has a plugin that is not known here. */
export function received({ config, plugins, ...size }: SendableChart): Chart {
  const known = plugins.map((id) => {
    const plugin = PLUGINS.get(id);
    if (!plugin) throw new Error(`no chart plugin is called ${id}`);
    return plugin;
  });
  return { config: { ...config, plugins: known } as ChartConfiguration, ...size };
}
