import type { KpiProblem } from '../../domain/kpi-request.ts';
import { withoutComparison } from '../kpi-words/comparison.ts';
import { afterPhrase, GAP, phraseAt, without } from '../kpi-words/phrases.ts';
import { withoutFilters, withoutKnownOn, withoutPeriod } from '../kpi-words/take-out.ts';
import { plain } from '../period-words/vocabulary.ts';
import { CUES, type Cue, FOLLOWING_UP, GREETINGS, THANKS, THE_ONE_BEFORE } from './cues.ts';
import { groupingIn } from './grouping.ts';
import { intentOf } from './intent.ts';
import { metricIn, withoutCompounds } from './metric-in.ts';
import type { QuestionContext, Said } from './said.ts';
import { smallWords } from './small-words.ts';
import { isEmptyWord, spelling } from './spelling.ts';
import { questionTokens } from './text.ts';
import { valuesOf } from './values.ts';

/** What was heard, and the words as they were taken: spelled right, in plain letters. */
export type Heard = {
  readonly said: Said;
  readonly words: readonly string[];
  readonly named: readonly string[];
};

/**
 * What the words of a question say, whatever their order, inflection and small misspellings, in Swedish, English or
 * both. Each step takes out what it understands and leaves the rest to the next, as in `/kpi`.
 */
export function hear(text: string, context: QuestionContext): Heard | { readonly problem: KpiProblem } {
  const { names } = context;
  const unfiltered = withoutFilters(questionTokens(text));
  if (unfiltered.wrong) return { problem: { kind: 'unknown_filter', words: unfiltered.wrong } };
  const small = new Set([...smallWords('sv'), ...smallWords('en')]);
  const values = valuesOf(context.values, (word) => small.has(word));
  const right = spelling(names.words, values.words);
  const written = unfiltered.words.flatMap((word) => withoutCompounds([word], names).map(right.corrected));
  const words = withoutCompounds(written, names);
  const greeting = greetingIn(words);
  const followed = afterFollowing(words);
  const known = withoutKnownOn(withoutMonthOfMay(followed.words), context);
  if ('problem' in known) return known;
  const beforehand = withoutOneBefore(known.words);
  const valued = values.takenFrom(beforehand.words);
  const found = metricIn(valued.words, names);
  const cues = cuesIn(found?.words ?? valued.words);
  const ranks = cues.has('most') || cues.has('least');
  const compared = withoutComparison(found?.words ?? valued.words, context);
  if ('problem' in compared) return compared;
  const grouped = groupingIn(compared.words, ranks, cues.has('source'));
  const isAhead = AHEAD.some((cue) => cues.has(cue)) && !cues.has('past');
  const prefer = isAhead ? ({ ...context, prefer: 'present_year' } as const) : context;
  const timed = withoutPeriod(withoutEnd(grouped.words), prefer);
  if ('problem' in timed) return timed;
  const parts = {
    metric: found?.metric ?? null,
    period: timed.period,
    oneBefore: beforehand.before,
    comparison: compared.said,
    by: grouped.by,
    filter: { ...unfiltered.filter, ...valued.filter },
    knownOn: known.on,
    followsUp: followed.follows,
    asks: cues.has('question'),
    many: words.includes('manga') || words.includes('many'),
    trend: cues.has('trend'),
    rest: restOf(timed.words, names.words),
  };
  const named = found?.named ?? [];
  const intent = greeting ?? intentOf({ cues, words, named, ...parts });
  return { said: { ...parts, intent }, words, named };
}

/** What is asked about what is to come: in November, `december` is the next one. */
const AHEAD: readonly Cue[] = ['needed', 'forecast', 'target'];

export function cuesIn(words: readonly string[]): Set<Cue> {
  const has = (phrases: readonly string[]) => words.some((_, at) => phraseAt(words, at, phrases) > 0);
  return new Set((Object.keys(CUES) as Cue[]).filter((cue) => has(CUES[cue].sv) || has(CUES[cue].en)));
}

/** Only where nothing but small words stands beside it. */
function greetingIn(words: readonly string[]): 'hello' | 'thanks' | null {
  const of = (lists: Readonly<Record<'sv' | 'en', readonly string[]>>) => [...lists.sv, ...lists.en];
  const small = new Set([...of(GREETINGS), ...of(THANKS), ...smallWords('sv'), ...smallWords('en')]);
  if (words.length > 5 || !words.every((word) => small.has(word))) return null;
  if (words.some((word) => of(THANKS).includes(word))) return 'thanks';
  return words.some((word) => of(GREETINGS).includes(word)) ? 'hello' : null;
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

/** "May I see" asks, it is not a month. */
function withoutMonthOfMay(words: string[]): string[] {
  return words.filter((word, at) => word !== 'may' || !['i', 'we', 'you'].includes(words[at + 1] ?? ''));
}

const ENDS = [
  'slutet av',
  'slutet pa',
  'utgangen av',
  'i slutet av',
  'the end of',
  'end of',
  'the rest of',
  'rest of',
  'resten av',
];

/** "By the end of Q4" is about Q4. */
function withoutEnd(words: string[]): string[] {
  const at = words.findIndex((_, index) => phraseAt(words, index, ENDS) > 0);
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + phraseAt(words, at, ENDS))];
}

const NARROWING = new Set(
  'for fran i hos via pa till med av om inom utan by per from in at with to of through on within without'.split(
    ' ',
  ),
);

function restOf(words: readonly string[], names: readonly string[]): Said['rest'] {
  return words.flatMap((word, at) => {
    if (word === GAP || word === '-' || isEmptyWord(plain(word), names)) return [];
    return [{ word, narrows: NARROWING.has(words[at - 1] ?? '') }];
  });
}
