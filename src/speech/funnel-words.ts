import type { StepCounts } from '../domain/funnel/step-history.ts';
import type { Metric } from '../domain/metric.ts';
import { list, number, percent, type Reader } from './format.ts';
import { speaker, uncapitalised } from './say.ts';
import { funnelEn } from './sentences/funnel-en.ts';
import { funnelSv } from './sentences/funnel-sv.ts';

export type FunnelSentence = keyof typeof funnelEn;

/** One sentence about the funnel or the plan backwards. */
export const funnelSay = speaker<FunnelSentence>({ en: funnelEn, sv: funnelSv });

/** A metric by its key. */
export type MetricOf = (key: string) => Metric | undefined;

/** What arrives at a stage, as people call it: `meetings`, `affärsmöjligheter`. */
export function stageName(metric: string, metricOf: MetricOf, { locale }: Pick<Reader, 'locale'>): string {
  const key = `stage.${metric}`;
  if (key in funnelEn) return funnelSay(locale, key as FunnelSentence);
  return uncapitalised(metricOf(metric)?.name[locale] ?? metric, locale);
}

/** `30 opportunities, 100 meetings and 33,350 visitors` */
export function needsInWords(
  needs: readonly { readonly metric: string; readonly need: number }[],
  metricOf: MetricOf,
  reader: Reader,
): string {
  const parts = needs.map(({ metric, need }) =>
    funnelSay(reader.locale, 'need.one', {
      count: number(need, reader.locale),
      stage: stageName(metric, metricOf, reader),
    }),
  );
  return list(parts, reader.locale);
}

/** Two figures are enough of what is only about right: 2 780 is `2 800`. */
export function roundedToRead(value: number): number {
  return value < 100 ? Math.max(1, Math.round(value)) : Number(value.toPrecision(2));
}

/** Small shares need their decimal: 2.1 % of visitors is not 2. */
export function shareInWords(share: number, { locale }: Reader): string {
  return percent(share, locale, share < 0.1 ? 1 : 0);
}

/** `239 of 806` */
export function countsIn({ entered, converted }: StepCounts, { locale }: Reader): string {
  return funnelSay(locale, 'funnel.drag.counts', {
    converted: number(converted, locale),
    entered: number(entered, locale),
  });
}
