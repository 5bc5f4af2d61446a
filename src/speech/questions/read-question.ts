import type { KpiProblem, KpiRequest, KpiSuggestion } from '../../domain/kpi-request.ts';
import type { Locale } from '../../domain/metric.ts';
import { withoutNear } from '../kpi-words/metric-names.ts';
import { readKpiWords } from '../kpi-words.ts';
import { plain } from '../period-words/vocabulary.ts';
import { requestWords } from '../request-words.ts';
import { type Heard, hear } from './hear.ts';
import { languageOf } from './language.ts';
import { followedUp, requestOf } from './request-of.ts';
import type { QuestionContext, Said } from './said.ts';
import { isSmallWord } from './spelling.ts';
import { targetWish } from './target-wish.ts';
import { questionTokens, writtenWords } from './text.ts';

export type ReadQuestion = {
  /** In which it was asked; `null` where it could be either. */
  readonly locale: Locale | null;
} & (Answerable | { readonly problem: KpiProblem });

type Answerable = {
  readonly request: KpiRequest;
  /** Words that were not understood and left aside, as typed. */
  readonly skipped: readonly string[];
  /** Other metrics whose names are close to the one that was understood, the closest first. */
  readonly near: readonly string[];
};

/**
 * A question in somebody's own words. What `/kpi` understands word for word is understood the same; the rest by what
 * it says, as far as that is certain. `before` is what was last understood in the same conversation.
 */
export function readQuestion(
  text: string,
  context: QuestionContext,
  before: KpiRequest | null = null,
): ReadQuestion {
  const written = writtenWords(text);
  if (written === '') return { locale: null, request: { kind: 'hello' }, skipped: [], near: [] };
  const heard = hear(written, context);
  const locale = languageOf(written, 'words' in heard ? heard.words : questionTokens(written));
  // Thanks are small words to `/kpi`, and a question to nobody.
  if ('said' in heard && (heard.said.intent === 'thanks' || heard.said.intent === 'hello')) {
    return { locale, request: { kind: heard.said.intent }, skipped: [], near: [] };
  }
  const wish = targetWish(written, context, before);
  if (wish) return { locale, ...('request' in wish ? { ...wish, skipped: [], near: [] } : wish) };
  if ('said' in heard && before && isFollowUp(heard.said)) {
    const again = looksAhead(before) ? hear(written, { ...context, prefer: 'ahead' }) : heard;
    const piece = 'said' in again ? again : heard;
    const request = followedUp(piece.said, before, context);
    if (request && piece.said.rest.length === 0) {
      return { locale, request, skipped: [], near: nearest(piece, request, context) };
    }
  }
  const strict = readKpiWords(written, { ...context, names: withoutNear(context.names) });
  if ('request' in strict) {
    const near = 'said' in heard ? nearest(heard, strict.request, context) : [];
    return { locale, request: strict.request, skipped: [], near };
  }
  if (!('said' in heard)) return { locale, problem: heard.problem };
  // What is wrong with a period or a "by" was said well enough.
  if (!solves(heard.said, strict.problem)) return { locale, problem: strict.problem };
  return { locale, ...understood(written, heard, context) };
}

/** Problems of the strict words that a freer reading may solve. */
const OPEN: readonly KpiProblem['kind'][] = ['unknown_words', 'extra_words', 'missing_metric'];

function solves({ rest, by, filter }: Said, problem: KpiProblem): boolean {
  if (OPEN.includes(problem.kind)) return true;
  if (rest.length > 0) return false;
  // "Booked by Erik" and "by the end of Q4" say no dimension, and "by planet" is not by plan.
  const isAnswered = by !== null || Object.keys(filter).length > 0;
  if (problem.kind === 'missing_by') return isAnswered;
  return problem.kind !== 'unknown_by' || isAnswered || isSmallWord(plain(problem.words));
}

function understood(
  written: string,
  heard: Heard,
  context: QuestionContext,
): { readonly problem: KpiProblem } | Answerable {
  const { said } = heard;
  const typed = typedWords(written);
  const rest = said.rest.map(({ word }) => typed.get(word) ?? word);
  const request = requestOf(said, context);
  if (said.rest.length > 0 && (!request || !isEnough(said))) {
    const words = rest.join(' ');
    const near = suggestions(rest, said, context);
    const problem: KpiProblem =
      said.metric === null
        ? { kind: 'unknown_words', words: said.intent === null ? written : words, near }
        : { kind: 'extra_words', words, metric: said.metric, near };
    return { problem };
  }
  if (!request && heard.isGuessed) {
    return {
      problem: {
        kind: 'unknown_words',
        words: written,
        near: suggestions(written.includes(' ') ? [] : [written], said, context),
      } as const,
    };
  }
  if (!request) {
    return { problem: { kind: 'which_metric', near: suggestions([], said, context) } as const };
  }
  return { request, skipped: rest, near: nearest(heard, request, context) };
}

/** Words left over may be left aside where more was understood than not, and where they do not narrow the question. */
function isEnough({ rest, intent, metric, namesMetric, period, by, comparison }: Said): boolean {
  const parts = [intent, metric, period, by, comparison].filter((part) => part !== null).length;
  return metric !== null && namesMetric && !rest.some(({ narrows }) => narrows) && rest.length < parts;
}

/** "And in December?" after what is still needed is about the one to come. */
function looksAhead(before: KpiRequest): boolean {
  return (
    before.kind === 'needed' ||
    before.kind === 'gap' ||
    (before.kind === 'show' && ['forecast', 'target'].includes(before.focus))
  );
}

/** A piece of a question, that the one before completes. */
function isFollowUp(said: Said): boolean {
  if (said.intent !== null && OWN_QUESTIONS.includes(said.intent)) return false;
  if (said.followsUp) return true;
  return said.metric === null && (said.intent !== null || hasParts(said));
}

const OWN_QUESTIONS = ['scorecard', 'funnel', 'plan', 'tree', 'targets', 'list', 'help', 'hello', 'thanks'];

function hasParts({ period, oneBefore, comparison, by, filter }: Said): boolean {
  return period !== null || oneBefore || comparison !== null || by !== null || Object.keys(filter).length > 0;
}

/** What most people ask for, where nothing typed is close to anything. */
const USUAL = ['meetings', 'pipeline', 'revenue'];

function suggestions(words: readonly string[], said: Said, context: QuestionContext): KpiSuggestion[] {
  const close = words.flatMap((word) => context.names.near(word, 3).slice(0, words.length > 1 ? 1 : 3));
  const metrics =
    said.metric === null ? close.map(({ key }) => key) : [said.metric, ...close.map(({ key }) => key)];
  return [...new Set([...metrics, ...USUAL])].slice(0, 3).map((metric) => {
    const request = requestOf({ ...said, metric, rest: [] }, context);
    const isUsual = !metrics.includes(metric);
    return { metric, text: request ? requestWords(request) : metric, ...(isUsual && { isUsual }) };
  });
}

/** Those whose names are most like the one that was understood. */
function nearest({ said }: Heard, request: KpiRequest, { names }: QuestionContext): string[] {
  if (!('metric' in request) || said.metric === null) return [];
  const close = names.near(request.metric, 4).map(({ key }) => key);
  return close.filter((key) => key !== request.metric).slice(0, 3);
}

/** Each word as typed, by its plain form. */
function typedWords(written: string): Map<string, string> {
  return new Map(
    written
      .split(' ')
      .map((word) => [
        questionTokens(word)[0] ?? word,
        word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
      ]),
  );
}
