import type { ChartType, Plugin } from 'chart.js';
import type { Penned } from './pen.ts';

export type HeadlineOptions = { readonly title: string; readonly subtitle: string };

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    headline?: HeadlineOptions;
  }
}

/** Title and subtitle: smaller where they are long, then on two lines, and only then cut. */
export const headlineText: Plugin<ChartType, HeadlineOptions> = {
  id: 'headline',
  beforeLayout(chart, _args, { title, subtitle }) {
    const { pen } = chart as Penned;
    const width = chart.width - 56;
    const titleSize = [28, 26, 24].find((size) => pen.width(title, size, 700) <= width) ?? 24;
    const subtitleSize = [20, 19, 18].find((size) => pen.width(subtitle, size, 400) <= width) ?? 18;
    const titles = pen.lines(title, width, titleSize, 700, 2).length;
    const subtitles = pen.lines(subtitle, width, subtitleSize, 400, 2).length;
    pen.margin.top = 24 + titles * titleSize * 1.22 + 4 + subtitles * subtitleSize * 1.3 + 18;
    chart.options.layout = { autoPadding: false, padding: pen.margin };
  },
  afterDraw(chart, _args, { title, subtitle }) {
    const { pen } = chart as Penned;
    const width = chart.width - 56;
    const titleSize = [28, 26, 24].find((size) => pen.width(title, size, 700) <= width) ?? 24;
    const subtitleSize = [20, 19, 18].find((size) => pen.width(subtitle, size, 400) <= width) ?? 18;
    let top = 24;
    for (const text of pen.lines(title, width, titleSize, 700, 2)) {
      const y = top + (titleSize * 1.22) / 2;
      pen.write({ text, x: 28, y, size: titleSize, weight: 700, colour: pen.theme.ink });
      top += titleSize * 1.22;
    }
    top += 4;
    for (const text of pen.lines(subtitle, width, subtitleSize, 400, 2)) {
      const y = top + (subtitleSize * 1.3) / 2;
      pen.write({ text, x: 28, y, size: subtitleSize, weight: 400, colour: pen.theme.muted });
      top += subtitleSize * 1.3;
    }
  },
};
