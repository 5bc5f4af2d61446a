import type {
  Answer,
  BreakdownAnswer,
  CompareAnswer,
  FunnelAnswer,
  GapAnswer,
  OverTimeAnswer,
  PlanAnswer,
  ReportAnswer,
  ScorecardAnswer,
  WhyAnswer,
} from '../domain/answer.ts';
import type { BreakdownRow, KpiReport } from '../domain/kpi-report.ts';
import type { Level } from '../domain/levels.ts';
import { againstLevel } from '../domain/milestones/reached-level.ts';
import {
  breakdownHeadline,
  cardNote,
  comparisonHeadline,
  overTimeHeadline,
  pictureInWords,
  scorecardHeadline,
} from '../speech/chart-words.ts';
import { type Reader, shortFigure } from '../speech/format.ts';
import {
  type FunnelChartRow,
  funnelChartRows,
  funnelHeadline,
  planChartRows,
  planHeadline,
} from '../speech/funnel-chart-words.ts';
import { leverHeadline, leverRows, triedHeadline, triedRows } from '../speech/gap-chart-words.ts';
import { periodName } from '../speech/period-name.ts';
import { levelHeadline, lineWords, reportFigures, reportHeadline } from '../speech/report-chart-words.ts';
import { capitalised, say } from '../speech/say.ts';
import { speak } from '../speech/speak.ts';
import { waterfallRows, whyHeadline } from '../speech/why-chart-words.ts';
import { breakdownChart, MOST_ROWS } from './breakdown-chart.ts';
import { chartFormat } from './chart-format.ts';
import { chartOf } from './chart-of.ts';
import { compareChart } from './compare-chart.ts';
import { funnelChart } from './funnel-chart.ts';
import { leverChart } from './lever-chart.ts';
import type { Chart } from './renderer.ts';
import { scorecardChart } from './scorecard-chart.ts';
import { trendChart } from './trend-chart.ts';
import { waterfallChart } from './waterfall-chart.ts';
import type { ReportWords } from './words.ts';

/** A chart to be drawn, and all of it in words. */
export type Drawn = { readonly chart: Chart; readonly alt: string };

/** The chart that goes with an answer; `undefined` where there is nothing to draw. */
export function drawAnswer(answer: Answer, reader: Reader): Drawn | undefined {
  switch (answer.kind) {
    case 'report':
      return drawReport(answer, reader);
    case 'needed':
      return answer.needed.report.target ? drawReport(answer.needed, reader) : undefined;
    case 'compare':
      return drawComparison(answer, reader);
    case 'over_time':
      return drawOverTime(answer, reader);
    case 'breakdown':
      return drawBreakdown(answer, reader);
    case 'scorecard':
      return drawScorecard(answer, reader);
    case 'gap':
      return drawGap(answer, reader);
    case 'funnel':
      return drawFunnel(answer, reader);
    case 'why':
      return answer.explanation ? drawWhy(answer, reader) : undefined;
    case 'plan':
      return answer.plan ? drawPlan(answer, reader) : undefined;
    default:
      return undefined;
  }
}

function drawComparison(answer: CompareAnswer, reader: Reader): Drawn | undefined {
  const { report, other } = answer;
  if (report.actual === null || other.actual === null) return undefined;
  const { locale } = reader;
  const headline = comparisonHeadline(answer, reader);
  const named = (each: KpiReport) => ({
    report: each,
    name: capitalised(periodName(each.period, each.today, reader), locale),
  });
  const words = { ...headline, ...rowWords(reader) };
  const format = chartFormat(report.metric, report.today, reader);
  return {
    chart: compareChart(named(report), named(other), words, format),
    alt: pictureInWords(headline, rowsOf(answer, reader), reader),
  };
}

function drawReport(answer: Pick<ReportAnswer, 'report' | 'reached'>, reader: Reader): Drawn | undefined {
  const { report, reached } = answer;
  if (report.actual === null && !report.trend.buckets.some(({ value }) => value !== null)) return undefined;
  const held = reached && againstLevel(report, reached);
  if (reached && held) return drawLevelReached(held, reached.level, report, reader);
  return drawn(report, { ...reportHeadline(report, reader), ...lineWords(report, reader) }, reader);
}

function drawLevelReached(held: KpiReport, level: Level, report: KpiReport, reader: Reader): Drawn {
  const words = { ...levelHeadline(held, level, report, reader), ...lineWords(held, reader, level) };
  return drawn(held, words, reader);
}

function drawn(report: KpiReport, words: ReportWords, reader: Reader): Drawn {
  return {
    chart: chartOf(report, words, chartFormat(report.metric, report.today, reader)),
    alt: pictureInWords(words, reportFigures(report, words, reader), reader),
  };
}

function drawOverTime(answer: OverTimeAnswer, reader: Reader): Drawn | undefined {
  const { report } = answer;
  if (!report.trend.buckets.some(({ value }) => value !== null)) return undefined;
  const headline = overTimeHeadline(answer, reader);
  const words = { ...headline, ...lineWords(report, reader) };
  return {
    chart: trendChart(report, words, chartFormat(report.metric, report.today, reader)),
    alt: pictureInWords(headline, rowsOf(answer, reader), reader),
  };
}

function drawBreakdown(answer: BreakdownAnswer, reader: Reader): Drawn | undefined {
  const { breakdown } = answer;
  const drawable = breakdown.rows.filter(({ actual }) => actual !== null);
  if (drawable.length === 0) return undefined;
  const headline = breakdownHeadline(answer, reader);
  const shown = drawable.slice(0, MOST_ROWS);
  const others = restOf(drawable.slice(MOST_ROWS), reader);
  const words = { ...headline, ...rowWords(reader) };
  const format = chartFormat(breakdown.metric, breakdown.today, reader);
  return {
    chart: breakdownChart({ ...breakdown, rows: shown }, words, format, others),
    alt: pictureInWords(headline, rowsOf(answer, reader), reader),
  };
}

function rowWords({ locale }: Reader) {
  return {
    unknown: say(locale, 'by.unknown'),
    noData: say(locale, 'status.noData'),
    ofTarget: (target: string) => say(locale, 'by.ofTarget', { target }),
  };
}

/** The rows that have no place of their own, added up; parts of what does not add up are left to the table. */
function restOf(rows: readonly BreakdownRow[], { locale }: Reader): BreakdownRow | undefined {
  if (rows.length === 0 || rows.some(({ share }) => share === null)) return undefined;
  const sum = (of: (row: BreakdownRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    name: say(locale, 'by.others', { count: rows.length }),
    actual: sum(({ actual }) => actual ?? 0),
    rows: sum(({ rows }) => rows),
    share: sum(({ share }) => share ?? 0),
    target: null,
  };
}

function drawScorecard(answer: ScorecardAnswer, reader: Reader): Drawn | undefined {
  if (answer.reports.length === 0) return undefined;
  const { locale } = reader;
  const headline = scorecardHeadline(answer, reader);
  const cards = answer.reports.map((report) => ({
    report,
    name: report.metric.name[locale],
    figure:
      report.actual === null
        ? say(locale, 'status.noData')
        : shortFigure(report.actual, report.metric, reader),
    note: report.actual === null ? '' : cardNote(report, reader),
  }));
  return {
    chart: scorecardChart(cards, headline),
    alt: pictureInWords(headline, rowsOf(answer, reader), reader),
  };
}

function drawFunnel(answer: FunnelAnswer, reader: Reader): Drawn | undefined {
  if (answer.report.stages.every(({ report }) => report.actual === null)) return undefined;
  const headline = funnelHeadline(answer, reader);
  const rows = funnelChartRows(answer, reader);
  return { chart: funnelChart(rows, headline), alt: pictureInWords(headline, figuresOf(rows), reader) };
}

function drawPlan(answer: PlanAnswer, reader: Reader): Drawn {
  const headline = planHeadline(answer, reader);
  const rows = planChartRows(answer, reader);
  return { chart: funnelChart(rows, headline), alt: pictureInWords(headline, figuresOf(rows), reader) };
}

function drawWhy(answer: WhyAnswer, reader: Reader): Drawn {
  const headline = whyHeadline(answer, reader);
  const rows = waterfallRows(answer, reader);
  return {
    chart: waterfallChart(rows, headline),
    alt: pictureInWords(
      headline,
      rows.map(({ name, figure }) => [name, figure]),
      reader,
    ),
  };
}

/** What each alone would have to change by, what is tried and comes to, or where there is no gap the way to the target. */
function drawGap({ gap, report, stages }: GapAnswer, reader: Reader): Drawn | undefined {
  if (!gap) return undefined;
  const metricOf = (key: string) => stages.find((stage) => stage.key === key);
  if (gap.tried.length > 0) {
    const headline = triedHeadline(gap, reader);
    const rows = triedRows(gap, metricOf, reader);
    const told = rows.map(({ name, figure }) => [name, figure]);
    return { chart: waterfallChart(rows, headline), alt: pictureInWords(headline, told, reader) };
  }
  const rows = leverRows(gap, metricOf, reader);
  if (gap.left <= 0 || rows.length === 0)
    return report.actual === null ? undefined : drawReport({ report }, reader);
  const headline = leverHeadline(gap, metricOf, reader);
  const told = rows.map(({ name, figure, note }) => [name, figure, note]);
  return { chart: leverChart(rows, headline), alt: pictureInWords(headline, told, reader) };
}

function figuresOf(rows: readonly FunnelChartRow[]): string[][] {
  return rows.map(({ name, figure, ofPlan, rate }) => [name, figure, ofPlan, rate].filter((it) => it !== ''));
}

/** The figures under a table's answer, as they are said. */
function rowsOf(answer: Answer, reader: Reader): readonly (readonly string[])[] {
  return speak(answer, () => undefined, reader).table?.rows ?? [];
}
