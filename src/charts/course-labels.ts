import type { Forecast, Status } from '../domain/kpi-report.ts';
import type { Course, Spot } from './course.ts';
import { COLOURS, markOf } from './look.ts';
import { plainText } from './plain-text.ts';
import type { LineLabel, LineLabelsOptions } from './plugins/line-labels.ts';

/** Beyond this share of the plot's width, a line's label has no room but in the margin. */
const MARGIN_FROM = 0.94;

/** In a chart the title says the rest, and the point itself is a dot. */
const MARKED: readonly (Status | null)[] = ['hit', 'ahead', 'behind', 'at_risk'];

/** What stands at the ends of a course's lines, and on its pace. */
export function courseLabels(
  course: Course,
  last: Spot | undefined,
  forecast: Forecast | null,
  colour: string,
): LineLabelsOptions {
  const { report, words, format, from, to } = course;
  const target = report.target?.value ?? null;
  const margin: LineLabel[] = [];
  const inside: (LineLabel & { side: 'above' | 'below' })[] = [];
  if (forecast !== null) {
    const value = `≈ ${format.value(forecast.value)}`;
    margin.push({ x: to, y: forecast.value, value, word: words.forecast, colour });
  }
  if (target !== null) {
    const value = format.value(target);
    margin.push({ x: to, y: target, value, word: words.target, colour: COLOURS.ink });
  }
  if (last !== undefined) {
    const mark = MARKED.includes(report.status) ? `${markOf(report)} ` : '';
    const label = { ...last, value: `${mark}${format.value(last.y)}`, word: words.actual, colour };
    const expected = course.paceSoFar.at(-1)?.y ?? target;
    const side = expected !== null && last.y < expected ? 'below' : 'above';
    if (last.x - from > (to - from) * MARGIN_FROM) margin.push(label);
    else inside.push({ ...label, side });
  }
  const plain = ({ value, word, ...rest }: LineLabel) => ({
    ...rest,
    value: plainText(value),
    word: plainText(word),
  });
  return {
    margin: margin.map(plain),
    inside: inside.map((label) => ({ ...plain(label), side: label.side })),
    along: course.pace.length < 2 ? null : { dataset: 2, word: plainText(words.pace), colour: COLOURS.muted },
  };
}
