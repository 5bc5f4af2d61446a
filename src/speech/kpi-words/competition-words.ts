import { type CompetitionRequest, NO_COMPETITION } from '../../domain/competition-request.ts';
import type { KpiProblem } from '../../domain/kpi-request.ts';
import type { RaceBy } from '../../domain/leaderboard.ts';
import { plain } from '../period-words/vocabulary.ts';
import { findPeriod, type PeriodContext } from '../period-words.ts';
import type { MetricNames } from './metric-names.ts';
import { afterPhrase, bare, GAP, phraseAt, without } from './phrases.ts';
import { withoutMetric } from './take-out.ts';
import { withoutTime } from './targets/time-words.ts';
import { DIMENSION_WORDS, FILLERS } from './vocabulary.ts';

const COMPETITION = [
  'competition',
  'new competition',
  'start competition',
  'start a competition',
  'contest',
  'race',
  'tavling',
  'ny tavling',
  'starta tavling',
  'starta en tavling',
  'tavla',
];
const LIST = [
  'competitions',
  'contests',
  'tavlingar',
  'tavlingarna',
  'standings',
  'stallning',
  'stallningen',
];
const STANDING = [
  'competition standing',
  'competition',
  'standing',
  'tavling stallning',
  'tavling',
  'stallningen i',
  'stallning',
];
const PRIZE = ['prize', 'the prize', 'for a prize', 'pris', 'priset', 'vinnaren far', 'the winner gets'];
const BETWEEN = ['between', 'among', 'mellan', 'for', 'per'];
const SMALL = new Set([...FILLERS, 'most', 'flest', 'mest', 'om', 'about', 'a', 'en', 'ett', 'the']);

type ReadCompetition = { readonly request: CompetitionRequest } | { readonly problem: KpiProblem };

/** Whether somebody wants to start one and has said nothing of it. */
export function asksForCompetition(words: readonly string[]): boolean {
  return afterPhrase(words, COMPETITION)?.length === 0;
}

/**
 * `competition meetings 1 dec to 12 dec prize "cake" between sellers`, `tävling möten 1 dec till 12 dec pris "tårta" mellan
 * avdelningar`, `tävlingar`, `tävling #3`; `undefined` where it is about something else.
 */
export function readCompetitionWords(
  words: readonly string[],
  context: PeriodContext & { readonly names: MetricNames },
): ReadCompetition | undefined {
  if (afterPhrase(words, LIST)?.length === 0) return { request: { kind: 'competitions' } };
  const id = /^#?(\d{1,9})$/.exec(afterPhrase(words, STANDING)?.join(' ') ?? '')?.[1];
  if (id !== undefined) return { request: { kind: 'standing', id: Number(id) } };
  const rest = afterPhrase(words, COMPETITION);
  if (!rest) return undefined;
  const between = withoutBetween(rest);
  const priced = withoutPrize(between.words, context);
  const named = withoutMetric(priced.words, context.names);
  const timed = withoutTime(named.words, null, { ...context, prefer: 'coming' });
  if ('problem' in timed) return timed;
  if ('about' in timed) return unknown(timed.words);
  const left = timed.words.filter((word) => word !== GAP && !SMALL.has(bare(word)));
  if (left.length > 0) return unknown(left.join(' '));
  return {
    request: {
      ...NO_COMPETITION,
      of: named.metric?.key ?? null,
      by: between.by,
      from: timed.from,
      to: timed.until,
      prize: priced.prize,
    },
  };
}

/** The words that ask for just this. */
export function competitionWords(request: CompetitionRequest): string {
  switch (request.kind) {
    case 'competitions':
      return 'competitions';
    case 'standing':
      return `competition standing #${request.id}`;
    case 'competition': {
      const { of, by, from, to, prize } = request;
      return [
        'competition',
        ...(of ? [of] : []),
        ...(from && to ? [`${from}..${to}`] : from ? ['from', from] : to ? ['until', to] : []),
        'between',
        by === 'owner' ? 'sellers' : 'departments',
        ...(prize === '' ? [] : ['prize', `"${prize.replaceAll(/["“”]/g, '')}"`]),
      ].join(' ');
    }
  }
}

function unknown(words: string): ReadCompetition {
  return { problem: { kind: 'unknown_words', words, near: [] } };
}

/** `mellan säljarna`, `between departments`, `per avdelning`. */
function withoutBetween(words: readonly string[]): { words: string[]; by: RaceBy } {
  for (const at of words.keys()) {
    const before = phraseAt(words, at, BETWEEN);
    if (before === 0) continue;
    for (const by of ['owner', 'department'] as const) {
      const length = phraseAt(words, at + before, DIMENSION_WORDS[by]);
      if (length > 0) return { words: without(words, at, before + length), by };
    }
  }
  return { words: [...words], by: 'owner' };
}

/** What stands in quotes after `prize`, or the words up to a date. */
function withoutPrize(words: readonly string[], context: PeriodContext): { words: string[]; prize: string } {
  const named = words.findIndex((word) => /^(?:prize|pris|priset)[=:]./i.test(plain(word)));
  if (named >= 0) {
    return { words: without(words, named, 1), prize: unquoted(words[named]!.replace(/^[^=:]+[=:]/, '')) };
  }
  const at = words.findIndex((_, index) => phraseAt(words, index, PRIZE) > 0);
  if (at < 0) return { words: [...words], prize: '' };
  const start = at + phraseAt(words, at, PRIZE);
  let end = start;
  if (/^["“”]/.test(words[start] ?? '')) end += 1;
  else while (end < words.length && words[end] !== GAP && !isDate(words, end, context)) end += 1;
  return { words: without(words, at, end - at), prize: unquoted(words.slice(start, end).join(' ')) };
}

const BEFORE_DATES = ['from', 'fran', 'fran och med', 'until', 'till', 'to', 'during', 'under'];

function isDate(words: readonly string[], at: number, context: PeriodContext): boolean {
  if (findPeriod(words.slice(at), context)?.used[0] === 0) return true;
  const before = phraseAt(words, at, BEFORE_DATES);
  return before > 0 && findPeriod(words.slice(at + before), context)?.used[0] === 0;
}

function unquoted(text: string): string {
  return text.replace(/^["“”]|["“”.,]+$/g, '').trim();
}
