import type { BreakdownAnswer } from '../domain/answer.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Breakdown, BreakdownRow } from '../domain/kpi-report.ts';
import type { Metric } from '../domain/metric.ts';
import type { Period } from '../domain/period.ts';
import { columnFigure } from './column-figure.ts';
import { list, percent, type Reader, shortFigure } from './format.ts';
import { periodName } from './period-name.ts';
import { inPeriodOf } from './report-words.ts';
import { capitalised, say, uncapitalised } from './say.ts';
import { sourceSentences } from './source-sentences.ts';
import type { Spoken, SpokenTable } from './spoken.ts';

/** A metric told apart by a dimension: who or what leads in one sentence, then every row. */
export function speakBreakdown(answer: BreakdownAnswer, reader: Reader): Spoken {
  const { report, breakdown, sources } = answer;
  const { locale } = reader;
  const { metric, period, today, dimension, rows, total } = breakdown;
  const words = {
    subject: capitalised(metric.subject[locale], locale),
    name: uncapitalised(metric.name[locale], locale),
    inPeriod: inPeriodOf({ period, today, filter: report.filter }, reader),
    dimension: say(locale, `dimension.${dimension}`),
  };
  const context = sourceSentences(report, sources, reader);
  const named = rows.filter((row) => row.name !== null && row.actual !== null);
  const first = named[0];
  if (rows.every((row) => row.actual === null)) {
    return { headline: say(locale, 'none.period', words), lines: [], context };
  }
  if (!first) return { headline: say(locale, 'by.head.unknown', words), lines: [], context };
  return {
    headline: leadHeadline(answer, named, words, reader) ?? headlineOf(breakdown, first, words, reader),
    lines: total === null ? [] : [say(locale, 'by.total', { total: shortFigure(total, metric, reader) })],
    table: tableOf(breakdown, reader),
    context,
  };
}

/** Who or what has most, where that was asked for; nobody is told of for having least. */
function leadHeadline(
  { breakdown: { metric, dimension, total }, focus }: BreakdownAnswer,
  named: readonly BreakdownRow[],
  words: Record<string, string>,
  reader: Reader,
): string | null {
  if (focus === 'figure' || named.length < 2 || (focus === 'least' && dimension === 'owner')) return null;
  const figures = named.map(({ actual }) => actual!);
  const edge = focus === 'most' ? Math.max(...figures) : Math.min(...figures);
  const { locale } = reader;
  const figure = (value: number) => shortFigure(value, metric, reader);
  return say(locale, total === null || metric.kind === 'derived' ? 'by.lead.plain' : 'by.lead', {
    ...words,
    first: list(
      named.filter(({ actual }) => actual === edge).map(({ name }) => name!),
      locale,
    ),
    value: figure(edge),
    total: total === null ? '' : figure(total),
    edge: focus,
    isCount: metric.unit === 'count' ? 'yes' : 'no',
  });
}

/** What leads, or between what it lies; people are told of together, never one above the rest. */
function headlineOf(
  { metric, dimension, total, rows }: Breakdown,
  first: BreakdownRow,
  words: Record<string, string>,
  reader: Reader,
): string {
  const { locale } = reader;
  const figure = (value: number) => shortFigure(value, metric, reader);
  const value = figure(first.actual!);
  const lead = { ...words, first: first.name!, value };
  const known = rows.filter(({ name, actual }) => name !== null && actual !== null);
  if (rows.length === 1) return say(locale, 'by.head.one', lead);
  if (dimension === 'owner' && total !== null && first.share !== null) {
    const key = metric.unit === 'count' ? 'by.head.people' : 'by.head.people.amount';
    return say(locale, key, { ...words, total: figure(total), count: known.length });
  }
  const last = known.at(-1)!;
  if (first.share === null) {
    return say(locale, 'by.head.plain', { ...lead, last: last.name!, low: figure(last.actual!) });
  }
  return say(locale, 'by.head', {
    ...lead,
    name: metric.name[locale],
    isCount: metric.unit === 'count' ? 'yes' : 'no',
    share: percent(first.share, locale),
  });
}

/** `Oktober`, or `Oktober, samma arbetsdag` where the period still runs. */
function againstName(
  period: Period,
  other: Period,
  { kind }: Metric,
  today: CivilDate,
  reader: Reader,
): string {
  const name = capitalised(periodName(other, today, reader), reader.locale);
  const isPart = period.to >= today && kind === 'flow';
  return isPart ? say(reader.locale, 'table.samePoint', { period: name }) : name;
}

function tableOf(
  { metric, period, dimension, rows, against, today }: Breakdown,
  reader: Reader,
): SpokenTable {
  const { locale } = reader;
  const written = columnFigure(
    rows.flatMap(({ name, actual, target }) => [actual, target, against?.values.get(name) ?? null]),
    metric,
    reader,
  );
  const figure = (value: number | null) => (value === null ? say(locale, 'status.noData') : written(value));
  const withTargets = rows.some((row) => row.target !== null);
  const withShares = rows.some((row) => row.share !== null);
  const cells = (row: BreakdownRow) => [
    row.name ?? capitalised(say(locale, 'by.unknown'), locale),
    figure(row.actual),
    ...(against ? [figure(against.values.get(row.name) ?? null)] : []),
    ...(withTargets ? [row.target === null ? '' : figure(row.target)] : []),
    ...(withShares ? [row.share === null ? '' : percent(row.share, locale)] : []),
  ];
  return {
    head: [
      capitalised(say(locale, `dimension.${dimension}`), locale),
      say(locale, 'table.actual'),
      ...(against ? [againstName(period, against.period, metric, today, reader)] : []),
      ...(withTargets ? [say(locale, 'table.target')] : []),
      ...(withShares ? [say(locale, 'table.share')] : []),
    ],
    rows: rows.map(cells),
  };
}
