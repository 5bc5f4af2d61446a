import type { Instant } from '../domain/civil-date.ts';
import { isLate } from '../domain/due-slots.ts';
import { MAY_REPEAT, type Post } from '../domain/post.ts';
import { countsOf, type DigestState, type StatusAnswer } from '../domain/status.ts';
import { COMMAND } from './command.ts';
import { type PlaceOf, rowTitle, whereWords } from './digest-setup-words.ts';
import { momentName } from './digest-words.ts';
import { list, type Reader } from './format.ts';
import { placeProblem, placeWords } from './note-sentences.ts';
import { capitalised, speaker } from './say.ts';
import { statusEn } from './sentences/status-en.ts';
import { statusSv } from './sentences/status-sv.ts';
import type { Spoken } from './spoken.ts';

/** One sentence about how Takt's own posts are doing. */
export const statusSay = speaker<keyof typeof statusEn>({ en: statusEn, sv: statusSv });

/** More than these are counted. */
export const MOST_UNSAID = 5;

/** Whether all is well, and if not, what wants somebody's attention. */
export function statusHead(answer: StatusAnswer, { locale }: Reader): string {
  const counts = countsOf(answer);
  const troubles = (['paused', 'missed', 'unknown', 'gaveUp'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => statusSay(locale, `count.${name}`, { count: counts[name] }));
  if (troubles.length > 0) return statusSay(locale, 'head.trouble', { what: list(troubles, locale) });
  const { digests } = answer;
  const count = digests.length;
  if (count === 0) return statusSay(locale, 'head.none');
  if (digests.every(({ digest }) => digest.pausedAt !== null))
    return statusSay(locale, 'head.paused', { count });
  const isNew = digests.every(({ last }) => last === null);
  return statusSay(locale, isNew ? 'head.first' : 'head.well', { count });
}

/** What to do where there is nothing yet. */
export function statusNext({ digests, unsaid }: StatusAnswer, { locale }: Reader): string[] {
  return digests.length + unsaid.length > 0
    ? []
    : [statusSay(locale, 'head.none.next', { command: COMMAND })];
}

/** A digest's title, and the last and the next time. */
export function digestStatus(
  state: DigestState,
  { timeZone }: Pick<StatusAnswer, 'timeZone'>,
  reader: Reader,
  placeOf?: PlaceOf,
): { readonly title: string; readonly lines: readonly string[] } {
  const { digest, last } = state;
  const own = { ...reader, timeZone: digest.when.timeZone };
  return {
    title: rowTitle({ digest }, timeZone, reader, placeOf),
    lines: [capitalised(lastWords(last, digest.pausedFor !== '', own), reader.locale), nextWords(state, own)],
  };
}

function nextWords({ digest }: DigestState, reader: Reader): string {
  const { locale } = reader;
  if (digest.pausedAt === null)
    return statusSay(locale, 'next', { when: momentName(digest.next.at, reader) });
  if (digest.pausedFor === '') return statusSay(locale, 'next.paused');
  const why = placeWords({ error: digest.pausedFor, channelId: digest.channelId, paused: true }, locale);
  return statusSay(locale, 'next.paused.slack', { why });
}

/** @param isToldBelow whether what it was refused for is said of the digest itself */
function lastWords(last: Post | null, isToldBelow: boolean, reader: Reader): string {
  const { locale } = reader;
  if (!last) return statusSay(locale, 'last.none');
  const moment = (at: Instant) => momentName(at, reader);
  const { state, dueAt, sentAt, error } = last;
  const said = { due: moment(dueAt), when: moment(sentAt ?? dueAt), error: error ?? '' };
  switch (state) {
    case 'sent':
      if (error === MAY_REPEAT) return statusSay(locale, 'last.repeat', said);
      return statusSay(locale, isLate(dueAt, sentAt ?? dueAt) ? 'last.late' : 'last.sent', said);
    case 'gave_up':
      return statusSay(locale, isToldBelow ? 'last.refused' : 'last.gave_up', said);
    case 'missed':
    case 'unknown':
      return statusSay(locale, `last.${state}`, said);
    case 'skipped':
    case 'folded':
      return statusSay(locale, 'last.skipped', said);
    default:
      return statusSay(locale, 'last.waits', said);
  }
}

/** A message that did not arrive, in one line. */
export function unsaidWords(
  { kind, channelId, dueAt, state, error }: Post,
  reader: Reader,
  placeOf?: PlaceOf,
): string {
  const { locale } = reader;
  const what = statusSay(locale, `what.${WHAT[kind] ?? 'digest'}`);
  const where = whereWords(channelId, reader, placeOf);
  const said = statusSay(locale, 'unsaid', { what, where, due: momentName(dueAt, reader) });
  const how = state === 'missed' || state === 'unknown' ? state : refusedHow(error ?? '', channelId);
  return `${said}: ${statusSay(locale, `unsaid.${how}`, { error: error ?? '' })}.`;
}

function refusedHow(error: string, channelId: string) {
  const problem = placeProblem(error, channelId);
  return problem === 'other' || problem === 'person' ? 'gave_up' : problem;
}

const WHAT: Partial<
  Record<Post['kind'], 'digest' | 'reminder' | 'goal' | 'record' | 'miss' | 'warning' | 'win' | 'competition'>
> = {
  digest: 'digest',
  reminder: 'reminder',
  goal: 'goal',
  record: 'record',
  miss: 'miss',
  warning: 'warning',
  win: 'win',
  competition: 'competition',
};

/** The whole of it where channels go by their ids. */
export function speakStatus(answer: StatusAnswer, reader: Reader): Spoken {
  const { locale } = reader;
  const unsaid = answer.unsaid.slice(0, MOST_UNSAID).map((post) => unsaidWords(post, reader));
  return {
    headline: statusHead(answer, reader),
    lines: statusNext(answer, reader),
    sections: [
      ...answer.digests.map((state) => digestStatus(state, answer, reader)),
      ...(unsaid.length > 0
        ? [{ title: statusSay(locale, 'unsaid.title'), lines: [...unsaid, ...moreUnsaid(answer, reader)] }]
        : []),
    ],
    context: [],
  };
}

export function moreUnsaid({ unsaid }: StatusAnswer, { locale }: Reader): string[] {
  const count = unsaid.length - MOST_UNSAID;
  return count > 0 ? [statusSay(locale, 'unsaid.more', { count })] : [];
}
