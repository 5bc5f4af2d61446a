import { DIMENSIONS, type Dimension } from '../../domain/dimension.ts';
import type { ShowBy } from '../../domain/kpi-request.ts';
import type { Grain } from '../../domain/period.ts';
import { GAP, phraseAt, without } from '../kpi-words/phrases.ts';
import { byAt } from '../kpi-words/take-out.ts';
import { DIMENSION_WORDS, GRAIN_WORDS } from '../kpi-words/vocabulary.ts';

const WHO = ['vem', 'vems', 'vilka', 'who', 'whose', 'whom'];
const WHICH = ['vilken', 'vilket', 'vilka', 'which', 'what'];
/** So many words may stand between "which" and what it asks for: "which of our campaigns". */
const NEAR = 3;

/** What the figure is to be told apart by: `per säljare`, `vem`, `which campaign`, `bästa kanalen`. */
export function groupingIn(
  words: string[],
  ranks: boolean,
  asksSource: boolean,
): { readonly words: string[]; readonly by: ShowBy | null } {
  for (let at = 0; at < words.length; at += 1) {
    const found = byAt(words, at);
    if (found) return { words: without(words, at, found.length), by: found.by };
  }
  for (const [at, word] of words.entries()) {
    if (!WHICH.includes(word)) continue;
    const near = words.slice(at + 1, at + 1 + NEAR);
    const grain = near[0] === undefined ? undefined : grainNamed(near[0]);
    if (grain) return { words: without(words, at, 2), by: { kind: 'grain', grain } };
    const place = near.findIndex((each) => each !== GAP && dimensionOf(each));
    if (place >= 0) {
      return { words: without(words, at, place + 2), by: byDimension(dimensionOf(near[place]!)!) };
    }
  }
  for (const [at, word] of words.entries()) {
    const dimension = word === GAP ? undefined : dimensionOf(word);
    if (dimension && (ranks || !SPOKEN_OF.includes(dimension))) {
      return { words: without(words, at, 1), by: byDimension(dimension) };
    }
  }
  const who = words.findIndex((word) => WHO.includes(word) && (ranks || word !== 'vilka'));
  if (who >= 0) return { words: without(words, who, 1), by: byDimension('owner') };
  if (asksSource) return { words, by: byDimension('channel') };
  return { words, by: ranks ? byDimension('owner') : null };
}

/** "What have the sellers booked" asks for one figure. */
const SPOKEN_OF: readonly Dimension[] = ['owner', 'department', 'content', 'origin'];

function byDimension(dimension: Dimension): ShowBy {
  return { kind: 'dimension', dimension };
}

function grainNamed(word: string): Grain | undefined {
  return (Object.keys(GRAIN_WORDS) as Grain[]).find((grain) => GRAIN_WORDS[grain].includes(word));
}

function dimensionOf(word: string): Dimension | undefined {
  return DIMENSIONS.find((each) => phraseAt([word], 0, DIMENSION_WORDS[each]) > 0);
}
