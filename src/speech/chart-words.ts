import type { BreakdownAnswer, CompareAnswer, OverTimeAnswer, ScorecardAnswer } from '../domain/answer.ts';
import type { KpiReport, TrendBucket } from '../domain/kpi-report.ts';
import { type ChartHeadline, chartSay } from './chart-say.ts';
import { difference, type Reader, shortFigure } from './format.ts';
import { periodName } from './period-name.ts';
import { changeTitle } from './report-chart-words.ts';
import { changeSize } from './report-sentences.ts';
import { isOver, ofWhom } from './report-words.ts';
import { capitalised, say } from './say.ts';
import { statusWord } from './scorecard-sentences.ts';

/** Over two periods beside each other: the difference, then what each of them is. */
export function comparisonHeadline({ report, other }: CompareAnswer, reader: Reader): ChartHeadline {
  const { locale } = reader;
  const { metric, today, actual } = report;
  const name = metric.name[locale];
  const figure = actual === null ? '' : shortFigure(actual, metric, reader);
  const [one, before] = [report, other].map(({ period }) => periodName(period, today, reader)) as [
    string,
    string,
  ];
  const isPart = !isOver(report) && metric.kind === 'flow';
  return {
    title: changeTitle(report, name, figure, reader),
    subtitle: chartSay(locale, isPart ? 'chart.subtitle.compare.samePoint' : 'chart.subtitle.compare', {
      period: ofWhom(capitalised(one, locale), report, reader),
      before,
      was: report.change ? shortFigure(report.change.value, metric, reader) : say(locale, 'status.noData'),
    }),
  };
}

/** Over bars by week, month …: how many reached the target, how the latest stands, or that it is the best there has been. */
export function overTimeHeadline(
  { report, isRecord }: Pick<OverTimeAnswer, 'report' | 'isRecord'>,
  reader: Reader,
): ChartHeadline {
  const { locale } = reader;
  const { metric, today, trend } = report;
  const name = metric.name[locale];
  const { buckets, grain } = trend;
  const first = buckets[0];
  const last = buckets.at(-1);
  const subtitle =
    first && last
      ? chartSay(locale, 'chart.subtitle.over', {
          name: ofWhom(name, report, reader),
          grain: say(locale, `grain.${grain}`),
          from: periodName(first.period, today, reader),
          to: periodName(last.period, today, reader),
        })
      : name;
  if (isRecord && last?.value != null) {
    const actual = shortFigure(last.value, metric, reader);
    return { title: chartSay(locale, 'chart.title.record', { name, actual, grain }), subtitle };
  }
  return { title: overTimeTitle(report, name, reader), subtitle };
}

function overTimeTitle({ metric, trend }: KpiReport, name: string, reader: Reader): string {
  const { locale } = reader;
  const known = trend.buckets.filter(({ value }) => value !== null);
  const last = known.at(-1);
  if (!last) return chartSay(locale, 'chart.title.noData', { name });
  const aimed = known.filter(({ target, partial }) => target !== null && !partial);
  if (aimed.length >= 2) {
    const met = aimed.filter((bucket) => reaches(bucket, metric.direction)).length;
    return chartSay(locale, 'chart.title.over.met', { name, met, count: aimed.length });
  }
  const actual = shortFigure(last.value!, metric, reader);
  const before = known.at(-2);
  const step = before && !(last.partial && metric.kind === 'flow') ? last.value! - before.value! : 0;
  if (step === 0) return chartSay(locale, 'chart.title.plain', { name, actual });
  return chartSay(locale, step > 0 ? 'chart.title.up' : 'chart.title.down', {
    name,
    actual,
    difference: difference(Math.abs(step), metric, reader),
  });
}

function reaches({ value, target }: TrendBucket, direction: KpiReport['metric']['direction']): boolean {
  return direction === 'up' ? value! >= target! : value! <= target!;
}

export function breakdownHeadline({ breakdown, report }: BreakdownAnswer, reader: Reader): ChartHeadline {
  const { locale } = reader;
  const { metric, period, today, dimension, total, rows } = breakdown;
  const values = {
    name: metric.name[locale],
    dimension: say(locale, `dimension.${dimension}`),
    period: ofWhom(periodName(period, today, reader), report, reader),
  };
  const first = rows.find((row) => row.name !== null && row.actual !== null);
  // People are shown beside each other, never one above the rest.
  const leads = first && dimension !== 'owner' && first.share !== null && rows.length > 1;
  const title = leads
    ? chartSay(locale, 'chart.title.by', {
        ...values,
        first: first.name!,
        isCount: metric.unit === 'count' ? 'yes' : 'no',
      })
    : chartSay(locale, 'chart.title.by.plain', values);
  const hasTotal = total !== null;
  const subtitle = hasTotal
    ? chartSay(locale, 'chart.subtitle.by', { ...values, total: shortFigure(total, metric, reader) })
    : chartSay(locale, 'chart.subtitle.by.plain', values);
  return { title, subtitle };
}

export function scorecardHeadline(
  { period, today, reports }: ScorecardAnswer,
  reader: Reader,
): ChartHeadline {
  const { locale } = reader;
  const counts = new Map<string, number>();
  for (const report of reports) {
    const word = statusWord(report, reader);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return {
    title: chartSay(locale, 'chart.scorecard.title', { period: periodName(period, today, reader) }),
    subtitle: [...counts].map(([word, count]) => `${count} ${word}`).join(' · '),
  };
}

/** Under the figure on a scorecard's card: the verdict, with how far from the pace where that is known. */
export function cardNote(report: KpiReport, reader: Reader): string {
  if (report.actual !== null && report.status === null && report.change && report.change.difference !== 0) {
    const way = report.change.difference > 0 ? 'card.up' : 'card.down';
    return say(reader.locale, way, { difference: changeSize(report, reader) });
  }
  return statusWord(report, reader);
}

/** The whole picture in words, for those who do not see it; every figure that is drawn. */
export function pictureInWords(
  { title, subtitle }: ChartHeadline,
  rows: readonly (readonly string[])[],
  { locale }: Reader,
): string {
  const figures = rows
    .map(([name = '', ...cells]) => `${name}: ${cells.filter((cell) => cell !== '').join(', ')}`)
    .join('; ');
  return chartSay(locale, 'chart.alt', { title, subtitle, figures });
}
