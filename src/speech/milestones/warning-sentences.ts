import type { KpiReport } from '../../domain/kpi-report.ts';
import type { MilestoneOf } from '../../domain/milestones/milestone.ts';
import { type Reader, rate, shortDate, shortFigure } from '../format.ts';
import { rangeOf } from '../report-words.ts';
import type { Spoken } from '../spoken.ts';
import { type About, exactFigure, formOf, milestoneSay, wordsAbout } from './milestone-words.ts';

/**
 * A target that will be missed at this pace, and what there still is to do about it.
 * @param gap what closes the gap, in a sentence; empty where nothing is known to
 */
export function speakWarning(
  { facts }: MilestoneOf<'warning'>,
  report: KpiReport,
  about: About,
  { gap, standing }: { readonly gap: string; readonly standing: string },
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const { metric, period, today } = about;
  const words = {
    ...wordsAbout(about, reader),
    range: rangeOf(facts, metric, reader),
    target: exactFigure(facts.target, metric, reader),
  };
  const key = metric.direction === 'down' ? 'warning.cap' : (`warning.${formOf(metric)}` as const);
  return {
    headline: milestoneSay(locale, key, words),
    lines: [
      ...leftLine(report, reader),
      ...(gap ? [gap] : []),
      ...(facts.latest < period.to
        ? [
            milestoneSay(locale, 'warning.latest', {
              ...words,
              latest: shortDate(facts.latest, today, locale),
            }),
          ]
        : []),
    ],
    context: standing ? [standing] : [],
  };
}

function leftLine(report: KpiReport, reader: Reader): string[] {
  const { metric, remaining, remainingPerWorkingDay, runRate, workingDays } = report;
  if (metric.kind !== 'flow' || metric.direction === 'down') return [];
  if (remaining === null || remainingPerWorkingDay === null || runRate === null) return [];
  return [
    milestoneSay(reader.locale, 'warning.left', {
      remaining: shortFigure(remaining, metric, reader),
      left: workingDays.left,
      perDay: rate(remainingPerWorkingDay, metric, reader),
      rate: rate(runRate, metric, reader),
    }),
  ];
}
