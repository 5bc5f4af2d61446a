import type { WhyAnswer } from '../domain/answer.ts';
import type { ChartHeadline } from './chart-say.ts';
import { fullFigure, type Reader, shortFigure } from './format.ts';
import { wordsOf } from './report-words.ts';
import { capitalised } from './say.ts';
import { baseName, partName, signed, toldOf, whySay } from './why-words.ts';

/** A bar of the way from what it should be to what it is. */
export type WaterfallRow = {
  readonly name: string;
  readonly figure: string;
  /** Where the bar begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The two sums that the steps lie between, or a step that raises or lowers. */
  readonly kind: 'base' | 'sum' | 'rise' | 'fall' | 'none';
  /** Where it should come to. */
  readonly target?: number;
};

export function whyHeadline(answer: WhyAnswer, reader: Reader): ChartHeadline {
  const { report, explanation } = answer;
  const { locale } = reader;
  const { metric } = report;
  const { change } = toldOf(explanation!, metric);
  const key = change === 0 ? 'same' : change < 0 ? 'below' : 'above';
  const words = wordsOf(report, reader);
  return {
    title: whySay(locale, `chart.title.${key}`, {
      size: shortFigure(Math.abs(change), metric, reader),
      base: baseName(answer, explanation!, reader),
    }),
    subtitle: whySay(locale, 'chart.subtitle', { name: metric.name[locale], inPeriod: words.inPeriod ?? '' }),
  };
}

/** From what it is held against, part by part, to the figure; each part begins where the one above it ended. */
export function waterfallRows(answer: WhyAnswer, reader: Reader): WaterfallRow[] {
  const { report, explanation, stages } = answer;
  const { locale } = reader;
  const { metric } = report;
  const metricOf = (key: string) => stages.find((stage) => stage.key === key);
  const told = toldOf(explanation!, metric);
  const figure = (value: number) => fullFigure(value, metric, reader);
  let reached = told.before;
  const steps = told.parts.map((part): WaterfallRow => {
    const from = reached;
    reached += part.told;
    return {
      name: partName(part, metricOf, reader),
      figure: signed(part.told, figure(Math.abs(part.told))),
      from,
      to: reached,
      kind: part.told > 0 ? 'rise' : part.told < 0 ? 'fall' : 'none',
    };
  });
  const base = capitalised(baseName(answer, explanation!, reader), locale);
  return [
    { name: base, figure: figure(told.before), from: 0, to: told.before, kind: 'base' },
    ...steps,
    { name: metric.name[locale], figure: figure(told.after), from: 0, to: told.after, kind: 'sum' },
  ];
}
