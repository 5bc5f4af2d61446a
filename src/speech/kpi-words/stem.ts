/** Endings of Swedish nouns, and the English plural, in plain letters; the longest that fits is taken off. */
const ENDINGS = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'ens',
  'ets',
  'ena',
  'ar',
  'er',
  'or',
  'en',
  'et',
  'es',
  'na',
  's',
  'n',
  'e',
  'a',
];
/** A shorter rest could be any word. */
const SHORTEST = 4;

/**
 * What inflected forms of a word share: `affärer`, `affärerna` and `affärens` → `affar`; `opportunities` and
 * `opportunity` → `opportunity`. Not a word, only something to find words by.
 */
export function stem(word: string): string {
  if (word.endsWith('ies') && word.length > SHORTEST + 2) return `${word.slice(0, -3)}y`;
  const ending = ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST);
  // `Snittordern` is the one `snittorder`, and that one is of `order`.
  return ending ? stem(word.slice(0, -ending.length)) : word;
}
