import { phraseAt, tokensOf, without } from '../phrases.ts';

/** A person or channel as Slack writes it, or a time zone: nothing in it is a sign between words. */
const WHOLE = /^<[@#!][^>]*>$|\/|^#|^@/;

/** The words with every comma and dash between two of them as one of its own: `mån–fre 18:00-07:30, möten`. */
export function digestTokens(text: string): string[] {
  return tokensOf(
    text.replace(
      /<([@#])([^>|]+)\|([^>]*)>/g,
      (_, sign, id, name) => `<${sign}${id}|${String(name).replace(/\s/g, '_')}>`,
    ),
  )
    .flatMap((token) =>
      WHOLE.test(token) ? withoutComma(token) : token.split(/(,|(?<=[\p{L}\d])[-–—](?=[\p{L}\d]))/u),
    )
    .flatMap((token) => (/^kl\.?\d/i.test(token) ? ['kl', token.replace(/^kl\.?/i, '')] : [token]))
    .filter((token) => token !== '');
}

function withoutComma(token: string): string[] {
  return token.endsWith(',') ? [token.slice(0, -1), ','] : [token];
}

/** Takes out the first place where one of the phrases stands. @returns where it stood, or −1 */
export function withoutPhrase(
  words: readonly string[],
  phrases: readonly string[],
): { words: string[]; at: number } {
  const at = words.findIndex((_, index) => phraseAt(words, index, phrases) > 0);
  if (at < 0) return { words: [...words], at };
  return { words: without(words, at, phraseAt(words, at, phrases)), at };
}
