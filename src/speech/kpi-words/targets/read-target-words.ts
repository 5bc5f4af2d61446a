import type { KpiProblem } from '../../../domain/kpi-request.ts';
import type { Metric } from '../../../domain/metric.ts';
import type { SetTargetRequest, TargetProblem, TargetRequest } from '../../../domain/target-request.ts';
import { plain } from '../../period-words/vocabulary.ts';
import type { PeriodContext } from '../../period-words.ts';
import type { MetricNames } from '../metric-names.ts';
import { afterPhrase, bare, GAP, phraseAt, without } from '../phrases.ts';
import { withoutFilters, withoutMetric } from '../take-out.ts';
import { FILLERS } from '../vocabulary.ts';
import { type DoneTo, doneTo, isTarget } from './done-to.ts';
import { valueIn } from './figures-in.ts';
import { readFigure } from './read-figure.ts';
import { termsOf, withoutBecause, withoutLevels, withoutNamed } from './terms.ts';
import { withoutCadence, withoutTime } from './time-words.ts';
import { BY_HOW_MUCH, LIST, MARKS, TARGET_FILLERS } from './vocabulary.ts';

export type TargetContext = PeriodContext & { readonly names: MetricNames };

export type ReadTarget = { readonly request: TargetRequest } | { readonly problem: KpiProblem };

/** Whether somebody wants to set a target and has not said which: `target`, `sätt mål`, `new target for meetings`. */
export function asksForTarget(words: readonly string[]): boolean {
  if (words.length === 1) return phraseAt(words, 0, ALONE) === 1;
  return doneTo(words)?.does === 'set' && !words.some((word) => /\d|=/.test(word));
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ALONE = ['target', 'goal', 'mal', 'malet'];

/**
 * What somebody does about targets: `target meetings 80 november`, `sätt målet för möten till 20 per månad`,
 * `avsluta mål möten`, `targets`. `undefined` for what only asks for one (`target meetings`), or is about something else.
 */
export function readTargetWords(typed: readonly string[], context: TargetContext): ReadTarget | undefined {
  const words = typed.flatMap(apart);
  const isList = afterPhrase(words, LIST)?.length === 0 || (words.length === 1 && isTarget(words[0]!));
  if (isList) return { request: { kind: 'targets', setAt: null } };
  const [setAt = '', ...after] = afterPhrase(words, ['targets set']) ?? [];
  if (after.length === 0 && INSTANT.test(setAt)) return { request: { kind: 'targets', setAt } };
  const id = words.length === 2 && isTarget(words[0]!) ? /^#(\d+)$/.exec(words[1]!)?.[1] : undefined;
  if (id) return { request: { kind: 'target', id } };
  const told = doneTo(words);
  if (!told) return undefined;
  if (told.does !== 'set' && told.does !== 'ask') return readWhich(told.does, told.words, context);
  return readSet(told.words, { ...told, first: words[0]! }, context);
}

/** `target history meetings per quarter owner="Erik Holm"` */
function readWhich(
  kind: 'end' | 'history' | 'owners',
  all: readonly string[],
  context: TargetContext,
): ReadTarget | undefined {
  const { words: unnamed, named } = withoutNamed(all);
  const { words: unfiltered, filter, wrong } = withoutFilters(unnamed);
  if (wrong) return { problem: { kind: 'unknown_filter', words: wrong } };
  const { words, metric } = withoutMetric(unfiltered, context.names);
  if (!metric) return undefined;
  const timed = withoutCadence(words);
  if ('about' in timed) return wrongly({ ...timed, metric: metric.key });
  const left = leftIn(timed.words);
  if (left !== '') return wrongly({ about: 'words', words: left, metric: metric.key });
  if (kind === 'owners') return { request: { kind: 'target_owners', metric: metric.key, filter } };
  const which = { metric: metric.key, every: timed.every, filter };
  return kind === 'end'
    ? { request: { kind: 'end_target', ...which, reason: named.reason ?? '' } }
    : { request: { kind: 'target_history', ...which } };
}

function readSet(
  all: readonly string[],
  { does, isStep, first }: DoneTo & { readonly first: string },
  context: TargetContext,
): ReadTarget | undefined {
  const { words: unnamed, named, owners } = withoutNamed(all);
  const because = withoutBecause(unnamed);
  const { words: unfiltered, filter, wrong } = withoutFilters(because.words);
  if (wrong) return { problem: { kind: 'unknown_filter', words: wrong } };
  const { words: nameless, metric } = withoutMetric(unfiltered, context.names);
  const saysMore = because.why !== undefined || Object.keys({ ...named, ...owners }).length > 0;
  if (!metric) {
    return does === 'set' || saysMore || isFigureAlone(nameless, context)
      ? { problem: { kind: 'missing_metric', verb: first } }
      : undefined;
  }
  const { words: level, levels } = withoutLevels(nameless, metric);
  const told = termsOf({ named, owners }, levels, because.why, metric, context.names);
  if ('problem' in told) return { problem: { kind: 'target', problem: told.problem } };
  const often = withoutCadence(level);
  const valued = withoutValue('about' in often ? level : often.words, named.value, metric, context.today);
  if (does === 'ask' && valued.text === undefined && Object.keys(told.terms).length === 0) return undefined;
  if ('about' in often) return wrongly({ ...often, metric: metric.key });
  if (isStep && valued.isStep)
    return wrongly({ about: 'step', words: valued.text ?? '', metric: metric.key });
  const timed = withoutTime(valued.words, often.every, { ...context, prefer: 'coming' });
  if ('problem' in timed) return timed;
  if ('about' in timed) return wrongly({ ...timed, metric: metric.key });
  const left = leftIn(timed.words);
  if (left !== '') return wrongly({ about: 'words', words: left, metric: metric.key });
  const value = valued.text === undefined ? null : readFigure(valued.text, metric);
  if (value === null && valued.text !== undefined) {
    return wrongly({ about: 'value', words: valued.text, metric: metric.key });
  }
  const { every, from, until } = timed;
  const request: SetTargetRequest = {
    kind: 'set_target',
    metric: metric.key,
    value,
    inPercent: metric.unit === 'percent',
    every,
    from,
    until,
    filter,
    terms: told.terms,
  };
  return { request };
}

type Valued = { readonly words: string[]; readonly text: string | undefined; readonly isStep: boolean };

/** Takes out what it is to be, with the word before it (`till 80`). */
function withoutValue(words: string[], named: string | undefined, metric: Metric, today: string): Valued {
  if (named !== undefined) return { words, text: named, isStep: false };
  const figure = valueIn(words, metric, today);
  if (!figure) return { words, text: undefined, isStep: false };
  const { at, length, text } = figure;
  const marked = phraseAt(words, at - 1, MARKS) > 0 ? 1 : 0;
  const isStep = phraseAt(words, at - 1, BY_HOW_MUCH) > 0;
  return { words: without(words, at - marked, length + marked), text, isStep };
}

/** `target 80 november`: a figure, and nothing that would say of what. */
function isFigureAlone(words: string[], context: TargetContext): boolean {
  const often = withoutCadence(words);
  const figure = 'about' in often ? undefined : valueIn(often.words, { unit: 'count' }, context.today);
  if ('about' in often || !figure) return false;
  const timed = withoutTime(without(often.words, figure.at, figure.length), often.every, context);
  return 'words' in timed && !('about' in timed) && leftIn(timed.words) === '';
}

function leftIn(words: readonly string[]): string {
  return words.filter((word) => word !== GAP && !isFiller(word)).join(' ');
}

function isFiller(word: string): boolean {
  const small = bare(word);
  return (
    FILLERS.has(plain(word)) || FILLERS.has(small) || TARGET_FILLERS.has(small) || /^[-–—,.!?:]*$/.test(word)
  );
}

/** `20/månad` is 20 per månad, `dec–15` two words, and `=80` is 80. */
function apart(word: string): string[] {
  const [, figure, unit] = /^([\d.,]+[a-z%]*)\/(\p{L}{1,8})$/iu.exec(word) ?? [];
  if (figure && unit) return [figure, 'per', unit];
  if (word.includes('–') && !word.includes('"')) return word.split(/(–)/).filter((part) => part !== '');
  return [/^=\d/.test(word) ? word.slice(1) : word];
}

function wrongly(problem: TargetProblem): ReadTarget {
  return { problem: { kind: 'target', problem } };
}
