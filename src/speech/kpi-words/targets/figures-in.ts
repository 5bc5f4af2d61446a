import type { Metric } from '../../../domain/metric.ts';
import { words as periodWords, plain } from '../../period-words/vocabulary.ts';
import { bare, GAP, phraseAt } from '../phrases.ts';
import { isUnitWord } from './read-figure.ts';
import { MARKS } from './vocabulary.ts';

/** Some words that are a number, with the unit that belongs to it: `1 400 000`, `SEK 120k`, `33 %`. */
export type FigureWords = {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly hasUnit: boolean;
};

const NUMBER = /^(?:sek|kr|eur|usd|[€$£])?[-−]?\d[\d.,]*(?::1)?(?:%|[a-zåäö×€$£]+)?$/i;
const CURRENCIES = ['sek', 'kr', 'eur', 'usd', '€', '$', '£'];

/** The number that begins just here. */
export function figureAt(
  words: readonly string[],
  at: number,
  metric: Pick<Metric, 'unit'>,
): FigureWords | undefined {
  const hasCurrency = CURRENCIES.includes(plain(words[at] ?? ''));
  const start = hasCurrency ? at + 1 : at;
  const first = (words[start] ?? GAP).replace(/[.,!?;:]+$/, '');
  if (!NUMBER.test(first)) return undefined;
  const suffix = /[a-zåäö×%]+$/i.exec(first)?.[0];
  // `v47` and `q4` begin with a letter; `3rd` is no number of anything.
  if (suffix !== undefined && !isUnitWord(suffix, metric)) return undefined;
  let end = start + 1;
  let text = hasCurrency ? `${words[at]}${first}` : first;
  if (/^[-−]?\d{1,3}$/.test(first)) {
    while (/^\d{3}$/.test(words[end] ?? '')) {
      text += words[end];
      end += 1;
    }
  }
  let hasUnit = suffix !== undefined || hasCurrency || /[€$£:]/.test(first);
  const after = words[end];
  if (suffix === undefined && after !== undefined && isUnitWord(bare(after), metric)) {
    text += bare(after);
    end += 1;
    hasUnit = true;
  }
  return { at, length: end - at, text, hasUnit };
}

/** How far from this year a four-digit number may lie to be one. */
const YEARS_SPOKEN_OF = 15;

/**
 * Which of the numbers among some words is what the metric is to be: not one that belongs to a period (`1 dec`,
 * `v 48`, `2027`), unless there is no other that could be meant (`20 november`).
 */
export function valueIn(
  words: readonly string[],
  metric: Pick<Metric, 'unit'>,
  today: string,
): FigureWords | undefined {
  const figures = figuresIn(words, metric);
  const thisYear = Number(today.slice(0, 4));
  const isYear = ({ text, hasUnit }: FigureWords) =>
    !hasUnit && /^(19|20|21)\d\d$/.test(text) && Math.abs(Number(text) - thisYear) <= YEARS_SPOKEN_OF;
  const isMarked = ({ at }: FigureWords) => phraseAt(words, at - 1, MARKS) > 0;
  const others = figures.filter((one) => !isYear(one));
  const dated = datesIn(words, others);
  const counted = others.filter((one) => !isNumbered(words, one) && !dated.has(one));
  const free = counted.find(({ hasUnit }) => hasUnit) ?? counted.find(isMarked) ?? counted[0];
  if (free) return free;
  const [only, ...more] = others;
  if (only && more.length === 0 && !isNumbered(words, only)) return only;
  return others.length === 0 ? figures.find(isMarked) : undefined;
}

function figuresIn(words: readonly string[], metric: Pick<Metric, 'unit'>): FigureWords[] {
  const figures: FigureWords[] = [];
  for (let at = 0; at < words.length; ) {
    const figure = figureAt(words, at, metric);
    if (figure) figures.push(figure);
    at += figure?.length ?? 1;
  }
  return figures;
}

const MONTHS = new Set(periodWords(({ months }) => months.flat()));

/** The days of dates: the number before a month's name, or behind it where none stands before. */
function datesIn(words: readonly string[], figures: readonly FigureWords[]): ReadonlySet<FigureWords> {
  const taken = new Set<FigureWords>();
  const days = figures.filter(({ text, hasUnit }) => !hasUnit && /^([1-9]|[12]\d|3[01])$/.test(text));
  for (const [at, word] of words.entries()) {
    if (!MONTHS.has(bare(word))) continue;
    const day =
      days.find((one) => one.at + one.length === at && !taken.has(one)) ??
      days.find((one) => one.at === at + 1);
    if (day) taken.add(day);
  }
  return taken;
}

const NUMBERED = new Set(periodWords(({ numbered }) => Object.values(numbered).flat()));
const ROLLING = new Set(periodWords(({ rolling }) => rolling));
const RELATIVE = new Set(periodWords(({ now, before, after }) => [now, before, after].flat()));

/** `v 48`, `kvartal 4`, `last 90 days`; but not `nästa kvartal 20`. */
function isNumbered(words: readonly string[], { at }: FigureWords): boolean {
  const [earlier, before] = [bare(words[at - 2] ?? GAP), bare(words[at - 1] ?? GAP)];
  return ROLLING.has(before) || (NUMBERED.has(before) && !RELATIVE.has(earlier));
}
