import type { KpiReport } from '../domain/kpi-report.ts';
import type { Level } from '../domain/levels.ts';
import type { Locale } from '../domain/metric.ts';
import { PACE } from '../domain/pace.ts';
import { type ChartHeadline, chartSay } from './chart-say.ts';
import { aimOf, contractSay } from './contract-words.ts';
import { difference, percent, type Reader, shortFigure } from './format.ts';
import { periodName } from './period-name.ts';
import { changeSize } from './report-sentences.ts';
import { isOver, ofWhom, rangeOf } from './report-words.ts';
import { capitalised, say } from './say.ts';

/** The words under figures at the ends of lines. */
export type LineWords = Readonly<Record<'actual' | 'target' | 'pace' | 'forecast', string>>;

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
    title: chartSay(
      locale,
      level === 'minimum' ? 'chart.title.hit.minimum' : 'chart.title.hit.stretch',
      words,
    ),
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
    actual: chartSay(locale, 'chart.actual'),
    target: level === 'value' ? targetWord(target, locale) : chartSay(locale, `chart.target.${level}`),
    pace: chartSay(locale, 'chart.pace'),
    forecast: chartSay(locale, 'chart.forecast'),
  };
}

/** The word for a target's line, which tells a draft. */
function targetWord(target: KpiReport['target'], locale: Locale): string {
  const word = chartSay(locale, 'chart.target');
  return target?.draft ? contractSay(locale, 'draft', { value: word }) : word;
}

function reportTitle(report: KpiReport, reader: Reader): string {
  const { locale } = reader;
  const { metric, actual, target, status, expected } = report;
  const name = metric.name[locale];
  if (actual === null && target && report.period.from > report.today)
    return chartSay(locale, 'chart.title.future', {
      name,
      target: shortFigure(target.value, metric, reader),
    });
  if (actual === null) return chartSay(locale, 'chart.title.noData', { name });
  const figure = shortFigure(actual, metric, reader);
  if (!target || status === null) return changeTitle(report, name, figure, reader);
  const aim = shortFigure(target.value, metric, reader);
  const gap = difference(Math.abs(actual - target.value), metric, reader);
  if (metric.kind !== 'flow') {
    if (figure === aim) return chartSay(locale, 'chart.title.on', { name });
    return chartSay(locale, actual < target.value ? 'chart.title.below' : 'chart.title.above', { name, gap });
  }
  const isUp = metric.direction === 'up';
  if (status === 'too_early') return chartSay(locale, 'chart.title.plain', { name, actual: figure });
  if (status === 'hit')
    return chartSay(locale, isUp ? 'chart.title.hit' : 'chart.title.kept', { name, target: aim });
  if (!isUp && actual > target.value) return chartSay(locale, 'chart.title.over', { name, gap });
  if (isOver(report)) return chartSay(locale, 'chart.title.short', { name, gap, target: aim });
  if (status === 'on_track' || !expected)
    return chartSay(locale, 'chart.title.on_track', { name, target: aim });
  const share = percent(Math.abs(actual / expected - 1), locale);
  const side = actual / expected > PACE.onTrack && actual > expected ? 'ahead' : 'behind';
  if (isUp) return chartSay(locale, `chart.title.${side}`, { name, share });
  return chartSay(locale, side === 'ahead' ? 'chart.title.down.behind' : 'chart.title.down.ahead', {
    name,
    share,
  });
}

/** A figure, and how far it is from what it is held against. */
export function changeTitle(report: KpiReport, name: string, actual: string, reader: Reader): string {
  const { change } = report;
  if (!change || change.difference === 0)
    return chartSay(reader.locale, 'chart.title.plain', { name, actual });
  const way = change.difference > 0 ? 'chart.title.up' : 'chart.title.down';
  return chartSay(reader.locale, way, { name, actual, difference: changeSize(report, reader) });
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
      chartSay(locale, metric.kind === 'flow' ? 'chart.subtitle.ofTarget' : 'chart.subtitle.target', {
        actual: figure(actual),
        target: aimOf(target, metric, reader),
      }),
    );
  }
  const running = !isOver(report) && metric.kind === 'flow' && actual !== null;
  if (running && target && expected !== null) {
    parts.push(chartSay(locale, 'chart.subtitle.expected', { expected: figure(expected) }));
  }
  if (forecast && workingDays.left > 0 && (metric.kind === 'level' || !target)) {
    parts.push(chartSay(locale, 'chart.subtitle.forecast', { range: rangeOf(forecast, metric, reader) }));
  }
  return parts;
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
