import { plain } from './period-words/vocabulary.ts';
import { editDistance } from './questions/edit-distance.ts';

/** What somebody typed for a name among known ones: the same whatever its case and accents, or else close to one. */
export function nearestValue(
  typed: string,
  known: readonly string[],
): { readonly same: string | null; readonly near: string | null } {
  const word = plain(typed).trim();
  const same = known.find((name) => plain(name) === word) ?? null;
  const most = word.length < 5 ? 1 : 2;
  const near = known
    .map((name) => ({ name, distance: closeness(word, plain(name), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0];
  return { same, near: near?.name ?? null };
}

/** The first name alone is close, too: `Erik` to Erik Holm. */
function closeness(word: string, name: string, most: number): number {
  const [first = ''] = name.split(' ');
  return Math.min(editDistance(word, name, most), editDistance(word, first, most) + 0.5);
}
