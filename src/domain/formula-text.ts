import { type FormulaProblem, type FormulaProblemKind, formulaProblem } from './formula-problem.ts';

const LONGEST = 1000;
const DEEPEST = 50;

/** The signs people, phones and word processors write, one character for one, so that places stay the same. */
const PLAIN: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '÷': '/',
  '∶': '/',
  ':': '/',
  '−': '-',
  '–': '-',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
};

const KNOWN = /[\p{L}\p{N}_.,()+\-*/=\s]/u;

/** The formula in the signs the parser knows, or what it must not contain. Keeps every character's place. */
export function plainFormula(text: string): string | FormulaProblem {
  if (text.trim() === '') return formulaProblem('empty', 0);
  if (text.length > LONGEST) return formulaProblem('too_long', LONGEST, String(LONGEST));
  let plain = '';
  let quote: { readonly sign: string; readonly at: number } | null = null;
  let depth = 0;
  for (const written of text) {
    const at = plain.length;
    const sign = PLAIN[written] ?? written;
    const problem = (kind: FormulaProblemKind, what = written) => formulaProblem(kind, at, what);
    if (quote) {
      // jsep would read an escape out of it.
      if (written === '\\') return problem('unknown_character');
      plain += sign === quote.sign ? sign : written;
      if (sign === quote.sign) quote = null;
      continue;
    }
    if (sign === '"' || sign === "'") quote = { sign, at };
    else if (!KNOWN.test(sign)) return problem('unknown_character');
    if (sign === '(' && ++depth > DEEPEST) return problem('too_deep', String(DEEPEST));
    if (sign === ')') depth--;
    plain += sign;
  }
  if (quote) return formulaProblem('unclosed_text', quote.at);
  return withDecimalPoints(plain);
}

/** `0,8` is 0.8 as a Swede writes it; a comma between arguments has a space, a letter or a parenthesis beside it. */
function withDecimalPoints(plain: string): string {
  return plain.replace(/"[^"]*"|'[^']*'|(?<![\w.,])\d+,\d+(?![\w.,])/g, (found) =>
    /^\d/.test(found) ? found.replace(',', '.') : found,
  );
}
