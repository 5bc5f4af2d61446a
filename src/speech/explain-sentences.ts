import type { ExplainAnswer, InputFigure, LeftOutRows } from '../domain/answer.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { Metric } from '../domain/metric.ts';
import type { SourceState } from '../domain/readings.ts';
import { fullFigure, momentOf, number, percent, type Reader, shortDate } from './format.ts';
import { leftOutReason } from './left-out-reason.ts';
import { periodName } from './period-name.ts';
import { say } from './say.ts';
import { targetBasis } from './source-sentences.ts';
import type { Spoken, SpokenSection } from './spoken.ts';
import { termsSection } from './terms-section.ts';

/** What a figure means and how it came about, unrounded, down to the rows counted and left out. */
export function speakExplanation(answer: ExplainAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const { metric } = answer.report;
  return {
    headline: say(locale, 'explain.head', {
      name: metric.name[locale],
      definition: metric.definition[locale],
    }),
    lines: meaningLines(metric, reader),
    sections: [
      workingSection(answer.report, reader),
      ...termsSection(answer, reader),
      ...inputSection(answer, reader),
      sourceSection(answer, reader),
      leftOutSection(answer.leftOut, reader),
      {
        title: say(locale, 'explain.aliases'),
        lines: [[metric.key, ...metric.aliases[locale]].map((alias) => `\`${alias}\``).join(' ')],
      },
    ],
    context: [],
  };
}

function meaningLines(metric: Metric, { locale }: Reader): string[] {
  return [
    `${say(locale, `explain.kind.${metric.kind}`)} ${say(locale, `explain.good.${metric.direction}`)}`,
    ...(metric.kind === 'derived'
      ? [
          `${say(locale, 'explain.formula')}: \`${metric.formula}\``,
          ...(metric.note ? [metric.note[locale]] : []),
        ]
      : []),
  ];
}

function inputSection({ inputs, report }: ExplainAnswer, reader: Reader): SpokenSection[] {
  if (inputs.length === 0) return [];
  const period = periodName(report.period, report.today, reader);
  return [
    {
      title: say(reader.locale, 'explain.inputs', { period }),
      lines: inputs.map((input) => inputLine(input, reader)),
    },
  ];
}

function inputLine({ metric, at, value, rows }: InputFigure, reader: Reader): string {
  const { locale } = reader;
  return say(locale, at === 'opening' ? 'explain.input.opening' : 'explain.input', {
    name: metric.name[locale],
    value: value === null ? say(locale, 'status.noData') : fullFigure(value, metric, reader),
    rows,
  });
}

function workingSection(report: KpiReport, reader: Reader): SpokenSection {
  const { locale } = reader;
  const { metric, period, today, actual, target, attainment, workingDays, forecast, evidence } = report;
  const full = (value: number) => fullFigure(value, metric, reader);
  const perDay = (value: number) =>
    metric.unit === 'count' ? number(value, locale, 2) : fullFigure(value, metric, reader);
  const { elapsed, total, left } = workingDays;
  const lines = [
    say(locale, 'working.period', { from: period.from, to: period.to, total }),
    say(locale, 'working.actual', {
      value: actual === null ? say(locale, 'status.noData') : full(actual),
      rows: report.rows,
    }),
  ];
  if (evidence) lines.push(say(locale, 'evidence.cases', { cases: evidence.cases }));
  if (target)
    lines.push(
      say(locale, 'working.target', {
        value: full(target.value),
        basis: targetBasis(target, report, reader),
      }),
    );
  if (attainment !== null)
    lines.push(say(locale, 'working.attainment', { value: percent(attainment, locale, 2) }));
  if (metric.kind === 'flow' && target && report.expected !== null && left > 0) {
    const value = perDay(report.expected);
    lines.push(say(locale, 'working.expected', { target: full(target.value), elapsed, total, value }));
  }
  if (report.runRate !== null && actual !== null) {
    lines.push(
      say(locale, 'working.runRate', { actual: full(actual), elapsed, value: perDay(report.runRate) }),
    );
  }
  if (forecast && left > 0 && actual !== null) {
    const range = { value: perDay(forecast.value), low: perDay(forecast.low), high: perDay(forecast.high) };
    lines.push(
      report.runRate === null
        ? say(locale, 'working.forecast.level', range)
        : say(locale, 'working.forecast', {
            ...range,
            actual: full(actual),
            rate: perDay(report.runRate),
            left,
          }),
    );
  }
  return {
    title: say(locale, 'explain.working', {
      period: periodName(period, today, reader),
    }),
    lines,
  };
}

function sourceSection({ sources, report }: ExplainAnswer, reader: Reader): SpokenSection {
  const { locale } = reader;
  const line = ({ source, metric, rows, firstDate, lastDate, learnedAt }: SourceState) =>
    say(locale, 'explain.source', {
      source,
      metric,
      rows,
      from: shortDate(firstDate, report.today, locale),
      to: shortDate(lastDate, report.today, locale),
      when: momentOf(learnedAt, report.today, reader),
    });
  return {
    title: say(locale, 'explain.sources'),
    lines: sources.length > 0 ? sources.map(line) : [say(locale, 'explain.source.none')],
  };
}

function leftOutSection(leftOut: readonly LeftOutRows[], reader: Reader): SpokenSection {
  const { locale } = reader;
  const line = ({ label, rows, reason, column }: LeftOutRows) =>
    say(locale, 'explain.leftOut.row', {
      source: label,
      rows,
      reason: leftOutReason(reason, rows, locale),
      column,
    });
  return {
    title: say(locale, 'explain.leftOut'),
    lines: leftOut.length > 0 ? leftOut.map(line) : [say(locale, 'explain.leftOut.none')],
  };
}
