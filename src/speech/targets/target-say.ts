import type { CivilDate } from '../../domain/civil-date.ts';
import { DIMENSIONS, type Dimensions } from '../../domain/dimension.ts';
import type { Locale, Metric } from '../../domain/metric.ts';
import type { Period } from '../../domain/period.ts';
import { periodAt } from '../../domain/periods.ts';
import type { Target } from '../../domain/target.ts';
import { fullFigure, type Reader, shortFigure } from '../format.ts';
import { nameBeside } from '../name-beside.ts';
import { inPeriod, periodName } from '../period-name.ts';
import { say, speaker } from '../say.ts';
import { targetEn } from '../sentences/target-en.ts';
import { targetSv } from '../sentences/target-sv.ts';

export type TargetSentence = keyof typeof targetEn;

/** One sentence about targets. */
export const targetSay = speaker<TargetSentence>({ en: targetEn, sv: targetSv });

/** What is said of a target at least. */
export type Aimed = Pick<Target, 'value' | 'every' | 'from' | 'until' | 'filter'>;

/** `80 bokade möten varje månad från december, för Erik Holm`. */
export function targetInWords(target: Aimed, metric: Metric, today: CivilDate, reader: Reader): string {
  const whom = whomWords(target.filter, reader);
  return [whatWords(target.value, metric, reader), whenWords(target, today, reader), whom]
    .filter((part) => part !== '')
    .join(' ');
}

/** `80 bokade möten`, `en CAC på högst 120 000 kr`. */
export function whatWords(value: number, metric: Metric, reader: Reader): string {
  const { locale } = reader;
  return targetSay(locale, metric.unit === 'count' ? 'what.count' : 'what.other', {
    name: nameBeside(metric, value, reader),
    value: targetFigure(value, metric, reader),
    isCap: metric.direction === 'down' ? 'yes' : 'no',
  });
}

/** As short as it is exact: `7,6 Mkr` where that is all there is to it, else every krona. */
export function targetFigure(value: number, metric: Metric, reader: Reader): string {
  const isRound = Number(value.toPrecision(2)) === value || metric.unit !== 'money';
  return isRound && (metric.unit === 'money' || metric.unit === 'count')
    ? shortFigure(value, metric, reader)
    : fullFigure(value, metric, reader);
}

/** `i november`, `varje månad från december`, `1 dec.–15 jan. 2027`. */
export function whenWords({ every, from, until }: Aimed, today: CivilDate, reader: Reader): string {
  if (every === 'once') return inPeriod({ kind: 'dates', from, to: until ?? from }, today, reader);
  const first = periodAt(every, from, reader.fiscalYear);
  if (until !== null && until <= first.to) return inPeriod(first, today, reader);
  const name = (period: Period) => periodName(period, today, reader);
  const begins = targetSay(reader.locale, `when.${every}`, { from: name(first) });
  if (until === null) return begins;
  const last = periodAt(every, until, reader.fiscalYear);
  return targetSay(reader.locale, 'when.until', { every: begins, until: name(last) });
}

export function whomWords(filter: Dimensions, { locale }: Pick<Reader, 'locale'>): string {
  return DIMENSIONS.flatMap((dimension) => {
    const value = filter[dimension];
    if (value === undefined) return [];
    if (dimension === 'owner') return [targetSay(locale, 'whom.owner', { value })];
    return [targetSay(locale, 'whom.other', { dimension: say(locale, `dimension.${dimension}`), value })];
  }).join(' ');
}

/** A figure that one could type for a metric, where an example is needed. */
export function exampleFor({ unit }: Pick<Metric, 'unit'>, locale: Locale): string {
  const decimal = locale === 'sv' ? ',' : '.';
  switch (unit) {
    case 'money':
    case 'money_per_day':
      return locale === 'sv' ? `1${decimal}4 Mkr` : `1${decimal}4m`;
    case 'percent':
      return locale === 'sv' ? '33 %' : '33%';
    case 'ratio':
      return '3';
    case 'days':
    case 'months':
    case 'minutes':
    case 'points':
      return '45';
    default:
      return '80';
  }
}
