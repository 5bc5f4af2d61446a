import type { DigestTime, NewDigest, Slot } from '../domain/digest.ts';
import type {
  DigestCardAnswer,
  DigestListAnswer,
  DigestProblem,
  DigestRow,
  ProposedDigestAnswer,
} from '../domain/digest-request.ts';
import type { Metric } from '../domain/metric.ts';
import { isPerson } from '../domain/post.ts';
import { COMMAND } from './command.ts';
import { momentName, nameIn } from './digest-words.ts';
import { INTL, list, type Reader } from './format.ts';
import { dateFormat } from './formatters.ts';
import { lensSay } from './lens-words.ts';
import { capitalised, speaker } from './say.ts';
import { digestSetupEn } from './sentences/digest-setup-en.ts';
import { digestSetupSv } from './sentences/digest-setup-sv.ts';
import type { Spoken } from './spoken.ts';

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

/** Those of the place, and what they are set to. */
export function speakDigestList({ rows, timeZone, here }: DigestListAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const count = rows.filter(({ digest }) => digest.channelId === here).length;
  return {
    headline: rows.length > 0 && count === 0 ? listHead(0, reader) : listHead(count, reader),
    lines: rows.length === 0 ? [setupSay(locale, 'list.none', { command: COMMAND })] : [],
    sections: rows.map((row) => ({
      title: `${setupSay(locale, 'number', { id: row.digest.id })}: ${rowTitle(row, timeZone, reader)}`,
      lines: [comesWords(row, reader), settingsWords(row.digest, row.metrics, reader)],
    })),
    context: [],
  };
}

export function listHead(count: number, { locale }: Reader): string {
  return setupSay(locale, 'list.head', { count });
}

export function speakDigestCard({ row, timeZone }: DigestCardAnswer, reader: Reader): Spoken {
  return {
    headline: headOf('card.head', row.digest, timeZone, reader),
    lines: [comesWords(row, reader)],
    context: [settingsWords(row.digest, row.metrics, reader)],
  };
}

/** What would be set up: nothing has been. */
export function speakProposedDigest(
  { digest, metrics, next, timeZone }: ProposedDigestAnswer,
  reader: Reader,
  placeOf?: PlaceOf,
): Spoken {
  return {
    headline: headOf('proposed.head', digest, timeZone, reader, placeOf),
    lines: [comesWords({ digest, next }, reader)],
    context: [settingsWords(digest, metrics, reader)],
  };
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

/** Which word it was, and what to write instead. */
export function digestProblemWords(
  problem: DigestProblem,
  metricOf: (key: string) => Metric | undefined,
  reader: Reader,
): string {
  const { locale } = reader;
  const command = COMMAND;
  switch (problem.about) {
    case 'words': {
      const metric = problem.near === null ? undefined : metricOf(problem.near);
      const near = metric ? nameIn(metric, reader) : 'none';
      return setupSay(locale, 'problem.words', { command, words: problem.words, near });
    }
    case 'zone':
      return setupSay(locale, 'problem.zone', { words: problem.words, near: problem.near ?? 'none' });
    case 'time':
      return setupSay(locale, 'problem.time', { words: problem.words });
    case 'place':
      return setupSay(locale, problem.words === '' ? 'problem.place.none' : 'problem.place', {
        words: problem.words,
      });
    case 'quiet_time':
      return setupSay(locale, 'problem.quiet_time', { time: problem.time, ...problem.quiet });
    case 'unknown':
      return setupSay(locale, 'problem.unknown', { command, id: problem.id });
    case 'which': {
      const [id] = problem.ids;
      if (id === undefined) return setupSay(locale, 'problem.which.none', { command });
      const ids = list(problem.ids.map(String), locale);
      return setupSay(locale, 'problem.which', {
        command,
        ids,
        id,
        step: locale === 'sv' ? 'pausa' : 'pause',
      });
    }
    default:
      return setupSay(locale, `problem.${problem.about}`, { command });
  }
}
