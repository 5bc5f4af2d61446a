import type { ScorecardAnswer } from '../domain/answer.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { COMMAND } from './command.ts';
import { aimOf } from './contract-words.ts';
import { list, type Reader, shortFigure } from './format.ts';
import { lensContext, lensSay } from './lens-words.ts';
import { inPeriod } from './period-name.ts';
import { isOver } from './report-words.ts';
import { type SentenceKey, say } from './say.ts';
import type { Spoken } from './spoken.ts';

/** How the figures that a channel follows are doing: the count of verdicts, then a line each. */
export function speakScorecard(answer: ScorecardAnswer, reader: Reader): Spoken {
  const { reports, period, today, chosen, lens, own } = answer;
  const { locale } = reader;
  const figure = (report: KpiReport | undefined) =>
    report && report.actual !== null ? shortFigure(report.actual, report.metric, reader) : '';
  if (reports.length === 0) {
    return {
      headline: say(locale, 'scorecard.empty'),
      lines: [say(locale, 'none.never.next')],
      context: lensContext(answer, reader),
    };
  }
  const verdicts = COUNTED.flatMap(({ key, holds }) => {
    const count = reports.filter(holds).length;
    return count > 0 ? [say(locale, key, { count })] : [];
  });
  return {
    headline: say(locale, 'scorecard.head', {
      total: reports.length,
      inPeriod: inPeriod(period, today, reader),
      verdicts: list(verdicts, locale),
    }),
    lines: [],
    table: {
      head: [
        say(locale, 'table.metric'),
        ...(own ? [lensSay(locale, 'lens.column.you')] : []),
        own ? lensSay(locale, 'lens.column.team') : say(locale, 'table.actual'),
        say(locale, 'table.target'),
        say(locale, 'table.status'),
      ],
      rows: reports.map((report) => [
        report.metric.name[locale],
        ...(own ? [figure(own.reports.find(({ metric }) => metric === report.metric))] : []),
        figure(report),
        report.target ? aimOf(report.target, report.metric, reader) : '',
        `${statusMark(report)} ${statusWord(report, reader)}`,
      ]),
    },
    context: [
      ...(chosen || (lens && lens.shown !== 'channel')
        ? []
        : [say(locale, 'scorecard.default', { command: COMMAND })]),
      ...lensContext(answer, reader),
    ],
  };
}

/** The verdict in a word or two; never a colour alone. */
export function statusWord(report: KpiReport, { locale }: Reader): string {
  if (report.actual === null) return say(locale, 'status.noData');
  if (report.status === null) return say(locale, 'status.none');
  const status = isOver(report) && report.status !== 'hit' ? 'missed' : report.status;
  return say(locale, report.metric.direction === 'down' ? `status.down.${status}` : `status.${status}`);
}

/** The sign that doubles the word: over or under what is expected, whichever of them is good. */
export function statusMark({ status, metric }: KpiReport): string {
  if (status === 'hit') return '✓';
  const isGood = status === 'ahead';
  if (!isGood && status !== 'behind' && status !== 'at_risk') return '●';
  return isGood === (metric.direction === 'up') ? '▲' : '▼';
}

const COUNTED: readonly { key: SentenceKey; holds: (report: KpiReport) => boolean }[] = [
  { key: 'scorecard.verdict.good', holds: (report) => isOneOf(report, 'hit', 'ahead', 'on_track') },
  { key: 'scorecard.verdict.bad', holds: (report) => isOneOf(report, 'behind', 'at_risk') },
  { key: 'scorecard.verdict.early', holds: (report) => isOneOf(report, 'too_early') },
  { key: 'scorecard.verdict.open', holds: (report) => report.actual !== null && report.status === null },
  { key: 'scorecard.verdict.noData', holds: (report) => report.actual === null },
];

function isOneOf({ status }: KpiReport, ...statuses: KpiReport['status'][]): boolean {
  return statuses.includes(status);
}
