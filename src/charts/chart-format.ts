import type { Metric } from '../domain/metric.ts';
import { number, percent, type Reader, shortDate, shortFigure } from '../speech/format.ts';
import { periodLabel } from '../speech/period-label.ts';
import type { AxisValues, ChartFormat } from './words.ts';

/** How one metric's figures and dates are written on a chart for one reader. */
export function chartFormat(metric: Metric, today: string, reader: Reader): ChartFormat {
  const { locale } = reader;
  const onAxis = (value: number, { step, largest }: AxisValues, more: number) => {
    const scale = scaleOf(metric, largest);
    const decimals = Math.min(3, decimalsOf(step * scale.factor) + more);
    const shown = number(value * scale.factor, locale, decimals);
    return metric.unit === 'percent' ? `${shown}${locale === 'sv' ? ' ' : ''}%` : shown;
  };
  return {
    value: (value) => shortFigure(value, metric, reader),
    tick: (value, axis) => onAxis(value, axis, 0),
    bare: (value, axis) => onAxis(value, axis, 1),
    share: (fraction) => percent(fraction, locale),
    date: (date) => shortDate(date, today, locale),
    bucket: (period) => periodLabel(period, reader),
  };
}

/** Large money stands on the axis in thousands or millions; its unit stands at the end of the line. */
function scaleOf({ unit }: Metric, largest: number): { factor: number } {
  if (unit === 'percent') return { factor: 100 };
  if (unit !== 'money' && unit !== 'money_per_day') return { factor: 1 };
  if (largest >= 999_500) return { factor: 1e-6 };
  return { factor: largest >= 99_999.5 ? 1e-3 : 1 };
}

/** As many decimals as tell neighbouring ticks apart: 0.25 needs two, 50 none. */
function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 3; decimals += 1) {
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-9) return decimals;
  }
  return 3;
}
