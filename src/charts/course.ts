import type { ChartDataset, Plugin } from 'chart.js';
import type { Forecast, KpiReport } from '../domain/kpi-report.ts';
import { courseLabels } from './course-labels.ts';
import { framed } from './frame.ts';
import { COLOURS, faint, TONE_COLOURS, toneOf } from './look.ts';
import { plainText } from './plain-text.ts';
import { type AxisLabel, axes } from './plugins/axes.ts';
import { lineLabels } from './plugins/line-labels.ts';
import type { Chart } from './renderer.ts';
import { roundScale } from './round-scale.ts';
import type { ChartFormat, ReportWords } from './words.ts';

export type Spot = { readonly x: number; readonly y: number };

/** A figure's way through time towards its target. */
export type Course = {
  readonly report: KpiReport;
  readonly words: ReportWords;
  readonly format: ChartFormat;
  /** The first and last x of the plot. */
  readonly from: number;
  readonly to: number;
  readonly before: readonly Spot[];
  readonly actual: readonly Spot[];
  /** What the target asks for; empty where it asks for the same all the way. */
  readonly pace: readonly Spot[];
  /** For each actual spot the pace beneath it, where there is one. */
  readonly paceSoFar: readonly Spot[];
  readonly xLabels: readonly AxisLabel[];
  /** Whether the distance to zero says something: for sums yes, for a level that moves a little no. */
  readonly fromZero: boolean;
};

type Look = Partial<
  Pick<
    ChartDataset<'line'>,
    | 'backgroundColor'
    | 'borderColor'
    | 'borderDash'
    | 'clip'
    | 'fill'
    | 'order'
    | 'pointBackgroundColor'
    | 'pointBorderColor'
    | 'pointBorderWidth'
    | 'pointRadius'
  >
> & { readonly borderWidth: number };

/** Lines for actual, pace, forecast with its range, and target. */
export function courseChart(course: Course): Chart {
  const { report, words, from, to } = course;
  const last = course.actual.at(-1);
  const target = report.target?.value ?? null;
  const forecast = last !== undefined && last.x < to ? report.forecast : null;
  const colour = TONE_COLOURS[toneOf(report)];
  const scale = scaleOf(course, forecast);
  const datasets = [
    line('actual', course.actual, { borderColor: colour, borderWidth: 5, fill: gapFill(course), order: 1 }),
    line('pace so far', course.paceSoFar, { borderWidth: 0, order: 2 }),
    line('pace', course.pace, { borderColor: COLOURS.pace, borderWidth: 2.5, borderDash: [5, 6], order: 4 }),
    line('before', course.before, { borderColor: COLOURS.axis, borderWidth: 4, order: 3 }),
    line(
      'target',
      target === null
        ? []
        : [
            { x: from, y: target },
            { x: to, y: target },
          ],
      {
        borderColor: COLOURS.ink,
        borderWidth: 2.5,
        borderDash: [9, 6],
        order: 5,
      },
    ),
    ...forecastLines(last, to, forecast, colour),
    line('now', last === undefined ? [] : [last], {
      borderWidth: 0,
      pointRadius: 8,
      pointBackgroundColor: colour,
      pointBorderColor: COLOURS.paper,
      pointBorderWidth: 3,
      clip: 12,
      order: 0,
    }),
  ];
  return framed({
    type: 'line',
    headline: words,
    datasets,
    scales: {
      x: { type: 'linear', display: false, min: from, max: to },
      y: { type: 'linear', display: false, min: scale.min, max: scale.max },
    },
    plugins: [axes as Plugin, lineLabels as Plugin],
    pluginOptions: {
      axes: {
        x: course.xLabels.map((label) => ({ ...label, text: plainText(label.text) })),
        y: scale.ticks.map((at) => ({ at, text: plainText(course.format.tick(at, axisOf(scale))) })),
        keep: 'first',
      },
      lineLabels: courseLabels(course, last, forecast, colour),
    },
  });
}

/** The distance to the pace, only on the side that the status speaks of; on both while it says nothing. */
function gapFill({ report, paceSoFar }: Course) {
  const tone = toneOf(report);
  if (paceSoFar.length < 2) return false;
  const tint = faint(TONE_COLOURS[tone], tone === 'neutral' ? 0.08 : 0.13);
  const none = 'rgba(0,0,0,0)';
  const goodAbove = report.metric.direction === 'up';
  const colourAbove = (tone === 'good') === goodAbove;
  if (tone === 'neutral') return { target: 1, above: tint, below: tint };
  return { target: 1, above: colourAbove ? tint : none, below: colourAbove ? none : tint };
}

function forecastLines(last: Spot | undefined, to: number, forecast: Forecast | null, colour: string) {
  const end = (y: number) => (last === undefined || forecast === null ? [] : [last, { x: to, y }]);
  return [
    line('forecast', end(forecast?.value ?? 0), {
      borderColor: colour,
      borderWidth: 3.5,
      borderDash: [7, 7],
      order: 6,
    }),
    line('low', end(forecast?.low ?? 0), {
      borderWidth: 0,
      order: 8,
      fill: '+1',
      backgroundColor: faint(colour, 0.13),
    }),
    line('high', end(forecast?.high ?? 0), { borderWidth: 0, order: 8 }),
  ];
}

/** A forecast's far end may leave the plot; the figures, the pace and the target may not. */
function scaleOf(course: Course, forecast: Forecast | null) {
  const spots = [...course.before, ...course.actual, ...course.pace].map(({ y }) => y);
  const target = course.report.target?.value;
  const firm = [...spots, ...(target === undefined ? [] : [target]), ...(forecast ? [forecast.value] : [])];
  const high = Math.max(...firm);
  const low = Math.min(...firm);
  const reach = (high - low || Math.abs(high)) * 0.35;
  const range = forecast ? [Math.min(forecast.high, high + reach), Math.max(forecast.low, low - reach)] : [];
  const values = [...firm, ...range];
  const close = Math.max(...values) - Math.min(...values) < Math.max(...values.map(Math.abs)) * 0.3;
  const whole = course.report.metric.unit === 'count';
  return roundScale(values, { zero: course.fromZero || !close, whole });
}

export function axisOf({ step, ticks }: { step: number; ticks: readonly number[] }) {
  return { step, largest: Math.max(...ticks.map(Math.abs)) };
}

function line(label: string, spots: readonly Spot[], look: Look): ChartDataset<'line'> {
  return {
    type: 'line',
    label,
    data: [...spots],
    pointRadius: 0,
    borderJoinStyle: 'round',
    borderCapStyle: 'round',
    // A thick line along the edge is not cut in half.
    clip: 6,
    ...look,
  };
}
