import { type CivilDate, daysBetween } from '../domain/civil-date.ts';
import type { Correction, DigestReport, Reached } from '../domain/digest-report.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { LateSource } from '../domain/late-source.ts';

import type { Metric } from '../domain/metric.ts';
import type { Period } from '../domain/period.ts';
import { periodAt } from '../domain/periods.ts';
import { clauseOf } from './digest-headline-sentences.ts';
import { countedName, digestSay, momentName, nameIn, toldApart } from './digest-words.ts';
import { INTL, list, type Reader, shortDate, shortFigure } from './format.ts';
import { dateFormat } from './formatters.ts';
import { inPeriod, periodName } from './period-name.ts';
import { capitalised } from './say.ts';

/** So many of a kind can be kept in mind. */
export const MOST_OF_A_KIND = 3;

export function movedSentence(
  { moved, today }: Pick<DigestReport, 'moved' | 'today'>,
  reader: Reader,
): string {
  const clauses = moved.map((row) => {
    const before = row.course.at(-2)!.value;
    const kind = row.period.actual! > before ? ('up' as const) : ('down' as const);
    return clauseOf({ row, says: { kind, before }, isGood: true, weight: 1 }, { today }, reader);
  });
  return clauses.length === 0 ? '' : `${capitalised(list(clauses, reader.locale), reader.locale)}.`;
}

/** `Försäljning (1,4 av 1,3 Mkr) nådde målet, bokade möten (78 av 80) nådde inte fram.` */
export function endedSentence(ended: readonly KpiReport[], reader: Reader): string {
  const { locale } = reader;
  const figures = (reports: readonly KpiReport[]) =>
    list(
      reports.map(({ metric, actual, target }) =>
        digestSay(locale, metric.kind === 'flow' ? 'ended.figure' : 'ended.figure.state', {
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

export function reachedPhrase(
  { metric, period, level, goal }: Reached,
  today: CivilDate,
  reader: Reader,
): string {
  return digestSay(reader.locale, `reached.${level}`, {
    name: nameIn(metric, reader),
    inPeriod: inPeriod(calendarLike(period, reader), today, reader),
    goal: shortFigure(goal, metric, reader),
  });
}

export function correctedPhrase(
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
    name: nameIn(metric, reader),
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
export function lateSentence(
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
export function fewOf(phrases: readonly string[], reader: Reader, between = ' · '): string {
  const shown = phrases.slice(0, MOST_OF_A_KIND);
  const count = phrases.length - shown.length;
  const more = count > 0 ? [digestSay(reader.locale, 'more', { count })] : [];
  return [...shown, ...more].join(between);
}

export function joined(phrases: readonly string[], { locale }: Reader): string {
  return phrases.length === 0 ? '' : `${capitalised(phrases.join('; '), locale)}.`;
}
