import type { Instant } from '../domain/civil-date.ts';
import type { DigestReport } from '../domain/digest-report.ts';
import { decisionLine } from './decision-sentences.ts';
import { digestHeadline } from './digest-headline-sentences.ts';
import {
  correctedPhrase,
  endedSentence,
  fewOf,
  joined,
  lateSentence,
  movedSentence,
  reachedPhrase,
} from './digest-line-sentences.ts';
import { dayName, digestSay, momentName } from './digest-words.ts';
import type { Reader } from './format.ts';
import type { MetricOf } from './funnel-words.ts';
import { speakGap } from './gap-sentences.ts';
import { periodName } from './period-name.ts';
import { whyInOne } from './why-sentences.ts';

/** A digest in words, before it is a message. */
export type SpokenDigest = {
  /** What must be admitted before anything else. */
  readonly notes: readonly string[];
  readonly headline: string;
  readonly lines: readonly DigestLine[];
  readonly context: readonly string[];
};

export type DigestLine = { readonly label: string; readonly text: string };

/** What it must admit of how it comes. */
export type DigestComing = { readonly dueAt: Instant; readonly late: boolean; readonly mayRepeat: boolean };

/** More than these are too many to read in a channel; the rest is in the thread. */
export const MOST_LINES = 6;

/** The message: the finding, then a few lines of why and what now. Where there is nothing to say, one line. */
export function speakDigest(
  report: DigestReport,
  coming: DigestComing,
  metricOf: MetricOf,
  reader: Reader,
): SpokenDigest {
  const { locale } = reader;
  const notes = [
    ...(coming.late ? [digestSay(locale, 'note.late', { when: momentName(coming.dueAt, reader) })] : []),
    ...(coming.mayRepeat ? [digestSay(locale, 'note.repeat')] : []),
  ];
  const headline = digestHeadline(report, reader);
  if (isOneLine(report)) return { notes, headline, lines: [], context: [] };
  const until = digestSay(locale, 'context.until', { date: dayName(report.asOf, reader) });
  const context = hasDetail(report) ? [until, digestSay(locale, 'context.thread')] : [until];
  return {
    notes,
    headline,
    lines: digestLines(report, metricOf, reader).slice(0, MOST_LINES),
    context: [context.join(' · ')],
  };
}

/** Nothing happened, or nothing is known. */
function isOneLine({ isQuiet, rows }: Pick<DigestReport, 'isQuiet' | 'rows'>): boolean {
  return isQuiet || rows.every(({ period, standing }) => period.actual === null && standing.actual === null);
}

/** Whether there is anything to show as a picture, and figure by figure in the thread. */
export function hasDetail(report: DigestReport): boolean {
  return !isOneLine(report) && report.headline.kind !== 'late';
}

/** Everything beside the headline, what matters most first. */
export function digestLines(report: DigestReport, metricOf: MetricOf, reader: Reader): DigestLine[] {
  const { locale } = reader;
  const { why, gap, ended, reached, corrected, late, decisions, folded, today } = report;
  const line = (label: Parameters<typeof digestSay>[1], text: string, values = {}): DigestLine[] =>
    text === '' ? [] : [{ label: digestSay(locale, label, values), text }];
  const month = ended[0] && periodName(ended[0].period, today, reader);
  return [
    ...line('label.late', late.length > 0 ? lateSentence(late, report, reader) : ''),
    ...line(
      'label.reached',
      joined(
        reached.map((one) => reachedPhrase(one, today, reader)),
        reader,
      ),
    ),
    ...(month ? line('label.ended', endedSentence(ended, reader), { period: month }) : []),
    ...line('label.why', why ? whyInOne(why, metricOf, reader) : ''),
    ...line('label.gap', gap ? speakGap(gap, metricOf, reader).headline : ''),
    ...line(
      'label.decisions',
      fewOf(
        decisions.map((one) => decisionLine(one, reader)),
        reader,
        '\n',
      ),
    ),
    ...line(
      'label.corrected',
      joined(
        corrected.map((one) => correctedPhrase(one, report, reader)),
        reader,
      ),
    ),
    ...line('label.moved', movedSentence(report, reader)),
    ...line('label.folded', fewOf(folded, reader)),
  ];
}
