import type { ChartDataset, Plugin } from 'chart.js';
import type { KpiReport } from '../domain/kpi-report.ts';
import { breakdownChart } from './breakdown-chart.ts';
import { framed } from './frame.ts';
import { COLOURS } from './look.ts';
import { fromNothing, spots, stepsOf } from './pace-steps.ts';
import { plainText } from './plain-text.ts';
import { axes } from './plugins/axes.ts';
import { type LineLabel, lineLabels } from './plugins/line-labels.ts';
import type { Chart } from './renderer.ts';
import { roundScale } from './round-scale.ts';
import { timeLabels } from './time-labels.ts';
import type { BreakdownWords, ChartFormat } from './words.ts';

/** A report and what its period is called. */
export type Compared = { readonly report: KpiReport; readonly name: string };

/**
 * Two periods on top of each other, working day by working day: running sums of a flow, the way of a level. What has
 * no course, a ratio or a single day, is two bars.
 */
export function compareChart(
  one: Compared,
  other: Compared,
  words: BreakdownWords,
  format: ChartFormat,
): Chart {
  const lines = [one, other].map(({ report }) => courseOf(report));
  if (lines.some((spots) => spots.length < 2)) return bars(one, other, words, format);
  const [now, before] = lines as [Spot[], Spot[]];
  const values = [...now, ...before].map(({ y }) => y);
  const isFlow = one.report.metric.kind === 'flow';
  const close = Math.max(...values) - Math.min(...values) < Math.max(...values.map(Math.abs)) * 0.3;
  const scale = roundScale(values, { zero: isFlow || !close, whole: one.report.metric.unit === 'count' });
  const longest = Math.max(
    ...lines.map((spots) => spots.at(-1)!.x),
    stepsOf(one.report.curve).at(-1)?.x ?? 1,
  );
  const label = ({ x, y }: Spot, word: string, colour: string): LineLabel => ({
    x,
    y,
    value: plainText(format.value(y)),
    word: plainText(word),
    colour,
  });
  const last = now.at(-1)!;
  const end = before.at(-1)!;
  const reachesEnd = last.x > longest * 0.94;
  const current = label(last, one.name, COLOURS.blue);
  const side = last.y < (before.findLast(({ x }) => x <= last.x)?.y ?? last.y) ? 'below' : 'above';
  return framed({
    type: 'line',
    headline: words,
    datasets: [
      line('now', now, COLOURS.blue, 5),
      line('before', before, COLOURS.axis, 4),
      { ...line('end', [last], COLOURS.blue, 0), pointRadius: 8, pointBackgroundColor: COLOURS.blue },
    ],
    scales: {
      x: { type: 'linear', display: false, min: isFlow ? 0 : 1, max: longest },
      y: { type: 'linear', display: false, min: scale.min, max: scale.max },
    },
    plugins: [axes as Plugin, lineLabels as Plugin],
    pluginOptions: {
      axes: {
        x: timeLabels(
          stepsOf(one.report.curve).filter(({ x }) => x > 0),
          format,
        ).map((each) => ({ ...each, text: plainText(each.text) })),
        y: scale.ticks.map((at) => ({
          at,
          text: plainText(
            format.tick(at, { step: scale.step, largest: Math.max(...scale.ticks.map(Math.abs)) }),
          ),
        })),
        keep: 'first',
      },
      lineLabels: {
        margin: [label(end, other.name, COLOURS.muted), ...(reachesEnd ? [current] : [])],
        inside: reachesEnd ? [] : [{ ...current, side }],
        along: null,
      },
    },
  });
}

type Spot = { readonly x: number; readonly y: number };

function courseOf({ curve, metric }: KpiReport): Spot[] {
  const course = spots(stepsOf(curve), ({ actual }) => actual);
  return metric.kind === 'flow' ? fromNothing(course) : course.filter(({ x }) => x > 0);
}

function line(
  label: string,
  data: readonly Spot[],
  colour: string,
  borderWidth: number,
): ChartDataset<'line'> {
  return {
    type: 'line',
    label,
    data: [...data],
    borderColor: colour,
    borderWidth,
    pointRadius: 0,
    borderJoinStyle: 'round',
    borderCapStyle: 'round',
    clip: 8,
  };
}

function bars(one: Compared, other: Compared, words: BreakdownWords, format: ChartFormat): Chart {
  const rows = [one, other].map(({ report, name }) => ({
    name,
    actual: report.actual,
    rows: report.rows,
    share: null,
    target: report.target?.value ?? null,
  }));
  return breakdownChart({ metric: one.report.metric, rows }, words, format);
}
