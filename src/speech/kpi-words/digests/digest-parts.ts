import type { OnDayOff, QuietHours } from '../../../domain/digest.ts';
import type { DigestPlace, DigestProblem } from '../../../domain/digest-request.ts';
import type { Locale } from '../../../domain/metric.ts';
import type { Role } from '../../../domain/role.ts';
import { spelling } from '../../questions/spelling.ts';
import type { MetricNames } from '../metric-names.ts';
import { bare, GAP, phraseAt, without } from '../phrases.ts';
import { lensIn } from '../role-words.ts';
import { timesAt } from './time-of-day.ts';
import { withoutPhrase } from './tokens.ts';
import {
  AND,
  AS_ROLE,
  BEFORE,
  DAYS,
  DAYS_OFF,
  DIGEST_FILLERS,
  HERE,
  HOURS,
  IN_PLACE,
  LANGUAGES,
  QUIET,
  REMIND,
  TO_ME,
} from './vocabulary.ts';

// Each function takes out of the words what it understands, and leaves the rest to the next.

export function withoutQuiet(
  words: readonly string[],
): { words: string[]; quiet: QuietHours | null } | DigestProblem {
  const { words: rest, at } = withoutPhrase(words, QUIET);
  if (at < 0) return { words: rest, quiet: null };
  const times = timesAt(rest, at + 1);
  if (!times || times.from === times.until) {
    return { about: 'quiet', words: rest.slice(at + 1).join(' '), near: null };
  }
  const { from, until } = times;
  return { words: without(rest, at + 1, times.length), quiet: { from, until } };
}

const LONGEST_REMINDER = 72;

export function withoutReminder(
  words: readonly string[],
): { words: string[]; hours: number | null } | DigestProblem {
  const { words: rest, at } = withoutPhrase(words, REMIND);
  if (at < 0) return { words: rest, hours: null };
  const [, tied, unit] = /^(\d{1,3})(\p{L}*)$/u.exec(bare(rest[at + 1] ?? '')) ?? [];
  const named = unit || bare(rest[at + 2] ?? '');
  const each = HOURS.includes(named) ? 1 : DAYS.includes(named) ? 24 : undefined;
  const hours = Number(tied) * (each ?? Number.NaN);
  if (!(hours >= 1 && hours <= LONGEST_REMINDER)) {
    return { about: 'remind', words: rest.slice(at + 1, at + 3).join(' '), near: null };
  }
  const length = unit ? 1 : 2;
  const before = phraseAt(rest, at + 1 + length, BEFORE);
  return { words: without(rest, at + 1, length + before), hours };
}

export function withoutDayOff(words: readonly string[]): { words: string[]; onDayOff: OnDayOff | null } {
  for (const onDayOff of ['anyway', 'skip', 'next_working_day'] as const) {
    const { words: rest, at } = withoutPhrase(words, DAYS_OFF[onDayOff]);
    if (at >= 0) return { words: rest, onDayOff };
  }
  return { words: [...words], onDayOff: null };
}

export function withoutLanguage(words: readonly string[]): { words: string[]; locale: Locale | null } {
  for (const locale of ['sv', 'en'] as const) {
    const { words: rest, at } = withoutPhrase(words, LANGUAGES[locale]);
    if (at >= 0) return { words: rest, locale };
  }
  return { words: [...words], locale: null };
}

export function withoutRole(words: readonly string[]): { words: string[]; role: Role | null } {
  for (let at = 0; at < words.length; at += 1) {
    const marked = phraseAt(words, at, AS_ROLE);
    const found = marked > 0 ? lensIn(words.slice(at + marked)) : undefined;
    if (!found) continue;
    const role = found.lens === 'channel' ? null : found.lens;
    return { words: [...words.slice(0, at), GAP, ...found.rest], role };
  }
  return { words: [...words], role: null };
}

const CHANNEL = /^<#([A-Z0-9]+)(?:\|[^>]*)?>$/;
const PERSON = /^<@([A-Z0-9]+)(?:\|[^>]*)?>$/;

export function withoutPlace(words: readonly string[]): { words: string[]; place: DigestPlace } {
  const at = words.findIndex((word) => placeIn(word) !== undefined);
  if (at >= 0) return { words: withPreposition(words, at, 1), place: placeIn(words[at]!)! };
  for (const [phrases, kind] of [
    [TO_ME, 'me'],
    [HERE, 'here'],
  ] as const) {
    const { words: rest, at: found } = withoutPhrase(words, phrases);
    if (found >= 0) return { words: rest, place: { kind } };
  }
  return { words: [...words], place: { kind: 'here' } };
}

function placeIn(word: string): DigestPlace | undefined {
  const channel = CHANNEL.exec(word)?.[1];
  if (channel) return { kind: 'channel', id: channel };
  const person = PERSON.exec(word)?.[1];
  if (person) return { kind: 'person', id: person };
  return /^[#@]\S/.test(word) ? { kind: 'named', name: word } : undefined;
}

function withPreposition(words: readonly string[], at: number, length: number): string[] {
  const before = at > 0 && IN_PLACE.includes(bare(words[at - 1]!)) ? 1 : 0;
  return without(words, at - before, length + before);
}

/** Every metric that is named, in that order, the longest name that fits; a slip of the finger is put right. */
export function withoutMetrics(
  all: readonly string[],
  names: MetricNames,
): { words: string[]; metrics: string[] } {
  const right = spelling(names.words, []);
  const words = all.map((word) => (isFiller(word) ? word : right.corrected(bare(word))));
  const left: string[] = [];
  const metrics: string[] = [];
  for (let at = 0; at < words.length; ) {
    const longest = Math.min(names.longest, words.length - at);
    const lengths = Array.from({ length: longest }, (_, index) => longest - index);
    const length = lengths.find((each) => names.find(words.slice(at, at + each).map(bare)));
    if (length === undefined) left.push(all[at]!);
    else metrics.push(names.find(words.slice(at, at + length).map(bare))!.key);
    at += length ?? 1;
  }
  return { words: left, metrics: [...new Set(metrics)] };
}

export function isFiller(word: string): boolean {
  return word === GAP || AND.includes(word) || DIGEST_FILLERS.has(bare(word));
}
