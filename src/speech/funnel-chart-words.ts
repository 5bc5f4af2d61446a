import type { FunnelAnswer, PlanAnswer } from '../domain/answer.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import type { FunnelReport } from '../domain/funnel/funnel-report.ts';
import type { Metric } from '../domain/metric.ts';
import { monthNamed } from '../domain/named-periods.ts';
import type { ChartHeadline } from './chart-say.ts';
import { number, type Reader } from './format.ts';
import { funnelSay, type MetricOf, shareInWords, stageName } from './funnel-words.ts';
import { periodName } from './period-name.ts';
import { yearName } from './period-year.ts';
import { capitalised } from './say.ts';

/** A stage on the funnel's chart; what is not there is ''. */
export type FunnelChartRow = {
  readonly name: string;
  readonly size: number | null;
  readonly figure: string;
  readonly plan: number | null;
  readonly ofPlan: string;
  readonly rate: string;
  readonly drags: boolean;
};

/** Over the funnel: where it drags, or else how far the goal is. */
export function funnelHeadline({ report }: FunnelAnswer, reader: Reader): ChartHeadline {
  const { locale } = reader;
  const { period, today } = report;
  return {
    title: titleOf(report, reader),
    subtitle: funnelSay(locale, report.drag ? 'chart.subtitle.since' : 'chart.subtitle', {
      period: capitalised(periodName(period, today, reader), locale),
      since: report.drag ? sinceName(report.drag.since, today, reader) : '',
    }),
  };
}

function titleOf({ drag, goal, stages }: FunnelReport, reader: Reader): string {
  const { locale } = reader;
  const metricOf = among(stages.map(({ report }) => report.metric));
  const name = (metric: string) => stageName(metric, metricOf, reader);
  if (drag) {
    return funnelSay(locale, 'chart.title.drag', {
      from: name(drag.from),
      to: name(drag.to),
      now: shareInWords(drag.now.converted / drag.now.entered, reader),
      before: shareInWords(drag.before.converted / drag.before.entered, reader),
    });
  }
  const [top, bottom] = [stages[0]!.report, stages.at(-1)!.report];
  const words = { actual: number(bottom.actual ?? 0, locale), goal: name(bottom.metric.key) };
  if (goal) return funnelSay(locale, 'chart.title.goal', { ...words, target: number(goal.target, locale) });
  return funnelSay(locale, 'chart.title.plain', {
    ...words,
    top: number(top.actual ?? 0, locale),
    topStage: name(top.metric.key),
  });
}

/** Every stage of the funnel; the rate of the one that drags is what it is now. */
export function funnelChartRows({ report }: FunnelAnswer, reader: Reader): FunnelChartRow[] {
  const { locale } = reader;
  const { drag, stages } = report;
  const metricOf = among(stages.map((stage) => stage.report.metric));
  return report.stages.map(({ report: { metric, actual }, plan, step }) => {
    const drags = drag?.to === metric.key;
    const share = drags ? drag.now.converted / drag.now.entered : step && toNumber(step.blended.rate);
    const rate = share === null ? '' : shareInWords(share, reader);
    return {
      name: capitalised(stageName(metric.key, metricOf, reader), locale),
      size: actual,
      figure: actual === null ? funnelSay(locale, 'chart.noData') : number(actual, locale),
      plan,
      ofPlan:
        plan === null ? '' : funnelSay(locale, 'chart.ofPlan', { plan: number(Math.ceil(plan), locale) }),
      rate: drags ? funnelSay(locale, 'rate.drags', { rate }) : rate,
      drags,
    };
  });
}

/** Over a plan: from the goal to what it takes at the top. */
export function planHeadline({ plan, year, today, metrics }: PlanAnswer, reader: Reader): ChartHeadline {
  const { locale } = reader;
  const metricOf = among(metrics);
  const [goal, top] = [plan!.stages[0]!, plan!.stages.at(-1)!];
  return {
    title: funnelSay(locale, 'chart.title.plain', {
      actual: number(goal.year, locale),
      goal: stageName(goal.metric, metricOf, reader),
      top: number(top.year, locale),
      topStage: stageName(top.metric, metricOf, reader),
    }),
    subtitle: funnelSay(locale, 'chart.subtitle.plan', {
      period: capitalised(periodName(year, today, reader), locale),
    }),
  };
}

export function planChartRows({ plan, steps, metrics }: PlanAnswer, reader: Reader): FunnelChartRow[] {
  const { locale } = reader;
  const metricOf = among(metrics);
  const begins = yearName('year', plan!.year.from, reader.fiscalYear);
  return plan!.stages.toReversed().map(({ metric, year }) => {
    const step = steps.find(({ to }) => to === metric);
    const due = plan!.targets.find((target) => target.metric === metric)?.due;
    const before = due && { count: number(due.before, locale), year: begins };
    return {
      name: capitalised(stageName(metric, metricOf, reader), locale),
      size: year,
      figure: number(year, locale),
      plan: null,
      ofPlan: before ? funnelSay(locale, 'chart.before', before) : '',
      rate: step ? shareInWords(toNumber(step.blended.rate), reader) : '',
      drags: false,
    };
  });
}

function sinceName(since: string, today: string, reader: Reader): string {
  return periodName(monthNamed(Number(since.slice(0, 4)), Number(since.slice(5, 7))), today, reader);
}

function among(metrics: readonly Metric[]): MetricOf {
  return (key) => metrics.find((metric) => metric.key === key);
}
