import type { OnDayOff, QuietHours } from '../../../domain/digest.ts';
import {
  DIGEST_STEPS,
  type DigestPlace,
  type DigestProblem,
  type DigestStepRequest,
  type DigestWanted,
} from '../../../domain/digest-request.ts';
import type { Locale } from '../../../domain/metric.ts';
import type { Role } from '../../../domain/role.ts';
import type { KpiContext, ReadWords } from '../../kpi-words.ts';
import { editDistance } from '../../questions/edit-distance.ts';
import { spelling } from '../../questions/spelling.ts';
import type { MetricNames } from '../metric-names.ts';
import { afterPhrase, bare, GAP, phraseAt, without } from '../phrases.ts';
import { lensIn } from '../role-words.ts';
import { timesAt, withoutTimeOfDay } from './time-of-day.ts';
import { timeZoneNear, withoutTimeZone } from './time-zone-words.ts';
import { digestTokens, withoutPhrase } from './tokens.ts';
import {
  AND,
  AS_ROLE,
  BEFORE,
  DAYS,
  DAYS_OFF,
  DIGEST,
  DIGEST_FILLERS,
  HERE,
  HOURS,
  IN_PLACE,
  LANGUAGES,
  LIST,
  NEW,
  QUIET,
  REMIND,
  STEPS,
  SUMMARY,
  TO_ME,
} from './vocabulary.ts';
import { withoutWeekdays } from './weekday-words.ts';

/** Whether somebody wants the form: for a new one of which nothing is said (`digest new`), or to change one (`digest edit 3`). */
export function digestFormWanted(
  text: string,
): { readonly kind: 'new' } | { readonly kind: 'edit'; readonly id: number | null } | undefined {
  const rest = afterDigest(digestTokens(text));
  if (!rest) return undefined;
  if (afterPhrase(rest, NEW)?.length === 0) return { kind: 'new' };
  const step = readStep(rest);
  return step?.step === 'edit' ? { kind: 'edit', id: step.id } : undefined;
}

/**
 * `digest`, `digest mondays 08:30 in #growth`, `digest vardagar 09:00 roll sälj`, `digest pause 3`; `undefined` where it is
 * about something else.
 */
export function readDigestWords(text: string, context: KpiContext): ReadWords | undefined {
  const tokens = digestTokens(text);
  const rest = afterDigest(tokens) ?? afterSummary(tokens);
  if (!rest) return undefined;
  if (rest.length === 0 || afterPhrase(rest, LIST)?.length === 0) return { request: { kind: 'digests' } };
  const step = readStep(rest);
  if (step) return { request: step };
  const asked = afterPhrase(rest, NEW) ?? rest;
  const read = readWanted(asked, context.names);
  if ('wanted' in read) return { request: { kind: 'set_digest', wanted: read.wanted } };
  return { problem: { kind: 'digest', problem: read } };
}

function afterDigest(words: readonly string[]): string[] | undefined {
  const rest = afterPhrase(words, DIGEST);
  if (rest) return rest;
  const first = bare(words[0] ?? '');
  return first.length > 4 && editDistance(first, 'digest', 1) === 1 ? words.slice(1) : undefined;
}

/** "Summary" alone asks how things are going; with a day and nothing else that is not understood, it is a digest. */
function afterSummary(words: readonly string[]): string[] | undefined {
  const rest = afterPhrase(words, SUMMARY);
  return rest && withoutWeekdays(rest).weekdays.length > 0 && withoutTimeOfDay(rest).time !== null
    ? rest
    : undefined;
}

function readStep(words: readonly string[]): DigestStepRequest | undefined {
  for (const step of DIGEST_STEPS) {
    const rest = afterPhrase(words, STEPS[step]);
    if (!rest) continue;
    if (rest.length === 0) return { kind: 'digest_step', step, id: null };
    const [, id] = /^#?(\d{1,9})$/.exec(rest[0]!) ?? [];
    if (id && rest.length === 1) return { kind: 'digest_step', step, id: Number(id) };
  }
  return undefined;
}

/** Each step takes out what it understands; what is left names metrics, or is not understood. */
function readWanted(
  all: readonly string[],
  names: MetricNames,
): { readonly wanted: DigestWanted } | DigestProblem {
  const quiet = withoutQuiet(all);
  if ('about' in quiet) return quiet;
  const remind = withoutReminder(quiet.words);
  if ('about' in remind) return remind;
  const off = withoutDayOff(remind.words);
  const spoken = withoutLanguage(off.words);
  const as = withoutRole(spoken.words);
  const placed = withoutPlace(as.words);
  const zoned = withoutTimeZone(placed.words, (word) => names.find(word.split(' ')) !== undefined);
  if (zoned.wrong !== null) return { about: 'zone', words: zoned.wrong, near: timeZoneNear(zoned.wrong) };
  const dayed = withoutWeekdays(zoned.words);
  const timed = withoutTimeOfDay(dayed.words);
  if (timed.wrong !== null) return { about: 'time', words: timed.wrong, near: null };
  const measured = withoutMetrics(timed.words, names);
  const left = measured.words.filter((word) => !isFiller(word));
  if (left.length > 0) {
    const words = left.join(' ');
    return { about: 'words', words, near: names.near(words, 1)[0]?.key ?? null };
  }
  if (dayed.weekdays.length === 0) return { about: 'day' };
  return {
    wanted: {
      place: placed.place,
      metrics: measured.metrics,
      role: measured.metrics.length > 0 ? null : as.role,
      weekdays: dayed.weekdays,
      time: timed.time,
      timeZone: zoned.zone,
      onDayOff: off.onDayOff,
      quiet: quiet.quiet,
      remindHours: remind.hours,
      locale: spoken.locale,
    },
  };
}

function withoutQuiet(
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

function withoutReminder(
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

function withoutDayOff(words: readonly string[]): { words: string[]; onDayOff: OnDayOff | null } {
  for (const onDayOff of ['anyway', 'skip', 'next_working_day'] as const) {
    const { words: rest, at } = withoutPhrase(words, DAYS_OFF[onDayOff]);
    if (at >= 0) return { words: rest, onDayOff };
  }
  return { words: [...words], onDayOff: null };
}

function withoutLanguage(words: readonly string[]): { words: string[]; locale: Locale | null } {
  for (const locale of ['sv', 'en'] as const) {
    const { words: rest, at } = withoutPhrase(words, LANGUAGES[locale]);
    if (at >= 0) return { words: rest, locale };
  }
  return { words: [...words], locale: null };
}

function withoutRole(words: readonly string[]): { words: string[]; role: Role | null } {
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

function withoutPlace(words: readonly string[]): { words: string[]; place: DigestPlace } {
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
function withoutMetrics(all: readonly string[], names: MetricNames): { words: string[]; metrics: string[] } {
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

function isFiller(word: string): boolean {
  return word === GAP || AND.includes(word) || DIGEST_FILLERS.has(bare(word));
}
