import { dateIn, type Instant } from '../domain/civil-date.ts';
import type { Locale } from '../domain/metric.ts';
import { isPerson, type PostKind } from '../domain/post.ts';
import { momentOf, type Reader } from './format.ts';
import { capitalised, speaker } from './say.ts';
import { noteEn } from './sentences/note-en.ts';
import { noteSv } from './sentences/note-sv.ts';
import type { Spoken } from './spoken.ts';

/** One sentence about something that was not said. */
export const noteSay = speaker<keyof typeof noteEn>({ en: noteEn, sv: noteSv });

/** What was not said, and why. `place` is how the channel or person is written where it is read. */
export type NoteWords = {
  readonly cause: 'missed' | 'destination' | 'scope' | 'pictures' | 'refused' | 'unknown';
  readonly error: string;
  readonly kind: PostKind;
  readonly channelId: string;
  readonly place: string;
  readonly dueAt: Instant;
  readonly paused: boolean;
};

export function speakNote(note: NoteWords, now: Instant, reader: Reader): Spoken {
  const { locale } = reader;
  const { cause, error } = note;
  const values = {
    ...whatAndWhere(note, locale),
    ...pressed(note, locale),
    error,
    when: whenWords(note.dueAt, now, reader),
  };
  const why =
    cause === 'destination' ? placeWords(note, locale) : noteSay(locale, `note.${cause}.why`, values);
  return {
    headline: capitalised(noteSay(locale, `note.${cause}`, values), locale),
    lines: [why, ...(note.paused ? [noteSay(locale, 'note.paused')] : [])],
    context: [],
  };
}

/** What is spoken of and where it goes: `the digest`, `in #growth`. */
export function whatAndWhere(
  { kind, channelId, place }: Pick<NoteWords, 'kind' | 'channelId' | 'place'>,
  locale: Locale,
) {
  return {
    what: noteSay(locale, `note.what.${WHAT[kind] ?? 'post'}`),
    where: noteSay(locale, isPerson(channelId) ? 'note.where.person' : 'note.where.channel', { place }),
  };
}

const WHAT: Partial<Record<PostKind, 'digest' | 'thread' | 'reminder' | 'celebration' | 'record'>> = {
  digest: 'digest',
  digest_thread: 'thread',
  reminder: 'reminder',
  goal: 'celebration',
  record: 'record',
  win: 'celebration',
};

/** `07:12`, or with its day where that is another one. */
export function whenWords(moment: Instant, now: Instant, reader: Reader): string {
  return momentOf(moment, dateIn(reader.timeZone, now), reader);
}

/** What is the matter with a place, and what to do about it; `error` is Slack's word, or what a digest is paused for. */
export function placeWords(note: Pick<NoteWords, 'error' | 'channelId' | 'paused'>, locale: Locale): string {
  const { error, channelId } = note;
  const scope = /^missing_scope: (.*)$/.exec(error)?.[1];
  const values = { ...pressed(note, locale), error: scope ?? error };
  if (scope) return noteSay(locale, 'note.destination.scope', values);
  return noteSay(locale, `note.destination.${placeProblem(error, channelId)}`, values);
}

/** Which button puts it right: what is paused goes on, and anything else is sent again. */
function pressed({ paused }: Pick<NoteWords, 'paused'>, locale: Locale) {
  return {
    button: noteSay(locale, paused ? 'note.resume' : 'note.again'),
    paused: paused ? 'yes' : 'no',
  };
}

/** What is the matter with a place, by Slack's word. */
export function placeProblem(error: string, channelId: string) {
  if (isPerson(channelId)) return 'person';
  if (error === 'not_in_channel' || error === 'channel_not_found') return 'not_in_channel';
  if (error === 'is_archived') return 'is_archived';
  return error.startsWith('restricted_action') ? 'restricted' : 'other';
}
