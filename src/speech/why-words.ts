import type { WhyAnswer } from '../domain/answer.ts';
import type { ExplainedPart, Explanation } from '../domain/funnel/explanation.ts';
import { roundedEffects } from '../domain/funnel/rounded-effects.ts';
import type { Metric } from '../domain/metric.ts';
import { fullFigure, number, percent, type Reader } from './format.ts';
import { type MetricOf, stageName } from './funnel-words.ts';
import { periodName } from './period-name.ts';
import { isOver } from './report-words.ts';
import { capitalised, speaker } from './say.ts';
import { whyEn } from './sentences/why-en.ts';
import { whySv } from './sentences/why-sv.ts';

/** One sentence about why a figure is what it is. */
export const whySay = speaker<keyof typeof whyEn>({ en: whyEn, sv: whySv });

/** An explanation as it is read: in steps that are worth saying, which still sum. */
export type ToldExplanation = {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly parts: readonly (ExplainedPart & { readonly told: number })[];
};

/** Sums of money as large as a tenth of a million are told in thousands. */
const THOUSANDS_FROM = 100_000;

export function toldOf({ before, after, parts }: Explanation, { unit }: Metric): ToldExplanation {
  const isLarge = unit === 'money' && Math.max(Math.abs(before), Math.abs(after)) >= THOUSANDS_FROM;
  const step = isLarge ? 1000 : 1;
  const whole = (value: number) => Math.round(value / step) * step;
  const change = whole(after) - whole(before);
  const effects = roundedEffects(
    parts.map(({ effect }) => effect),
    change,
    step,
  );
  return {
    before: whole(before),
    after: whole(after),
    change,
    parts: parts.map((part, at) => ({ ...part, told: effects[at]! })),
  };
}

/** What it is held against, inside a sentence: `målet`, `september`, `the same working day in October`. */
export function baseName({ report }: WhyAnswer, { against }: Explanation, reader: Reader): string {
  const { locale } = reader;
  const now = isOver(report) ? '' : '.now';
  if (against.kind === 'target') return whySay(locale, now ? 'base.target.now' : 'base.target');
  if (against.period.kind !== 'calendar') return whySay(locale, now ? 'base.before.now' : 'base.before');
  const period = periodName(against.period, report.today, reader);
  return whySay(locale, now ? 'base.period.now' : 'base.period', { period });
}

/** A part's name where it stands alone: `Möten → affärsmöjligheter`. */
export function partName(part: ExplainedPart, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  const name = (metric: string) => stageName(metric, metricOf, reader);
  switch (part.kind) {
    case 'volume':
      return capitalised(name(part.metric), locale);
    case 'rate':
      return whySay(locale, 'part.rate', { from: capitalised(name(part.from), locale), to: name(part.to) });
    case 'deal':
      return whySay(locale, 'part.deal');
  }
}

/** The factor itself: `12 480`, `2,1 %`, `185 000 kr`. */
export function factorFigure(part: ExplainedPart, value: number | null, reader: Reader): string {
  if (value === null) return '–';
  switch (part.kind) {
    case 'volume':
      return number(value, reader.locale);
    case 'rate':
      return percent(value, reader.locale, value < 0.1 ? 1 : 0);
    case 'deal':
      return fullFigure(Math.round(value), { unit: 'money', decimals: 0 }, reader);
  }
}

/** With its sign, `+12` or `−300 000 kr`; zero has none. */
export function signed(value: number, figure: string): string {
  return value > 0 ? `+${figure}` : value < 0 ? `−${figure}` : figure;
}
