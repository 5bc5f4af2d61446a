import type { DigestTime, NewDigest, Slot } from '../domain/digest.ts';
import type { DigestRow } from '../domain/digest-request.ts';
import type { Metric } from '../domain/metric.ts';
import { isPerson } from '../domain/post.ts';
import { momentName, nameIn } from './digest-words.ts';
import { INTL, list, type Reader } from './format.ts';
import { dateFormat } from './formatters.ts';
import { lensSay } from './lens-words.ts';
import { capitalised, speaker } from './say.ts';
import { digestSetupEn } from './sentences/digest-setup-en.ts';
import { digestSetupSv } from './sentences/digest-setup-sv.ts';

export type DigestSetupSentence = keyof typeof digestSetupEn;

/** One sentence about digests that are set up. */
export const setupSay = speaker<DigestSetupSentence>({ en: digestSetupEn, sv: digestSetupSv });

/** How a channel or person is written where it is read; in plain text, as Slack's id. */
export type PlaceOf = (channelId: string) => string;
const BY_ID: PlaceOf = (channelId) => channelId;

/** `måndagar 08:30`, `weekdays at 09:00 (Europe/Oslo)`; the zone only where it is not the usual one. */
export function whenWords(
  { weekdays, time, timeZone }: DigestTime,
  usualZone: string,
  { locale }: Reader,
): string {
  const isWorkdays = weekdays.join() === '1,2,3,4,5';
  const when =
    weekdays.length === 7
      ? setupSay(locale, 'when.daily', { time })
      : isWorkdays
        ? setupSay(locale, 'when.workdays', { time })
        : setupSay(locale, 'when.some', {
            time,
            days: list(
              weekdays.map((day) => onDays(day, locale)),
              locale,
            ),
          });
  return timeZone === usualZone ? when : setupSay(locale, 'when.zone', { when, zone: timeZone });
}

/** `måndagar` · `Mondays`. 1 Monday … 7 Sunday. */
function onDays(weekday: number, locale: Reader['locale']): string {
  const day = weekdayName(weekday, locale);
  return locale === 'sv' ? `${day}ar` : `${day}s`;
}

/** `måndag` · `Monday` */
export function weekdayName(weekday: number, locale: Reader['locale']): string {
  // 1 January 2024 was a Monday.
  return dateFormat(INTL[locale], { timeZone: 'UTC', weekday: 'long' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );
}

/** `i #growth`, `direkt till @åsa` */
export function whereWords(channelId: string, { locale }: Reader, placeOf: PlaceOf = BY_ID): string {
  const key = isPerson(channelId) ? 'place.person' : 'place.channel';
  return setupSay(locale, key, { place: placeOf(channelId) });
}

/** `måndag 30 nov. 08:30, måndag 7 dec. 08:30 och måndag 14 dec. 08:30`, by the digest's own clock. */
export function timesInWords(next: readonly Slot[], { timeZone }: DigestTime, reader: Reader): string {
  const times = next.map(({ at }) => momentName(at, { ...reader, timeZone }));
  return list(times, reader.locale);
}

/** The next times, or that it is paused and why. */
export function comesWords(
  {
    next,
    digest,
  }: {
    readonly next: readonly Slot[];
    readonly digest: NewDigest & { readonly pausedAt?: string | null; readonly pausedFor?: string };
  },
  reader: Reader,
): string {
  const { locale } = reader;
  if (digest.pausedAt == null) {
    return setupSay(locale, 'next.times', { times: timesInWords(next, digest.when, reader) });
  }
  return digest.pausedFor
    ? setupSay(locale, 'paused.slack', { code: digest.pausedFor })
    : setupSay(locale, 'paused');
}

/** Everything else that it is set to, small. */
export function settingsWords(
  { channelId, role, quiet, remindHours, locale: spoken, when }: NewDigest,
  metrics: readonly Metric[],
  reader: Reader,
): string {
  const { locale } = reader;
  const about =
    metrics.length > 0
      ? setupSay(locale, 'what.metrics', {
          names: list(
            metrics.map((metric) => nameIn(metric, reader)),
            locale,
          ),
        })
      : role
        ? setupSay(locale, 'what.role', { role: lensSay(locale, `lens.${role}`) })
        : setupSay(locale, isPerson(channelId) ? 'what.person' : 'what.channel');
  const parts = [
    capitalised(about, locale),
    setupSay(locale, `off.${when.onDayOff}`),
    ...(quiet ? [setupSay(locale, 'quiet', quiet)] : []),
    ...(remindHours ? [setupSay(locale, 'remind', { hours: remindHours })] : []),
    setupSay(locale, `language.${spoken}`),
  ];
  return parts.join(' · ');
}

/** One digest in one line: `Måndagar 08:30 i #growth`. */
export function rowTitle(
  { digest }: Pick<DigestRow, 'digest'>,
  usualZone: string,
  reader: Reader,
  placeOf?: PlaceOf,
): string {
  const when = whenWords(digest.when, usualZone, reader);
  return capitalised(`${when} ${whereWords(digest.channelId, reader, placeOf)}`, reader.locale);
}

export function headOf(
  key: 'added.head' | 'changed.head' | 'same.head' | 'card.head' | 'proposed.head' | 'deleted.done',
  { channelId, when }: NewDigest,
  usualZone: string,
  reader: Reader,
  placeOf?: PlaceOf,
): string {
  return setupSay(reader.locale, key, {
    where: whereWords(channelId, reader, placeOf),
    when: whenWords(when, usualZone, reader),
  });
}
