import type { CivilDate } from '../domain/civil-date.ts';
import { DIMENSIONS } from '../domain/dimension.ts';
import type { KpiRequest, ShowRequest } from '../domain/kpi-request.ts';
import type { Metric } from '../domain/metric.ts';
import { periodAt } from '../domain/periods.ts';
import { list, type Reader } from './format.ts';
import { gapSay } from './gap-words.ts';
import { milestoneSay } from './milestones/milestone-words.ts';
import { periodName } from './period-name.ts';
import { capitalised, say, uncapitalised } from './say.ts';
import type { Spoken } from './spoken.ts';
import { whySay } from './why-words.ts';

/** What a request asks for, in a few words: `Bokade möten, november, jämfört med oktober`. Empty where there is nothing to say. */
export function requestInWords(
  request: KpiRequest,
  today: CivilDate,
  metricOf: (key: string) => Metric | undefined,
  reader: Reader,
): string {
  const { locale } = reader;
  const name =
    'metric' in request
      ? uncapitalised(metricOf(request.metric)?.name[locale] ?? request.metric, locale)
      : '';
  const period = (asked: KpiPeriod) =>
    periodName(asked ?? periodAt('month', today, reader.fiscalYear), today, reader);
  switch (request.kind) {
    case 'show':
      return capitalised(
        [
          request.focus === 'figure' ? name : say(locale, `understood.${request.focus}`, { name }),
          ...(request.by?.kind === 'grain' && !request.period ? [] : [period(request.period)]),
          ...byWords(request, reader),
          ...(request.compare
            ? [say(locale, 'understood.compare', { period: period(request.compare) })]
            : []),
          ...filterWords(request.filter, reader),
        ].join(', '),
        locale,
      );
    case 'needed':
      return [
        say(locale, 'understood.needed', { name }),
        period(request.period),
        ...filterWords(request.filter, reader),
      ].join(', ');
    case 'gap':
      return [
        gapSay(locale, 'understood', { name }),
        ...(request.period ? [period(request.period)] : []),
      ].join(', ');
    case 'why':
      return [
        whySay(locale, 'understood', { name }),
        ...(request.period ? [period(request.period)] : []),
        ...(request.compare ? [say(locale, 'understood.compare', { period: period(request.compare) })] : []),
      ].join(', ');
    case 'explain':
      return say(locale, 'understood.explain', { name });
    case 'milestones':
      return [milestoneSay(locale, 'understood'), ...(request.period ? [period(request.period)] : [])].join(
        ', ',
      );
    case 'scorecard':
      return [say(locale, 'understood.scorecard'), period(request.period)].join(', ');
    default:
      return '';
  }
}

/** An answer to free words says first how they were taken, and what was left aside. */
export function withUnderstood(
  spoken: Spoken,
  { request, skipped, today }: { request: KpiRequest | null; skipped: readonly string[]; today: CivilDate },
  metricOf: (key: string) => Metric | undefined,
  reader: Reader,
): Spoken {
  const { locale } = reader;
  const words = request ? requestInWords(request, today, metricOf, reader) : '';
  const left = skipped.map((word) => (locale === 'sv' ? `”${word}”` : `“${word}”`));
  const line = [
    ...(words ? [say(locale, 'understood', { words })] : []),
    ...(left.length > 0 ? [say(locale, 'understood.skipped', { words: list(left, locale) })] : []),
  ].join(' ');
  return line ? { ...spoken, context: [line, ...spoken.context] } : spoken;
}

type KpiPeriod = ShowRequest['period'];

function byWords({ by }: ShowRequest, { locale }: Reader): string[] {
  if (!by) return [];
  const dimension =
    by.kind === 'grain' ? say(locale, `grain.${by.grain}`) : say(locale, `dimension.${by.dimension}`);
  return [say(locale, 'understood.by', { dimension })];
}

function filterWords(filter: ShowRequest['filter'], { locale }: Reader): string[] {
  return DIMENSIONS.flatMap((dimension) => {
    const value = filter[dimension];
    return value === undefined ? [] : [`${say(locale, `dimension.${dimension}`)}: ${value}`];
  });
}
