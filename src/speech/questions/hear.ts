import type { KpiProblem } from '../../domain/kpi-request.ts';
import { withoutComparison } from '../kpi-words/comparison.ts';
import type { MetricNames } from '../kpi-words/metric-names.ts';
import { afterPhrase, GAP, phraseAt, without } from '../kpi-words/phrases.ts';
import { withoutFilters, withoutKnownOn, withoutPeriod } from '../kpi-words/take-out.ts';
import { plain } from '../period-words/vocabulary.ts';
import { CUES, type Cue, FOLLOWING_UP, GREETINGS, THANKS, THE_ONE_BEFORE } from './cues.ts';
import { groupingIn } from './grouping.ts';
import { intentOf } from './intent.ts';
import { metricIn, withoutCompounds } from './metric-in.ts';
import { withoutEnds } from './period-ends.ts';
import type { QuestionContext, Said } from './said.ts';
import { smallWords } from './small-words.ts';
import { isEmptyWord, spelling } from './spelling.ts';
import { questionTokens } from './text.ts';
import { customerTypeIn, valuesOf } from './values.ts';

/** What was heard, and the words as they were taken: spelled right, in plain letters. */
export type Heard = {
  readonly said: Said;
  readonly words: readonly string[];
  /** A word was taken for a small one that it only resembles. */
  readonly isGuessed: boolean;
};

/**
 * What the words of a question say, whatever their order, inflection and small misspellings, in Swedish, English or
 * both. Each step takes out what it understands and leaves the rest to the next, as in `/kpi`.
 */
export function hear(text: string, context: QuestionContext): Heard | { readonly problem: KpiProblem } {
  const { names } = context;
  const unfiltered = withoutFilters(questionTokens(text));
  if (unfiltered.wrong) return { problem: { kind: 'unknown_filter', words: unfiltered.wrong } };
  const values = valuesOf(context.values, (word) => SMALL.has(word));
  const right = spelling(names.words, values.words);
  const split = (each: readonly string[]) => withoutCompounds(each, names, right.isKnown);
  const typed = split(unfiltered.words);
  const words = split(typed.map(right.corrected));
  const greeting = greetingIn(words);
  const followed = afterFollowing(words);
  const known = withoutKnownOn(withoutOtherMonths(followed.words), context);
  if ('problem' in known) return known;
  const beforehand = withoutOneBefore(known.words);
  const sold = customerTypeIn(beforehand.words);
  const found = metricIn(sold.words, names);
  const valued = values.takenFrom(found?.words ?? sold.words);
  const cues = cuesIn(valued.words);
  const ranks = cues.has('most') || cues.has('least');
  const compared = withoutComparison(withComparison(valued.words), context);
  if ('problem' in compared) return compared;
  const grouped = groupingIn(compared.words, ranks, cues.has('source'));
  const isAhead = AHEAD.some((cue) => cues.has(cue)) && !cues.has('past') && !isOfThePast(words);
  const prefer = isAhead ? ({ ...context, prefer: 'ahead' } as const) : context;
  const timed = withoutPeriod(withoutEnds(grouped.words), prefer);
  if ('problem' in timed) return timed;
  const parts = {
    metric: found?.metric ?? null,
    period: timed.period,
    oneBefore: beforehand.before,
    comparison: compared.said,
    by: grouped.by,
    filter: { ...unfiltered.filter, ...sold.filter, ...valued.filter },
    knownOn: known.on,
    followsUp: followed.follows,
    asks: cues.has('question'),
    many: words.includes('manga') || words.includes('many'),
    trend: cues.has('trend'),
    namesMetric: (found?.named.length ?? 0) > 0,
    rest: restOf(timed.words, names.words),
  };
  const definite = isDefinite(found?.named ?? [], names);
  const intent = greeting ?? intentOf({ cues, words, isDefinite: definite, ...parts });
  return { said: { ...parts, intent }, words, isGuessed: typed.some(right.isGuess) };
}

/** What is asked about what is to come: in November, `december` is the next one. */
const AHEAD: readonly Cue[] = ['needed', 'closing', 'forecast', 'target'];

const WAS = ['hade', 'vad var', 'hur var', 'had', 'was', 'were', 'did'];

/** "What target did we have in Q1" is about one that has been. */
function isOfThePast(words: readonly string[]): boolean {
  return words.some((_, at) => phraseAt(words, at, WAS) > 0);
}

export function cuesIn(words: readonly string[]): Set<Cue> {
  const has = (phrases: readonly string[]) => words.some((_, at) => phraseAt(words, at, phrases) > 0);
  return new Set((Object.keys(CUES) as Cue[]).filter((cue) => has(CUES[cue].sv) || has(CUES[cue].en)));
}

const SMALL: ReadonlySet<string> = new Set([...smallWords('sv'), ...smallWords('en')]);
const HELLO: ReadonlySet<string> = new Set([...GREETINGS.sv, ...GREETINGS.en]);
const THANK_YOU: ReadonlySet<string> = new Set([...THANKS.sv, ...THANKS.en]);

/** Only where nothing but small words stands beside it. */
function greetingIn(words: readonly string[]): 'hello' | 'thanks' | null {
  const isSmall = words.every((word) => SMALL.has(word) || HELLO.has(word) || THANK_YOU.has(word));
  if (words.length > 5 || !isSmall) return null;
  if (words.some((word) => THANK_YOU.has(word))) return 'thanks';
  return words.some((word) => HELLO.has(word)) ? 'hello' : null;
}

function afterFollowing(words: string[]): { words: string[]; follows: boolean } {
  const rest = afterPhrase(words, FOLLOWING_UP);
  return rest ? { words: rest, follows: true } : { words, follows: false };
}

function withoutOneBefore(words: string[]): { words: string[]; before: boolean } {
  const at = words.findIndex((_, index) => phraseAt(words, index, THE_ONE_BEFORE) > 0);
  const isCompared =
    at > 0 && ['mot', 'vs', 'med', 'with', 'to', 'an', 'than', 'against'].includes(words[at - 1]!);
  if (at < 0 || isCompared) return { words, before: false };
  return { words: without(words, at, phraseAt(words, at, THE_ONE_BEFORE)), before: true };
}

/** "May I see" and "hur mår" ask, and name no month. */
function withoutOtherMonths(words: string[]): string[] {
  return words.filter(
    (word, at) =>
      !(word === 'may' && ['i', 'we', 'you'].includes(words[at + 1] ?? '')) &&
      !(word === 'mar' && words[at - 1] === 'hur'),
  );
}

/** "Pipelinen", which wants the figure, and not "pipeline". */
function isDefinite(named: readonly string[], names: MetricNames): boolean {
  const last = named.at(-1) ?? '';
  return [1, 2].some(
    (ending) => /(?:n|et|na)$/.test(last) && names.find([...named.slice(0, -1), last.slice(0, -ending)]),
  );
}

/** "Compare October with September" says what "October against September" says. */
function withComparison(words: string[]): string[] {
  const verb = words.findIndex((word) => COMPARE.includes(word));
  const at = words.findIndex((word, index) => index > verb + 1 && BETWEEN.includes(word));
  return verb < 0 || at < 0 ? words : words.with(at, 'vs');
}

const COMPARE = [
  'jamfor',
  'jamfora',
  'jamforelse',
  'skillnaden',
  'skillnad',
  'compare',
  'comparison',
  'difference',
];
const BETWEEN = ['med', 'mot', 'och', 'with', 'to', 'and'];

const NARROWING = new Set(
  'for fran i hos via pa till med av om inom utan by per from in at with of through on within without'.split(
    ' ',
  ),
);

const ARTICLES = new Set(['the', 'our', 'a', 'an', 'den', 'det', 'de', 'en', 'ett', 'var', 'vart', 'vara']);

function restOf(words: readonly string[], names: readonly string[]): Said['rest'] {
  return words.flatMap((word, at) => {
    if (word === GAP || word === '-' || isEmptyWord(plain(word), names)) return [];
    const before = ARTICLES.has(words[at - 1] ?? '') ? words[at - 2] : words[at - 1];
    return [{ word, narrows: NARROWING.has(before ?? '') }];
  });
}
