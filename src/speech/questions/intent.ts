import { mayBeExplained } from '../../domain/funnel/chain.ts';
import { phraseAt } from '../kpi-words/phrases.ts';
import type { Cue } from './cues.ts';
import type { Intent, Said } from './said.ts';

export type IntentFacts = Omit<Said, 'intent'> & {
  readonly cues: ReadonlySet<Cue>;
  readonly words: readonly string[];
  /** The metric was named in the definite form. */
  readonly isDefinite: boolean;
};

/** What the words ask for; `null` where they only name things. The order is what people mean when words say two. */
export function intentOf(facts: IntentFacts): Intent | null {
  const { cues, metric } = facts;
  const has = (cue: Cue) => cues.has(cue);
  if (!metric && has('plan') && !has('againstTarget')) return 'plan';
  if (has('owners')) return 'owners';
  if (!metric && has('list')) return 'list';
  if (!metric && has('help')) return 'help';
  if (!metric && has('funnel')) return 'funnel';
  if (has('tree') && isWhole(facts)) return 'tree';
  if (!metric && has('targets') && isAlone(facts)) return 'targets';
  if (has('why') && isWhole(facts) && (!metric || mayBeExplained(metric))) return 'why';
  if (has('why') || has('explain') || asksWhatItIs(facts)) return 'explain';
  // "How many meetings would it take" wants a number of them.
  if (has('closing') && !facts.many && isWhole(has('most') ? { ...facts, by: null } : facts)) return 'gap';
  if (has('needed')) return willSuffice(facts.words) ? 'forecast' : 'needed';
  if (has('past')) return ranked(facts) ?? (metric ? 'show' : facts.by ? null : 'scorecard');
  if (has('againstTarget')) return metric ? 'show' : 'scorecard';
  if (has('forecast') || (facts.words.some((word) => REACH.includes(word)) && has('target')))
    return 'forecast';
  const isRanked = ranked(facts);
  if (isRanked) return isRanked;
  // "How did the campaigns do" wants to know of each, and does not say what.
  if (has('scorecard')) return metric ? 'show' : facts.by ? null : 'scorecard';
  if (has('target')) return 'target';
  if (facts.trend && metric) return 'show';
  return metric && facts.asks ? 'show' : null;
}

/** "Will the meetings be enough" asks where they are heading, and "are there enough" how many are missing. */
function willSuffice(words: readonly string[]): boolean {
  const has = (...some: readonly string[]) => some.some((word) => words.includes(word));
  return (has('kommer') && has('racka')) || (has('will') && has('enough', 'sufficient'));
}

/** Nothing else is asked: "are we reaching our targets" wants to know how they stand. */
function isAlone({ cues, period, comparison, by, filter }: IntentFacts): boolean {
  const others: readonly Cue[] = [
    'needed',
    'closing',
    'past',
    'forecast',
    'againstTarget',
    'scorecard',
    'why',
  ];
  const saysMore = period !== null || comparison !== null || by !== null || Object.keys(filter).length > 0;
  return !saysMore && !others.some((cue) => cues.has(cue));
}

/** "Når säljarna sina mål": whatever stands between. */
const REACH = ['nar', 'na', 'reach', 'hit', 'meet', 'make'];

/** Not of a part, of which only what it came to is known. */
function isWhole({ by, filter, knownOn }: IntentFacts): boolean {
  return by === null && knownOn === null && Object.keys(filter).length === 0;
}

function ranked({ cues, by, metric }: IntentFacts): 'most' | 'least' | null {
  if (by?.kind !== 'dimension' && !metric) return null;
  if (cues.has('most')) return 'most';
  return cues.has('least') ? 'least' : null;
}

const WHAT_IT_IS = ['vad ar', 'what is', 'what are', 'whats'];
const THE_OR_OUR = [
  'the',
  'our',
  'vart',
  'vara',
  'my',
  'current',
  'nu',
  'now',
  'just nu',
  'right now',
  'vard',
  'worth',
];

/** "What is CAC" wants it explained; "what is our CAC", "vad är pipelinen" and "what is CAC in Q3" want the figure. */
function asksWhatItIs({ words, metric, isDefinite, period, by, comparison, cues }: IntentFacts): boolean {
  if (metric === null || isDefinite || period || by || comparison || cues.has('target')) return false;
  const inverted =
    words.some((word) => ['what', 'vad'].includes(word)) && ['is', 'ar'].includes(words.at(-1)!);
  if (!inverted && !words.some((_, at) => phraseAt(words, at, WHAT_IT_IS) > 0)) return false;
  if (words.some((_, at) => phraseAt(words, at, THE_OR_OUR) > 0)) return false;
  // What an average deal is worth is its figure.
  if (metric === 'average_deal' && words.some((word) => ['vard', 'worth'].includes(word))) return false;
  return !words.some((word, at) => word === 'var' && at > 0);
}
