import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { DigestFacts } from '../domain/digest-report.ts';
import type { KpiReport } from '../domain/kpi-report.ts';
import type { Metric } from '../domain/metric.ts';
import type { Period } from '../domain/period.ts';
import { fullFigure, INTL, type Reader, shortFigure } from './format.ts';
import { dateFormat } from './formatters.ts';
import { type MetricOf, stageName } from './funnel-words.ts';
import { inPeriod, periodName } from './period-name.ts';
import { capitalised, speaker, uncapitalised } from './say.ts';
import { digestEn } from './sentences/digest-en.ts';
import { digestSv } from './sentences/digest-sv.ts';

export type DigestSentence = keyof typeof digestEn;

/** One sentence of a digest. */
export const digestSay = speaker<DigestSentence>({ en: digestEn, sv: digestSv });

/** What it tells of, as it begins: `Vecka 46`, `Week 47 so far`, `I går`. */
export function toldPeriod(
  { period, asOf, today }: Pick<DigestFacts, 'period' | 'asOf' | 'today'>,
  reader: Reader,
): string {
  const { locale } = reader;
  const named = locale === 'sv' ? inPeriod(period, today, reader) : periodName(period, today, reader);
  const name = capitalised(named, locale);
  const runs = period.grain !== 'day' && asOf < period.to;
  return runs ? digestSay(locale, 'period.soFar', { period: name }) : name;
}

/** What a figure counts, inside a sentence: `möten`, `inkommande leads`. */
export function countedName(metric: Metric, reader: Reader): string {
  const metricOf: MetricOf = (key) => (key === metric.key ? metric : undefined);
  return stageName(metric.key, metricOf, reader);
}

export function nameIn({ name }: Metric, { locale }: Reader): string {
  return uncapitalised(name[locale], locale);
}

/** `31 möten`, `försäljningen på 1,2 Mkr` */
export function figurePhrase({ metric, actual }: KpiReport, reader: Reader): string {
  const figure = shortFigure(actual ?? 0, metric, reader);
  // One of them would need the singular of whatever somebody calls it.
  const isCounted = metric.kind === 'flow' && metric.unit === 'count' && figure !== '1';
  return digestSay(reader.locale, isCounted ? 'figure.count' : 'figure.other', {
    figure,
    name: countedName(metric, reader),
    subject: metric.subject[reader.locale],
  });
}

/** Two figures that differ are never shown as the same: then they are told in full. */
export function toldApart(a: number, b: number, metric: Metric, reader: Reader): readonly [string, string] {
  const [one, other] = [shortFigure(a, metric, reader), shortFigure(b, metric, reader)];
  if (one !== other || a === b) return [one, other];
  return [fullFigure(a, metric, reader), fullFigure(b, metric, reader)];
}

/** A period of a course, short: `v 36`, `week 36 2025`, `tisdag 17 nov.`. */
export function courseName(period: Period, today: CivilDate, reader: Reader): string {
  if (period.from === period.to) return dayName(period.from, reader);
  return periodName(period, today, reader);
}

/** `tisdag 17 nov.` · `Tuesday 17 Nov` */
export function dayName(date: CivilDate, { locale }: Reader): string {
  const format = dateFormat(INTL[locale], {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'short',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** `måndag 30 nov. 08:30` · `Monday 30 Nov 08:30`, by the reader's clock. */
export function momentName(instant: Instant, { locale, timeZone }: Reader): string {
  const at = new Date(instant);
  const day = dateFormat(INTL[locale], { timeZone, weekday: 'long', day: 'numeric', month: 'short' }).format(
    at,
  );
  const time = dateFormat(INTL[locale], { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  return `${day} ${time}`;
}
