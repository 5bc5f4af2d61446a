import type { Plugin } from 'chart.js';
import type { Breakdown, BreakdownRow } from '../domain/kpi-report.ts';
import type { Direction } from '../domain/metric.ts';
import { framed } from './frame.ts';
import { COLOURS } from './look.ts';
import { plainText } from './plain-text.ts';
import { type RowLabel, rowLabels } from './plugins/row-labels.ts';
import type { Chart } from './renderer.ts';
import type { BreakdownWords, ChartFormat } from './words.ts';

/** More rows than this cannot be read where Slack shows the chart. */
export const MOST_ROWS = 10;

/**
 * A metric told apart: the first ten rows, then `others`, a row that the caller makes of the rest (its name is
 * written as it is).
 */
export function breakdownChart(
  { metric, rows }: Pick<Breakdown, 'metric' | 'rows'>,
  words: BreakdownWords,
  format: ChartFormat,
  others?: BreakdownRow,
): Chart {
  const shown = [...rows.slice(0, MOST_ROWS), ...(others ? [others] : [])];
  const reaches = shown.flatMap(({ actual, target }) => [actual ?? 0, target ?? 0]);
  const anyTarget = shown.some(({ target }) => target !== null);
  const colours = shown.map((row) => rowColour(row, metric.direction, row === others, anyTarget));
  return framed({
    type: 'bar',
    headline: words,
    indexAxis: 'y',
    labels: shown.map((_, i) => String(i)),
    datasets: [
      {
        type: 'bar',
        label: 'actual',
        data: shown.map(({ actual }) => actual),
        backgroundColor: colours,
        borderRadius: 4,
        borderSkipped: 'start',
        categoryPercentage: 1,
        barPercentage: 0.66,
        maxBarThickness: 32,
        // A bar of next to nothing is still there.
        minBarLength: 2,
      },
    ],
    scales: {
      x: { type: 'linear', display: false, min: Math.min(0, ...reaches), max: Math.max(0, ...reaches) || 1 },
      y: { type: 'category', display: false, offset: true },
    },
    plugins: [rowLabels as Plugin],
    pluginOptions: {
      rowLabels: {
        rows: shown.map((row) => labelOf(row, metric.direction, words, format)),
        noData: plainText(words.noData),
      },
    },
  });
}

function labelOf(
  row: BreakdownRow,
  direction: Direction,
  words: BreakdownWords,
  format: ChartFormat,
): RowLabel {
  const reached = isReached(row, direction);
  const ofTarget = row.target === null ? '' : words.ofTarget(format.value(row.target));
  const share = row.share === null ? '' : format.share(row.share);
  return {
    name: plainText(row.name ?? words.unknown) || '…',
    figure: row.actual === null ? null : plainText(format.value(row.actual)),
    note: plainText(row.target === null ? share : `${ofTarget}${reached ? ' ✓' : ''}`),
    target: row.target,
    colour: reached ? COLOURS.green : COLOURS.muted,
  };
}

function rowColour(row: BreakdownRow, direction: Direction, isOthers: boolean, anyTarget: boolean): string {
  if (isReached(row, direction)) return COLOURS.green;
  if (row.name === null || isOthers) return COLOURS.axis;
  return anyTarget ? COLOURS.softBlue : COLOURS.blue;
}

function isReached({ actual, target }: BreakdownRow, direction: Direction): boolean {
  if (actual === null || target === null) return false;
  return direction === 'up' ? actual >= target : actual <= target;
}
