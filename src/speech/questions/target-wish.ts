import type { KpiProblem, KpiRequest } from '../../domain/kpi-request.ts';
import { bare, phraseAt, tokensOf } from '../kpi-words/phrases.ts';
import { readTargetWords } from '../kpi-words/targets/read-target-words.ts';
import { END, SET, TARGET } from '../kpi-words/targets/vocabulary.ts';
import { plain } from '../period-words/vocabulary.ts';
import { withoutCompounds } from './metric-in.ts';
import type { QuestionContext } from './said.ts';

/** What people say before they say what they want done. */
const POLITE = new Set(
  `hej hi hello takt kan kunde skulle du ni vi jag vill behover ska lat oss snalla tack och da sa please can could
  would you we i want to need like let us lets let's should then och the our vart vara var gar det att`.split(
    /\s+/,
  ),
);

/**
 * A wish to set or end a target in somebody's own words: `kan du sätta mötesmålet till 80 i november?`. `undefined`
 * for what only asks. `before` is what the conversation was about, where no figure is named.
 */
export function targetWish(
  written: string,
  context: QuestionContext,
  before: KpiRequest | null,
): { readonly request: KpiRequest } | { readonly problem: KpiProblem } | undefined {
  const words = tokensOf(written.replace(/[?!.]+\s*$/, '')).flatMap((word) => apart(word, context));
  const start = words.findIndex((word) => !POLITE.has(bare(word)));
  if (start < 0) return undefined;
  const said = words.slice(start);
  const does = phraseAt(said, 0, SET) > 0 || phraseAt(said, 0, END) > 0;
  if (!does && !TARGET.includes(bare(said[0]!))) return undefined;
  const read = readTargetWords(said, context);
  if (!read) return undefined;
  if ('request' in read) {
    const isDone = read.request.kind === 'set_target' || read.request.kind === 'end_target';
    return isDone ? read : undefined;
  }
  // Which figure is meant was said before, in the same conversation.
  if (read.problem.kind === 'missing_metric' && before && 'metric' in before) {
    return readTargetWords([...said, before.metric], context);
  }
  return does && read.problem.kind === 'target' ? read : undefined;
}

/** `mötesmålet` is the meetings and their target. */
function apart(word: string, { names }: QuestionContext): string[] {
  if (/["=\d]/.test(word)) return [word];
  const parts = withoutCompounds([plain(word)], names, () => true);
  return parts.length > 1 ? parts : [word];
}
