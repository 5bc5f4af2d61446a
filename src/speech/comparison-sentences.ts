import type { CompareAnswer } from '../domain/answer.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { type Reader, shortFigure } from './format.ts';
import { inPeriod, periodName } from './period-name.ts';
import { changeSize } from './report-sentences.ts';
import { inPeriodOf, isOver } from './report-words.ts';
import { capitalised, say, uncapitalised } from './say.ts';
import { sourceSentences } from './source-sentences.ts';
import type { Spoken } from './spoken.ts';

/** Two periods beside each other: the difference in one sentence, then what each came to. */
export function speakComparison({ report, other, sources }: CompareAnswer, reader: Reader): Spoken {
  const context = sourceSentences(report, sources, reader);
  return {
    headline: headlineOf(report, other, reader),
    lines: [...wholeLine(report, other, reader)],
    table: {
      head: ['table.period', 'table.actual', 'table.target'].map((key) =>
        say(reader.locale, key as 'table.period'),
      ),
      rows: [report, other].map((each) => rowOf(each, reader)),
    },
    context,
  };
}

function headlineOf(report: KpiReport, other: KpiReport, reader: Reader): string {
  const { locale } = reader;
  const { metric, period, today, actual, change } = report;
  const words = {
    name: metric.name[locale],
    inPeriod: inPeriodOf(report, reader),
    before: inPeriod(other.period, today, reader),
  };
  if (period.from > today) {
    const name = capitalised(periodName(period, today, reader), locale);
    return say(locale, 'none.future', { period: name });
  }
  if (actual === null) {
    return say(locale, 'none.period', { ...words, name: uncapitalised(words.name, locale) });
  }
  const value = shortFigure(actual, metric, reader);
  if (!change) return say(locale, 'compare.none', { ...words, value });
  const values = {
    ...words,
    value,
    was: shortFigure(change.value, metric, reader),
    difference: changeSize(report, reader),
    samePoint: isOver(report) || metric.kind !== 'flow' ? 'no' : 'yes',
  };
  if (change.difference === 0) return say(locale, 'compare.same', values);
  return say(locale, change.difference > 0 ? 'compare.up' : 'compare.down', values);
}

/** Where one of them still runs, what the other came to in the end. */
function wholeLine(report: KpiReport, other: KpiReport, reader: Reader): string[] {
  if (isOver(report) || !isOver(other) || other.actual === null || report.metric.kind !== 'flow') return [];
  return [
    say(reader.locale, 'compare.whole', {
      period: capitalised(periodName(other.period, other.today, reader), reader.locale),
      value: shortFigure(other.actual, report.metric, reader),
    }),
  ];
}

function rowOf({ metric, period, today, actual, target }: KpiReport, reader: Reader): string[] {
  return [
    capitalised(periodName(period, today, reader), reader.locale),
    actual === null ? say(reader.locale, 'status.noData') : shortFigure(actual, metric, reader),
    target ? shortFigure(target.value, metric, reader) : '',
  ];
}
