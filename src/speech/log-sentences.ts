import type { LogAnswer } from '../domain/answer.ts';
import type { LogProblem } from '../domain/log-request.ts';
import type { Metric } from '../domain/metric.ts';
import { periodAt } from '../domain/periods.ts';
import { COMMAND } from './command.ts';
import { fullFigure, list, type Reader, shortFigure } from './format.ts';
import { nameBeside } from './name-beside.ts';
import { inPeriod, periodName } from './period-name.ts';
import { capitalised, speaker, uncapitalised } from './say.ts';
import { logEn } from './sentences/log-en.ts';
import { logSv } from './sentences/log-sv.ts';
import type { Spoken } from './spoken.ts';

/** One sentence about figures logged by hand. */
export const logSay = speaker<keyof typeof logEn>({ en: logEn, sv: logSv });

/** What was logged, what it comes to now, and what it adds to. */
export function speakLog({ value, date, owner, report, others }: LogAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const { metric, today, period, actual, target } = report;
  const headline = logSay(locale, 'log.done', {
    isCount: metric.unit === 'count' && metric.kind === 'flow' ? 'yes' : 'no',
    value: fullFigure(value, metric, reader),
    name: nameBeside(metric, value, reader),
    day: inPeriod(periodAt('day', date, reader.fiscalYear), today, reader),
  });
  const said = {
    period: capitalised(periodName(period, today, reader), locale),
    actual: actual === null ? '' : shortFigure(actual, metric, reader),
    target: target ? shortFigure(target.value, metric, reader) : '',
  };
  return {
    headline,
    lines: [
      ...(actual === null || metric.kind === 'level'
        ? []
        : [logSay(locale, target ? 'log.total.target' : 'log.total', said)]),
      ...(others.length > 0 ? [logSay(locale, 'log.others', { sources: list(others, locale) })] : []),
    ],
    context: owner === null ? [] : [logSay(locale, 'log.owner', { owner })],
  };
}

/** Why it cannot be logged, and how it could. */
export function logProblemWords(
  { about, metric: key, words, inputs = [] }: LogProblem,
  metricOf: (key: string) => Metric | undefined,
  reader: Reader,
): string {
  const { locale } = reader;
  const metric = metricOf(key);
  const nameOf = (one: string) => uncapitalised(metricOf(one)?.name[locale] ?? one, locale);
  const isPercent = metric?.unit === 'percent';
  return logSay(locale, `log.${about}`, {
    words,
    command: COMMAND,
    name: nameOf(key),
    example: isPercent ? '30 %' : '3',
    subject: capitalised(metric?.subject[locale] ?? key, locale),
    inputs: list(inputs.map(nameOf), locale),
    day: words,
  });
}
