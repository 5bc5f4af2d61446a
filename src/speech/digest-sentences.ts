import { type CivilDate, daysBetween, type Instant } from '../domain/civil-date.ts';
import type { Correction, DigestReport, Reached } from '../domain/digest-report.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { LateSource } from '../domain/late-source.ts';

import type { Metric } from '../domain/metric.ts';
import type { Period } from '../domain/period.ts';
import { periodAt } from '../domain/periods.ts';
import { decisionLine } from './decision-sentences.ts';
import { clauseOf, digestHeadline } from './digest-headline-sentences.ts';
import { countedName, dayName, digestSay, momentName, nameIn, toldApart } from './digest-words.ts';
import { INTL, list, type Reader, shortDate, shortFigure } from './format.ts';
import { dateFormat } from './formatters.ts';
import type { MetricOf } from './funnel-words.ts';
import { speakGap } from './gap-sentences.ts';
import { inPeriod, periodName } from './period-name.ts';
import { capitalised } from './say.ts';
import { speakWhy } from './why-sentences.ts';

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
export const MOST_LINES = 5;
export const MOST_OF_A_KIND = 3;

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
    ...(month
      ? line('label.ended', endedSentence(ended, reader), {
          period: locale === 'en' ? capitalised(month, locale) : month,
        })
      : []),
    ...line('label.why', why ? speakWhy(why, metricOf, reader).headline : ''),
    ...line('label.gap', gap ? speakGap(gap, metricOf, reader).headline : ''),
    ...line(
      'label.corrected',
      joined(
        corrected.map((one) => correctedPhrase(one, report, reader)),
        reader,
      ),
    ),
    ...line(
      'label.decisions',
      fewOf(
        decisions.map((one) => decisionLine(one, reader)),
        reader,
        '\n',
      ),
    ),
    ...line('label.moved', movedSentence(report, reader)),
    ...line('label.folded', fewOf(folded, reader)),
  ];
}

function movedSentence({ moved, today }: Pick<DigestReport, 'moved' | 'today'>, reader: Reader): string {
  const clauses = moved.map((row) => {
    const before = row.course.at(-2)!.value;
    const kind = row.period.actual! > before ? ('up' as const) : ('down' as const);
    return clauseOf({ row, says: { kind, before }, isGood: true, weight: 1 }, { today }, reader);
  });
  return clauses.length === 0 ? '' : `${capitalised(list(clauses, reader.locale), reader.locale)}.`;
}

/** `Försäljning (1,4 av 1,3 Mkr) nådde målet, bokade möten (78 av 80) nådde inte fram.` */
function endedSentence(ended: readonly KpiReport[], reader: Reader): string {
  const { locale } = reader;
  const figures = (reports: readonly KpiReport[]) =>
    list(
      reports.map(({ metric, actual, target }) =>
        digestSay(locale, 'ended.figure', {
          name: nameIn(metric, reader),
          actual: shortFigure(actual!, metric, reader),
          target: shortFigure(target!.value, metric, reader),
        }),
      ),
      locale,
    );
  const hit = ended.filter(({ status }) => status === 'hit');
  const missed = ended.filter(({ status }) => status !== 'hit');
  const missedKey = hit.length > 0 ? 'ended.missed' : 'ended.missed.alone';
  const parts = [
    ...(hit.length > 0 ? [digestSay(locale, 'ended.hit', { figures: figures(hit) })] : []),
    ...(missed.length > 0 ? [digestSay(locale, missedKey, { figures: figures(missed) })] : []),
  ];
  return `${capitalised(parts.join(', '), locale)}.`;
}

function reachedPhrase({ metric, period, level }: Reached, today: CivilDate, reader: Reader): string {
  const named = inPeriod(calendarLike(period, reader), today, reader);
  return digestSay(reader.locale, `reached.${level}`, { name: nameIn(metric, reader), inPeriod: named });
}

function correctedPhrase(
  { metric, from, to, before, after, sources, on }: Correction,
  { today }: DigestReport,
  reader: Reader,
): string {
  const { locale } = reader;
  const none = digestSay(locale, 'corrected.none');
  const [was, is] =
    before === null || after === null
      ? [before, after].map((value) => (value === null ? none : shortFigure(value, metric, reader)))
      : toldApart(before, after, metric, reader);
  const when = on === null ? '' : arrivedOn(on, today, reader);
  const source = list(sources, locale);
  const from_ =
    source && when ? 'corrected.from.both' : source ? 'corrected.from.source' : 'corrected.from.day';
  return digestSay(locale, 'corrected', {
    name: capitalised(nameIn(metric, reader), locale),
    inPeriod: inPeriod(calendarLike({ from, to }, reader), today, reader),
    before: was!,
    after: is!,
    from: source || when ? digestSay(locale, from_, { source, when }) : '',
  });
}

/** `i tisdags`, `i går` · `Tuesday`, `yesterday`; by its date where it is longer ago. */
function arrivedOn(date: CivilDate, today: CivilDate, reader: Reader): string {
  const { locale } = reader;
  const ago = daysBetween(date, today);
  if (ago > 6) return shortDate(date, today, locale);
  const day = { kind: 'dates', from: date, to: date } as const;
  if (ago < 2) return periodName(day, today, reader);
  const format = dateFormat(INTL[locale], { timeZone: 'UTC', weekday: 'long' });
  return digestSay(locale, 'arrived.weekday', { weekday: format.format(new Date(`${date}T00:00:00Z`)) });
}

/** `HubSpot (senast fredag 20 nov. 17:00) har inte kommit med allt för v 47, så möten kan vara ofullständiga.` */
function lateSentence(
  late: readonly LateSource[],
  { period, today, rows }: DigestReport,
  reader: Reader,
): string {
  const { locale } = reader;
  const sources = late.map(({ source, lastAt }) =>
    digestSay(locale, 'late.source', { source, when: momentName(lastAt, reader) }),
  );
  const metrics = rows.filter(({ isLate }) => isLate).map(({ period: { metric } }) => metric);
  return digestSay(locale, 'late', {
    sources: fewIn(sources, reader),
    count: late.length,
    period: periodName(period, today, reader),
    names: namesOf(metrics, reader),
  });
}

/** A few of them by name, and how many more there are. */
export function namesOf(metrics: readonly Metric[], reader: Reader): string {
  return fewIn(
    metrics.map((metric) => countedName(metric, reader)),
    reader,
  );
}

function fewIn(phrases: readonly string[], { locale }: Reader): string {
  const shown = phrases.slice(0, MOST_OF_A_KIND);
  const count = phrases.length - shown.length;
  return list([...shown, ...(count > 0 ? [digestSay(locale, 'late.more', { count })] : [])], locale);
}

/** A stretch by its name, where it is just a month, quarter, week or year. */
function calendarLike(
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  { fiscalYear }: Reader,
): Period {
  const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;
  const whole = grains
    .map((grain) => periodAt(grain, from, fiscalYear))
    .find((period) => period.from === from && period.to === to);
  return whole ?? { kind: 'dates', from, to };
}

/** @param between sentences of their own want a line each */
function fewOf(phrases: readonly string[], reader: Reader, between = ' · '): string {
  const shown = phrases.slice(0, MOST_OF_A_KIND);
  const count = phrases.length - shown.length;
  const more = count > 0 ? [digestSay(reader.locale, 'more', { count })] : [];
  return [...shown, ...more].join(between);
}

function joined(phrases: readonly string[], { locale }: Reader): string {
  return phrases.length === 0 ? '' : `${capitalised(phrases.join('; '), locale)}.`;
}
