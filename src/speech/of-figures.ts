import type { Metric } from '../domain/metric.ts';
import { type Reader, shortFigure } from './format.ts';
import { uncapitalised } from './say.ts';

/**
 * A figure and what it is to be, side by side: what both have in common is said once (`3,1 av 5 Mkr`, `SEK 3.1M of 5M`), and a
 * count says of what (`31 av 50 vunna affärer`).
 */
export function ofFigures(
  actual: number,
  target: number,
  metric: Metric,
  reader: Reader,
): { readonly actual: string; readonly target: string } {
  const [first, second] = [shortFigure(actual, metric, reader), shortFigure(target, metric, reader)];
  if (metric.unit === 'count') {
    return { actual: first, target: `${second} ${uncapitalised(metric.name[reader.locale], reader.locale)}` };
  }
  const behind = /[\s\u00a0]\p{L}+$/u.exec(first)?.[0];
  if (behind && second.endsWith(behind)) return { actual: first.slice(0, -behind.length), target: second };
  const before = /^(?:\p{Lu}+[\s\u00a0]|\p{Sc})/u.exec(first)?.[0];
  if (before && second.startsWith(before)) return { actual: first, target: second.slice(before.length) };
  return { actual: first, target: second };
}
