import type { Dimension, Dimensions } from '../../domain/dimension.ts';
import { GAP, phraseAt, without } from '../kpi-words/phrases.ts';
import { plain } from '../period-words/vocabulary.ts';
import type { KnownValue } from './said.ts';

export type Values = {
  /** Every word of every name. */
  readonly words: readonly string[];
  /** Takes out what names a seller, a campaign … (`Eriks`, `linkedin`), as a filter. */
  takenFrom(words: string[]): { readonly words: string[]; readonly filter: Dimensions };
};

type Name = KnownValue & { readonly words: readonly string[] };

/** The names that a workspace's figures know; people by their first name too where nobody shares it. */
export function valuesOf(known: readonly KnownValue[], isOther: (word: string) => boolean): Values {
  const whole = known.map((one): Name => ({ ...one, words: plain(one.value).split(/\s+/) }));
  const firstNames = whole.filter(({ dimension, words }) => dimension === 'owner' && words.length > 1);
  const unique = firstNames.filter(
    (one) => firstNames.filter(({ words }) => words[0] === one.words[0]).length === 1,
  );
  const names = [...whole, ...unique.map((one) => ({ ...one, words: one.words.slice(0, 1) }))]
    .filter(({ words }) => words.length > 1 || !isOther(words[0]!))
    .sort((a, b) => b.words.length - a.words.length);
  return {
    words: names.flatMap(({ words }) => words),
    takenFrom: (all) => {
      const filter: Partial<Record<Dimension, string>> = {};
      let words = all;
      for (const { dimension, value, words: name } of names) {
        const at = words.findIndex((_, index) => isNamedAt(words, index, name));
        if (at < 0 || filter[dimension] !== undefined) continue;
        filter[dimension] = value;
        // "From LinkedIn in October" is not since October.
        const before = BEFORE_NAMES.has(words[at - 1] ?? '') ? 1 : 0;
        words = without(words, at - before, name.length + before);
      }
      return { words, filter };
    },
  };
}

const BEFORE_NAMES = new Set('fran from for av by hos via med pa till of with i in through to'.split(' '));

/** In the genitive too: `Eriks möten`, `Erik's meetings`. */
function isNamedAt(words: readonly string[], at: number, name: readonly string[]): boolean {
  return name.every((part, index) => {
    const word = words[at + index];
    if (word === undefined || word === GAP) return false;
    const isLast = index === name.length - 1;
    return word === part || (isLast && (word === `${part}s` || word === `${part}'s`));
  });
}

/** After a preposition, so that "new customers" on their own stay a figure. */
const CUSTOMER_TYPES = {
  new: [
    'till nya kunder',
    'fran nya kunder',
    'hos nya kunder',
    'to new customers',
    'from new customers',
    'with new customers',
  ],
  existing: [
    'till befintliga kunder',
    'fran befintliga kunder',
    'hos befintliga kunder',
    'till befintliga',
    'fran befintliga',
    'to existing customers',
    'from existing customers',
    'with existing customers',
    'from existing',
    'to existing',
  ],
} as const;

/** `försäljning till befintliga kunder`: taken out first, or the customers would be the figure. */
export function customerTypeIn(words: string[]): { words: string[]; filter: Dimensions } {
  for (const type of ['new', 'existing'] as const) {
    for (const [at] of words.entries()) {
      const length = phraseAt(words, at, CUSTOMER_TYPES[type]);
      if (length > 0) return { words: without(words, at, length), filter: { customer_type: type } };
    }
  }
  return { words, filter: {} };
}
