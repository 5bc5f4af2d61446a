import { stillDue } from '../domain/funnel/due.ts';
import { toNumber } from '../domain/funnel/fraction.ts';
import type { FunnelReport, FunnelStageReport } from '../domain/funnel/funnel-report.ts';
import type { Period } from '../domain/period.ts';
import { number, type Reader, shortDate } from './format.ts';
import { countsIn, funnelSay, type MetricOf, shareInWords, stageName } from './funnel-words.ts';
import { capitalised, say } from './say.ts';
import type { SpokenTable } from './spoken.ts';

/** Every stage: its figure, what is planned and still needed, by when, and the rate by which it is reached. */
export function funnelTable(
  { stages, drag, today, goal, period }: FunnelReport,
  metricOf: MetricOf,
  reader: Reader,
): SpokenTable {
  const { locale } = reader;
  const running = goal !== null && today <= period.to;
  const begun = period.from <= today;
  const figure = (value: number | null) => (value === null ? '' : number(Math.ceil(value), locale));
  return {
    head: [
      funnelSay(locale, 'table.stage'),
      ...(begun ? [funnelSay(locale, 'table.actual')] : []),
      funnelSay(locale, 'table.plan'),
      ...(running ? [funnelSay(locale, 'table.needed'), funnelSay(locale, 'table.due')] : []),
      funnelSay(locale, 'table.rate'),
    ],
    rows: stages.map((stage) => [
      capitalised(stageName(stage.report.metric.key, metricOf, reader), locale),
      ...(begun
        ? [stage.report.actual === null ? say(locale, 'status.noData') : figure(stage.report.actual)]
        : []),
      figure(stage.plan),
      ...(running ? [figure(stage.needed), dueCell(stage, period, reader)] : []),
      rateCell(stage, drag?.to === stage.report.metric.key, reader),
    ]),
  };
}

/** `604 by 9 Nov`; nothing where no step below could be timed: the period's last day would only seem to be the date. */
function dueCell(
  { latest, due, needed, late }: FunnelStageReport,
  { to }: Pick<Period, 'to'>,
  { locale }: Reader,
): string {
  if (latest.days === 0 && !latest.measured) return '';
  // In a table of one year that year needs no saying.
  const date = shortDate(latest.date, to, locale);
  const ahead = due ? stillDue(due) : needed;
  if (late || (due && ahead === 0)) return funnelSay(locale, 'due.late', { date });
  return ahead === null ? date : funnelSay(locale, 'due.by', { ahead: number(ahead, locale), date });
}

/** `▼ 30 % (239 av 806)`: the rate that plans are made with, and what stands behind it. */
function rateCell({ step }: FunnelStageReport, drags: boolean, reader: Reader): string {
  if (!step) return '';
  const { locale } = reader;
  const { blended, method } = step;
  const rate = shareInWords(toNumber(blended.rate), reader);
  const shown =
    method === 'usual'
      ? funnelSay(locale, 'rate.usual', { rate })
      : funnelSay(locale, 'rate.own', { rate, counts: countsIn(blended, reader) });
  return drags ? funnelSay(locale, 'rate.drags', { rate: shown }) : shown;
}
