import type { CivilDate } from '../../domain/civil-date.ts';
import type { Dimensions } from '../../domain/dimension.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Correction } from '../../domain/milestones/milestone.ts';
import type { Period } from '../../domain/period.ts';
import { difference, type Reader, shortDate, shortFigure } from '../format.ts';
import { atEndOf, inPeriod, periodName } from '../period-name.ts';
import { speaker, uncapitalised } from '../say.ts';
import { milestoneEn } from '../sentences/milestone-en.ts';
import { milestoneSv } from '../sentences/milestone-sv.ts';
import { targetFigure, whomWords } from '../targets/target-say.ts';

/** One sentence about what was reached, missed, or will be. */
export const milestoneSay = speaker<keyof typeof milestoneEn>({ en: milestoneEn, sv: milestoneSv });

/** What a milestone is about, whichever kind it is. */
export type About = {
  readonly metric: Metric;
  readonly period: Period;
  readonly filter: Dimensions;
  readonly today: CivilDate;
};

/** What most sentences about a milestone need. */
export function wordsAbout({ metric, period, filter, today }: About, reader: Reader) {
  const { locale } = reader;
  const whom = whomWords(filter, reader);
  return {
    name: uncapitalised(metric.name[locale], locale),
    subject: metric.subject[locale],
    inPeriod: inPeriod(period, today, reader),
    atEnd: atEndOf(period, today, reader),
    period: periodName(period, today, reader),
    whom: whom ? ` ${whom}` : '',
  };
}

/** How a figure is read: a count among other words, everything else by its subject. */
export function formOf({ kind, unit }: Metric): 'count' | 'amount' | 'level' {
  if (kind === 'level') return 'level';
  return kind === 'flow' && unit === 'count' ? 'count' : 'amount';
}

/** Two figures beside each other are told apart, however near: 1,25 and 1,26 million are not both 1,3. */
export function figuresApart(values: readonly number[], metric: Metric, reader: Reader): string[] {
  const short = values.map((value) => shortFigure(value, metric, reader));
  const isSame = new Set(short).size < new Set(values).size;
  return isSame ? values.map((value) => exactFigure(value, metric, reader)) : short;
}

/** As short as it is exact. */
export function exactFigure(value: number, metric: Metric, reader: Reader): string {
  return targetFigure(value, metric, reader);
}

export function gapBetween(a: number, b: number, metric: Metric, reader: Reader): string {
  return difference(Math.abs(a - b), metric, reader);
}

/** The figures and dates of a correction. */
export function correctionWords(
  { was, now, on, again }: Correction,
  { metric, today }: About,
  reader: Reader,
): Record<'was' | 'now' | 'on' | 'again', string> {
  const [before = '', after = ''] = figuresApart([was, now], metric, reader);
  return {
    was: before,
    now: after,
    on: shortDate(on, today, reader.locale),
    again: again === null ? '' : shortDate(again, today, reader.locale),
  };
}
