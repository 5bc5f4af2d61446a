import type { BreakdownAnswer, CompareAnswer, OverTimeAnswer, ScorecardAnswer } from '../domain/answer.ts';
import type { KpiReport, TrendBucket } from '../domain/kpi-report.ts';
import type { Level } from '../domain/levels.ts';
import type { Locale } from '../domain/metric.ts';
import { PACE } from '../domain/pace.ts';
import { aimOf, contractSay } from './contract-words.ts';
import { difference, percent, type Reader, shortFigure } from './format.ts';
import { periodName } from './period-name.ts';
import { changeSize } from './report-sentences.ts';
import { isOver, ofWhom, rangeOf } from './report-words.ts';
import { capitalised, say } from './say.ts';
import { statusWord } from './scorecard-sentences.ts';

/** The words under figures at the ends of lines. */
export type LineWords = Readonly<Record<'actual' | 'target' | 'pace' | 'forecast', string>>;

/** The two lines over a chart: the finding, then figures and period. */
export type ChartHeadline = { readonly title: string; readonly subtitle: string };

/** Over the chart of one report. */
export function reportHeadline(report: KpiReport, reader: Reader): ChartHeadline {
  return { title: reportTitle(report, reader), subtitle: reportSubtitle(report, reader) };
}

/**
 * Over the chart of a minimum or a stretch that was reached.
 * @param held the report against that level
 * @param report against its target, since that is still what it is about
 */
export function levelHeadline(
  { metric, target }: KpiReport,
  level: Level,
  report: KpiReport,
  reader: Reader,
): ChartHeadline {
  const { locale } = reader;
  const words = {
    name: metric.name[locale],
    target: target ? shortFigure(target.value, metric, reader) : '',
  };
  const [period, ofTarget] = subtitleParts(report, reader);
  return {
    title: say(locale, level === 'minimum' ? 'chart.title.hit.minimum' : 'chart.title.hit.stretch', words),
    subtitle: [period, ofTarget].filter(Boolean).join(' · '),
  };
}

/** What stands at the ends of a report's lines. */
export function lineWords(
  { target }: Pick<KpiReport, 'target'>,
  { locale }: Reader,
  level: Level = 'value',
): LineWords {
  return {
    actual: say(locale, 'chart.actual'),
    target: level === 'value' ? targetWord(target, locale) : say(locale, `chart.target.${level}`),
    pace: say(locale, 'chart.pace'),
    forecast: say(locale, 'chart.forecast'),
  };
}

/** The word for a target's line, which tells a draft. */
function targetWord(target: KpiReport['target'], locale: Locale): string {
  const word = say(locale, 'chart.target');
  return target?.draft ? contractSay(locale, 'draft', { value: word }) : word;
}

function reportTitle(report: KpiReport, reader: Reader): string {
  const { locale } = reader;
  const { metric, actual, target, status, expected } = report;
  const name = metric.name[locale];
  if (actual === null && target && report.period.from > report.today)
    return say(locale, 'chart.title.future', { name, target: shortFigure(target.value, metric, reader) });
  if (actual === null) return say(locale, 'chart.title.noData', { name });
  const figure = shortFigure(actual, metric, reader);
  if (!target || status === null) return changeTitle(report, name, figure, reader);
  const aim = shortFigure(target.value, metric, reader);
  const gap = difference(Math.abs(actual - target.value), metric, reader);
  if (metric.kind !== 'flow') {
    if (figure === aim) return say(locale, 'chart.title.on', { name });
    return say(locale, actual < target.value ? 'chart.title.below' : 'chart.title.above', { name, gap });
  }
  const isUp = metric.direction === 'up';
  if (status === 'too_early') return say(locale, 'chart.title.plain', { name, actual: figure });
  if (status === 'hit')
    return say(locale, isUp ? 'chart.title.hit' : 'chart.title.kept', { name, target: aim });
  if (!isUp && actual > target.value) return say(locale, 'chart.title.over', { name, gap });
  if (isOver(report)) return say(locale, 'chart.title.short', { name, gap, target: aim });
  if (status === 'on_track' || !expected) return say(locale, 'chart.title.on_track', { name, target: aim });
  const share = percent(Math.abs(actual / expected - 1), locale);
  const side = actual / expected > PACE.onTrack && actual > expected ? 'ahead' : 'behind';
  if (isUp) return say(locale, `chart.title.${side}`, { name, share });
  return say(locale, side === 'ahead' ? 'chart.title.down.behind' : 'chart.title.down.ahead', {
    name,
    share,
  });
}

function changeTitle(report: KpiReport, name: string, actual: string, reader: Reader): string {
  const { change } = report;
  if (!change || change.difference === 0) return say(reader.locale, 'chart.title.plain', { name, actual });
  const way = change.difference > 0 ? 'chart.title.up' : 'chart.title.down';
  return say(reader.locale, way, { name, actual, difference: changeSize(report, reader) });
}

function reportSubtitle(report: KpiReport, reader: Reader): string {
  return subtitleParts(report, reader).join(' · ');
}

/** The period, the figure against its target, and what is to be expected. */
function subtitleParts(report: KpiReport, reader: Reader): string[] {
  const { locale } = reader;
  const { metric, period, today, actual, target, expected, forecast, workingDays } = report;
  const figure = (value: number) => shortFigure(value, metric, reader);
  const parts = [ofWhom(capitalised(periodName(period, today, reader), locale), report, reader)];
  if (actual !== null && target) {
    parts.push(
      say(locale, metric.kind === 'flow' ? 'chart.subtitle.ofTarget' : 'chart.subtitle.target', {
        actual: figure(actual),
        target: aimOf(target, metric, reader),
      }),
    );
  }
  const running = !isOver(report) && metric.kind === 'flow' && actual !== null;
  if (running && target && expected !== null) {
    parts.push(say(locale, 'chart.subtitle.expected', { expected: figure(expected) }));
  }
  if (forecast && workingDays.left > 0 && (metric.kind === 'level' || !target)) {
    parts.push(say(locale, 'chart.subtitle.forecast', { range: rangeOf(forecast, metric, reader) }));
  }
  return parts;
}

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
    subtitle: say(locale, isPart ? 'chart.subtitle.compare.samePoint' : 'chart.subtitle.compare', {
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
      ? say(locale, 'chart.subtitle.over', {
          name: ofWhom(name, report, reader),
          grain: say(locale, `grain.${grain}`),
          from: periodName(first.period, today, reader),
          to: periodName(last.period, today, reader),
        })
      : name;
  if (isRecord && last?.value != null) {
    const actual = shortFigure(last.value, metric, reader);
    return { title: say(locale, 'chart.title.record', { name, actual, grain }), subtitle };
  }
  return { title: overTimeTitle(report, name, reader), subtitle };
}

function overTimeTitle({ metric, trend }: KpiReport, name: string, reader: Reader): string {
  const { locale } = reader;
  const known = trend.buckets.filter(({ value }) => value !== null);
  const last = known.at(-1);
  if (!last) return say(locale, 'chart.title.noData', { name });
  const aimed = known.filter(({ target, partial }) => target !== null && !partial);
  if (aimed.length >= 2) {
    const met = aimed.filter((bucket) => reaches(bucket, metric.direction)).length;
    return say(locale, 'chart.title.over.met', { name, met, count: aimed.length });
  }
  const actual = shortFigure(last.value!, metric, reader);
  const before = known.at(-2);
  const step = before && !(last.partial && metric.kind === 'flow') ? last.value! - before.value! : 0;
  if (step === 0) return say(locale, 'chart.title.plain', { name, actual });
  return say(locale, step > 0 ? 'chart.title.up' : 'chart.title.down', {
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
    ? say(locale, 'chart.title.by', {
        ...values,
        first: first.name!,
        isCount: metric.unit === 'count' ? 'yes' : 'no',
      })
    : say(locale, 'chart.title.by.plain', values);
  const hasTotal = total !== null;
  const subtitle = hasTotal
    ? say(locale, 'chart.subtitle.by', { ...values, total: shortFigure(total, metric, reader) })
    : say(locale, 'chart.subtitle.by.plain', values);
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
    title: say(locale, 'chart.scorecard.title', { period: periodName(period, today, reader) }),
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
  return say(locale, 'chart.alt', { title, subtitle, figures });
}

/** A report's figures as rows: what is known, what it is measured against, and by when. */
export function reportFigures(report: KpiReport, words: LineWords, reader: Reader): string[][] {
  const { locale } = reader;
  const { metric, actual, target, forecast, workingDays, trend, today } = report;
  const figure = (value: number) => shortFigure(value, metric, reader);
  const rows: string[][] = [];
  if (actual !== null) rows.push([words.actual, figure(actual)]);
  if (target) rows.push([words.target, figure(target.value)]);
  if (forecast && workingDays.left > 0) rows.push([words.forecast, rangeOf(forecast, metric, reader)]);
  if (metric.kind !== 'flow') {
    rows.push(
      ...trend.buckets
        .slice(-6)
        .map(({ period, value }) => [
          periodName(period, today, reader),
          value === null ? say(locale, 'status.noData') : figure(value),
        ]),
    );
  }
  return rows;
}
