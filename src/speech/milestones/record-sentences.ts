import type { MilestoneOf } from '../../domain/milestones/milestone.ts';
import { periodOf } from '../../domain/milestones/target-line.ts';
import { type Reader, shortDate } from '../format.ts';
import { inPeriod } from '../period-name.ts';
import type { Spoken } from '../spoken.ts';
import type { Around } from './goal-sentences.ts';
import {
  type About,
  correctionWords,
  figuresApart,
  formOf,
  milestoneSay,
  wordsAbout,
} from './milestone-words.ts';
import { thanksSection } from './thanks-sentences.ts';

/** The best week or month there has been, and the one that it beat. */
export function speakRecord(
  { facts, reversedAt }: MilestoneOf<'record'>,
  about: About,
  { thanks, unnamed }: Pick<Around, 'thanks' | 'unnamed'>,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const { metric, period, today } = about;
  const { grain, actual, best, since, correction } = facts;
  const words = wordsAbout(about, reader);
  const [figure = '', before = ''] = figuresApart([actual, best.value], metric, reader);
  const bestPeriod = inPeriod(periodOf(grain, best), today, reader);
  const form = formOf(metric);
  const isBack = reversedAt !== null && correction !== null;
  const section = thanksSection(thanks, unnamed, reader);
  const what = milestoneSay(locale, `what.${form}`, {
    ...words,
    actual: figure,
    isOver: today > period.to ? 'yes' : 'no',
  });
  return {
    headline: isBack
      ? milestoneSay(locale, form === 'count' ? 'record.back' : 'record.back.amount', {
          ...words,
          now: correctionWords(correction, about, reader).now,
          best: before,
          bestPeriod,
        })
      : milestoneSay(locale, `record.${grain}`, { what, cheer: milestoneSay(locale, 'cheer') }),
    lines: isBack
      ? [milestoneSay(locale, 'miss.after.all.line', correctionWords(correction, about, reader))]
      : [
          milestoneSay(locale, 'record.before', {
            best: before,
            bestPeriod,
            since: shortDate(since, today, locale),
          }),
        ],
    sections: section ? [section] : [],
    context:
      !isBack && correction?.again
        ? [milestoneSay(locale, 'again.line', correctionWords(correction, about, reader))]
        : [],
  };
}
