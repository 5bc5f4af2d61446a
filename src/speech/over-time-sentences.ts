import type { OverTimeAnswer } from '../domain/answer.ts';
import type { KpiReport, TrendBucket } from '../domain/kpi-report.ts';
import { columnFigure } from './column-figure.ts';
import { difference, type Reader, shortFigure } from './format.ts';
import { periodName } from './period-name.ts';
import { inPeriodOf, ofWhom } from './report-words.ts';
import { capitalised, say } from './say.ts';
import { sourceSentences } from './source-sentences.ts';
import type { Spoken, SpokenTable } from './spoken.ts';

/** A metric by day, week, month …: the latest against the one before, then every period. */
export function speakOverTime({ report, sources }: OverTimeAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const { metric, today, trend } = report;
  const context = sourceSentences(report, sources, reader);
  const words = {
    subject: capitalised(metric.subject[locale], locale),
    grain: say(locale, `grain.${trend.grain}`),
  };
  const known = trend.buckets.filter((bucket) => bucket.value !== null);
  const last = known.at(-1);
  if (!last) {
    const subject = ofWhom(words.subject, report, reader);
    return { headline: say(locale, 'over.head.none', { ...words, subject }), lines: [], context };
  }
  const before = known.at(-2);
  const latest = {
    ...words,
    value: shortFigure(last.value!, metric, reader),
    inPeriod: inPeriodOf({ period: last.period, today, filter: report.filter }, reader),
  };
  return {
    headline: before
      ? say(locale, headKey(last, before), {
          ...latest,
          before: periodName(before.period, today, reader),
          difference: difference(Math.abs(last.value! - before.value!), metric, reader),
        })
      : say(locale, 'over.head.first', latest),
    lines: [
      ...(last.partial
        ? [
            say(locale, 'over.partial', {
              period: capitalised(periodName(last.period, today, reader), locale),
            }),
          ]
        : []),
    ],
    table: tableOf(report, reader),
    context,
  };
}

function headKey(last: TrendBucket, before: TrendBucket) {
  if (last.value! > before.value!) return 'over.head.up';
  return last.value! < before.value! ? 'over.head.down' : 'over.head.same';
}

/** Newest first: that is the one people look for. */
function tableOf({ metric, today, trend }: KpiReport, reader: Reader): SpokenTable {
  const { locale } = reader;
  const withTargets = trend.buckets.some(({ target }) => target !== null);
  const written = columnFigure(
    trend.buckets.flatMap(({ value, target }) => [value, target]),
    metric,
    reader,
  );
  const figure = (value: number | null, none: string) => (value === null ? none : written(value));
  return {
    head: [
      capitalised(say(locale, `grain.${trend.grain}`), locale),
      say(locale, 'table.actual'),
      ...(withTargets ? [say(locale, 'table.target')] : []),
    ],
    rows: trend.buckets
      .toReversed()
      .map(({ period, value, target }) => [
        capitalised(periodName(period, today, reader), locale),
        figure(value, say(locale, 'status.noData')),
        ...(withTargets ? [figure(target, '')] : []),
      ]),
  };
}
