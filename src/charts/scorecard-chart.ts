import type { ChartDataset, Plugin } from 'chart.js';
import type { KpiReport } from '../domain/kpi-report.ts';
import { framed } from './frame.ts';
import { COLOURS, markOf, TONE_COLOURS, toneOf } from './look.ts';
import { plainText } from './plain-text.ts';
import { cards } from './plugins/cards.ts';
import type { Chart } from './renderer.ts';
import type { Headline } from './words.ts';

/** More cards than this cannot be read where Slack shows the chart. */
const MOST_CARDS = 6;

export type ScorecardCard = {
  readonly report: KpiReport;
  readonly name: string;
  /** With unit, or the words for no data. */
  readonly figure: string;
  /** The verdict in a few words, without its mark. */
  readonly note: string;
};

type Place = { readonly column: number; readonly row: number };

/** One to six metrics side by side; further ones are left out. */
export function scorecardChart(given: readonly ScorecardCard[], headline: Headline): Chart {
  const shown = given.slice(0, MOST_CARDS);
  const columns = shown.length === 4 ? 2 : Math.min(3, Math.max(1, shown.length));
  const rows = Math.max(1, Math.ceil(shown.length / columns));
  const tall = rows === 1;
  const placed = shown.map((card, i) => ({ card, column: i % columns, row: Math.floor(i / columns) }));
  return framed({
    type: 'line',
    headline,
    datasets: placed.flatMap(({ card, ...place }) => sparkline(card.report, place, tall)),
    scales: {
      x: { type: 'linear', display: false, min: 0, max: columns },
      y: { type: 'linear', display: false, min: 0, max: rows, reverse: true },
    },
    plugins: [cards as Plugin],
    pluginOptions: {
      cards: {
        tall,
        cards: placed.map(({ card: { report, name, figure, note }, column, row }) => ({
          column,
          row,
          name: plainText(name),
          figure: plainText(figure),
          note: plainText(note === '' ? '' : `${markOf(report)} ${note}`),
          colour: colourOf(report, COLOURS.muted),
          sparkline: sparkValues(report).length >= 2,
        })),
      },
    },
  });
}

function colourOf(report: KpiReport, neutral: string): string {
  const tone = toneOf(report);
  return tone === 'neutral' ? neutral : TONE_COLOURS[tone];
}

/** In the coordinates of columns and rows, inside its card; the last point is marked. */
function sparkline(report: KpiReport, { column, row }: Place, tall: boolean): ChartDataset<'line'>[] {
  const values = sparkValues(report);
  if (values.length < 2) return [];
  const [left, right, top, bottom] = tall ? [0.09, 0.91, 0.46, 0.74] : [0.7, 0.91, 0.32, 0.56];
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const data = values.map((value, i) => ({
    x: column + left + ((right - left) * i) / (values.length - 1),
    y: row + bottom - (bottom - top) * (span === 0 ? 0.5 : (value - low) / span),
  }));
  const colour = colourOf(report, COLOURS.blue);
  const round = { type: 'line', borderJoinStyle: 'round', borderCapStyle: 'round' } as const;
  return [
    {
      ...round,
      label: report.metric.key,
      data,
      borderColor: colour,
      borderWidth: 3,
      pointRadius: 0,
      order: 1,
    },
    {
      ...round,
      label: 'now',
      data: data.slice(-1),
      borderWidth: 0,
      pointRadius: 6,
      pointBackgroundColor: colour,
      pointBorderColor: COLOURS.card,
      pointBorderWidth: 2,
      order: 0,
    },
  ];
}

/** The periods before; a flow's unfinished one would only look like a fall. */
function sparkValues({ metric, trend, curve }: KpiReport): number[] {
  const known = trend.buckets.flatMap(({ value, partial }) =>
    value === null || (partial && metric.kind === 'flow') ? [] : [value],
  );
  return known.length >= 3 ? known : curve.flatMap(({ actual }) => (actual === null ? [] : [actual]));
}
