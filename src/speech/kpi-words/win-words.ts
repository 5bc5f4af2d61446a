import { DIMENSIONS, type Dimension, type Dimensions } from '../../domain/dimension.ts';
import type { KpiProblem } from '../../domain/kpi-request.ts';
import type { CustomerType } from '../../domain/win.ts';
import type { WinPerson, WinRequest } from '../../domain/win-request.ts';
import { findPeriod, type PeriodContext } from '../period-words.ts';
import type { MetricNames } from './metric-names.ts';
import { afterPhrase, bare, GAP, phraseAt, without } from './phrases.ts';
import { withoutFilters } from './take-out.ts';
import { type FigureWords, figureAt } from './targets/figures-in.ts';
import { readFigure } from './targets/read-figure.ts';

/** Words that begin a win, and those that also name figures: `won november` and `deal size` ask for one. */
const WIN = {
  sure: [
    'win',
    'a win',
    'new win',
    'we won',
    'i won',
    'log win',
    'log a win',
    'log a deal',
    'log deal',
    'new deal',
    'deal won',
    'won deal',
    'closed deal',
    'vinst',
    'en vinst',
    'ny vinst',
    'vann',
    'vi vann',
    'jag vann',
    'vi har vunnit',
    'vunnit',
    'logga vinst',
    'logga en vinst',
    'logga affar',
    'logga en affar',
    'ny affar',
    'vunnen affar',
    'ny vunnen affar',
  ],
  unsure: ['won', 'deal', 'the deal', 'vunnen', 'vunnet', 'affar', 'affaren'],
};

/** Said for a modal: `win`, `log a win`. */
const ALONE = [...WIN.sure];

const CUSTOMER: Readonly<Record<CustomerType, readonly string[]>> = {
  new: ['new customer', 'a new customer', 'ny kund', 'en ny kund'],
  existing: ['existing customer', 'an existing customer', 'befintlig kund', 'en befintlig kund'],
};
const COUNTED = [
  'count it anyway',
  'count anyway',
  'count it',
  'rakna in den anda',
  'rakna anda',
  'rakna in den',
];
const ANOTHER = ['another deal', 'en affar till', 'en annan affar'];

/** Around a customer's name, and between those who won. */
const SMALL = new Set(
  `with from for at worth by and of the customer deal med fran for hos pa av och samt kunden affaren vard vart om i &
  , + - – tillsammans together och`.split(/\s+/),
);

/** Whether it begins like a win; the rest decides. */
export function beginsAsWin(words: readonly string[]): boolean {
  return [WIN.sure, WIN.unsure].some((phrases) => afterPhrase(words, phrases) !== undefined);
}

/** Whether somebody wants to tell of a win and has said nothing of it: `win`, `logga vinst`. */
export function asksForWin(words: readonly string[]): boolean {
  return afterPhrase(words, ALONE)?.length === 0;
}

type ReadWin = { readonly request: WinRequest } | { readonly problem: KpiProblem };

/**
 * `win Acme 250000 @anna`, `vunnen Acme 250 tkr @anna @erik igår ny kund kampanj=Höstmässan`: who, how much and by whom, in
 * any order. `undefined` where it is about something else.
 */
export function readWinWords(
  words: readonly string[],
  context: PeriodContext & { readonly names: MetricNames },
): ReadWin | undefined {
  const sure = afterPhrase(words, WIN.sure);
  const rest = sure ?? afterPhrase(words, WIN.unsure);
  if (!rest || isMetric(words, words.length - rest.length, context.names)) return undefined;
  const { words: unfiltered, filter, wrong } = withoutFilters(rest);
  const people = withoutPeople(unfiltered);
  const kind = withoutOneOf(people.words, CUSTOMER);
  const counted = withoutPhrase(kind.words, COUNTED);
  const another = withoutPhrase(counted.words, ANOTHER);
  const priced = withoutAmount(another.words, context);
  const customer = customerIn(priced.words);
  // `won by owner`, `vunnet förra veckan`: nothing that only a deal has.
  const isToldOf = customer !== null && (priced.amount !== null || people.owners.length > 0);
  if (sure ? rest.length > 0 && customer === null && people.owners.length === 0 : !isToldOf) return undefined;
  if (wrong) return { problem: { kind: 'unknown_filter', words: wrong } };
  const { owner, customer_type, ...from } = filter;
  return {
    request: {
      kind: 'win',
      customer,
      amount: priced.amount,
      owners: owner === undefined ? people.owners : [...people.owners, personCalled(owner)],
      date: priced.date,
      customerType: kind.found ?? asCustomerType(customer_type),
      from,
      counted: counted.found,
      another: another.found,
    },
  };
}

/** `win rate` begins like a win and is a figure. */
function isMetric(words: readonly string[], verb: number, names: MetricNames): boolean {
  const longest = Math.min(names.longest, words.length);
  for (let length = verb + 1; length <= longest; length += 1) {
    if (names.find(words.slice(0, length).map(bare))) return true;
  }
  return false;
}

/** The words that tell of just this win, whatever day they are read on. */
export function winWords({
  customer,
  amount,
  owners,
  date,
  customerType,
  from,
  counted,
  another,
}: WinRequest): string {
  return [
    'win',
    ...(customer === null ? [] : [quoted(customer)]),
    ...(amount === null ? [] : [`${amount} kr`]),
    ...(date === null ? [] : [date]),
    ...owners.map(({ userId, called }) => (userId === null ? `@${quoted(called)}` : `<@${userId}>`)),
    ...(customerType === null ? [] : [`${customerType} customer`]),
    ...originTerms(from),
    ...(counted ? ['count anyway'] : []),
    ...(another ? ['another deal'] : []),
  ].join(' ');
}

function originTerms(from: Dimensions): string[] {
  return DIMENSIONS.flatMap((dimension: Dimension) => {
    const value = from[dimension];
    return value === undefined ? [] : [`${dimension}=${quoted(value)}`];
  });
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["“”]/g, '')}"`;
}

/** `<@U1|anna>` as Slack marks somebody, `@erik` and `@"Erik Holm"` as one types. */
function withoutPeople(words: readonly string[]): { words: string[]; owners: WinPerson[] } {
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

function personCalled(called: string): WinPerson {
  return { userId: null, called };
}

function asCustomerType(said: string | undefined): CustomerType | null {
  const word = said === undefined ? '' : bare(said);
  if (['new', 'ny'].includes(word)) return 'new';
  return ['existing', 'befintlig'].includes(word) ? 'existing' : null;
}

function withoutPhrase(words: readonly string[], phrases: readonly string[]) {
  const at = words.findIndex((_, index) => phraseAt(words, index, phrases) > 0);
  if (at < 0) return { words: [...words], found: false };
  return { words: without(words, at, phraseAt(words, at, phrases)), found: true };
}

function withoutOneOf<Name extends string>(
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
function withoutAmount(words: readonly string[], context: PeriodContext) {
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
function customerIn(words: readonly string[]): string | null {
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
