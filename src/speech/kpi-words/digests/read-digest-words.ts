import {
  DIGEST_STEPS,
  type DigestProblem,
  type DigestStepRequest,
  type DigestWanted,
} from '../../../domain/digest-request.ts';
import type { KpiContext, ReadWords } from '../../kpi-words.ts';
import { editDistance } from '../../questions/edit-distance.ts';
import type { MetricNames } from '../metric-names.ts';
import { afterPhrase, bare } from '../phrases.ts';
import {
  isFiller,
  withoutDayOff,
  withoutLanguage,
  withoutMetrics,
  withoutPlace,
  withoutQuiet,
  withoutReminder,
  withoutRole,
} from './digest-parts.ts';
import { withoutTimeOfDay } from './time-of-day.ts';
import { timeZoneNear, withoutTimeZone } from './time-zone-words.ts';
import { digestTokens } from './tokens.ts';
import { DIGEST, LIST, NEW, STEPS, SUMMARY } from './vocabulary.ts';
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
