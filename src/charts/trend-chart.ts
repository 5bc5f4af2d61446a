import type { ChartDataset, Plugin } from 'chart.js';
import type { KpiReport, TrendBucket } from '../domain/kpi-report.ts';
import type { Direction } from '../domain/metric.ts';
import { axisOf } from './course.ts';
import { framed } from './frame.ts';
import { COLOURS } from './look.ts';
import { plainText } from './plain-text.ts';
import { axes } from './plugins/axes.ts';
import { barLabels } from './plugins/bar-labels.ts';
import { type LineLabel, lineLabels } from './plugins/line-labels.ts';
import type { Chart } from './renderer.ts';
import { roundScale } from './round-scale.ts';
import type { ChartFormat, ReportWords } from './words.ts';

/** Bars, oldest first, green where they reached their target; the bucket that is not over yet is hatched. */
export function trendChart(report: KpiReport, words: ReportWords, format: ChartFormat): Chart {
  const { buckets } = report.trend;
  const { direction, unit } = report.metric;
  const values = buckets.flatMap(({ value, target }) => [value, target].filter((n) => n !== null));
  // Room for the figures over the tallest bar, and more between the deepest and the labels below it.
  const scale = roundScale(
    values.map((value) => value * (value < 0 ? 1.14 : 1.05)),
    { zero: true, whole: unit === 'count' },
  );
  const axis = axisOf(scale);
  const last = buckets.length - 1;
  const colours = buckets.map((bucket, i) => barColour(bucket, direction, i === last));
  const bars: ChartDataset<'bar', (number | null)[]> = {
    type: 'bar',
    label: 'actual',
    xAxisID: 'x',
    // Among others on its own axis only: two axes would halve the bars.
    grouped: false,
    data: buckets.map(({ value }) => value),
    backgroundColor: colours,
    borderRadius: 4,
    borderSkipped: 'start',
    categoryPercentage: 1,
    barPercentage: buckets.length > 16 ? 0.8 : 0.74,
    maxBarThickness: 88,
    order: 2,
  };
  return framed({
    type: 'bar',
    headline: words,
    labels: buckets.map(({ period }) => plainText(format.bucket(period))),
    datasets: [bars, targetLine(buckets)],
    scales: {
      x: { type: 'category', display: false, offset: true },
      // The same width counted in slots, so that a target reaches from edge to edge of its bucket.
      slots: {
        type: 'linear',
        axis: 'x',
        offset: false,
        display: false,
        min: 0,
        max: Math.max(1, buckets.length),
      },
      y: { type: 'linear', display: false, min: scale.min, max: scale.max },
    },
    plugins: [axes as Plugin, lineLabels as Plugin, barLabels as Plugin],
    pluginOptions: {
      axes: {
        x: buckets.map(({ period }, at) => ({ at, text: plainText(format.bucket(period)) })),
        y: scale.ticks.map((at) => ({ at, text: plainText(format.tick(at, axis)) })),
        keep: 'last',
      },
      barLabels: {
        dataset: 0,
        last: lastLabel(buckets, format),
        bars: buckets.map(({ value, target, partial }, i) => ({
          target,
          text: value === null ? null : plainText(format.value(value)),
          bare: value === null ? null : plainText(format.bare(value, axis)),
          colour: labelColour(colours[i]!),
          partial,
        })),
      },
      lineLabels: { margin: targetLabel(buckets, words, format), inside: [], along: null },
    },
  });
}

/** Green reached, pale not; without targets the last one stands out. */
function barColour({ value, target, partial }: TrendBucket, direction: Direction, last: boolean): string {
  if (value === null) return COLOURS.paper;
  // A ceiling that holds halfway is not reached yet: it may still break.
  const reached = target !== null && (direction === 'up' ? value >= target : value <= target && !partial);
  if (reached) return COLOURS.green;
  return target === null && last ? COLOURS.blue : COLOURS.softBlue;
}

function labelColour(bar: string): string {
  return bar === COLOURS.green ? bar : COLOURS.ink;
}

/** For the margin, where bars are too narrow for figures. */
function lastLabel(buckets: readonly TrendBucket[], format: ChartFormat): LineLabel | null {
  const at = buckets.findLastIndex(({ value }) => value !== null);
  const bucket = buckets[at];
  if (bucket === undefined || bucket.value === null) return null;
  const word = plainText(format.bucket(bucket.period));
  return { x: at, y: bucket.value, value: plainText(format.value(bucket.value)), word, colour: COLOURS.blue };
}

/** One step a bucket; a bucket without a target is a gap. */
function targetLine(buckets: readonly TrendBucket[]): ChartDataset<'line'> {
  const data = buckets.flatMap(({ target }, i) =>
    target === null
      ? // Not `null`: Chart.js takes a list that begins with it for a list of numbers.
        [{ x: i, y: Number.NaN }]
      : [
          { x: i, y: target },
          { x: i + 1, y: target },
        ],
  );
  return {
    type: 'line',
    label: 'target',
    data,
    xAxisID: 'slots',
    borderColor: COLOURS.ink,
    borderWidth: 2.5,
    borderDash: [9, 6],
    pointRadius: 0,
    order: 1,
  };
}

function targetLabel(buckets: readonly TrendBucket[], words: ReportWords, format: ChartFormat): LineLabel[] {
  const at = buckets.findLastIndex(({ target }) => target !== null);
  const target = buckets[at]?.target ?? null;
  if (target === null) return [];
  const value = plainText(format.value(target));
  return [{ x: at, y: target, value, word: plainText(words.target), colour: COLOURS.ink }];
}
