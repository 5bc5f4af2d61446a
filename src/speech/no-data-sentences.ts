import type { ReportAnswer } from '../domain/answer.ts';
import { list, type Reader, shortDate, shortFigure } from './format.ts';
import { periodName } from './period-name.ts';
import { inPeriodOf } from './report-words.ts';
import { capitalised, say, uncapitalised } from './say.ts';

/** Why there is no figure, and what helps: never a zero that nobody has measured. */
export function noDataSentences(
  { report, sources, inputs }: Pick<ReportAnswer, 'report' | 'sources' | 'inputs'>,
  reader: Reader,
): { headline: string; lines: string[] } {
  const { metric, period, today, target } = report;
  const { locale } = reader;
  const name = uncapitalised(metric.name[locale], locale);
  if (period.from > today) {
    const aim =
      target && say(locale, 'none.future.target', { target: shortFigure(target.value, metric, reader) });
    return {
      headline: say(locale, 'none.future', {
        period: capitalised(periodName(period, today, reader), locale),
      }),
      lines: aim ? [aim] : [],
    };
  }
  const missing = inputs.filter(({ value }) => !value);
  const why =
    metric.kind === 'derived' && missing.length > 0
      ? [
          say(locale, 'none.inputs', {
            inputs: list(
              missing.map((input) => uncapitalised(input.metric.name[locale], locale)),
              locale,
            ),
            count: missing.length,
          }),
        ]
      : [];
  if (sources.length === 0) {
    return { headline: say(locale, 'none.never', { name }), lines: [...why, say(locale, 'none.never.next')] };
  }
  const latest = sources
    .map(({ lastDate }) => lastDate)
    .sort()
    .at(-1)!;
  return {
    headline: say(locale, 'none.period', {
      name,
      inPeriod: inPeriodOf(report, reader),
    }),
    lines: [...why, say(locale, 'none.latest', { date: shortDate(latest, today, locale) })],
  };
}
