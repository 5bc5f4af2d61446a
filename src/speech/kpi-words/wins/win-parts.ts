import type { CustomerType } from '../../../domain/win.ts';
import type { WinPerson } from '../../../domain/win-request.ts';
import { findPeriod, type PeriodContext } from '../../period-words.ts';
import { bare, GAP, phraseAt, without } from '../phrases.ts';
import { type FigureWords, figureAt } from '../targets/figures-in.ts';
import { readFigure } from '../targets/read-figure.ts';
import { SMALL } from './vocabulary.ts';

/** `<@U1|anna>` as Slack marks somebody, `@erik` and `@"Erik Holm"` as one types. */
export function withoutPeople(words: readonly string[]): { words: string[]; owners: WinPerson[] } {
  const owners: WinPerson[] = [];
  const left = words.map((word) => {
    const [, userId] = /^<@([A-Z0-9]+)(?:\|[^>]*)?>[,.!;:]*$/.exec(word) ?? [];
    const [, called] = /^@["“”]?([\p{L}\p{N}][^"“”]*?)["“”]?[,.!;:]*$/u.exec(word) ?? [];
    const person: WinPerson | null =
      userId !== undefined ? { userId, called: null } : called !== undefined ? personCalled(called) : null;
    if (!person) return word;
    owners.push(person);
    return GAP;
  });
  return { words: left, owners };
}

export function personCalled(called: string): WinPerson {
  return { userId: null, called };
}

export function asCustomerType(said: string | undefined): CustomerType | null {
  const word = said === undefined ? '' : bare(said);
  if (['new', 'ny'].includes(word)) return 'new';
  return ['existing', 'befintlig'].includes(word) ? 'existing' : null;
}

export function withoutPhrase(words: readonly string[], phrases: readonly string[]) {
  const at = words.findIndex((_, index) => phraseAt(words, index, phrases) > 0);
  if (at < 0) return { words: [...words], found: false };
  return { words: without(words, at, phraseAt(words, at, phrases)), found: true };
}

export function withoutOneOf<Name extends string>(
  words: readonly string[],
  phrases: Readonly<Record<Name, readonly string[]>>,
): { words: string[]; found: Name | null } {
  for (const name of Object.keys(phrases) as Name[]) {
    const { words: left, found } = withoutPhrase(words, phrases[name]);
    if (found) return { words: left, found: name };
  }
  return { words: [...words], found: null };
}

const MONEY = { unit: 'money' } as const;

/** The amount is the last number, since a customer's name may hold one (`3M`); a day may stand behind it. */
export function withoutAmount(words: readonly string[], context: PeriodContext) {
  const dated = withoutDay(words, context);
  const figures = figuresIn(dated.words);
  const figure = figures.findLast((one) => customerIn(without(dated.words, one.at, one.length)) !== null);
  const amount = figure ? readFigure(figure.text, MONEY) : null;
  if (!figure || amount === null || amount === 0) return { ...dated, amount: null };
  return { words: without(dated.words, figure.at, figure.length), date: dated.date, amount };
}

function figuresIn(words: readonly string[]): FigureWords[] {
  const figures: FigureWords[] = [];
  for (let at = 0; at < words.length; ) {
    const figure = figureAt(words, at, MONEY);
    if (figure) figures.push(figure);
    at += figure?.length ?? 1;
  }
  return figures;
}

/** A single day, not among the first words: a customer may be called Mars, or Friday. */
function withoutDay(words: readonly string[], context: PeriodContext) {
  const [first] = figuresIn(words);
  const start = first ? first.at + first.length : 1;
  for (let at = start; at < words.length; at += 1) {
    const found = findPeriod(words.slice(at), context);
    if (found?.used[0] !== 0 || 'problem' in found) continue;
    const { from, to } = found.period;
    if (from === to) return { words: without(words, at, found.used[1]), date: from };
  }
  return { words: [...words], date: null };
}

/** What is left once everything else is taken out, but for small words at its ends. */
export function customerIn(words: readonly string[]): string | null {
  const isSmall = (word: string | undefined) => word !== undefined && (word === GAP || SMALL.has(bare(word)));
  const left = [...words];
  while (isSmall(left[0])) left.shift();
  while (isSmall(left.at(-1))) left.pop();
  const name = left
    .filter((word) => word !== GAP)
    .join(' ')
    .replace(/^["“”]|["“”]$/g, '')
    .replace(/[,;:!]+$/, '')
    .trim();
  return name === '' ? null : name;
}
