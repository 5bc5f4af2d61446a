import type { CivilDate } from '../../domain/civil-date.ts';
import { DIMENSIONS, type Dimension, type Dimensions } from '../../domain/dimension.ts';
import type { KpiProblem, ShowBy } from '../../domain/kpi-request.ts';
import type { Metric } from '../../domain/metric.ts';
import type { Grain, Period } from '../../domain/period.ts';
import { periodAt } from '../../domain/periods.ts';
import { findPeriod, type PeriodContext, readPeriod } from '../period-words.ts';
import type { MetricNames } from './metric-names.ts';
import { bare, GAP, phraseAt, without } from './phrases.ts';
import { BY, DIMENSION_WORDS, GRAIN_ADVERBS, GRAIN_WORDS, KNOWN_AT } from './vocabulary.ts';

// Each function takes out of the words what it understands, and leaves the rest to the next.

export function withoutFilters(words: readonly string[]): {
  words: string[];
  filter: Dimensions;
  wrong?: string;
} {
  const filter: Partial<Record<Dimension, string>> = {};
  const rest: string[] = [];
  for (const word of words) {
    const [, name, sign, value] = /^([\p{L}_]+)([=:])(.+)$/u.exec(word) ?? [];
    if (name === undefined || value === undefined) {
      rest.push(word);
      continue;
    }
    const dimension = dimensionNamed([name]);
    if (!dimension && sign === '=') return { words: rest, filter, wrong: word };
    // `mql:er` is a word in the plural.
    if (!dimension) rest.push(word);
    else filter[dimension] = value.replace(/^["“”]|["“”]$/g, '');
  }
  return { words: rest, filter };
}

type WithoutKnownOn =
  | { readonly words: string[]; readonly on: CivilDate | null }
  | { readonly problem: KpiProblem };

export function withoutKnownOn(words: string[], context: PeriodContext): WithoutKnownOn {
  const at = words.findIndex((_, index) => phraseAt(words, index, KNOWN_AT) > 0);
  if (at < 0) return { words, on: null };
  const rest = words.slice(at + phraseAt(words, at, KNOWN_AT)).join(' ');
  const read = readPeriod(rest, context);
  if (!read) return { words, on: null };
  if ('problem' in read) return { problem: { kind: 'period', words: rest, sentence: read.problem } };
  return { words: words.slice(0, at), on: read.period.to };
}

/** The longest name of a metric, wherever it stands; the first of equally long ones. */
export function withoutMetric(words: string[], names: MetricNames): { words: string[]; metric?: Metric } {
  for (let length = Math.min(names.longest, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const metric = names.find(words.slice(at, at + length).map(bare));
      if (metric) return { words: without(words, at, length), metric };
    }
  }
  return { words };
}

type WithoutBy = { readonly words: string[]; readonly by: ShowBy | null } | { readonly problem: KpiProblem };

export function withoutBy(words: string[], metric: Metric | undefined): WithoutBy {
  for (let at = 0; at < words.length; at += 1) {
    const found = byAt(words, at);
    if (found) return { words: without(words, at, found.length), by: found.by };
    const length = phraseAt(words, at, BY);
    if (length === 0) continue;
    const rest = words.slice(at + length);
    if (rest.length === 0 || rest[0] === GAP) {
      return { problem: { kind: 'missing_by', metric: metric?.key ?? 'meetings' } };
    }
    return { problem: { kind: 'unknown_by', words: rest[0]! } };
  }
  return { words, by: null };
}

/** What stands just here, if it says by what: `per säljare`, `monthly`. */
export function byAt(
  words: readonly string[],
  at: number,
): { readonly by: ShowBy; readonly length: number } | undefined {
  const adverb = grainOf(GRAIN_ADVERBS, words.slice(at, at + 1));
  if (adverb) return { by: { kind: 'grain', grain: adverb }, length: 1 };
  const length = phraseAt(words, at, BY);
  if (length === 0) return undefined;
  const rest = words.slice(at + length);
  for (const taken of [2, 1]) {
    const by = rest.length >= taken ? byOf(rest.slice(0, taken)) : undefined;
    if (by) return { by, length: length + taken };
  }
  return undefined;
}

function byOf(words: readonly string[]): ShowBy | undefined {
  const dimension = dimensionNamed(words);
  if (dimension) return { kind: 'dimension', dimension };
  const grain = grainOf(GRAIN_WORDS, words);
  return grain && { kind: 'grain', grain };
}

function dimensionNamed(words: readonly string[]): Dimension | undefined {
  const name = words.map(bare).join(' ');
  return DIMENSIONS.find((dimension) => DIMENSION_WORDS[dimension].includes(name));
}

function grainOf(
  table: Readonly<Record<Grain, readonly string[]>>,
  words: readonly string[],
): Grain | undefined {
  const name = words.map(bare).join(' ');
  return (Object.keys(table) as Grain[]).find((grain) => table[grain].includes(name));
}

type WithoutPeriod =
  | { readonly words: string[]; readonly period: Period | null }
  | { readonly problem: KpiProblem };

export function withoutPeriod(words: string[], context: PeriodContext): WithoutPeriod {
  // What stood before and after a metric in the middle belongs together: `q4 pipeline 2017`.
  const spoken = words.filter((word) => word !== GAP);
  const found = findPeriod(spoken, context);
  if (!found) return { words, period: null };
  const [start, end] = found.used;
  const used = spoken.slice(start, end).join(' ');
  if ('problem' in found) return { problem: { kind: 'period', words: used, sentence: found.problem } };
  return {
    words: [...spoken.slice(0, start), ...spoken.slice(end)],
    period: asCalendar(found.period, context),
  };
}

/** Two dates that are just a week, month, quarter or year are that, with its name and its target. */
export function asCalendar(period: Period, { fiscalYear }: PeriodContext): Period {
  if (period.kind !== 'dates') return period;
  const whole = (['week', 'month', 'quarter', 'year'] as const)
    .map((grain) => periodAt(grain, period.from, fiscalYear))
    .find(({ from, to }) => from === period.from && to === period.to);
  return whole ?? period;
}
