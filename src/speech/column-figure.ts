import type { Metric } from '../domain/metric.ts';
import { fullFigure, type Reader, shortFigure } from './format.ts';

/** From here on a column of written-out money is wider than its use. */
const TOO_WIDE = 9_999_999.5;

/**
 * How the figures of one column are written: money that crosses a hundred thousand is written out on every row, since
 * `96 662 kr` above `104 tkr` reads as the larger.
 */
export function columnFigure(
  values: readonly (number | null)[],
  metric: Pick<Metric, 'unit' | 'decimals'>,
  reader: Reader,
): (value: number) => string {
  const widest = Math.max(...values.map((value) => Math.abs(value ?? 0)), 0);
  if (metric.unit !== 'money' || widest > TOO_WIDE) return (value) => shortFigure(value, metric, reader);
  return (value) => fullFigure(Math.round(value), metric, reader);
}
