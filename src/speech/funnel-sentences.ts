import type { FunnelAnswer } from '../domain/answer.ts';
import { ENOUGH_TO_COMPARE } from '../domain/funnel/drag.ts';
import { stillDue } from '../domain/funnel/due.ts';
import type { FunnelReport, HandOff } from '../domain/funnel/funnel-report.ts';
import type { StepCounts } from '../domain/funnel/step-history.ts';
import { monthNamed } from '../domain/named-periods.ts';
import { draftsLine } from './contract-words.ts';
import { dueWords } from './due-words.ts';
import { momentOf, number, percent, type Reader, shortDate, shortFigure } from './format.ts';
import { funnelTable } from './funnel-table.ts';
import { countsIn, funnelSay, type MetricOf, needsInWords, shareInWords, stageName } from './funnel-words.ts';
import { inPeriod, periodName } from './period-name.ts';
import { headlineOf } from './report-sentences.ts';
import { capitalised, say } from './say.ts';
import { freshest } from './source-sentences.ts';
import type { Spoken } from './spoken.ts';

/** The funnel in words: how the goal stands, where it drags and why, what is needed, and by when. */
export function speakFunnel({ report, sources }: FunnelAnswer, metricOf: MetricOf, reader: Reader): Spoken {
  const { locale } = reader;
  const context = [
    freshest(sources)
      .map(({ source, learnedAt }) =>
        say(locale, 'source.updated', { source, when: momentOf(learnedAt, report.today, reader) }),
      )
      .join(' · '),
    funnelSay(
      locale,
      report.stages.some(({ step }) => step && step.method !== 'usual')
        ? 'funnel.context'
        : 'funnel.context.usual',
    ),
    ...draftsLine(
      report.stages.map((stage) => stage.report),
      reader,
    ),
  ];
  const when = inPeriod(report.period, report.today, reader);
  if (report.stages.every(({ report: { actual } }) => actual === null) && !report.goal)
    return { headline: funnelSay(locale, 'funnel.none', { inPeriod: when }), lines: [], context };
  return {
    headline: headline(report, metricOf, reader),
    lines: [
      ...dragLines(report, metricOf, reader),
      ...neededLines(report, metricOf, reader),
      ...dueLine(report, metricOf, reader),
      ...coverageLine(report, metricOf, reader),
      ...(report.handOff && report.period.from <= report.today ? handOffLines(report.handOff, reader) : []),
    ],
    table: funnelTable(report, metricOf, reader),
    context,
  };
}

function headline(report: FunnelReport, metricOf: MetricOf, reader: Reader): string {
  const { locale } = reader;
  const [top, goal] = [report.stages[0]!.report, report.stages.at(-1)!.report];
  if (report.goal && report.period.from > report.today)
    return funnelSay(locale, 'funnel.head.future', {
      period: capitalised(periodName(report.period, report.today, reader), locale),
      target: number(report.goal.target, locale),
      goal: stageName(goal.metric.key, metricOf, reader),
    });
  if (report.goal?.basis === 'set') return headlineOf(goal, reader);
  const words = {
    actual: number(goal.actual ?? 0, locale),
    goal: stageName(goal.metric.key, metricOf, reader),
    inPeriod: inPeriod(report.period, report.today, reader),
  };
  if (report.goal)
    return funnelSay(locale, 'funnel.head.revenue', { ...words, target: number(report.goal.target, locale) });
  return funnelSay(locale, 'funnel.head.plain', {
    ...words,
    top: number(top.actual ?? 0, locale),
    topStage: stageName(top.metric.key, metricOf, reader),
  });
}

function dragLines({ drag, stages, today }: FunnelReport, metricOf: MetricOf, reader: Reader): string[] {
  const { locale } = reader;
  const isKnown = stages.some(({ step }) => step && step.blended.converted >= ENOUGH_TO_COMPARE);
  if (!drag) return isKnown ? [funnelSay(locale, 'funnel.drag.none')] : [];
  const since = monthNamed(Number(drag.since.slice(0, 4)), Number(drag.since.slice(5, 7)));
  const line = funnelSay(locale, 'funnel.drag', {
    from: stageName(drag.from, metricOf, reader),
    to: stageName(drag.to, metricOf, reader),
    since: periodName(since, today, reader),
    now: rateIn(drag.now, reader),
    before: rateIn(drag.before, reader),
    nowCounts: countsIn(drag.now, reader),
    beforeCounts: countsIn(drag.before, reader),
    lost: number(drag.lost, locale),
  });
  const { part } = drag;
  if (!part) return [line];
  return [
    line,
    funnelSay(locale, 'funnel.drag.part', {
      name: part.name,
      rate: rateIn(part, reader),
      counts: countsIn(part, reader),
      others: rateIn(part.others, reader),
    }),
  ];
}

function neededLines({ goal, stages, period, today }: FunnelReport, metricOf: MetricOf, reader: Reader) {
  const { locale } = reader;
  if (!goal || today > period.to) return [];
  if (goal.remaining === 0) return [funnelSay(locale, 'funnel.reached')];
  const above = stages.slice(0, -1).toReversed();
  const needed = above.flatMap(({ report: { metric }, needed: need }) =>
    need === null ? [] : [{ metric: metric.key, need }],
  );
  return [
    funnelSay(locale, 'funnel.needed', {
      remaining: number(goal.remaining, locale),
      needs: needsInWords(needed, metricOf, reader),
    }),
  ];
}

/** Of the stages that are too late the last, which says it of all above; before that, of what marketing brings. */
function dueLine({ stages, period, today }: FunnelReport, metricOf: MetricOf, reader: Reader): string[] {
  const { locale } = reader;
  if (today > period.to) return [];
  const told = stages.findLast(({ late }) => late) ?? stages[Math.min(1, stages.length - 1)]!;
  if (told.latest.days === 0) return [];
  const stage = stageName(told.report.metric.key, metricOf, reader);
  const words = {
    stage: capitalised(stage, locale),
    date: shortDate(told.latest.date, today, locale),
    goal: stageName(stages.at(-1)!.report.metric.key, metricOf, reader),
    inPeriod: inPeriod(period, today, reader),
  };
  const { due } = told;
  if (!due || stillDue(due) === 0) return [funnelSay(locale, 'funnel.latest', words)];
  const need = number(told.needed ?? 0, locale);
  return [funnelSay(locale, 'funnel.due', { ...words, stage, need, ...dueWords(due, today, reader) })];
}

function coverageLine({ coverage, period, today }: FunnelReport, metricOf: MetricOf, reader: Reader) {
  const money = metricOf('pipeline');
  if (!coverage || !money || today > period.to) return [];
  const { pipeline, needed, times, remaining } = coverage;
  const figure = (value: number) => shortFigure(value, money, reader);
  const words = {
    pipeline: figure(pipeline),
    needed: figure(needed),
    remaining: figure(remaining),
    rate: percent(1 / times, reader.locale),
    times: number(times, reader.locale, 1),
  };
  return pipeline >= needed
    ? [funnelSay(reader.locale, 'funnel.coverage.enough', words)]
    : [funnelSay(reader.locale, 'funnel.coverage.short', { ...words, gap: figure(needed - pipeline) })];
}

function handOffLines({ promised, followUp }: HandOff, reader: Reader): string[] {
  const { locale } = reader;
  const [actual, expected] = [promised.actual ?? 0, promised.expected];
  const figures = { actual: number(actual, locale), expected: number(expected ?? 0, locale) };
  const promise =
    expected === null
      ? funnelSay(locale, 'funnel.promise.none', figures)
      : actual >= expected
        ? funnelSay(locale, 'funnel.promise.kept', figures)
        : funnelSay(locale, 'funnel.promise.short', { ...figures, gap: number(expected - actual, locale) });
  if (!followUp) return [promise];
  const { entered, converted, days } = followUp;
  const told = { taken: number(converted, locale), all: number(entered, locale), days };
  return [`${promise} ${funnelSay(locale, 'funnel.followUp', told)}`];
}

function rateIn({ entered, converted }: StepCounts, reader: Reader): string {
  return entered > 0 ? shareInWords(converted / entered, reader) : '–';
}
