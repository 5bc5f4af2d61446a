import type { CivilDate } from '../domain/civil-date.ts';
import type { DigestRow } from '../domain/digest-headline.ts';
import type { DigestReport } from '../domain/digest-report.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import { decisionLine } from './decision-sentences.ts';
import { whenBefore } from './digest-headline-sentences.ts';
import { MOST_OF_A_KIND } from './digest-line-sentences.ts';
import { digestLines, MOST_LINES } from './digest-sentences.ts';
import { dayName, digestSay } from './digest-words.ts';
import { momentOf, type Reader, shortFigure } from './format.ts';
import type { MetricOf } from './funnel-words.ts';
import { inPeriod } from './period-name.ts';
import { forecastSentence, headlineOf, remainingSentence } from './report-sentences.ts';
import { isOver } from './report-words.ts';
import { capitalised, say } from './say.ts';
import { freshest, targetBasis } from './source-sentences.ts';
import type { Spoken, SpokenSection, SpokenTable } from './spoken.ts';
import { speakWhy } from './why-sentences.ts';

/** As many as a message has room for. */
const MOST_SECTIONS = 15;

/** Figure by figure: what it was, how it stands, where it is heading, and by which target; then why, in parts that sum. */
export function speakDigestThread(report: DigestReport, metricOf: MetricOf, reader: Reader): Spoken {
  const { locale } = reader;
  const { rows, why } = report;
  const more = digestLines(report, metricOf, reader).slice(MOST_LINES);
  const explained = why && speakWhy(why, metricOf, reader);
  return {
    headline: digestSay(locale, 'thread.head'),
    lines: more.map(({ label, text }) => `${label}: ${text}`),
    sections: [
      ...rows.slice(0, MOST_SECTIONS).map((row) => sectionOf(row, report, reader)),
      ...decisionSection(report, reader),
    ],
    ...(explained?.table && { table: narrow(explained.table) }),
    context: [
      sourcesOf(report, reader),
      tableOf(report, reader),
      ...(explained?.context.slice(1) ?? []),
    ].filter((line) => line !== ''),
  };
}

/** All of them, where the message has room for a few. */
function decisionSection({ decisions }: DigestReport, reader: Reader): SpokenSection[] {
  if (decisions.length <= MOST_OF_A_KIND) return [];
  const title = digestSay(reader.locale, 'label.decisions');
  return [{ title, lines: decisions.map((one) => decisionLine(one, reader)) }];
}

function sectionOf(
  { period, standing, course }: DigestRow,
  { today, asOf }: DigestReport,
  reader: Reader,
): SpokenSection {
  const { locale } = reader;
  const stands =
    standing.actual === null ? [] : [headlineOf(standing, reader), ...paceOf(standing, asOf, reader)];
  const basis = standing.target ? [capitalised(targetBasis(standing.target, standing, reader), locale)] : [];
  const told = toldOf(period, course.at(-2)?.value ?? period.change?.value, today, reader);
  return {
    title: period.metric.name[locale],
    lines: [told, stands.join(' '), ...basis].filter((line) => line !== ''),
  };
}

/** `18 vecka 47, 25 veckan före.` */
function toldOf(period: KpiReport, before: number | undefined, today: CivilDate, reader: Reader): string {
  const { locale } = reader;
  const { metric, actual, evidence, tooEarly } = period;
  const named = inPeriod(period.period, today, reader);
  if (actual === null) return digestSay(locale, 'thread.none', { inPeriod: named });
  if (evidence && tooEarly) return headlineOf({ ...period, today }, reader);
  const figure = shortFigure(actual, metric, reader);
  const compared =
    before === undefined
      ? ''
      : digestSay(locale, 'thread.before', {
          before: shortFigure(before, metric, reader),
          when: whenBefore(period, reader),
        });
  return `${digestSay(locale, 'thread.period', { figure, inPeriod: named, before: compared })}.`;
}

function paceOf(standing: DigestRow['standing'], asOf: string, reader: Reader): string[] {
  const { metric, expected, target, status, workingDays, remaining, forecast } = standing;
  if (isOver(standing) || metric.kind === 'derived') return [];
  const isPaced = metric.kind === 'flow' && target && expected !== null && status !== 'hit';
  return [
    ...(isPaced
      ? [
          digestSay(reader.locale, 'thread.expected', {
            date: dayName(asOf, reader),
            expected: shortFigure(expected, metric, reader),
            elapsed: workingDays.elapsed,
            total: workingDays.total,
          }),
        ]
      : []),
    ...(remaining ? [remainingSentence(standing, remaining, reader)] : []),
    ...(forecast && workingDays.left > 0 ? [forecastSentence(standing, reader)] : []),
  ];
}

/** A thread is narrow: what a part was and is stands with its name, and beside it what it stands for. */
function narrow({ head, rows }: SpokenTable): SpokenTable {
  const two = ([part = '', was = '', is = '', effect = '']: readonly string[]) => [
    `${part}: ${was} → ${is}`,
    effect,
  ];
  return { head: two(head), rows: rows.map(two) };
}

/** Slack shows a table under everything else, whatever it belongs to. */
function tableOf({ why, today }: DigestReport, reader: Reader): string {
  if (!why) return '';
  const { metric, period } = why.report;
  const subject = metric.subject[reader.locale];
  return digestSay(reader.locale, 'thread.table', { subject, inPeriod: inPeriod(period, today, reader) });
}

/** Each source once, with when it was last heard of. */
function sourcesOf({ sources, today }: DigestReport, reader: Reader): string {
  return freshest(sources)
    .map(({ source, learnedAt }) =>
      say(reader.locale, 'source.updated', { source, when: momentOf(learnedAt, today, reader) }),
    )
    .join(' · ');
}
