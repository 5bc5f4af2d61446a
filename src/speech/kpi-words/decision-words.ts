import type { DecideRequest, DecisionRequest } from '../../domain/decision-request.ts';
import { plain } from '../period-words/vocabulary.ts';
import type { PeriodContext } from '../period-words.ts';
import type { MetricNames } from './metric-names.ts';
import { afterPhrase, bare, GAP } from './phrases.ts';
import { withoutMetric, withoutPeriod } from './take-out.ts';
import { FILLERS } from './vocabulary.ts';

const REVIEW = [
  'review',
  'the review',
  'weekly review',
  'week review',
  'review the week',
  'open the review',
  'open review',
  'retro',
  'retrospective',
  'genomgang',
  'genomgangen',
  'veckogenomgang',
  'veckogenomgangen',
  'veckans genomgang',
  'oppna genomgangen',
  'oppna genomgang',
];
const LIST = [
  'decisions',
  'the decisions',
  'our decisions',
  'open decisions',
  'all decisions',
  'list decisions',
  'what did we decide',
  'what have we decided',
  'beslut',
  'besluten',
  'vara beslut',
  'oppna beslut',
  'alla beslut',
  'lista beslut',
  'vad beslutade vi',
  'vad bestamde vi',
  'vad har vi beslutat',
  'vad har vi bestamt',
];
const CLOSED_LIST = [
  'closed decisions',
  'decisions closed',
  'done decisions',
  'decisions done',
  'avslutade beslut',
  'beslut avslutade',
  'stangda beslut',
  'klara beslut',
  'beslut klara',
];
const ADD = [
  'decision',
  'new decision',
  'decide',
  'we decide',
  'we decided',
  'decided',
  'beslut',
  'nytt beslut',
  'besluta',
  'beslutat',
  'vi beslutar',
  'vi har beslutat',
];
/** Before the first that is shown. */
const FROM = ['from', 'fran'];
const BESIDE = new Set([
  'by',
  'before',
  'until',
  'due',
  'owner',
  'senast',
  'till',
  'fore',
  'innan',
  'agare',
  'moves',
  'move',
  'flytta',
  'ska',
  'should',
]);

const QUOTED = /^["“”]([\s\S]*)["“”]$/;
const PERSON = /^<@([A-Z0-9]+)(?:\|[^>]*)?>[,.;:]?$/;

/** Whether somebody wants to open the week's review: `review`, `veckans genomgång`. */
export function asksForReview(words: readonly string[]): boolean {
  return afterPhrase(words, REVIEW)?.length === 0;
}

/**
 * What of a decision is said by somebody who has yet to say the rest: `decision`, `nytt beslut ring alla leads`. What stands
 * in quotes is said in full.
 */
export function decisionBegun(words: readonly string[]): string | undefined {
  const rest = afterPhrase(words, ADD);
  if (!rest || asksForList(words) || rest.some((word) => QUOTED.test(word))) return undefined;
  return rest.filter((word) => !PERSON.test(word)).join(' ');
}

type ReadDecision = { readonly request: DecisionRequest };

/** `decisions`, `avslutade beslut`, `decision "Call within a day" @Anna 2026-12-01 meetings`, the parts in any order. */
export function readDecisionWords(
  words: readonly string[],
  context: PeriodContext & { readonly names: MetricNames },
): ReadDecision | undefined {
  if (asksForReview(words)) return { request: { kind: 'review' } };
  const list = listAsked(words);
  if (list) return { request: list };
  const rest = afterPhrase(words, ADD);
  const at = rest?.findIndex((word) => QUOTED.test(word)) ?? -1;
  if (!rest || at < 0) return undefined;
  const text = QUOTED.exec(rest[at]!)![1]!.trim();
  if (text === '') return undefined;
  return { request: { kind: 'decide', text, ...detailsIn(rest.toSpliced(at, 1), context) } };
}

function detailsIn(
  words: readonly string[],
  context: PeriodContext & { readonly names: MetricNames },
): Omit<DecideRequest, 'kind' | 'text'> {
  const owner = words.map((word) => PERSON.exec(word)?.[1]).find((id) => id !== undefined) ?? null;
  const named = withoutMetric(
    words.filter((word) => !PERSON.test(word)),
    context.names,
  );
  const timed = withoutPeriod(named.words, { ...context, prefer: 'coming' });
  const [around, period] = 'problem' in timed ? [named.words, null] : [timed.words, timed.period];
  const isPast = period !== null && period.to < context.today;
  const left = around.filter((word) => word !== GAP && !isSmall(word));
  return {
    ownerId: owner,
    dueOn: isPast ? null : (period?.to ?? null),
    moves: named.metric?.key ?? null,
    unclear: [...left, ...(isPast ? [period.to] : [])].join(' '),
  };
}

function isSmall(word: string): boolean {
  return FILLERS.has(plain(word)) || BESIDE.has(bare(word)) || /^[-–—,.;:]*$/.test(word);
}

function asksForList(words: readonly string[]): boolean {
  return listAsked(words) !== undefined;
}

function listAsked(words: readonly string[]) {
  for (const closed of [true, false]) {
    const rest = afterPhrase(words, closed ? CLOSED_LIST : LIST);
    if (!rest) continue;
    const counted = rest.length === 0 ? ['1'] : (afterPhrase(rest, FROM) ?? []);
    if (counted.length === 1 && /^\d{1,4}$/.test(counted[0]!))
      return { kind: 'decisions', closed, from: Number(counted[0]) } as const;
  }
  return undefined;
}

/** The words that ask for just this. */
export function decisionWords(request: DecisionRequest): string {
  switch (request.kind) {
    case 'review':
      return 'review';
    case 'decisions': {
      const { closed, from } = request;
      return [closed ? 'closed decisions' : 'decisions', ...(from > 1 ? [`from ${from}`] : [])].join(' ');
    }
    case 'decide': {
      const { text, ownerId, dueOn, moves } = request;
      return [
        `decision "${text.replace(/["“”]/g, "'")}"`,
        ...(ownerId === null ? [] : [`<@${ownerId}>`]),
        ...(dueOn === null ? [] : [dueOn]),
        ...(moves === null ? [] : [moves]),
      ].join(' ');
    }
  }
}
